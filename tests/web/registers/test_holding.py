"""Rows of a file are held by their number; only those that the person may know of."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.registers.making import services_of
from tests.web.thread.making import make_opgave, make_team
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of, visible
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.registers.holding import hold_by_number
from wijkkoers.web.registers.registry import all_registers


def test_only_the_known_rows_with_these_numbers_are_held(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier, other = make_team(world), make_team(world)
    first, _second, _elsewhere = make_opgave(world, dossier), make_opgave(world, dossier), make_opgave(world, other)
    held: list[object] = []
    monkeypatch.setattr("wijkkoers.web.registers.holding.hold_ids", lambda _rows, ids: held.extend(ids))
    hold = hold_by_number(lambda viewer: visible(Opgave.objects.all(), viewer))
    hold(viewer_of(world.redacteur, dossier), {str(first.number), "99"})
    assert held == [first.pk]


@pytest.mark.parametrize("name", ["opgaven", "werken", "gesprekken", "schouwpunten", "maatregelen"])
def test_every_list_that_changes_rows_holds_them(world: World, name: str) -> None:
    hold, viewer = services_of(all_registers()[name]).hold, viewer_of(world.redacteur, make_team(world))
    assert hold is not None
    with CaptureQueriesContext(connection) as asked:
        hold(viewer, {"1", "1-1"})
    assert len(asked) <= 2


def test_lists_that_change_rows_are_all_named_here() -> None:
    changing = {name: services_of(register) for name, register in all_registers().items() if register.changes_rows}
    assert [name for name, services in changing.items() if services.hold is None] == ["proeven"]

"""Oproepen: found by their link, and open only between their days while the dossier is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from tests.web.dossiers.making import move
from tests.web.participation.bringing import make_oproep
from tests.web.participation.making import make_shared_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.participation.selectors.oproepen import oproep_by_token, oproep_of, oproepen_of, state_of
from wijkkoers.web.participation.services import close_oproep
from wijkkoers.web.participation.states import OproepState


@pytest.mark.parametrize(
    ("days", "state"),
    [(-6, OproepState.STRAKS), (-5, OproepState.OPEN), (0, OproepState.OPEN), (5, OproepState.OPEN), (6, OproepState.VOORBIJ)],
)
def test_state_follows_from_the_day(world: World, days: int, state: OproepState) -> None:
    assert state_of(make_oproep(world), localdate() + timedelta(days=days)) is state


def test_closed_by_the_team_or_with_the_dossier(world: World) -> None:
    closed = close_oproep(actor=world.redacteur, oproep=make_oproep(world), reason="Vol")
    other = make_oproep(world)
    other.dossier = move(world, other.dossier, Move.AFSLUITEN)
    assert {state_of(row, localdate()) for row in (closed, other)} == {OproepState.GESLOTEN}


def test_found_by_its_link_as_people_type_it_and_only_in_its_own_dossier(world: World) -> None:
    oproep = make_oproep(world)
    typed = f"{oproep.token[:4]}-{oproep.token[4:]}".lower()
    assert oproep_by_token(typed) == oproep
    assert oproep_by_token("onzin") is None
    assert oproep_of(make_shared_dossier(world), oproep.pk) is None
    assert list(oproepen_of(oproep.dossier)) == [oproep]

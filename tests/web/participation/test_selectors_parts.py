"""Whether something was done with a part: answered, merged, split again, or tied to something the whole was not tied to."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import answer, make_oproep, merge, send, split
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services.opgaven import add_opgave
from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.parts import Use, used_part
from wijkkoers.web.thread.services import link


def _tie(world: World, row: Inbreng, target: str) -> None:
    viewer = viewer_of(world.redacteur, row.dossier)
    link(actor=world.redacteur, viewer=viewer, source=f"inbreng:{row.pk}", target=target)


@pytest.mark.parametrize(
    ("act", "use"),
    [
        ("nothing", None),
        ("answered", Use.BEANTWOORD),
        ("tied", Use.VERBONDEN),
        ("left out", None),
        ("merged into another", Use.OPGEGAAN),
        ("another merged into it", Use.OPGEGAAN),
        ("split again", Use.OPGEGAAN),
    ],
)
def test_what_counts_as_done_with_a_part(world: World, act: str, use: Use | None) -> None:
    oproep = make_oproep(world)
    whole, other = send(oproep, "Bank en boom"), send(oproep, "Ook een boom")
    first, second = (f"besluit:{make_besluit(world, oproep.dossier).pk}" for _ in range(2))
    _tie(world, whole, first)
    _bank, tree = split(world, whole, "Bank", "boom")
    acts = {
        "nothing": lambda: None,
        "answered": lambda: answer(world, tree),
        "tied": lambda: _tie(world, tree, second),
        "left out": lambda: services.drop_inbreng(actor=world.redacteur, inbreng=tree, reason="Toch niet"),
        "merged into another": lambda: merge(world, other, tree),
        "another merged into it": lambda: merge(world, tree, other),
        "split again": lambda: split(world, tree, "Een", "boom"),
    }
    acts[act]()
    viewer = viewer_of(world.redacteur, oproep.dossier)
    assert used_part(viewer, whole) == ((tree.number, use) if use else None)
    assert used_part(viewer, other) is None


def test_tie_to_a_draft_of_another_organisation_is_not_told(world: World) -> None:
    whole = send(make_oproep(world), "Bank en boom")
    bank, _tree = split(world, whole, "Bank", "boom")
    guest = world.gemeente_redacteur
    draft = add_opgave(actor=guest, dossier=whole.dossier, values=OpgaveValues("Concept", "fysiek"), is_draft=True)
    viewer = viewer_of(guest, whole.dossier)
    link(actor=guest, viewer=viewer, source=f"inbreng:{bank.pk}", target=f"opgave:{draft.pk}")
    assert used_part(viewer, whole) == (bank.number, Use.VERBONDEN)
    assert used_part(viewer_of(world.redacteur, whole.dossier), whole) is None

"""What was brought in, for the account: every voice counts once, at what became of it as a whole."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import answer, make_oproep, read, send, write_down
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.participation import services
from wijkkoers.web.participation.selectors.brought import Brought, brought_of, joint_fate
from wijkkoers.web.participation.states import Fate


@pytest.mark.parametrize(
    ("fates", "joint"),
    [
        ([], Fate.OPEN),
        ([Fate.NIET], Fate.NIET),
        ([Fate.NIET, Fate.OPEN], Fate.OPEN),
        ([Fate.NIET, Fate.OVERGENOMEN], Fate.DEELS),
        ([Fate.OVERGENOMEN, Fate.OVERGENOMEN], Fate.OVERGENOMEN),
    ],
)
def test_parts_together(fates: list[Fate], joint: Fate) -> None:
    assert joint_fate(fates) is joint


def test_counts_by_moment_and_what_was_said_how_often(world: World) -> None:
    dossier = make_shared_dossier(world)
    moment = make_moment(world, dossier, title="Inloop")
    oproep = make_oproep(world, dossier, moment_id=moment.pk)
    lead, other, hidden = send(oproep, "Meer groen"), send(oproep, "Groen graag"), send(oproep, "Jan stinkt")
    write_down(world, dossier, "Los idee")
    services.merge_inbreng(actor=world.redacteur, lead=read(world, lead), others=[other], reason="Zelfde", revisions={})
    services.tell_fate(actor=world.redacteur, rows=[answer(world, lead, Fate.OVERGENOMEN)])
    answer(world, read(world, hidden, is_shown=False))
    found = brought_of(dossier)
    assert [(row.name, row.received, dict(row.fates), row.told) for row in found.groups] == [
        ("Inloop", 3, {Fate.OVERGENOMEN: 2, Fate.NIET: 1}, 1),
        ("", 1, {Fate.OPEN: 1}, 0),
    ]
    assert [(row.outcome.row.text, row.times) for row in found.said] == [("Meer groen", 2)]


def test_nothing_brought_in(world: World) -> None:
    assert brought_of(make_shared_dossier(world)) == Brought()

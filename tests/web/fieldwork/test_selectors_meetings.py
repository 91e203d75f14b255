"""What meets, what was decided on it, and what could not be compared; drafts of others meet nothing."""

from __future__ import annotations

from datetime import date

import pytest
from tests.web.fieldwork.making_opgaven import FAR, HERE, make_draft, make_opgave, make_pair, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.indicators.meeting import Gap
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.selectors.meetings import ends_of, meetings_at, meetings_of, sides_of, undecided_meetings
from wijkkoers.web.fieldwork.services.connecting import DecisionValues, decide

TODAY = date(2026, 6, 15)


def _pairs(world: World, dossier: Dossier, buffer_m: float = 25, years: float = 2) -> list[tuple[str, str]]:
    return [row.ends for row in meetings_of(viewer_of(world.redacteur, dossier), TODAY, buffer_m, years).meetings]


def test_an_opgave_and_a_work_meet_in_place_and_time(world: World) -> None:
    dossier = make_team(world)
    opgave, werk = make_pair(world, dossier)
    make_werk(world, dossier, geometry=FAR, start="2028")
    make_werk(world, dossier, geometry=HERE, start="2035")
    assert _pairs(world, dossier) == [(f"opgave:{opgave.pk}", f"werk:{werk.pk}")]
    found = meetings_of(viewer_of(world.redacteur, dossier), TODAY).meetings[0]
    assert found.pair.distance_m == pytest.approx(6.85, abs=0.1)
    assert found.pair.start_difference_years == pytest.approx(1, abs=0.01)


def test_the_rule_can_be_wider_or_narrower(world: World) -> None:
    dossier = make_team(world)
    make_pair(world, dossier)
    assert [len(_pairs(world, dossier, *rule)) for rule in ((5, 2), (25, 0.5), (25, 2))] == [0, 0, 1]


def test_what_lacks_a_place_or_a_begin_is_told(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, title="Zonder alles")
    make_werk(world, dossier, title="Zonder plek", start="2028")
    make_werk(world, dossier, title="Geweest", start="2020", end="2021", geometry=HERE)
    found = meetings_of(viewer_of(world.redacteur, dossier), TODAY)
    assert [(side.title, gap) for side, gap in found.not_compared] == [("Zonder alles", Gap.NEITHER), ("Zonder plek", Gap.NO_PLACE)]
    assert (found.compared, found.past) == (0, 1)


def test_the_same_partij_and_a_work_that_runs_are_marked(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    make_opgave(world, dossier, geometry=HERE, start="2026", owner_partij_id=partij.pk)
    make_werk(world, dossier, geometry=HERE, start="2027", partij_id=partij.pk, certainty="in-uitvoering")
    found = meetings_of(viewer_of(world.redacteur, dossier), TODAY).meetings[0]
    assert (found.pair.is_same_owner, found.is_running) == (True, True)


def test_a_loose_start_never_comes_after_the_end(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, geometry=HERE, start="2027", end="februari 2027")
    make_werk(world, dossier, geometry=HERE, start="januari 2027")
    assert len(_pairs(world, dossier)) == 1


def test_a_draft_of_another_meets_nothing(world: World) -> None:
    dossier = make_team(world)
    make_pair(world, dossier)
    make_draft(world, dossier)
    assert len(_pairs(world, dossier)) == 1
    assert len(sides_of(viewer_of(world.redacteur, dossier), TODAY)) == 2
    assert len(meetings_of(viewer_of(world.gemeente_redacteur, dossier), TODAY).meetings) == 6


@pytest.mark.parametrize(("outcome", "left"), [("verbinden", 0), ("niet", 0), ("later", 1)])
def test_a_pair_waits_until_it_is_decided(world: World, outcome: str, left: int) -> None:
    dossier = make_team(world)
    opgave, werk = make_pair(world, dossier)
    viewer = viewer_of(world.redacteur, dossier)
    assert len(undecided_meetings(viewer, TODAY)) == 1
    decide(actor=world.redacteur, left=opgave, right=werk, values=DecisionValues(outcome, "Daarom", date(2026, 1, 1), "Overleg"))
    assert len(undecided_meetings(viewer, TODAY)) == left


def test_what_one_thing_meets_is_what_all_things_together_give(world: World) -> None:
    dossier = make_team(world)
    opgave, _werk = make_pair(world, dossier)
    winter = "winter 2029-2030"
    for values in (
        {"geometry": FAR, "start": "2028"},
        {"geometry": HERE, "start": "2035"},
        {"geometry": HERE, "start": winter},
        {},
    ):
        make_werk(world, dossier, **values)
    viewer = viewer_of(world.redacteur, dossier)
    together = meetings_of(viewer, TODAY).meetings
    for ref in sides_of(viewer, TODAY):
        assert [row.ends for row in meetings_at(viewer, ref, TODAY)] == [row.ends for row in together if ref in row.ends]
    assert len(meetings_at(viewer, f"opgave:{opgave.pk}", TODAY)) == 2


def test_the_pairs_that_wait_are_those_that_meet_without_a_besluit(world: World) -> None:
    dossier = make_team(world)
    opgave, werk = make_pair(world, dossier)
    for values in (
        {"geometry": HERE, "start": "2028", "end": "2029", "title": "Straat open"},
        {"geometry": HERE, "start": "2025", "end": "2026"},
        {"geometry": HERE, "start": "2024", "end": "2025"},
        {"geometry": HERE},
        {"start": "2028"},
    ):
        make_werk(world, dossier, **values)
    decide(actor=world.redacteur, left=opgave, right=werk, values=DecisionValues("niet", "Daarom", date(2026, 1, 1), "Overleg"))
    viewer = viewer_of(world.redacteur, dossier)
    expected = [row for row in meetings_of(viewer, TODAY).meetings if row.besluit is None]
    found = undecided_meetings(viewer, TODAY)
    assert len(found) == 2
    assert [(row.left, row.right, row.left_title, row.right_title) for row in found] == [
        (*row.ends, row.left.title, row.right.title) for row in expected
    ]


def test_ends_are_named_in_one_order() -> None:
    assert ends_of("werk:1", "opgave:2") == ends_of("opgave:2", "werk:1") == ("opgave:2", "werk:1")
    assert ends_of("opgave:3") == ("opgave:3", "")

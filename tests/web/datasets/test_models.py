"""Releases, areas and figures: the states are complete, and value and reason never contradict each other."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from django.db import IntegrityError, transaction
from tests.web.world import World

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.web.datasets.models import TRANSITIONS, Gebied, Observation, Release, ReleaseState, figure_of, marks_text


def test_every_state_stands_in_the_table() -> None:
    assert TRANSITIONS.keys() == set(ReleaseState)


def test_no_state_is_a_dead_end() -> None:
    assert [state for state, targets in TRANSITIONS.items() if not targets] == []


def _reached_from(start: ReleaseState) -> set[ReleaseState]:
    found, ahead = {start}, [start]
    while ahead:
        new = set(TRANSITIONS[ahead.pop()]) - found
        found |= new
        ahead += new
    return found


@pytest.mark.parametrize("start", ReleaseState)
def test_every_state_can_be_reached_from_every_other(start: ReleaseState) -> None:
    assert _reached_from(start) == set(ReleaseState)


def test_no_state_leads_to_itself() -> None:
    assert [state for state, targets in TRANSITIONS.items() if state in targets] == []


def test_nothing_comes_into_use_without_being_accepted() -> None:
    assert [state for state, targets in TRANSITIONS.items() if ReleaseState.IN_USE in targets] == [ReleaseState.ACCEPTED]


@pytest.mark.parametrize(
    "figure", [present(0), present(-2.5, Mark.THIN, Mark.OUTDATED), absent(Status.SUPPRESSED), absent(Status.UNKNOWN, Mark.ESTIMATED)]
)
def test_figure_survives_being_kept(figure: Figure) -> None:
    assert figure_of(figure.value, figure.status.value, marks_text(figure)) == figure


@pytest.mark.parametrize(("value", "status"), [(None, Status.VALUE), (3.0, Status.UNKNOWN)])
def test_database_refuses_a_value_that_contradicts_its_status(value: float | None, status: Status, db: None) -> None:
    release = Release.objects.create(file_name="a", file_digest="0" * 64, file_size=1)
    gebied = Gebied.objects.create(code="WK990101", boundary_year=2024, level="wijk")
    with pytest.raises(IntegrityError), transaction.atomic():
        Observation.objects.create(release=release, gebied=gebied, indicator="x", period=2024, value=value, status=status, source="s")


def test_database_refuses_an_area_twice_in_one_year(db: None) -> None:
    Gebied.objects.create(code="WK990101", boundary_year=2024, level="wijk")
    with pytest.raises(IntegrityError), transaction.atomic():
        Gebied.objects.create(code="WK990101", boundary_year=2024, level="wijk")


@pytest.mark.parametrize(("other", "is_allowed"), [("gemeente", True), ("corporatie", False)])
def test_organisation_has_a_file_in_use_once(other: str, is_allowed: bool, world: World) -> None:
    fields = {"file_name": "a", "file_digest": "0" * 64, "file_size": 1, "state": ReleaseState.IN_USE}
    Release.objects.create(organisation=world.corporatie, **fields)
    with nullcontext() if is_allowed else pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.create(organisation=getattr(world, other), **fields)
    assert Release.objects.count() == (2 if is_allowed else 1)

"""States of a job: complete, and everything ends."""

from __future__ import annotations

import pytest

from wijkkoers.web.jobs.models import TRANSITIONS, Job, JobState

OVER = {JobState.DONE, JobState.FAILED, JobState.CANCELLED}


def test_every_state_stands_in_the_table() -> None:
    assert TRANSITIONS.keys() == set(JobState)


def test_job_that_is_over_never_starts_again() -> None:
    assert {state for state, targets in TRANSITIONS.items() if not targets} == OVER


def test_every_state_is_reached_from_waiting() -> None:
    assert {target for targets in TRANSITIONS.values() for target in targets} | {JobState.WAITING} == set(JobState)


@pytest.mark.parametrize("state", JobState)
def test_job_knows_whether_it_is_over(state: JobState) -> None:
    assert Job(state=state.value).is_over == (state in OVER)


def test_job_names_kind_subject_and_state() -> None:
    assert str(Job(kind="bestand.lezen", subject="release:1", state="klaar")) == "bestand.lezen release:1 (klaar)"

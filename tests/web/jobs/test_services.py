"""Long work: progress, stopping before and during, honest ends, and work whose worker is gone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import (
    STALE_AFTER,
    Reporter,
    create_job,
    end_stale_jobs,
    is_silent,
    job_of,
    keep_result,
    move_job,
    request_cancel,
    run_job,
)


@pytest.fixture
def job(db: None) -> Job:
    return create_job(kind="proef", subject="ding:1", actor_id=None)


@pytest.fixture
def talkative(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell every step, however quick."""
    monkeypatch.setattr("wijkkoers.web.jobs.services.REPORT_EVERY_S", 0)


def now_of(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


def test_job_runs_and_ends(job: Job) -> None:
    assert (run_job(job.id, lambda report: None), now_of(job).state) == (JobState.DONE, "klaar")


def test_progress_is_told(job: Job, talkative: None) -> None:
    seen: list[tuple[str, str, int, int]] = []

    def work(report: Reporter) -> None:
        report.start_phase("lezen")
        report(3, 10)
        told = now_of(job)
        seen.append((told.state, told.phase, told.done, told.total))

    run_job(job.id, work)
    assert seen == [("bezig", "lezen", 3, 10)]


def test_progress_is_told_at_most_twice_a_second(job: Job) -> None:
    move_job(job.id, JobState.RUNNING)
    report = Reporter(job.id)
    for step in range(100):
        report(step, 100)
    assert now_of(job).done == 0


def test_job_that_was_stopped_before_it_began_does_nothing(job: Job) -> None:
    request_cancel(job.id)
    assert run_job(job.id, lambda report: pytest.fail("the work was done")) is None
    assert now_of(job).state == "gestopt"


def test_job_that_is_stopped_while_running_stops_at_its_next_report(job: Job, talkative: None) -> None:
    steps: list[int] = []

    def work(report: Reporter) -> None:
        for step in range(10):
            steps.append(step)
            if step == 2:
                request_cancel(job.id)
            report(step, 10)

    assert (run_job(job.id, work), steps, now_of(job).state) == (JobState.CANCELLED, [0, 1, 2], "gestopt")


def test_unusable_input_ends_the_job_with_its_code_and_values(job: Job) -> None:
    def work(report: Reporter) -> None:
        raise InputError("leeg-bestand", bestand="a.csv", aantal=3)

    assert run_job(job.id, work) is JobState.FAILED
    assert now_of(job).error == {"code": "leeg-bestand", "values": {"bestand": "a.csv", "aantal": "3"}}


@pytest.mark.parametrize("error", [ZeroDivisionError, KeyboardInterrupt, SystemExit])
def test_fault_of_ours_is_recorded_and_raised(error: type[BaseException], job: Job) -> None:
    def work(report: Reporter) -> None:
        raise error

    with pytest.raises(error):
        run_job(job.id, work)
    assert (now_of(job).state, now_of(job).error["code"]) == ("mislukt", "onverwachte-fout")


def test_job_runs_once(job: Job) -> None:
    run_job(job.id, lambda report: None)
    assert run_job(job.id, lambda report: pytest.fail("the work was done twice")) is None


def test_stopping_a_job_that_is_over_changes_nothing_of_its_end(job: Job) -> None:
    run_job(job.id, lambda report: None)
    request_cancel(job.id)
    assert now_of(job).state == "klaar"


@pytest.mark.parametrize(("start", "to"), [("klaar", JobState.RUNNING), ("wachtend", JobState.DONE), ("gestopt", JobState.DONE)])
def test_step_outside_the_table_is_refused(start: str, to: JobState, job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(state=start)
    assert (move_job(job.id, to), now_of(job).state) == (False, start)


def make_silent(job: Job, state: JobState = JobState.RUNNING) -> None:
    Job.objects.filter(pk=job.pk).update(state=state, heartbeat_at=timezone.now() - STALE_AFTER - timedelta(seconds=1))


def test_job_whose_worker_is_gone_is_ended(job: Job) -> None:
    make_silent(job)
    assert (end_stale_jobs(), now_of(job).state, now_of(job).error["code"]) == ([job.id], "mislukt", "werk-onderbroken")


def test_job_that_gave_a_sign_of_life_is_left_alone(job: Job) -> None:
    move_job(job.id, JobState.RUNNING)
    assert (end_stale_jobs(), is_silent(now_of(job))) == ([], False)


@pytest.mark.parametrize("state", [JobState.WAITING, JobState.DONE])
def test_job_that_does_not_run_is_never_silent(state: JobState, job: Job) -> None:
    make_silent(job, state)
    assert (end_stale_jobs(), now_of(job).state) == ([], state.value)


def test_worker_that_was_given_up_stops_at_its_next_report(job: Job, talkative: None) -> None:
    def work(report: Reporter) -> None:
        make_silent(job)
        end_stale_jobs()
        report(1, 2)
        pytest.fail("the work went on")

    run_job(job.id, work)
    assert now_of(job).state == "mislukt"


def test_result_is_kept_as_the_work_goes(job: Job) -> None:
    move_job(job.id, JobState.RUNNING)
    keep_result(job.id, {"bestanden": [1]})
    keep_result(job.id, {"bestanden": [1, 2]})
    assert (now_of(job).result, now_of(job).state) == ({"bestanden": [1, 2]}, "bezig")


def test_job_is_found_by_its_own_person_and_kind_only(world: World) -> None:
    job = create_job(kind="a", subject="b", actor_id=world.lezer.pk)
    assert job_of(job.id, "a", world.lezer.pk) == job
    assert [job_of(job.id, "a", world.redacteur.pk), job_of(job.id, "b", world.lezer.pk), job_of(job.id, "a", None)] == [None] * 3


def test_job_of_nobody_is_found_by_nobody(job: Job) -> None:
    assert job_of(job.id, job.kind, None) is None


def test_check_stops_work_that_was_cancelled_and_tells_no_progress(job: Job, talkative: None) -> None:
    def work(report: Reporter) -> None:
        report(3, 9)
        report.check()
        assert (now_of(job).done, now_of(job).total) == (3, 9)
        request_cancel(job.id)
        report.check()
        pytest.fail("the work went on")

    assert run_job(job.id, work) == JobState.CANCELLED

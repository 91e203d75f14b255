"""Running long work with progress, cancel and an honest end."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from wijkkoers.base.errors import InputError
from wijkkoers.web.jobs.models import TRANSITIONS
from wijkkoers.web.jobs.models import Job as Job  # other apps take these from here
from wijkkoers.web.jobs.models import JobState as JobState

STALE_AFTER = timedelta(minutes=5)
"""Writing one file is one transaction and gives no sign of life; the largest national file takes well under a minute."""
REPORT_EVERY_S = 0.5


class Cancelled(Exception):
    """Someone asked this job to stop."""


class Reporter:
    """Tells a job's row how far the work is, at most twice a second; raises Cancelled when asked to stop or given up for lost."""

    def __init__(self, job_id: int) -> None:
        """Report about this job."""
        self.job_id = job_id
        self.phase = ""
        self._told_at = 0.0

    def start_phase(self, phase: str) -> None:
        """Begin a part of the work; the phase is a code whose sentence is made on the page."""
        self.phase = phase
        self._tell(0, 0)

    def __call__(self, done: int, total: int) -> None:
        """Report progress within the phase."""
        if time.monotonic() - self._told_at >= REPORT_EVERY_S:
            self._tell(done, total)

    def check(self) -> None:
        """Raise Cancelled when asked to stop; shows a sign of life, now and then, without new progress."""
        if time.monotonic() - self._told_at >= REPORT_EVERY_S:
            self._told_at = time.monotonic()
            rows = Job.objects.filter(id=self.job_id, state=JobState.RUNNING, cancel_requested=False)
            if not rows.update(heartbeat_at=timezone.now()):
                raise Cancelled

    def _tell(self, done: int, total: int) -> None:
        self._told_at = time.monotonic()
        rows = Job.objects.filter(id=self.job_id, state=JobState.RUNNING, cancel_requested=False)
        if not rows.update(phase=self.phase, done=done, total=total, heartbeat_at=timezone.now()):
            raise Cancelled


def create_job(*, kind: str, subject: str, actor_id: int | None) -> Job:
    """Make the row of a job; the caller enqueues the work."""
    return Job.objects.create(kind=kind, subject=subject, created_by_id=actor_id)


def move_job(job_id: int, to: JobState, **fields: object) -> bool:
    """Move a job along its table of transitions; False when it is no longer in a state that allows it."""
    sources = [state for state, targets in TRANSITIONS.items() if to in targets]
    return bool(Job.objects.filter(id=job_id, state__in=sources).update(state=to, heartbeat_at=timezone.now(), **fields))


def keep_result(job_id: int, result: Mapping[str, Any]) -> None:
    """Keep what the work has left behind so far, for the page of the job."""
    Job.objects.filter(id=job_id).update(result=dict(result), heartbeat_at=timezone.now())


def job_of(job_id: int, kind: str, actor_id: int | None) -> Job | None:
    """Return a job of a kind that this person started; None for any other."""
    return Job.objects.filter(id=job_id, kind=kind, created_by_id=actor_id or 0).first()


def request_cancel(job_id: int) -> None:
    """Ask a job to stop; one that waits stops at once, one that runs at its next report."""
    Job.objects.filter(id=job_id).update(cancel_requested=True)
    Job.objects.filter(id=job_id, state=JobState.WAITING).update(state=JobState.CANCELLED)


def run_job(job_id: int, work: Callable[[Reporter], None]) -> JobState | None:
    """Do the work and record how it ended; None when the job was stopped before it began.

    Input that cannot be used ends the job as failed with its code; anything else is a bug: recorded, then raised.
    """
    if not move_job(job_id, JobState.RUNNING):
        return None
    try:
        work(Reporter(job_id))
    except Cancelled:
        return _end(job_id, JobState.CANCELLED)
    except InputError as error:
        values = {name: str(value) for name, value in error.values.items()}
        return _end(job_id, JobState.FAILED, error={"code": error.code, "values": values})
    except BaseException:
        _end(job_id, JobState.FAILED, error={"code": "onverwachte-fout", "values": {}})
        raise
    return _end(job_id, JobState.DONE)


def _end(job_id: int, state: JobState, **fields: object) -> JobState:
    move_job(job_id, state, **fields)
    return state


def jobs_at_work() -> QuerySet[Job]:
    """Return the jobs that wait or run."""
    return Job.objects.filter(state__in=(JobState.WAITING, JobState.RUNNING))


def is_silent(job: Job) -> bool:
    """Whether a job that should run gives no sign of life any more."""
    return job.state == JobState.RUNNING and job.heartbeat_at < timezone.now() - STALE_AFTER


def end_stale_jobs() -> list[int]:
    """End running jobs whose worker is gone (no sign of life for five minutes); return their numbers."""
    silent = [job for job in Job.objects.filter(state=JobState.RUNNING) if is_silent(job)]
    lost = {"code": "werk-onderbroken", "values": {}}
    return [job.id for job in silent if move_job(job.id, JobState.FAILED, error=lost)]

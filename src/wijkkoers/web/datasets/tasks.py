"""Long work on releases, queued by the pages and done by the worker."""

from __future__ import annotations

from django_tasks import task

from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.imports import read_release, write_release
from wijkkoers.web.jobs.services import Reporter, create_job, end_stale_jobs, is_silent, jobs_at_work, run_job


@task()
def do_read_release(release_id: int, job_id: int) -> None:
    """Read a file for review."""

    def work(report: Reporter) -> None:
        report.start_phase("lezen")
        read_release(release_id, report)

    run_job(job_id, work)


@task()
def do_write_release(release_id: int, job_id: int, actor_id: int | None) -> None:
    """Write an accepted file; when it does not end well the file waits for review again."""

    def work(report: Reporter) -> None:
        report.start_phase("inlezen")
        write_release(release_id, actor_id=actor_id, progress=report)

    try:
        run_job(job_id, work)
    finally:
        _give_back(release_id)


def queue_reading(release: Release, actor_id: int | None) -> None:
    """Queue the reading of a received file."""
    job = create_job(kind="bestand.lezen", subject=f"release:{release.id}", actor_id=actor_id)
    Release.objects.filter(id=release.id).update(job=job)
    do_read_release.enqueue(release.id, job.id)


def queue_writing(release: Release, actor_id: int | None) -> None:
    """Queue the writing of an accepted file."""
    job = create_job(kind="bestand.inlezen", subject=f"release:{release.id}", actor_id=actor_id)
    Release.objects.filter(id=release.id).update(job=job)
    do_write_release.enqueue(release.id, job.id, actor_id)


def recover_interrupted() -> int:
    """Give releases whose writing was cut off back for review; return how many. Called when a server or command starts."""
    end_stale_jobs()
    stuck = Release.objects.filter(state=ReleaseState.ACCEPTED).exclude(job__in=jobs_at_work())
    return sum(_give_back(release_id) for release_id in stuck.values_list("id", flat=True))


def notice_silence(release: Release) -> Release:
    """Return the release; when the worker of its job gives no sign of life, after giving interrupted work back."""
    if release.job is not None and is_silent(release.job):
        recover_interrupted()
        release.refresh_from_db()
    return release


def _give_back(release_id: int) -> int:
    """Give a release back for review when it is still on its way in; another process may have been ahead."""
    return Release.objects.filter(id=release_id, state=ReleaseState.ACCEPTED).update(state=ReleaseState.TO_REVIEW)

"""Long work on releases, queued by the pages and done by the worker."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django_tasks import task

from wijkkoers.web.accounts.selectors import person_of
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.concordances import make_concordances
from wijkkoers.web.datasets.services.fetching import Asked, add_to_account, fetch_releases
from wijkkoers.web.datasets.services.imports import read_release, write_release
from wijkkoers.web.datasets.services.reception import Handed
from wijkkoers.web.jobs.services import Job, Reporter, create_job, end_stale_jobs, is_silent, jobs_at_work, keep_result, run_job

CONVERTING = "omrekening.maken"
FETCHING = "gegevens.ophalen"


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


@task()
def do_fetch(job_id: int, organisation_id: int, actor_id: int | None, asked: dict[str, Any]) -> None:
    """Fetch files of a gemeente from open services; every file that comes in is queued to be read."""

    def work(report: Reporter) -> None:
        report.start_phase("ophalen")
        request = Asked(asked["gemeente"], tuple(asked["years"]), tuple(asked["choices"]))
        account: dict[str, list[Any]] = {}
        actor = person_of(actor_id)
        for found in fetch_releases(actor=actor, organisation_id=organisation_id, asked=request, tick=report.check, progress=report):
            add_to_account(account, found)
            keep_result(job_id, account)
            if isinstance(found, Handed) and not found.was_known:
                queue_reading(found.release, actor_id)

    run_job(job_id, work)


@task()
def do_convert(job_id: int, organisation_id: int, actor_id: int | None, keys: list[tuple[str, int, int]]) -> None:
    """Make the concordances of many gemeenten; those that are made stay when the work is stopped."""

    def work(report: Reporter) -> None:
        report.start_phase("omrekenen")
        wanted = [(gemeente, from_year, to_year) for gemeente, from_year, to_year in keys]
        made = make_concordances(actor=person_of(actor_id), organisation_id=organisation_id, keys=wanted, progress=report)
        keep_result(job_id, {"gemaakt": len(made), "gevraagd": len(wanted)})

    run_job(job_id, work)


def queue_converting(organisation_id: int, actor_id: int | None, keys: list[tuple[str, int, int]]) -> Job:
    """Queue the making of concordances; the caller has checked permission."""
    job = create_job(kind=CONVERTING, subject="gemeenten", actor_id=actor_id)
    do_convert.enqueue(job.id, organisation_id, actor_id, keys)
    return job


def queue_fetching(organisation_id: int, actor_id: int | None, asked: Asked) -> Job:
    """Queue the fetching of files; the caller has checked permission."""
    job = create_job(kind=FETCHING, subject=f"gemeente:{asked.gemeente}", actor_id=actor_id)
    do_fetch.enqueue(job.id, organisation_id, actor_id, asdict(asked))
    return job


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

"""Long work on releases: queued, done, stopped, and given back after a failure or a cut-off."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from tests.loopback import serve
from tests.services import all_services
from tests.web.datasets.making import figure, hand_in, store_digest, write_table
from tests.web.world import World

from wijkkoers.web.datasets import services, tasks
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.selectors.viewing import seen_by
from wijkkoers.web.datasets.services.imports import read_release
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import STALE_AFTER, create_job, keep_result, request_cancel


def accepted(world: World, tmp_path: Path) -> Release:
    release = hand_in(world, write_table(tmp_path))
    read_release(release.id)
    return services.accept_release(actor=world.redacteur, release_id=release.id)


def job_of(release: Release) -> Job:
    release.refresh_from_db()
    assert release.job is not None
    return release.job


def test_queued_reading_makes_the_review(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    tasks.queue_reading(release, world.redacteur.pk)
    assert (job_of(release).state, release.state, release.counts["nieuw"]) == ("klaar", "ter_controle", 5)


def test_queued_reading_of_an_unusable_file_ends_as_failed(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"%PDF-1.4")
    release = hand_in(world, path)
    tasks.queue_reading(release, world.redacteur.pk)
    assert (job_of(release).state, release.state, job_of(release).error["code"]) == ("mislukt", "onleesbaar", "onbekende-soort")


def test_queued_writing_brings_the_figures_into_use(world: World, tmp_path: Path) -> None:
    release = accepted(world, tmp_path)
    tasks.queue_writing(release, world.redacteur.pk)
    with seen_by(frozenset({world.corporatie.pk})):
        assert (job_of(release).state, release.state, figure().value) == ("klaar", "ingelezen", 1000)  # type: ignore[union-attr]


def test_writing_that_breaks_gives_the_release_back(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = accepted(world, tmp_path)
    monkeypatch.setattr("wijkkoers.web.datasets.services.imports.refresh_gebieden", lambda ids: 1 / 0)
    tasks.queue_writing(release, world.redacteur.pk)
    assert (job_of(release).state, release.state, job_of(release).error["code"]) == ("mislukt", "ter_controle", "onverwachte-fout")


def test_writing_that_was_stopped_before_it_began_gives_the_release_back(world: World, tmp_path: Path) -> None:
    release = accepted(world, tmp_path)
    job = create_job(kind="bestand.inlezen", subject="", actor_id=None)
    request_cancel(job.id)
    tasks.do_write_release.call(release.id, job.id, None)
    release.refresh_from_db()
    assert (release.state, figure()) == ("ter_controle", None)


def test_reading_that_was_stopped_leaves_the_file_received(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [(f"BU99{number:06}", "", 2024, 2024, "1") for number in range(1200)]
    release = hand_in(world, write_table(tmp_path, rows))
    job = create_job(kind="bestand.lezen", subject="", actor_id=None)
    monkeypatch.setattr("wijkkoers.web.jobs.services.REPORT_EVERY_S", 0)
    monkeypatch.setattr("wijkkoers.web.datasets.tasks.Reporter.start_phase", lambda self, phase: request_cancel(self.job_id))
    tasks.do_read_release.call(release.id, job.id)
    release.refresh_from_db()
    job.refresh_from_db()
    assert (release.state, job.state) == ("ontvangen", "gestopt")


@pytest.mark.parametrize("state", [None, JobState.FAILED, JobState.CANCELLED, JobState.DONE])
def test_release_whose_writing_was_cut_off_is_given_back(state: JobState | None, world: World, tmp_path: Path) -> None:
    release = accepted(world, tmp_path)
    job = Job.objects.create(kind="bestand.inlezen", subject="", state=state) if state else None
    Release.objects.filter(id=release.id).update(job=job)
    assert tasks.recover_interrupted() == 1
    release.refresh_from_db()
    assert release.state == "ter_controle"


@pytest.mark.parametrize("state", [JobState.WAITING, JobState.RUNNING])
def test_release_that_is_being_written_is_left_alone(state: JobState, world: World, tmp_path: Path) -> None:
    release = accepted(world, tmp_path)
    Release.objects.filter(id=release.id).update(job=Job.objects.create(kind="bestand.inlezen", subject="", state=state))
    assert tasks.recover_interrupted() == 0


def test_recovery_that_comes_too_late_changes_nothing(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release = accepted(world, tmp_path)
    tasks.queue_writing(release, world.redacteur.pk)
    before = store_digest()
    assert (tasks._give_back(release.id), store_digest()) == (0, before)


def silent_job(release: Release) -> None:
    job = Job.objects.create(kind="bestand.inlezen", subject="", state=JobState.RUNNING)
    Job.objects.filter(id=job.id).update(heartbeat_at=timezone.now() - STALE_AFTER - timedelta(seconds=1))
    Release.objects.filter(id=release.id).update(job=job)
    release.refresh_from_db()


def test_page_notices_a_worker_that_is_gone(world: World, tmp_path: Path) -> None:
    release = accepted(world, tmp_path)
    silent_job(release)
    found = tasks.notice_silence(release)
    assert found.job is not None
    assert (found.state, found.job.state, found.job.error["code"]) == (ReleaseState.TO_REVIEW, "mislukt", "werk-onderbroken")


def test_page_of_a_file_at_rest_changes_nothing(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    before = store_digest()
    assert (tasks.notice_silence(release), store_digest()) == (release, before)


def test_stopped_fetching_keeps_what_came_in(world: World, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijkkoers.web.jobs.services.REPORT_EVERY_S", 0)
    job = create_job(kind=tasks.FETCHING, subject="gemeente:GM9901", actor_id=world.redacteur.pk)

    def keep_and_stop(job_id: int, result: dict[str, Any]) -> None:
        keep_result(job_id, result)
        request_cancel(job_id)

    monkeypatch.setattr(tasks, "keep_result", keep_and_stop)
    with serve(all_services) as site:
        settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), site.address)
        settings.ANSWERS_FOLDER = tmp_path / "antwoorden"
        asked = {"gemeente": "GM9901", "years": [2024], "choices": ["grenzen", "kerncijfers"]}
        tasks.do_fetch.call(job.id, world.corporatie.id, world.redacteur.pk, asked)
    job.refresh_from_db()
    release = Release.objects.get()
    assert (job.state, job.result, release.state) == (JobState.CANCELLED, {"bestanden": [release.id]}, ReleaseState.TO_REVIEW)

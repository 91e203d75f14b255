"""Plates in the background: made, told and stopped."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.web.wijkfoto.making import GEMEENTE, make_town
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.selectors.viewing import viewer
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import create_job, request_cancel
from wijkkoers.web.wijkfoto import tasks
from wijkkoers.web.wijkfoto.services import plates
from wijkkoers.web.wijkfoto.services.plates import zip_path

ASKED = (GEMEENTE, "buurt", "pdf", "nl")


@pytest.fixture(autouse=True)
def _at_once(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.WORK_FOLDER = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    monkeypatch.setitem(plates.FORMS, "pdf", lambda foto: f"{foto.area.code} {foto.language}".encode())


def test_queued_plates_end_in_a_zip_and_a_count(world: World) -> None:
    make_town()
    job = tasks.queue_plates(GEMEENTE, "wijk", "pdf", "en", world.lezer.pk)
    job.refresh_from_db()
    assert (job.state, job.result["aantal"], job.result["mislukt"]) == (JobState.DONE, 2, [])
    with zipfile.ZipFile(zip_path(job.id)) as archive:
        assert archive.read("WK990101-spoorwijk.pdf") == b"WK990101 en"


def test_what_cannot_be_made_is_refused_before_it_is_queued(world: World) -> None:
    with pytest.raises(InputError, match="gebied-onbekend"):
        tasks.queue_plates("GM1234", "buurt", "pdf", "nl", world.lezer.pk)
    assert Job.objects.count() == 0


def test_asking_again_while_the_work_goes_on_gives_the_same_job(world: World, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    make_town()
    first = tasks.queue_plates(*ASKED, world.lezer.pk)
    assert tasks.queue_plates(*ASKED, world.lezer.pk) == first
    assert tasks.queue_plates(*ASKED, world.redacteur.pk) != first
    assert tasks.queue_plates(GEMEENTE, "wijk", "pdf", "nl", world.lezer.pk) != first


def test_stopped_work_leaves_no_zip(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    make_town()
    job = create_job(kind=tasks.PLATES, subject=":".join(ASKED), actor_id=world.lezer.pk)

    def draw(foto: Any) -> bytes:
        request_cancel(job.id)
        return b""

    monkeypatch.setitem(plates.FORMS, "pdf", draw)
    monkeypatch.setattr("wijkkoers.web.jobs.services.REPORT_EVERY_S", 0)
    tasks.do_make_plates.call(job.id, *ASKED, world.lezer.pk)
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert not zip_path(job.id).exists()


def test_plates_hold_the_figures_that_whoever_asked_may_see(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    make_town()
    seen: list[frozenset[int]] = []
    monkeypatch.setitem(plates.FORMS, "pdf", lambda foto: seen.append(viewer()) or b"")
    for person in (world.lezer, world.buitenstaander):
        job = create_job(kind=tasks.PLATES, subject=":".join(ASKED), actor_id=person.pk)
        tasks.do_make_plates.call(job.id, *ASKED, person.pk)
    assert set(seen) == {frozenset({world.corporatie.pk}), frozenset({world.buiten.pk})}

"""The pages of all plates at once: choose, follow, take along."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.making import GEMEENTE, PERRON, SPOORWIJK, make_town
from tests.web.world import World

from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import create_job
from wijkkoers.web.wijkfoto.services import plates
from wijkkoers.web.wijkfoto.services.plates import zip_path
from wijkkoers.web.wijkfoto.tasks import PLATES

ASKED = {"level": "buurt", "form": "pdf"}


@pytest.fixture(autouse=True)
def _at_once(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    settings.WORK_FOLDER = tmp_path
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    monkeypatch.setitem(plates.FORMS, "pdf", _draw)


def _draw(foto: Wijkfoto) -> bytes:
    if foto.area.code == PERRON:
        raise ValueError("no one thought of this")
    return b"plaat"


@pytest.fixture
def client(world: World) -> Client:
    make_town()
    client = Client()
    client.force_login(world.lezer)
    return client


def made(client: Client) -> Any:
    return client.post(reverse("plates-new", args=[GEMEENTE]), ASKED, follow=True)


def job_in(state: JobState, person: Any) -> Job:
    job = create_job(kind=PLATES, subject=f"{GEMEENTE}:buurt:pdf:nl", actor_id=person.pk)
    Job.objects.filter(id=job.id).update(state=state, done=12, total=34)
    return job


def test_the_wijkfoto_of_a_gemeente_leads_to_the_plates_and_that_of_a_wijk_does_not(client: Client) -> None:
    address = reverse("plates-new", args=[GEMEENTE])
    assert address in client.get(reverse("wijkfoto-area", args=[GEMEENTE])).content.decode()
    assert "/platen/" not in client.get(reverse("wijkfoto-area", args=[SPOORWIJK])).content.decode()


def test_made_plates_can_be_taken_along_and_what_failed_is_told(client: Client) -> None:
    page = made(client).content.decode()
    assert "2 praatplaten staan klaar." in page
    assert f"Perron ({PERRON})" in page
    response = client.get(reverse("plates-file", args=[Job.objects.get().id]))
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        assert set(archive.namelist()) == {"BU99010101-seinhuis.pdf", "BU99010201-kade.pdf", "overzicht.csv"}
    assert response["Content-Disposition"] == 'attachment; filename="praatplaten-gm9901-buurt.zip"'


def test_only_who_made_the_zip_can_have_it(client: Client, world: World) -> None:
    made(client)
    client.force_login(world.redacteur)
    job_id = Job.objects.get().id
    assert [client.get(reverse(name, args=[job_id])).status_code for name in ("plates-file", "plates-detail", "plates-progress")] == [
        404
    ] * 3


def test_a_zip_that_is_gone_is_told(client: Client) -> None:
    made(client)
    job_id = Job.objects.get().id
    zip_path(job_id).unlink()
    assert "niet meer bewaard" in client.get(reverse("plates-detail", args=[job_id])).content.decode()
    assert client.get(reverse("plates-file", args=[job_id])).status_code == 404


def test_progress_is_told_in_plates(client: Client, world: World) -> None:
    job = job_in(JobState.RUNNING, world.lezer)
    assert "12 van 34 praatplaten klaar" in client.get(reverse("plates-progress", args=[job.id])).content.decode()


def test_progress_asks_for_the_whole_page_when_the_work_is_over(client: Client, world: World) -> None:
    assert "HX-Refresh" in client.get(reverse("plates-progress", args=[job_in(JobState.DONE, world.lezer).id])).headers
    assert "HX-Refresh" not in client.get(reverse("plates-progress", args=[job_in(JobState.RUNNING, world.lezer).id])).headers


def test_work_can_be_stopped(client: Client, world: World) -> None:
    job = job_in(JobState.WAITING, world.lezer)
    page = client.post(reverse("plates-cancel", args=[job.id]), follow=True).content.decode()
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED
    assert "U hebt het maken gestopt" in page


@pytest.mark.parametrize("code", [SPOORWIJK, "GM1234"])
def test_only_a_known_gemeente_has_plates(client: Client, code: str) -> None:
    assert client.get(reverse("plates-new", args=[code])).status_code == 404


@pytest.mark.parametrize("change", [{"level": "land"}, {"form": "exe"}, {"level": ""}])
def test_a_choice_that_is_not_offered_is_refused(client: Client, change: dict[str, str]) -> None:
    assert client.post(reverse("plates-new", args=[GEMEENTE]), {**ASKED, **change}).status_code == 400
    assert Job.objects.count() == 0

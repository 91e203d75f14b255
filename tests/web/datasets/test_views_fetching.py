"""The pages of fetching: ask, follow, stop, and see what came in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.loopback import Loopback, Reply, serve
from tests.services import GEMEENTE, all_services
from tests.web.world import World

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.tasks import FETCHING
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import create_job

ASKED = {"gemeente": "gm9901", "years": "2024", "haal_grenzen": "on", "haal_kerncijfers": "on"}


@pytest.fixture
def site(settings: Any, tmp_path: Any) -> Iterator[Loopback]:
    with serve(all_services) as found:
        settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), found.address)
        settings.ANSWERS_FOLDER = tmp_path / "antwoorden"
        yield found


@pytest.fixture
def client(world: World) -> Client:
    client = Client()
    client.force_login(world.redacteur)
    return client


def job_page(client: Client, data: Any = ASKED) -> Any:
    return client.post(reverse("fetch-new"), data, follow=True)


def test_asked_files_are_fetched_read_and_shown_for_review(site: Loopback, client: Client) -> None:
    page = job_page(client)
    assert page.status_code == 200
    assert page.templates[0].name == "datasets/fetch_detail.html"
    text = page.content.decode()
    assert all(name in text for name in ("gm9901-grenzen-2024.geojson", "gm9901-kerncijfers-2024-85984ned.json"))
    assert Release.objects.get(file_name="gm9901-grenzen-2024.geojson").state == "ter_controle"


def test_what_was_missed_is_shown_with_its_remedy(site: Loopback, client: Client) -> None:
    site.answer = lambda path: Reply(b"", 403) if "85984NED" in path else all_services(path)
    assert "Kerncijfers wijken en buurten (CBS), 2024" in (text := job_page(client).content.decode())
    assert "https://opendata.cbs.nl/statline/" in text


def test_without_network_the_page_says_what_to_do(settings: Any, client: Client, tmp_path: Any) -> None:
    settings.SERVICE_ADDRESSES = dict.fromkeys(("cbs", "derden", "pdok"), "http://127.0.0.1:9")
    settings.ANSWERS_FOLDER = tmp_path
    text = job_page(client).content.decode()
    assert "niet te bereiken" in text
    assert Job.objects.get().state == JobState.FAILED


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"gemeente": "Nergens"}, "is geen gemeente die Wijkkoers kent"),
        ({"years": "altijd"}, "zijn geen jaren"),
        ({"haal_grenzen": "", "haal_kerncijfers": ""}, "Kies ten minste één"),
    ],
)
def test_what_cannot_be_asked_is_said_on_the_form(site: Loopback, client: Client, change: dict[str, str], message: str) -> None:
    page = job_page(client, {name: value for name, value in {**ASKED, **change}.items() if value})
    assert (page.status_code, Job.objects.count()) == (400, 0)
    assert message in page.content.decode()


def test_the_form_is_filled_with_a_gemeente_from_the_address(client: Client) -> None:
    assert 'value="GM0590"' in client.get(reverse("fetch-new"), {"gemeente": "GM0590"}).content.decode()


def test_a_job_that_runs_can_be_stopped(client: Client, world: World) -> None:
    job = create_job(kind=FETCHING, subject=f"gemeente:{GEMEENTE}", actor_id=world.redacteur.pk)
    assert "hx-get" in client.get(reverse("fetch-detail", args=[job.id])).content.decode()
    client.post(reverse("fetch-cancel", args=[job.id]))
    job.refresh_from_db()
    assert job.state == JobState.CANCELLED


@pytest.mark.parametrize("is_over", [True, False])
def test_progress_asks_for_the_whole_page_when_the_work_is_over(client: Client, world: World, is_over: bool) -> None:
    job = create_job(kind=FETCHING, subject=f"gemeente:{GEMEENTE}", actor_id=world.redacteur.pk)
    Job.objects.filter(id=job.id).update(state=JobState.DONE if is_over else JobState.RUNNING)
    assert ("HX-Refresh" in client.get(reverse("fetch-progress", args=[job.id])).headers) is is_over


def test_the_job_of_another_person_is_not_found(client: Client, world: World) -> None:
    job = create_job(kind=FETCHING, subject=f"gemeente:{GEMEENTE}", actor_id=world.beheerder.pk)
    assert client.get(reverse("fetch-detail", args=[job.id])).status_code == 404


def test_a_job_of_another_kind_is_not_found(client: Client, world: World) -> None:
    job = create_job(kind="bestand.lezen", subject="release:1", actor_id=world.redacteur.pk)
    assert client.get(reverse("fetch-detail", args=[job.id])).status_code == 404

"""A fetching job as its page shows it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from tests.web.datasets.making import hand_in, write_table
from tests.web.world import World

from wijkkoers.sources.fetching import CHOICES
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.presentation_fetching import STATE_LABELS, fetch_page
from wijkkoers.web.datasets.tasks import FETCHING
from wijkkoers.web.datasets.wording import CHOICE_LABELS
from wijkkoers.web.jobs.models import Job, JobState
from wijkkoers.web.jobs.services import STALE_AFTER, create_job


@pytest.fixture
def job(world: World) -> Job:
    return create_job(kind=FETCHING, subject="gemeente:GM9901", actor_id=world.redacteur.pk)


def test_every_choice_has_its_words_and_every_state_too() -> None:
    assert CHOICE_LABELS.keys() == set(CHOICES)
    assert STATE_LABELS.keys() == set(JobState)


def test_work_that_waits_is_busy(job: Job) -> None:
    page = fetch_page(job)
    assert (page["gemeente"], page["is_busy"], page["new"], page["missed"]) == ("GM9901", True, [], [])


def test_work_without_a_sign_of_life_is_not_called_busy(job: Job) -> None:
    Job.objects.filter(id=job.id).update(state=JobState.RUNNING, heartbeat_at=timezone.now() - STALE_AFTER - timedelta(minutes=1))
    job.refresh_from_db()
    page = fetch_page(job)
    assert (page["is_busy"], page["is_silent"]) == (False, True)


def test_files_that_are_still_being_read_keep_the_page_busy(job: Job, world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    Release.objects.filter(id=release.id).update(job=create_job(kind="bestand.lezen", subject="x", actor_id=None))
    job.state, job.result = JobState.DONE, {"bestanden": [release.id]}
    page = fetch_page(job)
    assert (page["is_working"], page["is_busy"], str(page["label"])) == (False, True, "De bestanden worden gelezen")


def test_a_reason_is_told_as_a_sentence(job: Job) -> None:
    job.error = {"code": "geen-netwerk", "values": {"dienst": "PDOK", "pagina": "https://pdok.nl"}}
    job.result = {"gemist": [{"what": "grenzen", "years": [2016], "code": "jaar-niet-aangeboden", "values": {"jaar": "2016"}}]}
    page = fetch_page(job)
    assert page["error"].startswith("PDOK is vanaf deze computer niet te bereiken.")
    assert page["missed"][0]["years"] == "2016"
    assert page["missed"][0]["text"].startswith("Van 2016 ")


def test_a_file_that_is_gone_is_left_out(job: Job) -> None:
    job.result = {"bestanden": [999_999]}
    assert fetch_page(job)["new"] == []

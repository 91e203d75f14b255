"""The pages on which files are handed in, reviewed, accepted and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.datasets.making import (
    figure,
    hand_in,
    import_now,
    import_of_gemeente,
    plain_rows,
    store_digest,
    table_text,
    write_boundaries,
    write_table,
    write_zip,
)
from tests.web.world import World

from wijkkoers.web.datasets import services
from wijkkoers.web.datasets.models import Observation, Release
from wijkkoers.web.datasets.services.imports import read_release
from wijkkoers.web.jobs.models import Job, JobState

TABLE = table_text(plain_rows()).encode()


@pytest.fixture
def browser(world: World) -> Client:
    return world.client_for(world.redacteur)


def upload(browser: Client, *files: tuple[str, bytes], **data: str) -> HttpResponse:
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return browser.post(reverse("release-new"), {"files": sent, "kind": "", "year": "", **data}, follow=True)


def act(browser: Client, url_name: str, release: Release, **data: str) -> HttpResponse:
    return browser.post(reverse(url_name, args=[release.id]), data, follow=True)


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


def page(browser: Client, release: Release) -> str:
    return text_of(browser.get(reverse("release-detail", args=[release.id])))


def test_file_goes_from_upload_to_wijkfoto_in_three_clicks(browser: Client) -> None:
    upload(browser, ("cijfers.csv", TABLE))
    release = Release.objects.get()
    shown = text_of(act(browser, "release-accept", release))
    assert "in gebruik" in shown
    act(browser, "release-share", release, delen="ja")
    assert figure().value == 1000  # type: ignore[union-attr]


def test_upload_shows_the_review_and_changes_nothing_yet(browser: Client) -> None:
    shown = text_of(upload(browser, ("cijfers.csv", TABLE)))
    assert ("Klopt het?" in shown, "cijfers nieuw" in shown, Observation.objects.count()) == (True, True, 0)


def test_file_that_another_organisation_keeps_to_itself_gets_a_page_and_figures_of_its_own(
    browser: Client, world: World, tmp_path: Path
) -> None:
    theirs = import_of_gemeente(world, write_table(tmp_path))
    answer = upload(browser, ("cijfers.csv", TABLE))
    mine = Release.objects.exclude(id=theirs.id).get()
    assert (answer.status_code, "al ingelezen" in text_of(answer), mine.counts["nieuw"]) == (200, False, 5)
    act(browser, "release-accept", mine)
    shown = text_of(browser.get("/wijkfoto/WK990101/"))
    assert ("1.000" in shown, browser.get(reverse("release-detail", args=[theirs.id])).status_code) == (True, 404)


def test_several_files_at_once_lead_to_the_list(browser: Client) -> None:
    shown = text_of(upload(browser, ("een.csv", TABLE), ("twee.csv", table_text(plain_rows("2")).encode())))
    assert ("een.csv" in shown, "twee.csv" in shown, Release.objects.count()) == (True, True, 2)


def test_zip_is_taken_apart(browser: Client, tmp_path: Path) -> None:
    path = write_zip(tmp_path, {"een.csv": TABLE, "grenzen-2024.geojson": write_boundaries(tmp_path).read_bytes()})
    upload(browser, ("bundel.zip", path.read_bytes()))
    assert sorted(Release.objects.values_list("file_name", "state")) == [
        ("bundel.zip/een.csv", "ter_controle"),
        ("bundel.zip/grenzen-2024.geojson", "ter_controle"),
    ]


def test_form_without_a_file_says_so(browser: Client) -> None:
    response = upload(browser)
    assert (response.status_code, "Dit veld is verplicht." in text_of(response)) == (400, True)


HOSTILE = {
    "empty": (b"", "Het bestand is leeg"),
    "path in a zip": ({"../x.csv": b"1"}, "onveilige plaats"),
    "zip bomb": ({"x.csv": b"0" * 30_000_000}, "verdacht groot"),
    "empty zip": ({}, "zit geen bestand"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_upload_is_refused_with_its_cause_and_leaves_no_trace(name: str, browser: Client, tmp_path: Path) -> None:
    content, sentence = HOSTILE[name]
    data = content if isinstance(content, bytes) else write_zip(tmp_path, content).read_bytes()
    before = store_digest()
    response = upload(browser, ("kwaad.zip", data))
    assert (response.status_code, sentence in text_of(response), store_digest()) == (400, True, before)


def test_upload_beyond_the_limit_is_refused(browser: Client, settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 100
    response = upload(browser, ("groot.csv", TABLE))
    assert (response.status_code, "te groot" in text_of(response), Release.objects.count()) == (400, True, 0)


def test_good_file_is_taken_and_the_bad_one_beside_it_is_named(browser: Client) -> None:
    shown = text_of(upload(browser, ("goed.csv", TABLE), ("leeg.csv", b"")))
    assert ("leeg.csv: Het bestand is leeg" in shown, list(Release.objects.values_list("file_name", flat=True))) == (True, ["goed.csv"])


def test_unreadable_upload_shows_cause_and_remedy(browser: Client) -> None:
    shown = text_of(upload(browser, ("vreemd.csv", b"%PDF-1.4 enzovoort")))
    assert ("niet te lezen" in shown, "is geen soort bestand dat Wijkkoers vanzelf kan lezen" in shown) == (True, True)


def test_error_in_a_row_is_shown_with_row_and_column_and_blocks_acceptance(browser: Client) -> None:
    shown = text_of(upload(browser, ("a.csv", table_text([("WK990101", "", 2024, 2024, "1.234")]).encode())))
    assert ("Rij 2, kolom aantal-inwoners" in shown, reverse("release-accept", args=[Release.objects.get().id]) in shown) == (True, False)


def test_file_in_use_is_not_taken_twice(browser: Client, world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    before = store_digest()
    shown = text_of(upload(browser, ("cijfers.csv", TABLE)))
    assert ("is al ingelezen. Er is niets veranderd." in shown, store_digest()) == (True, before)


def test_file_that_waits_is_not_taken_twice(browser: Client) -> None:
    upload(browser, ("cijfers.csv", TABLE))
    shown = text_of(upload(browser, ("cijfers.csv", TABLE)))
    assert ("wacht nog. Er is niets veranderd." in shown, Release.objects.count()) == (True, 1)


def test_kind_and_year_given_are_used(browser: Client) -> None:
    table = b"code;naam;aantal\nWK990101;x;1\n"
    upload(browser, ("a.csv", table), kind="wijkkoers-tabel", year="2023")
    release = Release.objects.get()
    assert (release.asked_kind, release.asked_year) == ("wijkkoers-tabel", 2023)


def test_rejected_file_can_be_read_again(browser: Client) -> None:
    upload(browser, ("cijfers.csv", TABLE))
    release = Release.objects.get()
    shown = text_of(act(browser, "release-reject", release))
    again = text_of(act(browser, "release-read", release, kind="", year=""))
    assert ("niet ingelezen" in shown, "Klopt het?" in again) == (True, True)


def test_withdrawn_file_says_that_its_figures_no_longer_count(browser: Client, world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    shown = text_of(act(browser, "release-withdraw", release))
    assert ("tellen niet meer mee" in shown, figure()) == (True, None)


def test_impossible_year_is_refused_when_reading_again(browser: Client, world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    assert "Kies een jaartal tussen 1995 en 2100." in text_of(act(browser, "release-read", release, kind="", year="1"))


def running(world: World, tmp_path: Path, **values: Any) -> Release:
    release = hand_in(world, write_table(tmp_path))
    job = Job.objects.create(kind="bestand.lezen", subject="", state=JobState.RUNNING, phase="lezen", **values)
    Release.objects.filter(id=release.id).update(job=job)
    return release


def test_progress_is_shown_and_asks_for_itself_again(browser: Client, world: World, tmp_path: Path) -> None:
    release = running(world, tmp_path, done=12_500, total=18_309)
    response = browser.get(reverse("release-progress", args=[release.id]))
    shown = text_of(response)
    assert ('max="18309" value="12500"' in shown, "12.500 / 18.309" in shown, "hx-get" in shown, "HX-Refresh" in response) == (
        True,
        True,
        True,
        False,
    )


def test_progress_of_work_that_is_over_lets_the_page_refresh(browser: Client, world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    response = browser.get(reverse("release-progress", args=[release.id]))
    assert (response["HX-Refresh"], "hx-get" in text_of(response)) == ("true", False)


def test_page_works_without_scripts_while_work_runs(browser: Client, world: World, tmp_path: Path) -> None:
    assert '<noscript><meta http-equiv="refresh"' in page(browser, running(world, tmp_path))


def test_stopping_asks_the_job_to_stop(browser: Client, world: World, tmp_path: Path) -> None:
    release = running(world, tmp_path)
    act(browser, "release-cancel", release)
    assert Job.objects.get().cancel_requested


def test_stopping_without_work_does_no_harm(browser: Client, world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    before = store_digest()
    assert (act(browser, "release-cancel", release).status_code, store_digest()) == (200, before)


def test_outsider_sees_open_data_and_why_it_cannot_be_changed(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    shown = page(world.client_for(world.buitenstaander), release)
    assert ("U bent geen lid van deze organisatie." in shown, reverse("release-withdraw", args=[release.id]) in shown) == (True, False)


def test_outsider_sees_why_running_work_cannot_be_stopped(world: World, tmp_path: Path) -> None:
    release = running(world, tmp_path)
    shown = page(world.client_for(world.buitenstaander), release)
    assert f'action="{reverse("release-cancel", args=[release.id])}"' not in shown


def test_lezer_sees_why_no_file_can_be_handed_in(world: World) -> None:
    shown = text_of(world.client_for(world.lezer).get(reverse("release-list")))
    assert ("Alleen een beheerder of redacteur kan dit." in shown, f'href="{reverse("release-new")}"' in shown) == (True, False)


def test_empty_list_says_what_to_do(browser: Client) -> None:
    assert "Nog geen bestanden" in text_of(browser.get(reverse("release-list")))


def test_years_are_written_without_a_dot(browser: Client, world: World, tmp_path: Path) -> None:
    release = import_now(world, write_boundaries(tmp_path))
    shown = page(browser, release) + text_of(browser.get(reverse("release-list")))
    assert ("2024" in shown, "2.024" in shown) == (True, False)


def test_list_takes_as_many_queries_for_many_files_as_for_one(browser: Client, world: World, tmp_path: Path) -> None:
    counted = []
    for number in range(3):
        import_now(world, write_table(tmp_path, plain_rows(str(number)), f"{number}.csv"))
        with CaptureQueriesContext(connection) as queries:
            browser.get(reverse("release-list"))
        counted.append(len(queries))
    assert counted[1] == counted[2]


def test_page_shows_where_the_file_came_from(browser: Client, world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    shown = page(browser, release)
    assert (release.file_digest in shown, "Redacteur" in shown, "Woonstichting De Terp" in shown) == (True, True, True)


def test_texts_of_a_file_are_shown_as_text(browser: Client) -> None:
    shown = text_of(upload(browser, ("<b>a.csv", table_text([("WK990101", "<script>alert(1)</script>", 2024, 2024, "1")]).encode())))
    assert ("<script>alert" in shown, "&lt;script&gt;alert" in shown) == (False, True)


def test_unmatched_areas_are_listed(browser: Client) -> None:
    shown = text_of(upload(browser, ("cijfers.csv", TABLE)))
    assert "<code>WK990101</code>" in shown


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pages_are_there_in_both_languages(language: str, world: World, tmp_path: Path) -> None:
    world.redacteur.language = language
    world.redacteur.save()
    release = hand_in(world, write_table(tmp_path))
    read_release(release.id)
    shown = page(world.client_for(world.redacteur), release)
    assert f'<html lang="{language}">' in shown
    assert ("Klopt het?" in shown) == (language == "nl")


def test_withdrawing_twice_is_refused_with_a_sentence(browser: Client, world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    services.withdraw_release(actor=world.redacteur, release_id=release.id)
    response = act(browser, "release-withdraw", release)
    assert (response.status_code, "Dit bestand is al verder dan u dacht" in text_of(response)) == (400, True)

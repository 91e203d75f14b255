"""Releases as pages show them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import translation
from tests.web.datasets.making import hand_in, import_now, plain_rows, write_table
from tests.web.world import World

from wijkkoers.base.missing import Status
from wijkkoers.web.datasets import presentation, selectors
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.imports import read_release
from wijkkoers.web.jobs.models import Job, JobState


def reviewed(world: World, path: Path) -> Release:
    release = hand_in(world, path)
    read_release(release.id)
    release.refresh_from_db()
    return release


def test_every_state_has_its_words() -> None:
    assert presentation.STATE_LABELS.keys() == set(ReleaseState)


def test_every_count_of_a_review_has_its_words(world: World, tmp_path: Path) -> None:
    release = reviewed(world, write_table(tmp_path))
    only_where_found = {"koppelingen", "postcodes", "punten", "verwijzingen"}
    assert {name for name, _label in presentation.COUNT_LABELS} - only_where_found <= release.counts.keys()


def test_every_phase_of_the_tasks_has_its_words() -> None:
    assert presentation.PHASE_LABELS.keys() == {"", "lezen", "inlezen"}


def test_file_is_busy_while_its_job_runs(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    release.job = Job.objects.create(kind="bestand.lezen", subject="", state=JobState.RUNNING, phase="lezen")
    row = presentation.release_row(release)
    assert (row.is_busy, str(row.state_label), str(row.phase_label)) == (True, "wordt gelezen", "Het bestand wordt gelezen")


@pytest.mark.parametrize("state", [None, JobState.CANCELLED])
def test_file_that_nobody_reads_does_not_look_busy(state: JobState | None, world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_table(tmp_path))
    release.job = Job.objects.create(kind="bestand.lezen", subject="", state=state) if state else None
    row = presentation.release_row(release)
    assert (row.is_busy, str(row.state_label)) == (False, "ontvangen, nog niet gelezen")


def test_work_that_ended_badly_says_why(world: World, tmp_path: Path) -> None:
    release = reviewed(world, write_table(tmp_path))
    release.job = Job(state=JobState.FAILED, error={"code": "werk-onderbroken", "values": {}})
    assert presentation.release_row(release).job_error.startswith("Het werk is halverwege afgebroken")


def test_review_groups_findings_by_weight(world: World, tmp_path: Path) -> None:
    rows = [*plain_rows(), *plain_rows()[:1], ("ergens", "", 2024, 2024, "1")]
    review = presentation.review(reviewed(world, write_table(tmp_path, rows)))
    assert [[row["code"] for row in review[name]] for name in ("errors", "warnings", "notes")] == [
        ["code-dubbel"],
        ["code-onbruikbaar"],
        [],
    ]


def test_review_names_reasons_of_absence(world: World, tmp_path: Path) -> None:
    review = presentation.review(reviewed(world, write_table(tmp_path, plain_rows(Status.SUPPRESSED.value))))
    assert [(str(label), number) for label, number in review["absent"]] == [("onderdrukt", 5)]


def test_file_that_changes_nothing_says_so(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    again = reviewed(world, write_table(tmp_path, [*plain_rows(), ("ergens", "", 2024, 2024, "1")], "bijna-gelijk.csv"))
    assert presentation.review(again)["changes_nothing"]


def test_file_with_new_figures_does_not_say_so(world: World, tmp_path: Path) -> None:
    assert not presentation.review(reviewed(world, write_table(tmp_path)))["changes_nothing"]


def test_source_is_named_in_the_language_of_the_page() -> None:
    with translation.override("en"):
        english = presentation.source_label("eigen-tabel")
    assert english != presentation.source_label("eigen-tabel")


def test_source_that_the_handbook_does_not_know_keeps_its_id() -> None:
    assert presentation.source_label("onbekende-bron") == "onbekende-bron"


def test_sources_in_use_carry_their_entry(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    rows = presentation.source_rows(selectors.source_states(frozenset({world.corporatie.pk})))
    assert [(row["entry"].id, row["number"]) for row in rows] == [("eigen-tabel", 1)]

"""The review of a file: counts, first rows and findings as plain values."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.web.datasets.making import NAMES, hand_in, write_boundaries, write_table
from tests.web.world import World

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.services.imports import read_release
from wijkkoers.web.datasets.services.review import plausible_ranges, storable

ROWS = [
    ("WK990101", "Spoorwijk", 2024, 2024, "1200"),
    ("WK990102", "Oude Haven", 2024, 2024, "onderdrukt"),
    ("BU99010101", "Seinhuis", 2024, 2024, "-40"),
    ("BU99010102", "Perron", 2024, 2024, "veel"),
    ("GM9901", "Veldermeer", 2024, 2024, ""),
    ("ergens", "Nergens", 2024, 2024, "3"),
]


@pytest.fixture
def release(world: World, tmp_path: Path) -> Release:
    release = hand_in(world, write_table(tmp_path, ROWS))
    read_release(release.id)
    return Release.objects.get(id=release.id)


COUNTED = {
    "rijen": 6,
    "geweigerd": 1,
    "waarden": 1,
    "gebieden": 5,
    "buiten_bereik": 1,
    "onderdrukt": 3,
    "fouten": 0,
    "waarschuwingen": 3,
}


@pytest.mark.parametrize(("name", "number"), COUNTED.items())
def test_review_counts(name: str, number: int, release: Release) -> None:
    assert release.counts[name] == number


def test_absent_figures_are_counted_per_reason(release: Release) -> None:
    assert release.counts["zonder_waarde"] == {"onderdrukt": 1, "onbekend": 2, "niet_beschikbaar": 1}


def test_findings_name_row_and_column(release: Release) -> None:
    found = {issue["code"]: (issue["niveau"], issue["rij"], issue["kolom"]) for issue in release.issues}
    assert found == {
        "buiten-bereik": ("waarschuwing", 4, "aantal-inwoners"),
        "geen-getal": ("waarschuwing", 5, "aantal-inwoners"),
        "code-onbruikbaar": ("waarschuwing", 7, ""),
    }


def test_first_rows_are_shown_as_they_were_read(release: Release) -> None:
    first = release.counts["voorbeeld"][0]
    assert first == {
        "code": "WK990101",
        "naam": "Spoorwijk",
        "indicator": "aantal-inwoners",
        "periode": 2024,
        "waarde": 1200.0,
        "decimalen": 0,
        "status": "waarde",
    }


def test_first_rows_of_boundaries_say_whether_there_is_a_shape(world: World, tmp_path: Path) -> None:
    release = hand_in(world, write_boundaries(tmp_path))
    read_release(release.id)
    release.refresh_from_db()
    assert {row["code"]: row["grens"] for row in release.counts["voorbeeld"]} == {**dict.fromkeys(NAMES, True), "NL00": False}


def test_review_is_plain_json(release: Release) -> None:
    assert json.loads(json.dumps([release.counts, release.issues], allow_nan=False)) == [release.counts, release.issues]


def test_text_that_a_database_cannot_keep_is_made_harmless() -> None:
    assert storable("a\0b\ud800c é") == "ab?c é"


def test_every_indicator_has_its_range() -> None:
    assert plausible_ranges().keys() == {indicator.id for indicator in load_handbook().indicators}

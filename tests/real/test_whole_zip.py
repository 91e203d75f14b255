"""All small real files in one zip: the same files are in use as when each is handed in by itself, and the explanation is passed over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import django
import pytest

django.setup()

from tests.web.datasets.making import figure  # noqa: E402 - the models need Django to be set up

from wijkkoers.cli.main import main  # noqa: E402
from wijkkoers.web.datasets.models import Release, ReleaseState  # noqa: E402

SMALL_BYTES = 130_000
pytestmark = pytest.mark.django_db


@pytest.fixture
def small(testdata: Path, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[str]]:
    """A zip with every file that is small, and their names."""
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "tijdelijk"
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "1")
    paths = sorted(path for path in (testdata / "data").rglob("*") if path.is_file() and path.stat().st_size < SMALL_BYTES)
    target = tmp_path / "alles.zip"
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for path in paths:
            archive.write(path, path.relative_to(testdata / "data"))
    return target, [path.name for path in paths]


def test_zip_of_all_small_files(small: tuple[Path, list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    path, names = small
    capsys.readouterr()
    assert main(["importeer", "--json", str(path)]) == 2
    reports = json.loads(capsys.readouterr().out)
    assert sorted(report["bestand"] for report in reports) == sorted(f"alles.zip/{name}" for name in names)
    statuses = {report["bestand"].rpartition("/")[2]: report["status"] for report in reports}
    assert statuses["VERA_README.md"] == "overgeslagen"
    refused = {report["meldingen"][0]["code"] for report in reports if report["status"] == "geweigerd"}
    assert refused == {"jaar-onbekend", "alleen-beschrijving", "postcodes-onbekend"}
    assert set(Release.objects.values_list("state", flat=True)) == {ReleaseState.IN_USE.value}
    found = [figure("WK059003", 2024, 2024, name) for name in ("aantal-inwoners", "woz-waarde")]
    assert [row.value for row in found if row] == [5_635, 297]

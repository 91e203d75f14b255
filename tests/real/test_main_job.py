"""The main job on real files: boundaries and key figures in, a wijkfoto with the check figures out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import django
import pytest

django.setup()

from django.db import transaction  # noqa: E402 - the models need Django to be set up
from django.test import override_settings  # noqa: E402

from wijkkoers.cli.main import main  # noqa: E402

BOUNDARIES = "0_papendrecht_set/papendrecht_buurten_2023.geojson"
FIGURES = "0_papendrecht_set/papendrecht_kwb2024_plat.csv"
NATIONAL = "1_kwb/nl_kwb2024_misdrijven_gezondheid_plat.csv"
Foto = Mapping[str, Any]
# Figures of the publisher, read in the files by hand: area, indicator, value, year.
CHECKS = [
    ("WK059003", "aantal-inwoners", 5635, 2024),
    ("WK059003", "aantal-huishoudens", 2740, 2024),
    ("WK059003", "woz-waarde", 297, 2024),
    ("WK059003", "aandeel-koop", 44, 2024),
    ("WK059003", "aandeel-eengezins", 59, 2024),
    ("WK059003", "oppervlakte-land", 79, 2024),
    ("GM0590", "aantal-inwoners", 32178, 2024),
    ("GM0590", "aantal-huishoudens", 14312, 2024),
    ("GM0590", "woz-waarde", 345, 2024),
    ("GM0590", "aandeel-koop", 66, 2024),
    ("GM0590", "aantal-misdrijven", 937, 2025),
    ("GM0590", "ervaren-gezondheid", 71.5, 2024),
    ("BU05900301", "aantal-inwoners", 2435, 2024),
]


@pytest.fixture(scope="module")
def papendrecht(testdata: Path, django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Import the two files once for all tests here, in a transaction that is rolled back."""
    folder = tmp_path_factory.mktemp("hoofdtaak")
    files = override_settings(FILES_FOLDER=folder / "bestanden", WORK_FOLDER=folder / "tijdelijk")
    with django_db_blocker.unblock(), files, pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setenv("WIJKKOERS_LOKAAL", "1")
        assert main(["importeer", str(testdata / "data" / BOUNDARIES), str(testdata / "data" / FIGURES)]) == 0
        yield testdata / "data"
        transaction.set_rollback(True)


@pytest.fixture
def wijkfoto(papendrecht: Path, db: None, capsys: pytest.CaptureFixture[str]) -> Any:
    """Ask the command for the wijkfoto of an area."""

    def ask(code: str) -> Foto:
        capsys.readouterr()
        assert main(["wijkfoto", code, "--json"]) == 0
        found: Foto = json.loads(capsys.readouterr().out)
        return found

    return ask


def row_of(foto: Foto, indicator: str) -> Mapping[str, Any]:
    return next(row for row in foto["indicatoren"] if row["id"] == indicator)


@pytest.mark.parametrize(("code", "indicator", "value", "year"), CHECKS)
def test_wijkfoto_gives_the_check_figure_with_source_and_year(code: str, indicator: str, value: float, year: int, wijkfoto: Any) -> None:
    row = row_of(wijkfoto(code), indicator)
    assert (row["waarde"], row["status"], row["jaar"], bool(row["bron"])) == (value, "waarde", year, True)


def test_wijk_is_named_with_its_division(wijkfoto: Any) -> None:
    assert wijkfoto("WK059003")["gebied"] == {"code": "WK059003", "naam": "Kraaihoek", "niveau": "wijk", "grensjaar": 2024}


def test_wijk_stands_beside_its_gemeente(wijkfoto: Any) -> None:
    assert [row_of(wijkfoto("WK059003"), name)["gemeente"] for name in ("woz-waarde", "aandeel-koop")] == [345, 66]


def test_figure_that_the_files_lack_is_absent_with_a_reason_and_not_zero(wijkfoto: Any) -> None:
    rows = wijkfoto("WK059003")["indicatoren"]
    assert all((row["waarde"] is None) == (row["status"] != "waarde") for row in rows)
    assert row_of(wijkfoto("WK059003"), "gasverbruik")["status"] == "niet_beschikbaar"


def test_division_of_the_year_before_keeps_its_own_figures(papendrecht: Path, db: None) -> None:
    from tests.web.datasets.making import figure

    found = [figure("BU05900301", year, year) for year in (2023, 2024)]
    assert [row.value if row else None for row in found] == [2415, 2435]


def test_every_area_of_the_figures_has_a_boundary(papendrecht: Path, db: None) -> None:
    from wijkkoers.web.datasets.models import Release

    counts = Release.objects.get(file_name=Path(FIGURES).name).counts
    assert (counts["rijen"], counts["gekoppeld"], counts["niet_gekoppeld"], counts["buiten_bereik"]) == (44, 44, 0, 0)


def test_text_is_fit_to_read_aloud(papendrecht: Path, db: None, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["wijkfoto", "WK059003"]) == 0
    shown = capsys.readouterr().out
    assert [text for text in ("Kraaihoek (wijk WK059003", "5.635", "2.740", "297", "44 %", "2024, CBS") if text not in shown] == []


def test_same_files_twice_change_nothing(papendrecht: Path, db: None, capsys: pytest.CaptureFixture[str]) -> None:
    from tests.web.datasets.making import row_counts

    before = row_counts()
    capsys.readouterr()
    assert main(["importeer", "--json", str(papendrecht / BOUNDARIES), str(papendrecht / FIGURES)]) == 0
    reports = json.loads(capsys.readouterr().out)
    assert ([report["status"] for report in reports], row_counts()) == (["al ingelezen", "al ingelezen"], before)


def run(folder: Path, *words: object) -> str:
    """Run the command in a process and a store of its own."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "WIJKKOERS_LOKAAL")}
    command = [sys.executable, "-m", "wijkkoers.cli", *map(str, words)]
    done = subprocess.run(command, env={**environment, "WIJKKOERS_DATA": str(folder)}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.slow
def test_main_job_works_in_a_process_and_store_of_its_own(testdata: Path, tmp_path: Path) -> None:
    run(tmp_path, "importeer", testdata / "data" / BOUNDARIES, testdata / "data" / FIGURES)
    foto = json.loads(run(tmp_path, "wijkfoto", "WK059003", "--json"))
    values = [row_of(foto, name)["waarde"] for name in ("aantal-inwoners", "aantal-huishoudens", "woz-waarde", "aandeel-koop")]
    assert values == [5635, 2740, 297, 44]


@pytest.mark.slow
def test_national_file_is_imported_whole(papendrecht: Path, db: None, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["importeer", "--json", str(papendrecht / NATIONAL)]) == 0
    report = json.loads(capsys.readouterr().out)[0]
    expected = {
        "rijen": 18309,
        "geweigerd": 0,
        "gebieden": 18309,
        "gekoppeld": 44,
        "niet_gekoppeld": 18265,
        "buiten_bereik": 0,
        "fouten": 0,
    }
    assert {name: report[name] for name in expected} == expected
    assert (report["gelijk"], report["gewijzigd"], len(report["niet_gekoppeld_codes"])) == (1188, 0, 200)


@pytest.mark.slow
def test_gemeenten_of_the_national_file_add_up_to_the_country(papendrecht: Path, db: None) -> None:
    from wijkkoers.web.datasets.models import Observation

    assert main(["importeer", str(papendrecht / NATIONAL)]) == 0
    rows = Observation.objects.filter(indicator="aantal-inwoners", period=2024, release__file_name=Path(NATIONAL).name)
    values = list(rows.filter(gebied__level="gemeente").values_list("value", flat=True))
    assert (len(values), sum(value for value in values if value is not None)) == (342, 17_942_942)

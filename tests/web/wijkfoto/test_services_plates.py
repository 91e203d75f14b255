"""All plates of a gemeente: complete, with telling names, and one bad area never stops the rest."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.web.wijkfoto.making import GEMEENTE, HAVEN, KADE, PERRON, PLAS, SEINHUIS, SPOORWIJK, area, make_town, read_in

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow
from wijkkoers.web.wijkfoto.services import plates
from wijkkoers.web.wijkfoto.services.plates import PlateFile, areas_for_plates, file_name, make_plates, overview_csv, write_zip, zip_path

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _work_folder(settings: Any, tmp_path: Path) -> None:
    settings.WORK_FOLDER = tmp_path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw nothing: the plate is the code of its area."""
    monkeypatch.setitem(plates.FORMS, "pdf", lambda foto: foto.area.code.encode())


@pytest.fixture
def one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(foto: Wijkfoto) -> bytes:
        if foto.area.code == PERRON:
            raise ZeroDivisionError("no one thought of this")
        if foto.area.code == KADE:
            raise InputError("lettertype-ontbreekt", folder="f", files="x", remedy="make demo")
        return b"plaat"

    monkeypatch.setitem(plates.FORMS, "pdf", draw)


def say(code: str, values: dict[str, Any]) -> str:
    return f"reden {code}"


def quiet(done: int, total: int) -> None:
    """Take no notice."""


@pytest.fixture
def buurten() -> list[GebiedRow]:
    make_town()
    return areas_for_plates(GEMEENTE, AreaLevel.BUURT)


def test_every_buurt_or_wijk_without_water_gets_a_plate(buurten: list[GebiedRow]) -> None:
    assert [row.code for row in buurten] == [SEINHUIS, PERRON, KADE]
    assert PLAS not in {row.code for row in buurten}
    assert [row.code for row in areas_for_plates(" gm9901", AreaLevel.WIJK)] == [SPOORWIJK, HAVEN]


@pytest.mark.parametrize(
    ("code", "reason"),
    [("GM1234", "gebied-onbekend"), (SPOORWIJK, "geen-gemeentecode"), ("Veldermeer", "geen-gemeentecode"), ("", "geen-gemeentecode")],
)
def test_anything_but_a_known_gemeente_is_refused(buurten: list[GebiedRow], code: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        areas_for_plates(code, AreaLevel.BUURT)


def test_a_gemeente_without_areas_of_the_level_is_refused() -> None:
    read_in([area(GEMEENTE, "Veldermeer")])
    with pytest.raises(InputError, match="geen-gebieden-voor-platen"):
        areas_for_plates(GEMEENTE, AreaLevel.BUURT)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kraaihoek Noord", "BU99010101-kraaihoek-noord.pdf"),
        ("'t Hofke / \u00c9t\u00e9", "BU99010101-t-hofke-ete.pdf"),
        ("../../etc/passwd", "BU99010101-etcpasswd.pdf"),
        ("", "BU99010101.pdf"),
        ("東京", "BU99010101.pdf"),
        ("a" * 120, f"BU99010101-{'a' * 60}.pdf"),
    ],
)
def test_file_is_named_after_code_and_name(buurten: list[GebiedRow], name: str, expected: str) -> None:
    assert file_name(replace(buurten[0], name=name), "pdf") == expected


def test_a_real_plate_is_a_pdf_and_a_drawing_an_svg(buurten: list[GebiedRow]) -> None:
    assert next(make_plates(buurten[:1], "pdf", "nl")).content.startswith(b"%PDF-")
    assert next(make_plates(buurten[:1], "svg", "en")).content.startswith(b"<svg")


def test_each_plate_is_of_its_own_area(buurten: list[GebiedRow], quick: None) -> None:
    assert [plate.content.decode() for plate in make_plates(buurten, "pdf", "nl")] == [SEINHUIS, PERRON, KADE]


def test_one_bad_area_is_told_and_the_rest_is_made(buurten: list[GebiedRow], one_fails: None, caplog: pytest.LogCaptureFixture) -> None:
    made = list(make_plates(buurten, "pdf", "nl"))
    assert [(plate.area.code, plate.code, plate.content) for plate in made] == [
        (SEINHUIS, "", b"plaat"),
        (PERRON, "plaat-mislukt", b""),
        (KADE, "lettertype-ontbreekt", b""),
    ]
    assert "ZeroDivisionError" in caplog.text


def test_progress_counts_plates_and_may_stop(buurten: list[GebiedRow], quick: None) -> None:
    seen: list[tuple[int, int]] = []
    list(make_plates(buurten, "pdf", "nl", lambda done, total: seen.append((done, total))))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_overview_lists_every_area_with_its_file_or_the_reason(buurten: list[GebiedRow], one_fails: None) -> None:
    text = overview_csv(make_plates(buurten, "pdf", "nl"), say).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [(row["code"], row["bestand"], row["reden"]) for row in rows] == [
        (SEINHUIS, "BU99010101-seinhuis.pdf", ""),
        (PERRON, "", "reden plaat-mislukt"),
        (KADE, "", "reden lettertype-ontbreekt"),
    ]


def test_overview_holds_no_formula(buurten: list[GebiedRow]) -> None:
    text = overview_csv([PlateFile(replace(buurten[0], name="=1+1"), "x.pdf")], say).decode("utf-8-sig")
    assert "'=1+1" in text


def test_zip_holds_the_plates_and_the_overview(buurten: list[GebiedRow], one_fails: None) -> None:
    result = write_zip(7, buurten, form="pdf", language="nl", say=say, progress=quiet)
    with zipfile.ZipFile(zip_path(7)) as archive:
        assert archive.namelist() == ["BU99010101-seinhuis.pdf", "overzicht.csv"]
    assert (result["aantal"], [row["gebied"] for row in result["mislukt"]]) == (1, [PERRON, KADE])


def test_stopping_leaves_no_zip(buurten: list[GebiedRow], quick: None) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_zip(7, buurten, form="pdf", language="nl", say=say, progress=stop)
    assert list(zip_path(7).parent.iterdir()) == []


def test_zips_older_than_a_day_are_cleared_away(buurten: list[GebiedRow], quick: None) -> None:
    for job_id in (1, 2):
        write_zip(job_id, buurten, form="pdf", language="nl", say=say, progress=quiet)
    os.utime(zip_path(1), (0, 0))
    write_zip(3, buurten, form="pdf", language="nl", say=say, progress=quiet)
    assert sorted(path.name for path in zip_path(1).parent.iterdir()) == ["2.zip", "3.zip"]

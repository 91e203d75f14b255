"""`wijkkoers wijkfoto`: the figures of an area as text, JSON or praatplaat."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.cli.conftest import Run
from tests.web.datasets.making import plain_rows, table_text, write_table

from wijkkoers.handbook.load import load_handbook

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> None:
    rows = [*plain_rows("297"), ("NL00", "Nederland", 2024, 2024, "379")]
    (tmp_path / "woz.csv").write_text(table_text(rows, "woz-waarde"), "utf-8")
    run("importeer", tmp_path / "woz.csv")


def test_json_has_the_shape_that_others_rely_on(filled: None, run: Run) -> None:
    found = run("wijkfoto", "WK990101", "--json").json
    assert found.keys() == {"gebied", "indicatoren"}
    assert found["gebied"] == {"code": "WK990101", "naam": "Spoorwijk", "niveau": "wijk", "grensjaar": 2024}
    row = next(row for row in found["indicatoren"] if row["id"] == "woz-waarde")
    assert row == {
        "id": "woz-waarde",
        "waarde": 297,
        "status": "waarde",
        "eenheid": "x 1.000 euro",
        "jaar": 2024,
        "bron": row["bron"],
        "gemeente": 297,
        "nederland": 379,
        "merk": [],
    }
    assert row["bron"]


def test_json_holds_every_indicator_and_says_why_one_has_no_value(filled: None, run: Run) -> None:
    found = run("wijkfoto", "WK990101", "--json").json["indicatoren"]
    assert {row["id"] for row in found} == {indicator.id for indicator in load_handbook().indicators}
    assert {row["status"] for row in found if row["waarde"] is None} == {"niet_beschikbaar"}


def test_text_gives_figure_year_and_source(filled: None, run: Run) -> None:
    shown = run("wijkfoto", "wk990101").out
    assert ("Spoorwijk (wijk WK990101, indeling van 2024)" in shown, "297" in shown, "2024" in shown) == (True, True, True)


def test_praatplaat_is_written_as_pdf(filled: None, run: Run, tmp_path: Path) -> None:
    outcome = run("wijkfoto", "WK990101", "--pdf", tmp_path / "plaat.pdf")
    assert (outcome.code, (tmp_path / "plaat.pdf").read_bytes()[:5], "plaat.pdf" in outcome.out) == (0, b"%PDF-", True)


def test_praatplaat_in_a_folder_that_does_not_exist_is_refused(filled: None, run: Run, tmp_path: Path) -> None:
    outcome = run("wijkfoto", "WK990101", "--pdf", tmp_path / "weg" / "plaat.pdf")
    assert (outcome.code, "De map" in outcome.err) == (2, True)


@pytest.mark.parametrize("words", [("WK000000",), ("Spoorwijk",), ("WK990101", "--jaar", "2011"), ("WK990101", "--jaar", "99999")])
def test_unknown_area_is_refused_with_a_remedy(words: tuple[str, ...], filled: None, run: Run) -> None:
    outcome = run("wijkfoto", *words)
    assert (outcome.code, outcome.out, "wijkkoers gebieden" in outcome.err) == (2, "", True)


def test_year_of_the_division_can_be_chosen(run: Run, tmp_path: Path) -> None:
    run("importeer", write_table(tmp_path, [*plain_rows("1", 2022, 2022), *plain_rows("2", 2024, 2024)]))
    years = [run("wijkfoto", "WK990101", "--json", *words).json["gebied"]["grensjaar"] for words in ((), ("--jaar", "2022"))]
    assert years == [2024, 2022]

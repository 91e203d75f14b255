"""A list as a file: real numbers and days, texts that never run, one place per feature."""

from __future__ import annotations

import io
import json
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from wijkkoers.base.columns import ColumnKind
from wijkkoers.base.periods import parse_period
from wijkkoers.reports.register_files import (
    MOST_CELL_CHARS,
    TOO_LARGE,
    WRITERS,
    FileColumn,
    FileTable,
    TemplateWords,
    cell_of,
    guarded,
    register_csv,
    register_geojson,
    register_xlsx,
    template_ods,
    template_xlsx,
)

KINDS = (ColumnKind.TEXT, ColumnKind.DECIMAL, ColumnKind.DATE, ColumnKind.PERIOD, ColumnKind.PLACE, ColumnKind.YES_NO)
COLUMNS = tuple(FileColumn(kind.value, kind) for kind in KINDS)
POINT = {"type": "Point", "coordinates": [4.69, 51.83]}
ROW = ["=cmd|'/C calc'!A0", Decimal("1250.50"), date(2027, 3, 1), parse_period("voorjaar 2027"), POINT, False]
TABLE = FileTable("Opgaven", COLUMNS, [ROW, ["", None, None, None, None, None]], 4)


def _cell(kind: ColumnKind, value: Any, language: str = "nl") -> Any:
    return cell_of(FileColumn("x", kind), value, language)


def test_workbook_holds_numbers_days_and_texts_that_do_not_run() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(register_xlsx(TABLE))).active
    cells = [cell for cell in next(sheet.iter_rows(min_row=2, max_row=2))]
    assert [cell.data_type for cell in cells[:3]] == ["s", "n", "d"]
    assert (cells[0].value, cells[1].value, cells[2].value.date()) == (ROW[0], 1250.5, date(2027, 3, 1))
    assert sheet.freeze_panes == "A2"


def test_csv_has_a_mark_semicolons_and_a_decimal_comma_and_no_formula() -> None:
    text = register_csv(TABLE).decode("utf-8")
    assert text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}tekst;getal;")
    assert text.split("\r\n")[1] == "'=cmd|'/C calc'!A0;1250,50;2027-03-01;voorjaar 2027;4.690000 51.830000;nee"


def test_geojson_has_a_feature_per_row_with_properties_by_label() -> None:
    first, second = json.loads(register_geojson(TABLE))["features"]
    assert (first["geometry"], second["geometry"]) == (POINT, None)
    assert first["properties"] == {"tekst": ROW[0], "getal": 1250.5, "datum": "2027-03-01", "periode": "voorjaar 2027", "ja-nee": False}


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (ColumnKind.LINES, ("a", "b"), "a\nb"),
        (ColumnKind.LINES, ("a;b",), "a;b\n"),
        (ColumnKind.CHOICES, ("Groen", "Grijs"), "Groen; Grijs"),
        (ColumnKind.CHOICES, ("a;b", "c"), "a;b\nc"),
        (ColumnKind.LONG_TEXT, "a\r\nb\x00", "a\nb"),
        (ColumnKind.PLACE, {"type": "LineString", "coordinates": [[4.6, 51.8]]}, '{"type":"LineString","coordinates":[[4.6,51.8]]}'),
        (ColumnKind.PLACE, {"type": "LineString", "coordinates": [[4.6, 51.8]] * MOST_CELL_CHARS}, TOO_LARGE["nl"]),
        (ColumnKind.INTEGER, 0, 0),
        (ColumnKind.TEXT, "", None),
        (ColumnKind.LINES, (), None),
    ],
)
def test_value_becomes_a_cell(kind: ColumnKind, value: Any, expected: Any) -> None:
    assert _cell(kind, value) == expected


def test_words_of_cells_are_in_the_language_of_the_file() -> None:
    assert (_cell(ColumnKind.YES_NO, True, "en"), _cell(ColumnKind.PERIOD, ROW[3], "en")) == ("yes", "spring 2027")


@pytest.mark.parametrize(
    ("text", "expected"), [("=1", "'=1"), (" +1", "' +1"), ("'=1", "''=1"), ("'s avonds", "'s avonds"), ("plan", "plan")]
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str, expected: str) -> None:
    assert guarded(text) == expected


@pytest.mark.parametrize("write", [template_xlsx, template_ods])
def test_empty_file_tells_what_goes_in_each_column(write: Any) -> None:
    column = FileColumn("Soort", ColumnKind.CHOICE, is_required=True, explanation="Wat het is.", choices=("Groen", "Grijs"))
    words = TemplateWords("Uitleg", ("Kolom", "Wat", "Nodig", "Keuzes"), "ja", {kind: kind.value for kind in ColumnKind})
    content = write(FileTable("Opgaven", (column,), []), words)
    if write is template_xlsx:
        rows = list(openpyxl.load_workbook(io.BytesIO(content))["Uitleg"].values)
        assert rows[1] == ("Soort", "keuze", "ja", "Wat het is.\nGroen\nGrijs")
    else:
        assert content.startswith(b"PK")


@pytest.mark.parametrize("ending", list(WRITERS))
def test_empty_list_is_a_file_too(ending: str) -> None:
    assert WRITERS[ending][0](FileTable("Opgaven", COLUMNS, [], 4))

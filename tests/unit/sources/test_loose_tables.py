"""A table of any make becomes rows of cells, within narrow limits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from wijkkoers.sources import loose_tables
from wijkkoers.sources.loose_tables import MAX_ROWS, read_loose

Read = Callable[..., Any]


def _rows(path: Path, sheet: str = "") -> list[list[Any]]:
    return [list(cells) for _number, cells in read_loose(path, path.name, sheet).rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_text_of_any_encoding_and_delimiter_is_read(encoding: str, delimiter: str, text_file: Callable[..., Path]) -> None:
    text = f'Werken\r\n\r\nnaam{delimiter}prijs\r\n"één{delimiter}\ntwee"{delimiter}12\r\n'
    assert _rows(text_file(text, encoding=encoding)) == [["Werken"], ["naam", "prijs"], [f"één{delimiter}\ntwee", "12"]]


def test_single_column_is_not_split_and_row_numbers_are_those_of_the_sheet(text_file: Callable[..., Path]) -> None:
    table = read_loose(text_file("naam\n\neen, twee\n"), "x.csv")
    assert table.rows == ((1, ("naam",)), (3, ("een, twee",)))


def test_workbook_gives_days_as_days_and_its_sheets_by_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["naam", date(2027, 3, 1), datetime.fromisoformat("2027-03-01T14:30"), 46447, 0.5, True])
    book.create_sheet("Leeg")
    book.create_sheet("Twee").append(["ander"])
    book.save(tmp_path / "x.xlsx")
    table = read_loose(tmp_path / "x.xlsx", "x.xlsx")
    assert (table.sheets, table.sheet) == (("Sheet", "Leeg", "Twee"), "Sheet")
    assert table.rows == ((1, ("naam", "2027-03-01", "2027-03-01T14:30", 46447, 0.5, "1")),)
    assert _rows(tmp_path / "x.xlsx", "Twee") == [["ander"]]


def test_first_sheet_that_holds_something_is_taken(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Twee").append(["ander"])
    book.save(tmp_path / "x.xlsx")
    assert read_loose(tmp_path / "x.xlsx", "x.xlsx").sheet == "Twee"


def test_empty_columns_at_the_end_do_not_count(text_file: Callable[..., Path]) -> None:
    assert _rows(text_file("naam" + ";" * 300 + "\n")) == [["naam"]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n\n", "lijst-leeg"),
        ("a\n" * (MAX_ROWS + 2), "lijst-te-veel-rijen"),
        ("a;" * 201 + "b", "te-veel-kolommen"),
        ('"' + "x;y\n" * 10_000, "lijst-cel-te-lang"),
        ('{"type": "FeatureCollection", "features": [}', "json-beschadigd"),
    ],
    ids=["empty", "rows", "columns", "open quote", "json"],
)
def test_what_is_no_list_or_too_much_is_refused(
    text: str, code: str, text_file: Callable[..., Path], error_code: Callable[..., str]
) -> None:
    path = text_file(text)
    assert error_code(lambda: read_loose(path, path.name)) == code


def test_hostile_workbooks_are_refused(
    zip_file: Callable[..., Path], bytes_file: Callable[..., Path], error_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaa">]><x/>'
    for members, code in (
        ({"content.xml": bomb}, "werkboek-onveilig"),
        ({"content.xml": b"<a><b></a>"}, "werkboek-beschadigd"),
        ({"xl/vbaProject.bin": b"x"}, "macro-in-werkboek"),
        ({"iets.txt": b"x"}, "werkboek-beschadigd"),
        ({"content.xml": b"<a xmlns:table='t'><table:table table:name='" + b"n" * 300 + b"'/></a>"}, "werkboek-beschadigd"),
    ):
        path = zip_file(members)
        assert error_code(lambda path=path: read_loose(path, path.name)) == code
    old = bytes_file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert error_code(lambda: read_loose(old, "x.xls")) == "lijst-oud-werkboek"
    monkeypatch.setattr(loose_tables, "MAX_PART_BYTES", 10)
    large = zip_file({"content.xml": b"<a>" + b"x" * 20 + b"</a>"})
    assert error_code(lambda: read_loose(large, "x.ods")) == "lijst-te-groot"


def test_numbers_that_no_store_holds_become_text(text_file: Callable[..., Path]) -> None:
    features = (
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":NaN,"b":1e999,"c":%d,"d":2.0},"geometry":null}]}'
    )
    assert _rows(text_file(features % 10**30))[1] == ["nan", "inf", str(10**30), 2]

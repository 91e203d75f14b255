"""Real tables in other clothes give the same figures, or are refused with a reason: never another number."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from tests.real.cutouts import CUTS, FIGURE_CUTS, Cut, Facts, Rows, facts_of, read_bytes, rows_of, table_text

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Level
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import Request

NUMBER = re.compile(r"\s*-?\d+([.,]\d+)?")
Make = Callable[[Rows], bytes]


def shuffled(rows: Rows) -> Rows:
    """The columns in another order: the last first."""
    return [row[::-1] for row in rows]


def with_more_columns(rows: Rows) -> Rows:
    return [[f"eigen kolom {number}" if number == 0 else "tekst", *row, "" if number else "opmerking"] for number, row in enumerate(rows)]


def with_header(rows: Rows, change: Callable[[str], str]) -> Rows:
    return [[change(title) for title in rows[0]], *rows[1:]]


def with_cells(rows: Rows, change: Callable[[str], str]) -> Rows:
    return [rows[0], *([change(cell) for cell in row] for row in rows[1:])]


def padded(cell: str) -> str:
    return f"  {cell}   "


CLOTHES: dict[str, Make] = {
    "columns in another order": lambda rows: table_text(shuffled(rows)).encode(),
    "rows in another order": lambda rows: table_text([rows[0], *rows[:0:-1]]).encode(),
    "other columns beside them": lambda rows: table_text(with_more_columns(rows)).encode(),
    "tabs": lambda rows: table_text(rows, "\t").encode(),
    "commas": lambda rows: table_text(rows, ",").encode(),
    "bars": lambda rows: table_text(rows, "|").encode(),
    "everything quoted": lambda rows: table_text(rows, quoting=csv.QUOTE_ALL).encode(),
    "byte order mark": lambda rows: table_text(rows).encode("utf-8-sig"),
    "lines of Windows": lambda rows: table_text(rows, end="\r\n").encode(),
    "letters of Windows": lambda rows: table_text(rows).encode("cp1252"),
    "UTF-16": lambda rows: table_text(rows).encode("utf-16"),
    "header in capitals": lambda rows: table_text(with_header(rows, str.upper)).encode(),
    "header in small letters": lambda rows: table_text(with_header(rows, str.lower)).encode(),
    "padded cells": lambda rows: table_text(with_cells(rows, padded)).encode(),
    "padded header": lambda rows: table_text(with_header(rows, padded)).encode(),
    "empty lines at the end": lambda rows: (table_text(rows) + "\n\n").encode(),
    "a title above the header": lambda rows: ("Cijfers van de gemeente\n\n" + table_text(rows)).encode(),
}
REFUSED = {("tenure", "header in capitals"): "geen-bekende-cijfers"}
"""Names of OData that lost their small letters have lost their words too."""


@pytest.fixture
def original(testdata: Path, tmp_path: Path) -> Callable[[str], tuple[Cut, Rows, Facts]]:
    def cut_out(kind: str) -> tuple[Cut, Rows, Facts]:
        cut = CUTS[kind]
        rows = rows_of(testdata, cut)
        return cut, rows, facts_of(read_bytes(table_text(rows, cut.delimiter).encode(), cut, tmp_path))

    return cut_out


Original = Callable[[str], tuple[Cut, Rows, Facts]]


@pytest.mark.parametrize("kind", FIGURE_CUTS)
def test_cut_out_has_figures(kind: str, original: Original) -> None:
    assert any(value is not None for value, _year in original(kind)[2].values())


@pytest.mark.parametrize("clothes", CLOTHES)
@pytest.mark.parametrize("kind", FIGURE_CUTS)
def test_other_clothes_give_the_same_figures(kind: str, clothes: str, original: Original, tmp_path: Path) -> None:
    cut, rows, facts = original(kind)
    if (kind, clothes) not in REFUSED:
        assert facts_of(read_bytes(CLOTHES[clothes](rows), cut, tmp_path)) == facts
        return
    with pytest.raises(InputError) as caught:
        read_bytes(CLOTHES[clothes](rows), cut, tmp_path)
    assert caught.value.code == REFUSED[kind, clothes]


@pytest.mark.parametrize(("old", "new"), [(",", "."), (".", ",")])
@pytest.mark.parametrize("kind", FIGURE_CUTS)
def test_other_decimal_sign_gives_the_same_figures(kind: str, old: str, new: str, original: Original, tmp_path: Path) -> None:
    cut, rows, facts = original(kind)
    changed = with_cells(rows, lambda cell: cell.replace(old, new) if NUMBER.fullmatch(cell.rstrip()) else cell)
    assert facts_of(read_bytes(table_text(changed).encode(), cut, tmp_path)) == facts


@pytest.mark.parametrize("code", ["", ".", "       .", "-99997", "-99995", "-99999999", "null", "x", "-99997.0"])
@pytest.mark.parametrize("kind", ["kwb", "near", "ses"])
def test_other_code_for_missing_is_absent(kind: str, code: str, original: Original, tmp_path: Path) -> None:
    cut, rows, facts = original(kind)
    texts = {title for title in rows[0] if not any(NUMBER.fullmatch(row[rows[0].index(title)]) for row in rows[1:])}
    keep = {place for place, title in enumerate(rows[0]) if title in texts or title in (cut.codes, "Perioden", "postcode")}
    last = [cell if place in keep else code for place, cell in enumerate(rows[-1])]
    found = facts_of(read_bytes(table_text([*rows[:-1], last]).encode(), cut, tmp_path))
    changed = {key for key in facts if found[key] != facts[key]}
    assert found.keys() == facts.keys() and changed
    assert {found[key][0] for key in changed} == {None}


def with_code(rows: Rows, cut: Cut, code: str) -> Rows:
    """The same table, its last row about another area."""
    place = rows[0].index(cut.codes)
    return [*rows[:-1], [code if at == place else cell for at, cell in enumerate(rows[-1])]]


@pytest.mark.parametrize("kind", ["kwb", "variant", "near", "ses", "bag"])
def test_code_with_letters_is_an_area(kind: str, original: Original, tmp_path: Path) -> None:
    cut, rows, _facts = original(kind)
    found = facts_of(read_bytes(table_text(with_code(rows, cut, "BU0363AF08")).encode(), cut, tmp_path))
    assert "BU0363AF08" in {code for code, _indicator, _period in found}


@pytest.mark.parametrize("code", ["WK0363NA", "wk0363na", "  WK0363NA  "])
@pytest.mark.parametrize("kind", ["kwb", "near", "ses"])
def test_code_na_is_an_area_in_every_form(kind: str, code: str, original: Original, tmp_path: Path) -> None:
    cut, rows, _facts = original(kind)
    result = read_bytes(table_text(with_code(rows, cut, code)).encode(), cut, tmp_path)
    assert "WK0363NA" in {area.code for area in result.areas}


def test_code_without_its_zero_gives_no_other_area(original: Original, tmp_path: Path) -> None:
    cut, rows, facts = original("kwb")
    place = rows[0].index("code")
    bare = [rows[0], *([cell[2:].lstrip("0") if at == place else cell for at, cell in enumerate(row)] for row in rows[1:])]
    try:
        found = facts_of(read_bytes(table_text(bare).encode(), cut, tmp_path))
    except InputError as error:
        assert error.code
    else:
        assert {key: found[key] for key in found if key not in facts or found[key] != facts[key]} == {}


def test_year_in_the_name_of_the_zip_is_that_of_a_silent_file(original: Original, tmp_path: Path) -> None:
    cut, rows, facts = original("kwb")
    found = facts_of(read_bytes(table_text(rows).encode(), cut, tmp_path, "kwb-2024.zip/cijfers.csv"))
    assert found == facts


def test_without_any_year_the_table_is_refused(original: Original, tmp_path: Path) -> None:
    cut, rows, _facts = original("kwb")
    with pytest.raises(InputError) as caught:
        read_bytes(table_text(rows).encode(), cut, tmp_path, "cijfers.csv")
    assert caught.value.code == "jaar-onbekend"


@pytest.mark.parametrize("text", ["1.234,5", "12,345", "1 234", "1e3", "€ 5", "5%", "ca. 10", "1.2.3"])
def test_number_in_another_form_is_read_as_it_stands_or_reported(text: str, original: Original, tmp_path: Path) -> None:
    cut, rows, _facts = original("kwb")
    changed = [*rows[:-1], [text if title == "adressendichtheid" else cell for title, cell in zip(rows[0], rows[-1], strict=True)]]
    result = read_bytes(table_text(changed).encode(), cut, tmp_path)
    found = [row.figure for row in result.observations if row.indicator == "omgevingsadressendichtheid"][-1]
    meant = {"1.234,5": 1234.5, "12,345": 12.345}.get(text)
    assert found.value == meant
    assert (found.value is None) == bool(result.issues.total("geen-getal"))


def sheet_rows(path: Path) -> list[list[object]]:
    with path.open("rb") as file:
        rows = openpyxl.load_workbook(file).worksheets[0].iter_rows(values_only=True)
        return [list(row) for row in rows][:40]


def write_book(path: Path, rows: list[list[object]], title: str) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = title
    for row in rows:
        book.worksheets[0].append(row)
    book.create_sheet("Toelichting").append(["gwb_code_10 is de code"])
    book.save(path)


BOOKS: dict[str, tuple[Callable[[list[list[object]]], list[list[object]]], str]] = {
    "another sheet name": (lambda rows: rows, "Blad1"),
    "columns in another order": (lambda rows: [row[::-1] for row in rows], "Gemeente-Utrecht"),
    "numbers as text": (lambda rows: [[None if cell is None else str(cell) for cell in row] for row in rows], "kwb-2023"),
    "titles above": (lambda rows: [["Kerncijfers"], [None], *rows], "kwb-2023"),
    "header in capitals": (lambda rows: [[str(cell).upper() for cell in rows[0]], *rows[1:]], "kwb-2023"),
}


@pytest.mark.parametrize("clothes", BOOKS)
def test_workbook_in_other_clothes_gives_the_same_figures(clothes: str, testdata: Path, tmp_path: Path) -> None:
    rows = sheet_rows(testdata / "data/1_kwb/utrecht_kwb-2023.xlsx")
    change, title = BOOKS[clothes]
    write_book(tmp_path / "a.xlsx", rows, "kwb-2023")
    write_book(tmp_path / "b.xlsx", change(rows), title)
    plain, other = (read(Request(tmp_path / name, "utrecht_kwb-2023.xlsx")) for name in ("a.xlsx", "b.xlsx"))
    assert facts_of(other) == facts_of(plain) != {}


@pytest.mark.parametrize("kind", ["kwb", "variant", "near", "ses", "tenure"])
def test_same_row_twice_is_no_second_figure(kind: str, original: Original, tmp_path: Path) -> None:
    cut, rows, facts = original(kind)
    try:
        result = read_bytes(table_text([*rows, rows[-1]]).encode(), cut, tmp_path)
    except InputError as error:
        assert error.code
    else:
        assert result.issues.level_counts.get(Level.ERROR, 0) or facts_of(result) == facts

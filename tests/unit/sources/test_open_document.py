"""The sheets of an ods: values of every type, repeated rows and cells, and nothing that is not a value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.open_document import read_sheet, sheet_names

START = '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
END = "</office:spreadsheet></office:body></office:document-content>"
CELL = "<table:table-cell {}>{}</table:table-cell>"


@pytest.fixture
def rows(zip_file: Callable[..., Path]) -> Callable[..., list[tuple[int, list[Any]]]]:
    def read(*made: str, most: int = 9) -> list[tuple[int, list[Any]]]:
        table = f'<table:table table:name="Blad">{"".join(made)}</table:table>'
        with ZipFile(zip_file({"content.xml": f"{START}{table}{END}".encode()})) as archive:
            return list(read_sheet(archive, "Blad", Where("x.ods", "Blad"), most))

    return read


def _row(*cells: str, times: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells)}</table:table-row>'


def _text(text: str, attributes: str = 'office:value-type="string"') -> str:
    return CELL.format(attributes, text)


def test_every_type_of_cell(rows: Callable[..., list[tuple[int, list[Any]]]]) -> None:
    cells = (
        CELL.format('office:value-type="float" office:value="12"', "<text:p>12,00</text:p>"),
        CELL.format('office:value-type="percentage" office:value="0.5"', ""),
        CELL.format('office:value-type="date" office:date-value="2027-03-01T00:00:00"', ""),
        CELL.format('office:value-type="boolean" office:boolean-value="true"', ""),
        _text('<text:p>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d<text:line-break/>e</text:p>'),
        _text("<office:annotation><text:p>opmerking</text:p></office:annotation><text:p>f<text:span>g</text:span></text:p>"),
    )
    assert rows(_row(*cells)) == [(1, [12, 0.5, "2027-03-01", "true", "a  b\tc\nd\ne", "fg"])]


def test_repeated_rows_count_and_empty_ones_only_count(rows: Callable[..., list[tuple[int, list[Any]]]]) -> None:
    repeated = CELL.format('table:number-columns-repeated="2"', "")
    found = rows(_row(times=1_000_000), _row(repeated, _text("<text:p>a</text:p>"), times=2), _row(CELL.format("", ""), times=5))
    assert found == [(1_000_001, [None, None, "a"]), (1_000_002, [None, None, "a"])]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (CELL.format('table:number-columns-repeated="16000" office:value-type="float" office:value="1"', ""), "te-veel-kolommen"),
        (CELL.format('table:formula="of:=A1"', ""), "formule-in-cel"),
        (_text("<text:p>" + '<text:s text:c="100000"/>' * 3 + "</text:p>"), "cel-te-groot"),
    ],
)
def test_too_wide_and_formula_without_outcome_are_refused(cell: str, code: str, rows: Callable[..., list[tuple[int, list[Any]]]]) -> None:
    with pytest.raises(InputError) as caught:
        rows(_row(cell))
    assert (caught.value.code, caught.value.where.row) == (code, 1)


def test_row_far_below_is_refused(rows: Callable[..., list[tuple[int, list[Any]]]]) -> None:
    with pytest.raises(InputError, match="te-veel-rijen"):
        rows(_row(times=10**12), _row(_text("<text:p>a</text:p>")))


def test_only_the_wanted_sheet_is_read(zip_file: Callable[..., Path]) -> None:
    sheets = "".join(f'<table:table table:name="{name}">{_row(_text(f"<text:p>{name}</text:p>"))}</table:table>' for name in "AB")
    with ZipFile(zip_file({"content.xml": f"{START}{sheets}{END}".encode()})) as archive:
        assert (sheet_names(archive), list(read_sheet(archive, "B", Where("x.ods"), 9))) == (["A", "B"], [(1, ["B"])])

"""Dates in a workbook are told by the style of their cell only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from wijkkoers.sources.sheet_dates import date_styles

STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="{code}"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)
BOOK = '<workbook><workbookPr date1904="{}"/></workbook>'


def _styles(zip_file: Callable[..., Path], code: str = "General", from_1904: str = "0") -> dict[str, Callable[[float], object]]:
    members = {"xl/styles.xml": STYLES.format(code=code).encode(), "xl/workbook.xml": BOOK.format(from_1904).encode()}
    with ZipFile(zip_file(members)) as archive:
        return dict(date_styles(archive))


@pytest.mark.parametrize(
    ("code", "is_date"),
    [("dd\\-mm\\-yyyy", True), ("[$-413]d mmmm", True), ("[h]:mm", True), ("0.00", False), ('0" dagen"', False), ("#,##0;[Red]-0", False)],
)
def test_format_shows_a_date_when_it_has_letters_of_a_date_outside_quotes(code: str, is_date: bool, zip_file: Callable[..., Path]) -> None:
    assert set(_styles(zip_file, code.replace('"', "&quot;"))) == {"1", *(["2"] if is_date else [])}


@pytest.mark.parametrize(
    ("days", "from_1904", "text"),
    [(46447, "0", "2027-03-01"), (44985, "1", "2027-03-01"), (46447.5, "0", "2027-03-01T12:00"), (0.5, "0", 0.5), (1e9, "0", 1e9)],
)
def test_number_of_days_becomes_a_day_and_what_is_none_stays_a_number(
    days: float, from_1904: str, text: object, zip_file: Callable[..., Path]
) -> None:
    assert _styles(zip_file, from_1904=from_1904)["1"](days) == text


def test_workbook_without_styles_has_no_dates(zip_file: Callable[..., Path]) -> None:
    with ZipFile(zip_file({"xl/workbook.xml": b"<workbook/>"})) as archive:
        assert date_styles(archive) == {}

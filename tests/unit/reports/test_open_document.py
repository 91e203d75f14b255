"""An OpenDocument spreadsheet: its parts in order, well-formed, and the same bytes for the same cells."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

from wijkkoers.reports.open_document import MIME_TYPE, write_ods
from wijkkoers.reports.sheet_files import Sheet

SHEET = Sheet(
    "A & B", ("Kop <1>", "Dag", "Prijs"), [["=1+1\n  twee\t&", date(2027, 3, 1), Decimal("1250.50")], [None, None, None]], (0, 0, 2)
)


def _parts(content: bytes) -> ZipFile:
    return ZipFile(io.BytesIO(content))


def test_type_stands_first_and_unpacked_so_that_others_recognise_the_file() -> None:
    first = _parts(write_ods([SHEET])).infolist()[0]
    assert (first.filename, first.compress_type, _parts(write_ods([SHEET])).read(first).decode()) == ("mimetype", ZIP_STORED, MIME_TYPE)


def test_every_part_is_well_formed_and_named_in_the_manifest() -> None:
    parts = _parts(write_ods([SHEET]))
    names = [name for name in parts.namelist() if name.endswith(".xml")]
    assert all(ElementTree.fromstring(parts.read(name)) is not None for name in names)  # noqa: S314 - our own file
    assert all(name in parts.read("META-INF/manifest.xml").decode() for name in names if "/" not in name)


def test_cells_have_their_type_and_no_text_is_a_formula() -> None:
    content = _parts(write_ods([SHEET])).read("content.xml").decode()
    assert 'office:date-value="2027-03-01"' in content and 'office:value="1250.50"' in content
    assert "<text:p>=1+1</text:p>" in content and '<text:p><text:s text:c="2"/>twee<text:tab/>&amp;</text:p>' in content
    assert "table:formula" not in content


def test_same_cells_give_the_same_bytes_and_sheets_of_one_name_two_names() -> None:
    assert write_ods([SHEET, SHEET]) == write_ods([SHEET, SHEET])
    assert 'table:name="A &amp; B (2)"' in _parts(write_ods([SHEET, SHEET])).read("content.xml").decode()

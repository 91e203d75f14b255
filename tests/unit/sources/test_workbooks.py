from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources import workbooks
from wijkkoers.sources.limits import MAX_COLUMNS
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook


def any_header(cells: Sequence[str]) -> bool:
    return "code" in cells


def rows_of(path: Path) -> list[list[object]]:
    return [list(row) for _, row in open_workbook(path, path.name, any_header).rows]


def rewrite(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Return a copy of a workbook with one part changed."""
    target = path.with_name("changed.xlsx")
    with ZipFile(path) as source, ZipFile(target, "w", ZIP_DEFLATED) as copy:
        for name in source.namelist():
            copy.writestr(name, change(source.read(name)) if name == part else source.read(name))
    return target


SHEET = "xl/worksheets/sheet1.xml"


def test_first_sheet_is_read_whatever_its_name(workbook: Callable[..., Path]) -> None:
    path = workbook([["code", "a_inw"], ["GM0590", 5]], sheet="Gemeente-Utrecht")
    table = open_workbook(path, path.name, any_header)
    assert (table.sheet, table.header, list(table.rows)) == ("Gemeente-Utrecht", ["code", "a_inw"], [(2, ["GM0590", 5])])


def test_header_may_stand_below_titles(workbook: Callable[..., Path]) -> None:
    path = workbook([["Kerncijfers"], [], ["code", "a_inw"], ["GM0590", 5]])
    table = open_workbook(path, path.name, any_header)
    assert (table.header_row, list(table.rows)) == (3, [(4, ["GM0590", 5])])


def test_old_workbook_is_read(old_workbook: Callable[..., Path]) -> None:
    path = old_workbook([["code", "naam", "x"], ["GM0070", "Súdwest-Fryslân", 3.5]])
    table = open_workbook(path, path.name, any_header)
    assert (table.sheet, list(table.rows)) == ("kwb", [(2, ["GM0070", "Súdwest-Fryslân", 3.5])])


def test_old_workbook_with_password_is_refused(old_workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = old_workbook([["code"]], stream="EncryptedPackage")
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "bestand-versleuteld"


def test_broken_old_workbook_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = bytes_file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x07" * 900, "kwb.xls")
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "werkboek-beschadigd"


def test_truncated_workbook_is_refused(workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = workbook([["code"], ["GM0590"]])
    path.write_bytes(path.read_bytes()[:2000])
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "zip-beschadigd"


def test_formula_without_outcome_names_the_cell(workbook: Callable[..., Path]) -> None:
    path = workbook([["code", "a_inw"], ["GM0590", "=1+1"]])
    with pytest.raises(InputError) as caught:
        rows_of(path)
    assert (caught.value.code, caught.value.values["cel"], caught.value.where.row) == ("formule-in-cel", "B2", 2)


def test_formula_with_stored_outcome_gives_the_outcome(workbook: Callable[..., Path]) -> None:
    path = workbook([["code", "a_inw"], ["GM0590", "=1+1"]])
    path = rewrite(
        path, SHEET, lambda xml: xml.replace(b"<v></v>", b"<v>2</v>").replace(b"<v/>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
    )
    assert rows_of(path) == [["GM0590", 2]]


def test_text_that_looks_like_a_formula_stays_text(workbook: Callable[..., Path]) -> None:
    path = workbook([["code", "naam"]])
    book = openpyxl.load_workbook(path)
    book.worksheets[0].append(["GM0590", "x"])
    cell = book.worksheets[0]["B2"]
    cell.value, cell.data_type = "=HYPERLINK(1)", "s"
    book.save(path)
    assert rows_of(path) == [["GM0590", "=HYPERLINK(1)"]]


def test_macros_are_refused(workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = workbook([["code"]])
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "macro-in-werkboek"


def test_document_type_in_a_part_is_refused(workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = rewrite(workbook([["code"]]), SHEET, lambda xml: b'<!DOCTYPE a [<!ENTITY b "c">]>' + xml)
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "werkboek-onveilig"


def test_dimension_that_promises_everything_costs_nothing(workbook: Callable[..., Path]) -> None:
    path = workbook([["code", "a_inw"], ["GM0590", 5]])
    path = rewrite(path, SHEET, lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    assert rows_of(path) == [["GM0590", 5]]


def test_cell_far_to_the_right_is_refused(workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = rewrite(workbook([["code", "a_inw"], ["GM0590", 5]]), SHEET, lambda xml: xml.replace(b'r="B2"', b'r="XFD2"'))
    assert MAX_COLUMNS < 16_384
    assert error_code(lambda: rows_of(path)) == "te-veel-kolommen"


def test_row_far_below_is_refused_without_much_memory(
    workbook: Callable[..., Path], error_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "MAX_ROWS", 10_000)
    far = (b'r="A2"', b'r="A999999999"'), (b'r="2"', b'r="999999999"')
    path = rewrite(workbook([["code"], ["GM0590"]]), SHEET, lambda xml: xml.replace(*far[0]).replace(*far[1]))
    assert error_code(lambda: rows_of(path)) == "te-veel-rijen"


def test_part_that_unpacks_to_very_much_is_refused(workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = rewrite(workbook([["code"]]), SHEET, lambda xml: xml + b" " * 30_000_000)
    assert len(zlib.compress(b" " * 30_000_000)) < 100_000
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "zip-bom"


def test_part_too_large_for_memory_is_refused(
    workbook: Callable[..., Path], error_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "MAX_PART_BYTES", 100)
    path = workbook([["code", "naam"]])
    assert error_code(lambda: open_workbook(path, path.name, any_header)) == "zip-bom"


def test_missing_header_names_the_columns_found(workbook: Callable[..., Path]) -> None:
    path = workbook([["regio", "aantal"], ["x", 1]])
    with pytest.raises(InputError) as caught:
        open_workbook(path, path.name, any_header)
    assert (caught.value.code, caught.value.values["kolommen"]) == ("kop-niet-gevonden", "regio, aantal")


@pytest.mark.parametrize(("cell", "text"), [(None, ""), (3440111.0, "3440111"), (5, "5"), (2.5, "2.5"), ("  a ", "a")])
def test_cell_as_text(cell: str | float | None, text: str) -> None:
    assert cell_text(cell) == text


def test_workbook_is_seen_by_its_first_bytes(workbook: Callable[..., Path], text_file: Callable[..., Path]) -> None:
    assert (is_workbook(workbook([["code"]])), is_workbook(text_file("code;naam", "kwb.xlsx"))) == (True, False)

"""The workbook as a container: what is looked at before it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.sources.weegbestand.making import repacked, small_book, zipped

from wijkkoers.base.errors import InputError
from wijkkoers.sources.weegbestand import container
from wijkkoers.sources.weegbestand.container import check_container, has_formulas, merged_ranges


def refusal_of(path: Path) -> str:
    try:
        check_container(path, "x.xlsx")
    except InputError as error:
        return error.code
    return ""


def test_ordinary_workbook_passes_and_with_a_macro_in_it_does_not(tmp_path: Path) -> None:
    ordinary = refusal_of(small_book(lambda book: None, tmp_path))
    assert (ordinary, refusal_of(repacked(tmp_path, {"xl/vbaProject.bin": b"x"}))) == ("", "macro-in-werkboek")


def test_merged_cells_are_found_in_the_sheet() -> None:
    xml = b'<mergeCells count="2"><mergeCell ref="A5:A8"/><x:mergeCell other="1" ref="B1:C1"/></mergeCells>'
    assert merged_ranges(xml) == ("A5:A8", "B1:C1")


@pytest.mark.parametrize(("xml", "expected"), [(b"<c><f>1+1</f></c>", True), (b"<c><f/></c>", True), (b"<c><font/></c>", False)])
def test_formulas_are_found_in_the_sheet(xml: bytes, expected: bool) -> None:
    assert has_formulas(xml) is expected


def test_workbook_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_WORKBOOK_BYTES", 10)
    with pytest.raises(InputError, match="weegbestand-te-groot"):
        check_container(zipped(tmp_path, {"a": b"b"}), "x.xlsx")


def test_workbook_that_unpacks_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_UNPACKED_BYTES", 10)
    with pytest.raises(InputError, match="zip-bom"):
        check_container(zipped(tmp_path, {"[Content_Types].xml": b"x" * 20}), "x.xlsx")

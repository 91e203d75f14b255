from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.sheets import NoSheet, first_sheet, read_rows, read_texts, row_total

PART = "xl/worksheets/sheet1.xml"
BOOK = '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>{}</x:sheets></x:workbook>'
LINKS = (
    '<Relationships><Relationship Id="rId1" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>'
    '<Relationship Id="rId2" Type="http://x/worksheet" Target="{}"/></Relationships>'
)


@pytest.fixture
def rows(zip_file: Callable[..., Path]) -> Callable[..., list[tuple[int, list[object]]]]:
    def read(data: str, texts: str = "") -> list[tuple[int, list[object]]]:
        members = {PART: f"<worksheet><sheetData>{data}</sheetData></worksheet>".encode()}
        if texts:
            members["xl/sharedStrings.xml"] = f"<sst>{texts}</sst>".encode()
        with ZipFile(zip_file(members)) as archive:
            return [(number, list(row)) for number, row in read_rows(archive, PART, read_texts(archive), Where("x.xlsx", "s"))]

    return read


@pytest.mark.parametrize(("target", "part"), [("worksheets/a.xml", "xl/worksheets/a.xml"), ("/xl/worksheets/b.xml", "xl/worksheets/b.xml")])
def test_first_sheet_with_cells_is_found_behind_a_chart(zip_file: Callable[..., Path], target: str, part: str) -> None:
    sheets = '<x:sheet name="Grafiek" sheetId="1" r:id="rId1"/><x:sheet name="kwb" sheetId="2" r:id="rId2"/>'
    members = {"xl/workbook.xml": BOOK.format(sheets).encode(), "xl/_rels/workbook.xml.rels": LINKS.format(target).encode()}
    with ZipFile(zip_file(members)) as archive:
        assert first_sheet(archive) == ("kwb", part)


def test_workbook_without_sheets_is_told(zip_file: Callable[..., Path]) -> None:
    members = {"xl/workbook.xml": BOOK.format("").encode(), "xl/_rels/workbook.xml.rels": LINKS.format("a.xml").encode()}
    with ZipFile(zip_file(members)) as archive, pytest.raises(NoSheet):
        first_sheet(archive)


def test_every_type_of_cell(rows: Callable[..., list[tuple[int, list[object]]]]) -> None:
    data = (
        '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>5</v></c><c r="C1"><v>2.5</v></c><c r="D1" t="inlineStr"><is><t>x</t></is></c>'
        '<c r="E1" t="str"><f>A1</f><v>uit</v></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1"/></row>'
    )
    [(_, cells)] = rows(data, "<si><t>a</t></si><si><t>b</t></si>")
    assert cells == ["b", 5, 2.5, "x", "uit", "1", "#N/A", None]


def test_texts_of_several_runs_are_joined_without_phonetic_help(rows: Callable[..., list[tuple[int, list[object]]]]) -> None:
    texts = '<si><r><t>Kraai</t></r><r><t xml:space="preserve">hoek </t></r><rPh><t>zzz</t></rPh></si>'
    assert rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', texts) == [(1, ["Kraaihoek "])]


def test_gaps_between_cells_and_rows_stay_gaps(rows: Callable[..., list[tuple[int, list[object]]]]) -> None:
    data = '<row r="2"><c r="C2"><v>1</v></c></row><row r="3"><c r="A3"/></row><row r="900"><c r="A900"><v>2</v></c></row>'
    assert rows(data) == [(2, [None, None, 1]), (900, [2])]


def test_rows_and_cells_without_place_follow_each_other(rows: Callable[..., list[tuple[int, list[object]]]]) -> None:
    assert rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>") == [(1, [1, 2]), (2, [3])]


def test_prefixed_tags_and_entities_of_xml(rows: Callable[..., list[tuple[int, list[object]]]]) -> None:
    data = '<x:row xmlns:x="m" r="1"><x:c r="A1" t="str"><x:v>A &amp; &#66;</x:v></x:c></x:row>'
    assert rows(data) == [(1, ["A & B"])]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('<row r="7"><c r="AB7"><f>1+1</f></c></row>', "formule-in-cel"),
        ('<row r="1"><c r="XFD1"><v>1</v></c></row>', "te-veel-kolommen"),
        ('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', "te-veel-kolommen"),
        ('<row r="1048577000"></row>', "te-veel-rijen"),
        ('<row r="0"></row>', "te-veel-rijen"),
        ('<row r="1"><c r="A1" t="str"><v>' + "x" * 100_001 + "</v></c></row>", "cel-te-groot"),
    ],
)
def test_too_much_is_refused(
    rows: Callable[..., list[tuple[int, list[object]]]], error_code: Callable[..., str], data: str, code: str
) -> None:
    assert error_code(lambda: rows(data)) == code


def test_formula_without_outcome_names_its_cell(rows: Callable[..., list[tuple[int, list[object]]]]) -> None:
    with pytest.raises(InputError) as caught:
        rows('<row r="7"><c r="AB7"><f>1+1</f><v></v></c></row>')
    assert (caught.value.values["cel"], caught.value.where.row) == ("AB7", 7)


@pytest.mark.parametrize(("head", "total"), [('<dimension ref="A1:DQ123"/>', 123), ('<dimension ref="A1"/>', 0), ("", 0)])
def test_total_is_what_the_sheet_says(zip_file: Callable[..., Path], head: str, total: int) -> None:
    with ZipFile(zip_file({PART: f"<worksheet>{head}</worksheet>".encode()})) as archive:
        assert row_total(archive, PART) == total

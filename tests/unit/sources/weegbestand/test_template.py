"""The workbook that is written: headings, remarks, choices, and the same values when it is read again."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Level
from wijkkoers.sources.weegbestand.example import example_weegbestand
from wijkkoers.sources.weegbestand.parts import BY_KEY, PARTS
from wijkkoers.sources.weegbestand.reading import read_weegbestand
from wijkkoers.sources.weegbestand.template import heading_of, unit_of, write_template, write_workbook


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "sjabloon.xlsx"
    write_template(path)
    return path


@pytest.fixture(scope="module")
def book(template: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(template)


def test_example_as_a_workbook_reads_back_the_same(tmp_path: Path) -> None:
    write_workbook(example_weegbestand(), tmp_path / "v.xlsx")
    found, issues = read_weegbestand(tmp_path / "v.xlsx")
    assert (found == example_weegbestand(), [issue.code for issue in issues if issue.level is Level.ERROR]) == (True, [])


def test_template_has_a_sheet_per_part_after_the_explanation(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["Lees mij", *(part.sheet for part in PARTS)]


def test_headings_are_bold_and_stay_in_sight(book: openpyxl.Workbook) -> None:
    sheet = book["Regels"]
    assert (sheet["A4"].value, sheet["A4"].font.bold, sheet.freeze_panes) == ("Kenmerk *", True, "B5")


def test_remarks_stand_above_every_heading(book: openpyxl.Workbook) -> None:
    sheet = book["Criteria"]
    remarks = [sheet.cell(3, column).value for column in range(1, len(BY_KEY["criteria"].fields) + 1)]
    assert all(remarks)


def test_choices_are_offered_in_a_list(book: openpyxl.Workbook) -> None:
    offered = {str(rule.sqref): rule.formula1 for rule in book["Regels"].data_validations.dataValidation}
    assert '"kost,baat,overdracht"' in offered.values()


def test_empty_template_only_lacks_what_must_be_filled_in(template: Path) -> None:
    found, issues = read_weegbestand(template)
    assert (found, [issue.code for issue in issues]) == (None, ["onderdeel-ontbreekt", "niets-te-wegen"])


def test_star_stands_at_the_middle_of_a_bandwidth_only() -> None:
    field = BY_KEY["scores"].field("score")
    assert [heading_of(field, heading) for heading in field.headings] == ["Score laag", "Score midden *", "Score hoog"]


def test_unit_is_told_or_else_the_kind() -> None:
    units = [unit_of(BY_KEY[part].field(name)) for part, name in (("regels", "price"), ("studie", "is_fictional"), ("studie", "title"))]
    assert units == ["EUR", "ja of nee", ""]


def test_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestand-niet-te-schrijven"):
        write_template(tmp_path / "geen-map" / "x.xlsx")

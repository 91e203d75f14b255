from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Mark, present
from wijkkoers.sources.area_table import (
    AreaList,
    RegionFinder,
    YearHint,
    area_lines,
    find_area_columns,
    find_column,
    is_small,
    names_of,
    open_area_table,
    settle_years,
    without_zeros,
)
from wijkkoers.sources.columns import Column
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.regions import Region
from wijkkoers.sources.rows import ObservationRow, Request

NORTH = Region("BU05900301", AreaLevel.BUURT, "Noord", None)


def collect(intake: Intake, *codes: str) -> AreaList:
    """Areas with one figure each, as a reader leaves them before the year is settled."""
    areas = AreaList(intake)
    for row, code in enumerate(codes, start=2):
        areas.add(Region(code, AreaLevel.BUURT, "", None), row)
        intake.result.observations.append(ObservationRow("aandeel-eenzaam", code, 0, 2012, present(5), row))
    return areas


def settled(intake: Intake, codes: tuple[str, ...], year: int | None = None, hint: YearHint | None = None) -> int:
    return settle_years(intake, collect(intake, *codes), Request(Path("f.csv"), "f.csv", year), hint or YearHint())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Codering_3", "codering"),
        ("Regioaanduiding/Codering (code)", "codering"),
        ("I11_woningequivalenten [Woning]", "i11woningequivalenten"),
        ("Ervaren gezondheid goed/zeer goed (%)", "ervarengezondheidgoedzeergoed"),
        ("Gewicht/Ernstig overgewicht (%)", "ernstigovergewicht"),
    ],
)
def test_title_is_known_without_number_unit_or_path(title: str, name: str) -> None:
    assert name in names_of(title)


def test_title_is_not_known_by_its_last_words() -> None:
    assert "overgewicht" not in names_of("Ernstig overgewicht (%)")


def test_earlier_name_goes_before_a_later_one() -> None:
    assert find_column(["lbm", "afw"], ("afw", "lbm")) == 1
    assert find_column(["x"], ("afw",)) is None


def test_rows_come_with_their_area_and_padded_codes_are_read(intake: Callable[..., Intake], text_file: Callable[..., Path]) -> None:
    path = text_file('"WijkenEnBuurten";"n"\n"GM0363    ";1\n"WK0363NA  ";2\n"BU0363AF08";3\n"NL01      ";4\n')
    table = open_area_table(Request(path, path.name), lambda cells: "n" in cells)
    lines = area_lines(table, find_area_columns(table.header), intake())
    assert [region.code for _row, region, _cells in lines] == ["GM0363", "WK0363NA", "BU0363AF08", "NL00"]


def test_area_that_comes_back_is_the_same_and_a_row_too_short_for_its_code_has_none() -> None:
    finder = RegionFinder(find_area_columns(["code", "n"]))
    assert finder.find(["BU05900301", "1"]) is finder.find(["BU05900301", "2"])
    assert (finder.find([]), finder.find(["PV27", "1"])) == (None, None)


def test_row_without_area_is_left_out_and_reported(intake: Callable[..., Intake], text_file: Callable[..., Path]) -> None:
    one, path = intake(), text_file("code;n\nPV27;1\nGM0590;2;9\nGM0590;3\n")
    table = open_area_table(Request(path, path.name), lambda cells: "n" in cells)
    assert [row for row, _region, _cells in area_lines(table, find_area_columns(table.header), one)] == [4]
    assert [(issue.code, issue.where.row) for issue in one.result.issues] == [("code-onbruikbaar", 2), ("rij-ongelijk", 3)]
    assert (one.result.counts.rows, one.result.counts.rows_refused) == (3, 2)


@pytest.mark.parametrize("name", ["a.xlsx", "a.json", "a.csv"])
def test_workbook_json_and_csv_are_opened(text_file: Callable[..., Path], workbook: Callable[..., Path], name: str) -> None:
    texts = {"a.json": '[{"code":"GM0590","n":1}]', "a.csv": "code;n\nGM0590;1\n"}
    path = workbook([["code", "n"], ["GM0590", 1]], name) if name == "a.xlsx" else text_file(texts[name], name)
    table = open_area_table(Request(path, name), lambda cells: "n" in cells)
    assert [str(cell) for _row, cells in table.rows for cell in cells] == ["GM0590", "1"]


def test_year_asked_goes_before_all(intake: Callable[..., Intake]) -> None:
    one = intake()
    assert settled(one, ("BU05900301",), 2016, YearHint(told=2024, assumed=2020)) == 2016
    assert (one.result.boundary_year, one.result.period, len(one.result.issues)) == (2016, 2012, 0)
    assert [(row.boundary_year, row.period) for row in one.result.observations] == [(2016, 2012)]
    assert [(area.code, area.boundary_year) for area in one.result.areas] == [("BU05900301", 2016)]


def test_year_told_by_the_name_goes_before_the_codes(intake: Callable[..., Intake]) -> None:
    assert settled(intake(), ("BU05900301",), None, YearHint(told=2024, assumed=2020)) == 2024


@pytest.mark.parametrize(
    ("codes", "year", "note"),
    [
        (("BU05900301",), 2020, "indeling-aangenomen"),
        (("BU00030000",), 2020, "indeling-aangenomen"),
        (("BU19790000",), 2021, "indeling-uit-codes"),
        (("BU19790000", "BU03700000"), 2021, "indeling-uit-codes"),
        (("BU08440000",), 2016, "indeling-uit-codes"),
    ],
)
def test_codes_that_pin_the_year_go_before_the_usual_year(
    intake: Callable[..., Intake], codes: tuple[str, ...], year: int, note: str
) -> None:
    one = intake()
    assert settled(one, codes, None, YearHint(assumed=2020)) == year
    assert [issue.code for issue in one.result.issues] == [note]


def test_year_that_contradicts_the_codes_is_reported_with_the_gemeente(intake: Callable[..., Intake]) -> None:
    one = intake()
    settled(one, ("BU00030000",), 2024)
    assert [(issue.code, issue.values["gebied"], issue.values["grens"]) for issue in one.result.issues] == [
        ("indeling-wijkt-af", "GM0003", 2020)
    ]


def test_mixed_divisions_are_reported(intake: Callable[..., Intake]) -> None:
    one = intake()
    settled(one, ("BU00030000", "BU19790000"), 2020)
    assert [issue.code for issue in one.result.issues] == ["indeling-gemengd"]


def test_unknown_year_is_asked_for(intake: Callable[..., Intake], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: settled(intake(), ("BU05900301",))) == "jaar-onbekend"


def test_marks_are_put_on_values_only(intake: Callable[..., Intake]) -> None:
    one = intake()
    areas = collect(one, "BU05900301", "GM0590")
    settle_years(one, areas, Request(Path("f"), "f", 2020), YearHint(), lambda row: (Mark.MODELLED,) if is_small(row.code) else ())
    assert [row.figure.marks for row in one.result.observations] == [{Mark.MODELLED}, set()]


def test_area_comes_once_with_its_first_name(intake: Callable[..., Intake]) -> None:
    areas = AreaList(intake())
    for region in (Region("BU05900301", AreaLevel.BUURT, "", None), NORTH, Region("BU05900301", AreaLevel.BUURT, "Zuid", None)):
        areas.add(region, 2)
    areas.store(2024)
    assert [(area.code, area.name) for area in areas.intake.result.areas] == [("BU05900301", "Noord")]


@pytest.mark.parametrize("cells", [["0", "0.0", "0,00"], [0, 0.0, "-0.0"], ["0", "0", "0"]])
def test_row_of_zeros_only_holds_no_figures(intake: Callable[..., Intake], cells: list[Any]) -> None:
    one = intake()
    columns = [Column(index, f"k{index}", f"i-{index}", 2020, "") for index in range(3)]
    assert list(without_zeros(one, columns, (7, NORTH, cells))) == [None, None, None]
    assert [(issue.code, issue.where.row) for issue in one.result.issues] == [("alle-cijfers-nul", 7)]


@pytest.mark.parametrize("cells", [["0", "0.1", "0"], ["0", "0", "."], [None, None, None], ["-0.10", "0", "0"]])
def test_a_zero_among_figures_is_data(intake: Callable[..., Intake], cells: list[Any]) -> None:
    one = intake()
    columns = [Column(index, f"k{index}", f"i-{index}", 2020, "") for index in range(3)]
    assert (without_zeros(one, columns, (7, NORTH, cells)), len(one.result.issues)) == (cells, 0)

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.area_table import YEAR_PENDING, AreaList
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.regions import Region
from wijkkoers.sources.tables import Cell
from wijkkoers.sources.yearly_rows import YearlyRows

NORTH, SOUTH = Region("BU05900301", AreaLevel.BUURT, "Noord", None), Region("BU05900302", AreaLevel.BUURT, "Zuid", None)
MEASURES = {"aandeel-eenzaam": (1, "Eenzaam (%)"), "aandeel-roker": (2, "Roker (%)")}
Rows = Callable[..., YearlyRows]


@pytest.fixture
def rows(intake: Callable[..., Intake]) -> Rows:
    def make(year_column: int | None = 0, period: int | None = None) -> YearlyRows:
        return YearlyRows(AreaList(intake()), MEASURES, year_column, period)

    return make


def taken(rows: YearlyRows, *lines: tuple[Region, Sequence[Cell]]) -> list[tuple[str, int, str, float | None]]:
    """Take in rows from row 2 on and return the figures: code, year, indicator, value."""
    for number, (region, cells) in enumerate(lines, start=2):
        rows.take((number, region, cells))
    observations = rows.areas.intake.result.observations
    assert {row.boundary_year for row in observations} <= {YEAR_PENDING}
    return [(row.code, row.period, row.indicator, row.figure.value) for row in observations]


def codes(rows: YearlyRows) -> list[tuple[str, int | None]]:
    return [(issue.code, issue.where.row) for issue in rows.areas.intake.result.issues]


def test_row_tells_its_year_and_gives_every_measure(rows: Rows) -> None:
    assert taken(rows(), (NORTH, ["2012JJ00", "40", "20"]), (NORTH, ["2016", "41", "19"])) == [
        ("BU05900301", 2012, "aandeel-eenzaam", 40),
        ("BU05900301", 2012, "aandeel-roker", 20),
        ("BU05900301", 2016, "aandeel-eenzaam", 41),
        ("BU05900301", 2016, "aandeel-roker", 19),
    ]


def test_table_without_years_is_of_the_year_that_it_is_given(rows: Rows) -> None:
    assert {figure[1] for figure in taken(rows(None, 2022), (NORTH, ["", "40", "20"]))} == {2022}


def test_column_of_years_goes_before_the_year_of_the_table(rows: Rows) -> None:
    assert {figure[1] for figure in taken(rows(0, 2022), (NORTH, ["2012", "40", "20"]))} == {2012}


@pytest.mark.parametrize("text", ["", "onbekend", "2024MM03"])
def test_row_without_a_whole_year_is_refused_and_its_area_is_not_known(rows: Rows, text: str) -> None:
    taking = rows()
    assert (taken(taking, (NORTH, [text, "40", "20"])), codes(taking)) == ([], [("jaar-onbruikbaar", 2)])
    assert taking.areas.regions == {}


def test_area_that_comes_twice_in_a_year_is_refused_with_an_error(rows: Rows) -> None:
    taking = rows()
    found = taken(taking, (NORTH, ["2012", "40", "20"]), (SOUTH, ["2012", "41", "21"]), (NORTH, ["2012", "1", "1"]))
    assert [figure[3] for figure in found] == [40, 20, 41, 21]
    assert (codes(taking), taking.areas.intake.result.counts.rows_refused) == ([("code-dubbel", 4)], 1)


def test_columns_of_a_year_are_made_once(rows: Rows) -> None:
    taking = rows()
    assert taking.columns(2012) is taking.columns(2012)
    assert [(column.index, column.name, column.indicator, column.period) for column in taking.columns(2016)] == [
        (1, "Eenzaam (%)", "aandeel-eenzaam", 2016),
        (2, "Roker (%)", "aandeel-roker", 2016),
    ]


def test_row_of_which_all_figures_are_zero_has_none(intake: Callable[..., Intake]) -> None:
    measures = {f"indicator-{index}": (index, str(index)) for index in (1, 2, 3)}
    taking = YearlyRows(AreaList(intake()), measures, 0, None)
    assert [figure[3] for figure in taken(taking, (NORTH, ["2012", "0", "0,0", "0"]))] == [None, None, None]
    assert codes(taking) == [("alle-cijfers-nul", 2)]

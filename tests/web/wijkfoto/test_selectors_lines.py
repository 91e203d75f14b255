"""The lines of a wijkfoto: every indicator beside gemeente, country and peers, with its origin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.web.wijkfoto.making import (
    GEMEENTE,
    HAVEN,
    LAND,
    SPOORWIJK,
    YEAR,
    Value,
    make_town,
    observations,
    read_in,
)

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Retired
from wijkkoers.reports.wijkfoto import Line, TrendPoint
from wijkkoers.web.datasets.selectors import FigureRow
from wijkkoers.web.wijkfoto.selectors import subject_of_code, wijkfoto_of
from wijkkoers.web.wijkfoto.selectors.lines import Figures, lines_of
from wijkkoers.web.wijkfoto.selectors.series import Series

pytestmark = pytest.mark.django_db
HANDBOOK = load_handbook()


def _add(values: Mapping[str, Mapping[str, Value]], period: int = YEAR, source: str = "") -> None:
    """Read in figures per indicator and code, of the boundaries of the town."""
    rows = [
        row
        for name, per_code in values.items()
        for code, value in per_code.items()
        for row in observations(code, {name: value}, period, YEAR)
    ]
    read_in([], [replace(row, source=source) for row in rows])


def _line(indicator: str, code: str = SPOORWIJK, language: str = "nl") -> Line:
    subject = subject_of_code(code)
    assert subject is not None
    line = wijkfoto_of(subject, language=language).line(indicator)
    assert line is not None
    return line


def test_every_indicator_in_use_has_its_line_in_the_order_of_the_handbook() -> None:
    make_town()
    lines = lines_of(HANDBOOK, Figures(Series({}), None, None, {}), "nl")
    assert [line.indicator for line in lines] == [entry.id for entry in HANDBOOK.indicators if entry.retired is None]


def test_indicator_that_left_has_no_line() -> None:
    first, *others = HANDBOOK.indicators
    gone = first.model_copy(update={"retired": Retired(date="2026-01-01", reason="vervangen")})
    handbook = HANDBOOK.model_copy(update={"indicators": (gone, *others)})
    lines = lines_of(handbook, Figures(Series({}), None, None, {}), "nl")
    assert [line.indicator for line in lines] == [entry.id for entry in others]


def test_line_about_which_no_file_says_anything_is_missing_and_not_zero() -> None:
    make_town()
    line = _line("gasverbruik")
    assert (line.figure, line.year, line.source, line.peers, line.trend) == (absent(Status.UNAVAILABLE), None, "", (), ())
    assert (line.gemeente, line.land) == (None, None)


def test_figure_stands_beside_gemeente_and_country_of_the_same_year() -> None:
    make_town()
    _add({"aandeel-koop": {GEMEENTE: 51, LAND: 58}}, YEAR + 1)
    line = _line("aandeel-koop")
    assert (line.year, line.figure.value) == (YEAR, 40)
    assert (line.gemeente, line.land) == (present(50), present(57))


@pytest.mark.parametrize("indicator", [entry.id for entry in HANDBOOK.indicators if entry.combine.rule == "som"])
def test_what_adds_up_is_compared_with_nothing(indicator: str) -> None:
    make_town()
    _add({indicator: {SPOORWIJK: 100, GEMEENTE: 300, LAND: 9000}}, YEAR - 1)
    line = _line(indicator)
    assert (line.gemeente, line.land, line.gemeente_trend, line.land_trend) == (None, None, (), ())


def test_surface_is_no_count_so_a_small_one_is_shown() -> None:
    make_town()
    _add({"oppervlakte-land": {SPOORWIJK: 7}})
    line = _line("oppervlakte-land")
    assert (line.figure, line.is_count) == (present(7), False)


def test_reference_that_no_file_holds_is_absent_and_not_a_number() -> None:
    make_town()
    _add({"woz-waarde": {SPOORWIJK: 300}})
    line = _line("woz-waarde")
    assert (line.gemeente, line.land) == (absent(Status.UNAVAILABLE), absent(Status.UNAVAILABLE))


def test_gemeente_is_compared_with_the_country_only() -> None:
    make_town()
    line = _line("aandeel-koop", GEMEENTE)
    assert line.gemeente is None
    assert line.land is not None
    assert line.land.value == 57


def test_country_is_compared_with_nothing() -> None:
    make_town()
    line = _line("aandeel-koop", LAND)
    assert (line.figure.value, line.gemeente, line.land, line.peers) == (57, None, None, ())


def test_figure_is_outdated_when_the_gemeente_has_a_newer_one() -> None:
    make_town()
    _add({"aandeel-koop": {GEMEENTE: 51}}, YEAR + 1)
    assert Mark.OUTDATED in _line("aandeel-koop").figure.marks


def test_figure_of_the_newest_year_is_not_outdated() -> None:
    make_town()
    assert Mark.OUTDATED not in _line("aandeel-koop").figure.marks


def test_absence_is_never_outdated() -> None:
    make_town()
    _add({"woz-waarde": {SPOORWIJK: Status.SUPPRESSED}})
    _add({"woz-waarde": {GEMEENTE: 300}}, YEAR + 1)
    assert _line("woz-waarde").figure == absent(Status.SUPPRESSED)


def test_peers_are_the_values_of_the_other_areas_of_that_year() -> None:
    make_town()
    assert _line("aandeel-koop").peers == (70.0,)


def test_peer_without_a_value_is_left_out_and_not_zero() -> None:
    make_town()
    _add({"woz-waarde": {SPOORWIJK: 300, HAVEN: Status.UNKNOWN}})
    assert _line("woz-waarde").peers == ()


def test_small_count_of_a_peer_is_hidden() -> None:
    make_town()
    _add({"aantal-bijstand": {SPOORWIJK: 50, HAVEN: 5}})
    assert _line("aantal-bijstand").peers == ()
    assert _line("bijstand-per-1000").peers == ()


def test_trend_shows_every_year_with_the_gaps_and_their_reason() -> None:
    make_town()
    _add({"aandeel-koop": {SPOORWIJK: 38, GEMEENTE: 48}}, YEAR - 2)
    _add({"aandeel-koop": {SPOORWIJK: Status.UNKNOWN, LAND: 56}}, YEAR - 1)
    line = _line("aandeel-koop")
    assert [(point.year, point.figure.value) for point in line.trend] == [(YEAR - 2, 38), (YEAR - 1, None), (YEAR, 40)]
    assert line.trend[1].figure == absent(Status.UNKNOWN)
    assert [(point.year, point.figure.value) for point in line.gemeente_trend] == [(YEAR - 2, 48), (YEAR, 50)]
    assert [(point.year, point.figure.value) for point in line.land_trend] == [(YEAR - 1, 56), (YEAR, 57)]


def test_small_count_is_hidden_in_the_trend_too() -> None:
    make_town()
    _add({"aantal-bijstand": {SPOORWIJK: 5}}, YEAR - 1)
    _add({"aantal-bijstand": {SPOORWIJK: 50}})
    assert _line("aantal-bijstand").trend[0] == TrendPoint(YEAR - 1, absent(Status.SUPPRESSED), boundary_year=YEAR)


def test_line_names_its_source_file_and_address() -> None:
    make_town()
    _add({"aantal-misdrijven": {SPOORWIJK: 60}}, source="politie-misdrijven")
    line, source = _line("aantal-misdrijven"), HANDBOOK.source("politie-misdrijven")
    assert (line.source, line.source_name, line.source_url, line.release) == (source.short.nl, source.label.nl, source.url, "kwb.csv")


def test_source_that_the_handbook_does_not_know_leaves_the_figure_standing() -> None:
    make_town()
    _add({"woz-waarde": {SPOORWIJK: 300}}, source="onbekende-bron")
    line = _line("woz-waarde")
    assert (line.figure.value, line.source, line.source_url) == (300, "", "")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_are_in_the_language_asked(language: str) -> None:
    make_town()
    line, entry = _line("aandeel-koop", language=language), HANDBOOK.indicator("aandeel-koop")
    assert line.label == entry.label.in_language(language)
    assert line.short_label == entry.short_label.in_language(language)
    assert line.definition == entry.definition.in_language(language)
    assert line.theme_label == HANDBOOK.theme(entry.theme).label.in_language(language)
    source = HANDBOOK.source("cbs-kwb")
    assert (line.source, line.source_name) == (source.short.in_language(language), source.label.in_language(language))


def test_line_takes_from_the_handbook_what_the_drawings_need() -> None:
    make_town()
    perceived, counted = _line("aandeel-onveilig"), _line("aantal-inwoners")
    assert (perceived.perception_of, perceived.in_profile, perceived.is_count) == ("misdrijven-per-1000", True, False)
    assert (counted.in_profile, counted.is_count, counted.direction, counted.spoor) == (False, True, "neutraal", "A")


def _trend(*rows: tuple[int, FigureRow], breaks_before: tuple[int, ...] = ()) -> list[tuple[int, bool, int | None]]:
    series = Series({("aandeel-koop", period): row for period, row in rows}, YEAR)
    entry = HANDBOOK.indicator("aandeel-koop").model_copy(update={"breaks_before": breaks_before})
    handbook = HANDBOOK.model_copy(update={"indicators": (entry,)})
    (line,) = lines_of(handbook, Figures(series, None, None, {}), "nl")
    return [(point.year, point.is_break, point.boundary_year) for point in line.trend]


def _row(value: float | None, boundary_year: int | None = None, *, is_converted: bool = False) -> FigureRow:
    figure = absent(Status.UNKNOWN) if value is None else present(value)
    return FigureRow(figure, "cbs-kwb", 1, "kwb.csv", None, boundary_year=boundary_year, is_converted=is_converted)


def test_break_stands_where_converted_figures_end() -> None:
    rows = ((2015, _row(1, 2016, is_converted=True)), (2016, _row(2, 2016, is_converted=True)), (2023, _row(3, 2023)), (2024, _row(4)))
    assert _trend(*rows) == [(2015, False, 2016), (2016, False, 2016), (2023, True, 2023), (2024, False, YEAR)]


def test_break_stands_between_figures_converted_from_two_divisions() -> None:
    rows = ((2015, _row(1, 2016, is_converted=True)), (2018, _row(2, 2018, is_converted=True)))
    assert [is_break for _year, is_break, _boundary in _trend(*rows)] == [False, True]


def test_break_stands_at_the_first_value_after_the_definition_changed() -> None:
    rows = ((2020, _row(1)), (2021, _row(2)), (2023, _row(None)), (2024, _row(3)))
    assert [is_break for _year, is_break, _boundary in _trend(*rows, breaks_before=(2022,))] == [False, False, False, True]


@pytest.mark.parametrize(("year", "is_break"), [(2020, False), (2021, True), (2022, False)])
def test_definition_that_changed_before_a_year_breaks_the_trend_at_that_year(year: int, is_break: bool) -> None:
    assert _trend((2020, _row(1)), (2021, _row(2)), breaks_before=(year,))[1][1] == is_break


def test_same_area_in_another_year_is_no_break() -> None:
    assert [is_break for _year, is_break, _boundary in _trend((2023, _row(1, 2023)), (2024, _row(2)))] == [False, False]


def test_what_another_source_says_stands_beside_the_figure_that_counts() -> None:
    make_town()
    _add({"aantal-misdrijven": {SPOORWIJK: 50}}, source="politie-misdrijven")
    _add({"aantal-misdrijven": {SPOORWIJK: 40}}, source="eigen-tabel")
    line = _line("aantal-misdrijven")
    assert (line.figure.value, [other.figure.value for other in line.others]) == (50, [40])


def test_small_count_of_another_source_is_hidden_too() -> None:
    make_town()
    _add({"aantal-misdrijven": {SPOORWIJK: 50}}, source="politie-misdrijven")
    _add({"aantal-misdrijven": {SPOORWIJK: 4}}, source="eigen-tabel")
    assert [other.figure for other in _line("aantal-misdrijven").others] == [absent(Status.SUPPRESSED)]


def test_derived_figure_has_no_other_source() -> None:
    make_town()
    _add({"aantal-misdrijven": {SPOORWIJK: 50}}, source="politie-misdrijven")
    _add({"aantal-misdrijven": {SPOORWIJK: 40}}, source="eigen-tabel")
    assert _line("misdrijven-per-1000").others == ()


def test_indicator_in_classes_has_its_words_in_the_language() -> None:
    make_town()
    words = dict(_line("stedelijkheid", language="en").categories)
    assert set(words) == {1, 2, 3, 4, 5}
    assert words != dict(_line("stedelijkheid").categories)

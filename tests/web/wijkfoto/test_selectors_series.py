"""Figures over the years: the same area only, combined before hiding, hidden before deriving, and never zero for missing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.wijkfoto.making import (
    HAVEN,
    SEINHUIS,
    SPOORWIJK,
    YEAR,
    Value,
    area,
    make_town,
    observations,
    read_in,
    square,
)

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of
from wijkkoers.web.wijkfoto.selectors.series import (
    Series,
    indicators_needed,
    periods_needed,
    series_now,
    series_of_each,
    series_over_years,
)

pytestmark = pytest.mark.django_db
HANDBOOK = load_handbook()
EDUCATION = ("aantal-laag-opgeleid", "aantal-middelbaar-opgeleid", "aantal-hoog-opgeleid")


def _gebied(code: str, year: int = YEAR) -> GebiedRow:
    found = gebied_of(code, year)
    assert found is not None
    return found


def _read(values: Mapping[str, Value], code: str = SPOORWIJK, period: int = YEAR, boundary_year: int = YEAR) -> None:
    read_in([area(code, code, boundary_year)], observations(code, values, period, boundary_year))


def _series(*codes: str) -> Series:
    return series_over_years(HANDBOOK, [_gebied(code) for code in codes or (SPOORWIJK,)])


def _figure(series: Series, indicator: str, period: int = YEAR) -> Figure:
    row = series.at(indicator, period)
    assert row is not None
    return row.figure


def test_figures_of_another_year_count_when_it_is_the_same_area() -> None:
    for year, homes in ((2022, 400), (2023, 410), (2024, 420)):
        read_in([area(SPOORWIJK, "Spoorwijk", year, square(0, 0, 2))], observations(SPOORWIJK, {"aantal-woningen": homes}, year))
    assert _series().periods("aantal-woningen") == [2022, 2023, 2024]


@pytest.mark.parametrize(
    ("name", "shape"),
    [("Andere Wijk", square(0, 0, 2)), ("Spoorwijk", square(0, 0, 3))],
    ids=["other name", "other surface"],
)
def test_figures_of_another_area_with_the_same_code_do_not_count(name: str, shape: bytes) -> None:
    read_in([area(SPOORWIJK, name, 2023, shape)], observations(SPOORWIJK, {"aantal-woningen": 400}, 2023))
    read_in([area(SPOORWIJK, "Spoorwijk", YEAR, square(0, 0, 2))], observations(SPOORWIJK, {"aantal-woningen": 420}))
    assert _series().periods("aantal-woningen") == [YEAR]


def test_figure_of_the_nearest_boundary_year_counts_unless_it_has_no_value() -> None:
    _read({"woz-waarde": 300, "aandeel-koop": Status.UNKNOWN}, period=2023, boundary_year=2024)
    _read({"woz-waarde": 299, "aandeel-koop": 44}, period=2023, boundary_year=2023)
    series = _series()
    assert _figure(series, "woz-waarde", 2023).value == 300
    assert _figure(series, "aandeel-koop", 2023).value == 44


def test_newest_period_with_a_value_is_the_latest() -> None:
    _read({"woz-waarde": 300}, period=2022)
    _read({"woz-waarde": Status.UNAVAILABLE}, period=2023)
    series = _series()
    assert series.latest("woz-waarde") == 2022
    assert series.latest("aandeel-koop") is None


def test_without_any_value_the_newest_word_about_it_is_the_latest() -> None:
    _read({"woz-waarde": Status.SUPPRESSED}, period=2022)
    _read({"woz-waarde": Status.UNAVAILABLE}, period=2023)
    assert _series().latest("woz-waarde") == 2023


def test_counts_of_several_areas_add_up() -> None:
    _read({"aantal-inwoners": 1200})
    _read({"aantal-inwoners": 800}, HAVEN)
    assert _figure(_series(SPOORWIJK, HAVEN), "aantal-inwoners") == present(2000)


def test_means_of_several_areas_are_weighed_and_marked_as_an_estimate() -> None:
    _read({"aandeel-koop": 30, "aantal-woningen": 300})
    _read({"aandeel-koop": 60, "aantal-woningen": 100}, HAVEN)
    figure = _figure(_series(SPOORWIJK, HAVEN), "aandeel-koop")
    assert figure.value == pytest.approx(37.5)
    assert Mark.ESTIMATED in figure.marks


def test_classes_of_several_areas_are_not_combined() -> None:
    _read({"stedelijkheid": 2})
    _read({"stedelijkheid": 4}, HAVEN)
    assert _figure(_series(SPOORWIJK, HAVEN), "stedelijkheid") == absent(Status.NOT_APPLICABLE)


@pytest.mark.parametrize("other", [{}, {"aantal-inwoners": Status.UNAVAILABLE}], ids=["no word", "not available"])
def test_sum_over_areas_of_which_one_is_missing_is_missing_and_not_a_smaller_number(other: Mapping[str, Value]) -> None:
    _read({"aantal-inwoners": 1200})
    _read({"aantal-woningen": 100, **other}, HAVEN)
    assert _figure(_series(SPOORWIJK, HAVEN), "aantal-inwoners") == absent(Status.UNAVAILABLE)


def test_areas_are_combined_before_small_counts_are_hidden() -> None:
    _read({"aantal-bijstand": 5, "aantal-inwoners": 1000})
    _read({"aantal-bijstand": 7, "aantal-inwoners": 1000}, HAVEN)
    series = _series(SPOORWIJK, HAVEN)
    assert _figure(series, "aantal-bijstand") == present(12)
    assert _figure(series, "bijstand-per-1000").value == pytest.approx(6)


def test_rate_of_several_areas_follows_from_their_counts() -> None:
    _read({"aantal-misdrijven": 10, "aantal-inwoners": 1000})
    _read({"aantal-misdrijven": 90, "aantal-inwoners": 3000}, HAVEN)
    assert _figure(_series(SPOORWIJK, HAVEN), "misdrijven-per-1000") == present(25)


def test_rate_without_its_count_is_weighed_over_several_areas() -> None:
    _read({"misdrijven-per-1000": 10, "aantal-inwoners": 1000})
    _read({"misdrijven-per-1000": 30, "aantal-inwoners": 3000}, HAVEN)
    assert _figure(_series(SPOORWIJK, HAVEN), "misdrijven-per-1000") == present(25, Mark.ESTIMATED)


@pytest.mark.parametrize("number", [1, 5, 9])
def test_small_count_is_hidden(number: int) -> None:
    _read({"aantal-bijstand": number})
    assert _figure(_series(), "aantal-bijstand") == absent(Status.SUPPRESSED)


@pytest.mark.parametrize("number", [0, 10])
def test_zero_and_ten_are_shown(number: int) -> None:
    _read({"aantal-bijstand": number})
    assert _figure(_series(), "aantal-bijstand") == present(number)


def test_every_count_of_people_homes_and_acts_is_hidden_when_small() -> None:
    counts = [entry.id for entry in HANDBOOK.indicators if HANDBOOK.unit(entry.unit).is_count]
    _read(dict.fromkeys(counts, 5))
    series = _series()
    assert {name for name in counts if _figure(series, name).has_value} == set()


@pytest.mark.parametrize("entry", [entry for entry in HANDBOOK.indicators if entry.function], ids=lambda entry: entry.id)
def test_derived_figure_never_tells_a_hidden_count(entry: object) -> None:
    inputs = list(entry.inputs)  # type: ignore[attr-defined]
    for hidden in [name for name in inputs if HANDBOOK.indicator(name).hide_small_counts]:
        code = f"WK9901{inputs.index(hidden) + 10}"
        _read({name: 5 if name == hidden else 100 for name in inputs}, code)
        assert _figure(_series(code), entry.id) == absent(Status.SUPPRESSED)  # type: ignore[attr-defined]


def test_share_that_a_file_gives_is_hidden_with_its_count() -> None:
    _read({"aantal-65-plus": 5, "aantal-inwoners": 100, "aandeel-65-plus": 5})
    assert _figure(_series(), "aandeel-65-plus") == absent(Status.SUPPRESSED)


def test_share_that_a_file_gives_goes_before_the_derived_one() -> None:
    _read({"aantal-65-plus": 20, "aantal-inwoners": 100, "aandeel-65-plus": 21})
    assert _figure(_series(), "aandeel-65-plus").value == 21


def test_count_that_the_source_hides_gives_no_rate() -> None:
    _read({"aantal-bijstand": Status.SUPPRESSED, "aantal-inwoners": 1000})
    assert _figure(_series(), "bijstand-per-1000") == absent(Status.SUPPRESSED)


def test_share_and_rate_are_derived() -> None:
    _read({"aantal-65-plus": 250, "aantal-inwoners": 1000, "aantal-bijstand": 40})
    series = _series()
    assert _figure(series, "aandeel-65-plus") == present(25)
    assert _figure(series, "bijstand-per-1000") == present(40)


def test_share_of_a_sum_is_derived_from_its_parts() -> None:
    _read(dict(zip(EDUCATION, (30, 50, 20), strict=True)) | {"aantal-inwoners": 1000})
    assert _figure(_series(), "aandeel-laag-opgeleid").value == pytest.approx(30)


def test_derived_figure_keeps_the_origin_of_what_is_counted() -> None:
    rows = observations(SPOORWIJK, {"aantal-inwoners": 1000}) + observations(
        SPOORWIJK, {"aantal-misdrijven": 50}, source="politie-misdrijven"
    )
    read_in([area(SPOORWIJK, "Spoorwijk")], rows, file_name="misdrijven.csv")
    row = _series().at("misdrijven-per-1000", YEAR)
    assert row is not None
    assert (row.source, row.file_name) == ("politie-misdrijven", "misdrijven.csv")


def test_crime_a_year_ahead_of_inhabitants_is_marked_as_an_estimate() -> None:
    _read({"aantal-inwoners": 1000}, period=2024)
    _read({"aantal-misdrijven": 50}, period=2025)
    assert _figure(_series(), "misdrijven-per-1000", 2025) == present(50, Mark.ESTIMATED)


def test_absence_of_inhabitants_beside_crime_is_no_estimate() -> None:
    _read({"aantal-inwoners": Status.UNKNOWN}, period=2024)
    _read({"aantal-misdrijven": 50}, period=2025)
    assert _figure(_series(), "misdrijven-per-1000", 2025) == absent(Status.UNKNOWN)


def test_crime_beside_inhabitants_of_the_same_year_is_no_estimate() -> None:
    _read({"aantal-inwoners": 1000, "aantal-misdrijven": 50})
    assert _figure(_series(), "misdrijven-per-1000") == present(50)


def test_crime_two_years_from_inhabitants_gives_no_rate() -> None:
    _read({"aantal-inwoners": 1000}, period=2023)
    _read({"aantal-misdrijven": 50}, period=2025)
    assert _figure(_series(), "misdrijven-per-1000", 2025) == absent(Status.UNAVAILABLE)


@pytest.mark.parametrize(("inhabitants", "is_thin"), [(499, True), (500, False)])
def test_rate_that_rests_on_few_people_is_marked_thin(inhabitants: int, is_thin: bool) -> None:
    _read({"aantal-inwoners": inhabitants, "aantal-misdrijven": 50})
    assert (Mark.THIN in _figure(_series(), "misdrijven-per-1000").marks) is is_thin


def test_figure_is_not_called_thin_when_no_file_says_what_it_rests_on() -> None:
    _read({"woz-waarde": 300})
    assert _figure(_series(), "woz-waarde") == present(300)


@pytest.mark.parametrize("homes", [5, Status.UNKNOWN, Status.SUPPRESSED])
def test_figure_that_rests_on_a_hidden_or_unknown_number_is_marked_thin(homes: Value) -> None:
    _read({"woz-waarde": 300, "aantal-woningen": homes})
    assert _figure(_series(), "woz-waarde") == present(300, Mark.THIN)


def test_thinness_is_judged_by_the_base_of_the_year_nearest_by() -> None:
    _read({"aantal-woningen": 500}, period=2022)
    _read({"aantal-woningen": 20}, period=2016)
    _read({"woz-waarde": 300})
    assert _figure(_series(), "woz-waarde") == present(300)


def test_areas_that_are_thin_apart_are_not_thin_together() -> None:
    for code in (SPOORWIJK, HAVEN):
        _read({"aantal-inwoners": 300, "aantal-misdrijven": 20}, code)
    assert Mark.THIN in _figure(_series(SPOORWIJK), "misdrijven-per-1000").marks
    assert Mark.THIN not in _figure(_series(SPOORWIJK, HAVEN), "misdrijven-per-1000").marks


def test_figure_carries_the_marks_that_the_handbook_gives_it() -> None:
    _read({"ervaren-gezondheid": 80, "aantal-inwoners": 5000})
    assert _figure(_series(), "ervaren-gezondheid") == present(80, Mark.MODELLED)


def test_figure_without_value_gets_no_marks_of_the_handbook() -> None:
    _read({"ervaren-gezondheid": Status.UNAVAILABLE})
    assert _figure(_series(), "ervaren-gezondheid") == absent(Status.UNAVAILABLE)


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.VALUE])
def test_every_reason_of_absence_stays_and_never_becomes_zero(status: Status) -> None:
    _read({"aantal-inwoners": status, "woz-waarde": status})
    series = _series()
    assert _figure(series, "aantal-inwoners") == absent(status)
    assert _figure(series, "woz-waarde") == absent(status)


def test_indicator_that_the_handbook_does_not_know_stays_out_of_a_combination() -> None:
    _read({"aantal-inwoners": 100, "onbekend-cijfer": 1})
    _read({"aantal-inwoners": 100, "onbekend-cijfer": 1}, HAVEN)
    assert _series(SPOORWIJK, HAVEN).at("onbekend-cijfer", YEAR) is None


def test_many_areas_have_the_figures_that_each_has_alone() -> None:
    make_town()
    _read({"aantal-misdrijven": 60}, SEINHUIS, period=2025)
    alone = series_over_years(HANDBOOK, [_gebied(SEINHUIS)])
    rows = [_gebied(SPOORWIJK), _gebied(SEINHUIS)]
    together = series_now(HANDBOOK, rows, periods_needed(HANDBOOK, alone))[_gebied(SEINHUIS).id]
    newest = {(name, alone.latest(name)) for name, _period in alone.rows}
    assert {key: together.rows[key].figure for key in newest} == {key: alone.rows[key].figure for key in newest}  # type: ignore[index]


def test_areas_taken_together_and_alone_are_found_at_once() -> None:
    _read({"aantal-woningen": 100})
    _read({"aantal-woningen": 40}, HAVEN)
    both, alone = series_of_each(HANDBOOK, [[_gebied(SPOORWIJK), _gebied(HAVEN)], [_gebied(HAVEN)]])
    assert (_figure(both, "aantal-woningen"), _figure(alone, "aantal-woningen")) == (present(140), present(40))


def test_a_series_names_the_indicators_it_says_something_about() -> None:
    _read({"aantal-woningen": 100})
    assert "aantal-woningen" in _series().indicators()
    assert "woz-waarde" not in _series().indicators()


def test_many_areas_have_their_older_figures_too() -> None:
    _read({"woz-waarde": 300, "aantal-woningen": 100}, period=2023, boundary_year=2023)
    _read({"aantal-inwoners": 1000})
    found = series_now(HANDBOOK, [_gebied(SPOORWIJK)], [2023])[_gebied(SPOORWIJK).id]
    assert _figure(found, "woz-waarde", 2023).value == 300


def test_periods_needed_reach_the_year_that_a_rate_borrows_its_inhabitants_from() -> None:
    _read({"aantal-inwoners": 1000}, period=2022)
    _read({"aantal-misdrijven": 50}, period=2023)
    _read({"aantal-inwoners": 1000}, period=2025)
    assert periods_needed(HANDBOOK, _series()) == {2022, 2023, 2025}


def test_many_areas_take_as_many_queries_as_one() -> None:
    make_town()
    counted = []
    for codes in ((SPOORWIJK,), (SPOORWIJK, HAVEN, SEINHUIS)):
        rows = [_gebied(code) for code in codes]
        with CaptureQueriesContext(
            connection,
        ) as queries:
            series_now(HANDBOOK, rows, [YEAR])
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_indicators_needed_hold_what_they_are_derived_from_weighed_with_and_judged_by() -> None:
    assert {"bijstand-per-1000", "aantal-bijstand", "aantal-inwoners"} <= indicators_needed(HANDBOOK, ["bijstand-per-1000"])
    assert "aantal-woningen" in indicators_needed(HANDBOOK, ["aandeel-koop"])
    assert indicators_needed(HANDBOOK, ["bestaat-niet"]) == frozenset()


def test_many_areas_can_be_asked_for_a_few_indicators_only() -> None:
    make_town()
    gebied = _gebied(SPOORWIJK)
    found = series_now(HANDBOOK, [gebied], {YEAR}, ["aandeel-koop"])[gebied.id]
    assert (bool(found.periods("aandeel-koop")), found.periods("aantal-inwoners")) == (True, [])


def test_no_areas_have_no_series() -> None:
    assert series_now(HANDBOOK, [], {YEAR}) == {}

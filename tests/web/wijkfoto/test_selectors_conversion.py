"""Figures of an older division in the wijkfoto: only through a concordance, only where nothing was published, always marked."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.changing import (
    ACHTER,
    GEMEENTE,
    KOP,
    MIDDEN,
    NAMES,
    NEW,
    OLD,
    OOST,
    STAART,
    VOOR,
    WEST,
    WHOLE,
    areas,
    convert_old,
    make_change,
    read_figures,
)
from tests.web.wijkfoto.making import area, read_in
from tests.web.world import World

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of
from wijkkoers.web.wijkfoto.selectors.conversion import conversions_of
from wijkkoers.web.wijkfoto.selectors.series import Series, series_now, series_over_years

pytestmark = pytest.mark.django_db
HANDBOOK = load_handbook()
CONVERTED, ESTIMATED = Mark.CONVERTED, Mark.ESTIMATED


def _gebied(code: str, year: int = NEW) -> GebiedRow:
    found = gebied_of(code, year)
    assert found is not None
    return found


def _series(*codes: str, year: int = NEW) -> Series:
    return series_over_years(HANDBOOK, [_gebied(code, year) for code in codes])


def _figure(series: Series, indicator: str, period: int = OLD) -> Figure | None:
    row = series.at(indicator, period)
    return row.figure if row else None


def test_without_concordance_old_figures_stay_out() -> None:
    make_change()
    assert _series(VOOR).periods("aantal-inwoners") == [NEW]


def test_count_of_old_buurten_is_split_over_the_new_wijk(world: World) -> None:
    make_change()
    convert_old(world)
    assert _figure(_series(VOOR), "aantal-inwoners") == present(1300, CONVERTED)
    assert _figure(_series(ACHTER), "aantal-inwoners") == present(300, CONVERTED)


def test_mean_is_weighed_by_homes_of_the_old_buurten(world: World) -> None:
    make_change()
    convert_old(world)
    assert _figure(_series(VOOR), "aandeel-koop") == present((30 * 400 + 60 * 100) / 500, CONVERTED)


def test_class_passes_only_to_an_area_that_lies_in_one_old_area(world: World) -> None:
    make_change()
    convert_old(world)
    assert _figure(_series(KOP), "stedelijkheid") == present(2, CONVERTED)
    assert _figure(_series(MIDDEN), "stedelijkheid") == absent(Status.NOT_APPLICABLE, CONVERTED)


def test_published_figure_of_the_area_itself_stays(world: World) -> None:
    make_change()
    read_figures({VOOR: {"aantal-inwoners": 1250}}, NEW, OLD)
    convert_old(world)
    assert _figure(_series(VOOR), "aantal-inwoners") == present(1250)


def test_published_figure_that_is_suppressed_is_not_told_through_a_conversion(world: World) -> None:
    make_change()
    read_figures({VOOR: {"aantal-inwoners": Status.SUPPRESSED}}, NEW, OLD)
    convert_old(world)
    assert _figure(_series(VOOR), "aantal-inwoners") == absent(Status.SUPPRESSED)


def test_published_figure_that_is_not_available_gives_way_to_a_converted_one(world: World) -> None:
    make_change()
    read_figures({VOOR: {"aantal-inwoners": Status.UNAVAILABLE}}, NEW, OLD)
    convert_old(world)
    assert _figure(_series(VOOR), "aantal-inwoners") == present(1300, CONVERTED)


def test_small_converted_count_is_hidden(world: World) -> None:
    make_change()
    read_figures({OOST: {"aantal-bijstand": 10}, WEST: {"aantal-bijstand": 0}}, OLD)
    convert_old(world)
    assert _figure(_series(KOP), "aantal-bijstand") == absent(Status.SUPPRESSED, CONVERTED)


def test_derived_figure_is_derived_from_converted_counts(world: World) -> None:
    make_change()
    read_figures({OOST: {"aantal-bijstand": 100, "bijstand-per-1000": 999}, WEST: {"aantal-bijstand": 40, "bijstand-per-1000": 999}}, OLD)
    convert_old(world)
    assert _figure(_series(VOOR), "bijstand-per-1000") == present(120 / 1300 * 1000, CONVERTED)


def test_figures_that_only_the_old_wijk_has_are_converted_from_the_wijk(world: World) -> None:
    make_change()
    read_figures({WHOLE: {"aantal-huishoudens": 800}}, OLD)
    convert_old(world)
    assert _figure(_series(VOOR), "aantal-huishoudens") == present(600, CONVERTED)
    assert _figure(_series(KOP), "aantal-huishoudens") == present(200, CONVERTED, ESTIMATED)


def test_area_that_stayed_the_same_is_not_converted(world: World) -> None:
    make_change()
    read_figures({GEMEENTE: {"aantal-inwoners": 1590}}, OLD)
    convert_old(world)
    assert _figure(_series(GEMEENTE), "aantal-inwoners") == present(1590)


def test_concordance_to_one_year_serves_the_years_in_which_the_area_is_the_same(world: World) -> None:
    make_change()
    read_in([area(VOOR, NAMES[VOOR], 2025)])
    read_figures({VOOR: {"aantal-inwoners": 1450}}, 2025)
    convert_old(world)
    series = _series(VOOR, year=2025)
    assert series.periods("aantal-inwoners") == [OLD, NEW, 2025]
    assert [row.boundary_year for row in (series.at("aantal-inwoners", year) for year in (OLD, NEW, 2025)) if row] == [OLD, NEW, None]


def test_newest_published_figure_goes_before_a_newer_converted_one(world: World) -> None:
    make_change()
    read_figures({OOST: {"aantal-inwoners": 1010}, WEST: {"aantal-inwoners": 610}}, OLD, 2026)
    convert_old(world)
    series = _series(VOOR)
    assert series.latest("aantal-inwoners") == NEW
    assert series.latest("aantal-woningen") == OLD


def test_several_areas_taken_together_add_up_their_converted_figures(world: World) -> None:
    make_change()
    convert_old(world)
    assert _figure(_series(KOP, STAART), "aantal-inwoners") == present(800, CONVERTED)


def test_areas_of_a_gone_gemeente_are_followed(world: World) -> None:
    old = "BU88880001"
    read_in([area(old, "Oude gemeente", OLD, areas((WHOLE,), OLD)[0].geometry)])
    read_in(areas((GEMEENTE, VOOR, ACHTER), NEW))
    read_figures({old: {"aantal-inwoners": 4000}}, OLD)
    convert_old(world)
    assert _figure(_series(VOOR), "aantal-inwoners") == present(3000, CONVERTED)


@pytest.mark.parametrize("codes", [(KOP,), (KOP, MIDDEN, STAART, VOOR, ACHTER)], ids=["one area", "five areas"])
def test_number_of_queries_does_not_grow_with_areas(world: World, codes: tuple[str, ...]) -> None:
    make_change()
    convert_old(world)
    rows = [_gebied(code) for code in codes]
    with CaptureQueriesContext(connection) as queries:
        found = series_now(HANDBOOK, rows, {OLD, NEW})
    assert all(_figure(found[row.id], "aantal-inwoners") for row in rows)
    assert len(queries) <= 6


def test_conversion_names_the_old_areas_that_were_used(world: World) -> None:
    make_change()
    convert_old(world)
    series = _series(VOOR)
    (conversion,) = conversions_of(series.converted_years(), series.sources)
    assert (conversion.boundary_year, conversion.method, round(conversion.covered, 6)) == (OLD, "overlay", 1.0)
    assert [(part.code, round(part.share, 3), round(part.cover, 3)) for part in conversion.parts] == [
        (OOST, 1.0, 0.667),
        (WEST, 0.5, 0.333),
    ]


def test_conversion_of_several_areas_joins_their_old_areas(world: World) -> None:
    make_change()
    convert_old(world)
    series = _series(KOP, MIDDEN)
    (conversion,) = conversions_of(series.converted_years(), series.sources)
    assert [(part.code, round(part.share, 3), round(part.cover, 3)) for part in conversion.parts] == [
        (OOST, 1.0, 0.667),
        (WEST, 0.5, 0.333),
    ]


def test_known_years_are_those_of_the_same_area_and_of_concordances(world: World) -> None:
    make_change()
    assert _series(VOOR).known_years == {NEW}
    convert_old(world)
    assert _series(VOOR).known_years == {OLD, NEW}

from __future__ import annotations

from tests.unit.reports import samples

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.figures.classes import class_of, kind_of, legend_rows, spread_palette
from wijkkoers.reports.tokens import palette
from wijkkoers.reports.wijkfoto import MapArea


def _area(value: float | None, *, is_water: bool = False, status: Status = Status.UNAVAILABLE) -> MapArea:
    return MapArea("WK990101", "Noord", None, absent(status) if value is None else present(value), is_water=is_water)


def test_value_falls_in_the_class_it_is_shown_in() -> None:
    assert class_of(49.6, (50.0,), 0) == 1


def test_value_on_a_break_belongs_to_the_higher_class() -> None:
    assert class_of(50, (50.0,), 0) == 1


def test_suppressed_is_not_missing() -> None:
    assert kind_of(_area(None, status=Status.SUPPRESSED), ())[0] == "suppressed"
    assert kind_of(_area(None), ())[0] == "missing"


def test_water_is_water_whatever_it_holds() -> None:
    assert kind_of(_area(5, is_water=True), (1.0,)) == ("water", -1)


def test_fewer_classes_spread_over_the_palette() -> None:
    assert spread_palette(palette("a"), 2) == (palette("a")[0], palette("a")[4])


def test_one_class_has_the_middle_colour() -> None:
    assert spread_palette(palette("a"), 1) == (palette("a")[2],)


def test_legend_counts_every_area_once() -> None:
    areas = samples.map_areas()
    rows = legend_rows(areas, (40.0, 60.0), palette("a"), 0, "nl")
    assert sum(row.count for row in rows) == len(areas)


def test_classes_of_the_legend_do_not_overlap() -> None:
    areas = [_area(value) for value in (10, 39, 40, 59, 60, 80)]
    assert [row.label for row in legend_rows(areas, (40.0, 60.0), palette("a"), 0, "nl")] == ["10–39", "40–59", "60–80"]


def test_legend_writes_decimals_of_the_language() -> None:
    areas = [_area(value) for value in (1.5, 2.5)]
    assert [row.label for row in legend_rows(areas, (2.0,), palette("a"), 1, "nl")] == ["1,5–1,9", "2,0–2,5"]
    assert legend_rows(areas, (2.0,), palette("a"), 1, "en")[0].label == "1.5–1.9"


def test_class_of_one_value_is_one_number() -> None:
    assert [row.label for row in legend_rows([_area(1), _area(5)], (5.0,), palette("a"), 0, "nl")] == ["1–4", "5"]


def test_legend_without_figures_has_no_classes() -> None:
    assert [row.kind for row in legend_rows([_area(None)], (), palette("a"), 0, "nl")] == ["missing"]

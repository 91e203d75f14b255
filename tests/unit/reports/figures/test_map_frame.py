from __future__ import annotations

import pytest
from shapely.geometry import Polygon, box
from tests.unit.reports.drawn import marks, texts_of

from wijkkoers.reports.figures.map_frame import draw_north, draw_scale, fit, path_of
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.languages import wording

AREA = box(100_000, 400_000, 102_000, 401_000)


def test_wide_area_fills_the_width() -> None:
    frame = fit([AREA], 416, 400)
    assert (frame.width, frame.height, frame.scale) == pytest.approx((416, 216, 0.2))


def test_high_area_stays_below_the_height() -> None:
    assert fit([box(0, 0, 1000, 5000)], 400, 300).height == pytest.approx(300)


def test_north_is_up() -> None:
    frame = fit([AREA], 416, 400)
    low, high = frame.draw([box(100_000, 400_000, 102_000, 400_500), box(100_000, 400_500, 102_000, 401_000)])
    assert low.centroid.y > high.centroid.y


def test_neighbours_keep_sharing_their_border() -> None:
    frame = fit([AREA], 416, 400)
    west, east = frame.draw([box(100_000, 400_000, 101_000, 401_000), box(101_000, 400_000, 102_000, 401_000)])
    assert west.intersection(east).length == pytest.approx(200)


def test_hole_is_drawn_as_a_ring_of_its_own() -> None:
    ring = Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(3, 3), (6, 3), (6, 6), (3, 6)]])
    assert path_of(ring).count("M") == path_of(ring).count("Z") == 2


def test_scale_bar_is_a_round_length() -> None:
    sheet = Sheet(416, 240, name="schaal", title="", desc="")
    draw_scale(sheet, fit([AREA], 416, 400), wording("nl"), 230, 12)
    assert texts_of(sheet.text()) == ["500 m"]
    assert sum(float(part.attrib["width"]) for part in marks(sheet.text(), "rect")) == pytest.approx(100)


def test_kilometres_have_the_decimal_mark_of_the_language() -> None:
    sheet = Sheet(416, 240, name="schaal", title="", desc="")
    draw_scale(sheet, fit([box(0, 0, 10_000, 4_000)], 416, 400), wording("nl"), 230, 12)
    assert texts_of(sheet.text()) == ["2 km"]


def test_north_arrow_has_its_letter() -> None:
    sheet = Sheet(100, 100, name="noord", title="", desc="")
    draw_north(sheet, wording("nl"), 90, 90, 12)
    assert texts_of(sheet.text()) == ["N"]

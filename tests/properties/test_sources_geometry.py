"""Laws of coordinates: RD and WGS84 are told apart by the numbers, and a shape is the same in both."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Transformer

from wijkkoers.sources.features import RD, WGS84
from wijkkoers.sources.geometry import SWAPPED, judge_crs, repair, to_rd, unite

TO_DEGREES = Transformer.from_crs("EPSG:28992", "EPSG:4326", always_xy=True)
places = st.tuples(st.floats(14_000, 277_000), st.floats(306_000, 619_000))
sizes = st.floats(10, 20_000)
points = st.tuples(st.integers(0, 20), st.integers(0, 20))


def square(place: tuple[float, float], size: float) -> shapely.Polygon:
    x, y = place
    return shapely.box(x, y, min(x + size, 278_000), min(y + size, 620_000))


def in_degrees(shape: shapely.Polygon) -> shapely.Polygon:
    return shapely.transform(shape, lambda xy: np.column_stack(TO_DEGREES.transform(xy[:, 0], xy[:, 1])))


def judged(*shapes: shapely.Geometry) -> str:
    found = judge_crs(shapely.bounds(np.array(shapes, dtype=object)).reshape(-1, 4))
    assert found is not None
    assert found.fits.all()
    return found.crs


@given(place=places, size=sizes)
def test_system_is_told_by_the_numbers_anywhere_in_the_netherlands(place: tuple[float, float], size: float) -> None:
    shape = square(place, size)
    degrees = in_degrees(shape)
    swapped = shapely.transform(degrees, lambda xy: xy[:, ::-1])
    assert (judged(shape), judged(degrees), judged(swapped)) == (RD, WGS84, SWAPPED)


@given(place=places, size=sizes)
def test_there_and_back_is_the_same_shape(place: tuple[float, float], size: float) -> None:
    shape = square(place, size)
    [back] = to_rd(np.array([in_degrees(shape)], dtype=object), WGS84)
    assert shapely.hausdorff_distance(shape, back) < 0.01


@given(ring=st.lists(points, min_size=4, max_size=9, unique=True))
def test_a_repaired_shape_is_valid_ground_or_nothing(ring: list[tuple[int, int]]) -> None:
    shape = shapely.Polygon(ring)
    fixed = repair(shape)
    if fixed is None:
        assert shapely.make_valid(shape).area == 0
    else:
        assert fixed.is_valid
        assert fixed.geom_type in ("Polygon", "MultiPolygon")
        assert fixed.area == pytest.approx(shapely.make_valid(shape).area)


@given(cells=st.lists(points, min_size=1, max_size=12, unique=True))
def test_union_of_a_mosaic_has_the_ground_of_its_parts(cells: list[tuple[int, int]]) -> None:
    whole = unite([shapely.box(x, y, x + 1, y + 1) for x, y in cells])
    assert whole is not None
    assert whole.area == pytest.approx(len(cells))

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from wijkkoers.sources.rings import build_shapes

OUTER = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]
HOLE = [[2, 2], [2, 4], [4, 4], [4, 2], [2, 2]]
FAR = [[20, 0], [30, 0], [30, 10], [20, 0]]


def test_shapes_are_those_that_shapely_builds_one_by_one() -> None:
    shapes: list[Any] = [[[OUTER]], [[OUTER, HOLE], [FAR]], [[FAR]]]
    plain = [shape({"type": "MultiPolygon", "coordinates": parts}) for parts in shapes]
    assert [built.equals(one) for built, one in zip(build_shapes(shapes), plain, strict=True)] == [True, True, True]
    assert [built.geom_type for built in build_shapes(shapes)] == ["Polygon", "MultiPolygon", "Polygon"]


def test_heights_are_left_out() -> None:
    built = build_shapes([[[[[x, y, 7] for x, y in OUTER]]]])[0]
    assert (built.has_z, built.area) == (False, 100)


def test_rings_may_be_arrays() -> None:
    assert build_shapes([[[np.array(OUTER, dtype=float), np.array(HOLE, dtype=float)]]])[0].area == 96


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [[]],
        [[[]]],
        [[[[0, 0], [1, 1]]]],
        [[[[0, 0], [1, "x"], [1, 1], [0, 0]]]],
        [[[[0], [1], [1], [0]]]],
        [[[[0, 0], [1, 0, 5], [1, 1], [0, 0]]]],
        [[[[0, 0], [float("nan"), 0], [1, 1], [0, 0]]]],
        [[[[0, 0], [float("inf"), 0], [1, 1], [0, 0]]]],
        [[7]],
    ],
)
def test_what_is_no_plain_polygon_is_left_to_the_caller(parts: Any) -> None:
    with pytest.raises((ValueError, TypeError, shapely.errors.ShapelyError)):
        build_shapes([[[OUTER]], parts])


def test_no_shapes_are_left_to_the_caller() -> None:
    with pytest.raises(ValueError, match="empty"):
        build_shapes([])

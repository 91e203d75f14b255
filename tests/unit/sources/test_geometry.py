from __future__ import annotations

import numpy as np
import pytest
import shapely

from wijkkoers.sources.features import RD, WGS84
from wijkkoers.sources.geometry import SWAPPED, judge_crs, parse_shape, polygons_of, repair, to_rd, unite

BOX_RD = (106_000, 428_000, 107_000, 429_000)
BOX_WGS = (4.68, 51.82, 4.70, 51.84)
NOTHING = (np.nan,) * 4


def bounds(*boxes: tuple[float, ...]) -> np.ndarray:
    return np.array(boxes, dtype=float)


@pytest.mark.parametrize(("box", "crs"), [(BOX_RD, RD), (BOX_WGS, WGS84), ((51.82, 4.68, 51.84, 4.70), SWAPPED)])
def test_numbers_show_their_system(box: tuple[float, ...], crs: str) -> None:
    judged = judge_crs(bounds(box))
    assert judged is not None
    assert judged.crs == crs


def test_stray_shape_is_pointed_out_and_empty_ones_fit() -> None:
    judged = judge_crs(bounds(BOX_RD, BOX_RD, (0, 0, 1, 1), NOTHING))
    assert judged is not None
    assert judged.fits.tolist() == [True, True, False, True]


@pytest.mark.parametrize("box", [(521_000, 6_780_000, 522_000, 6_790_000), (-0.13, 51.5, -0.12, 51.6), (1e300, 0, 1e300, 1)])
def test_numbers_outside_the_netherlands_are_not_judged(box: tuple[float, ...]) -> None:
    assert judge_crs(bounds(box)) is None


@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"),
    [
        (5.387203657, 52.155172897, 155_000, 463_000),
        (4.824761912, 53.160753042, 117_380.12, 575_040.34),
        (5.773795548, 50.792584916, 182_260.45, 311_480.67),
    ],
    ids=["Amersfoort", "Texel", "Zuid-Limburg"],
)
def test_points_of_rdnaptrans_within_half_a_metre(lon: float, lat: float, x: float, y: float) -> None:
    """Source: test points of RDNAPTRANS (Kadaster, NSGI)."""
    [point] = to_rd(np.array([shapely.Point(lon, lat)], dtype=object), WGS84)
    assert (point.x, point.y) == pytest.approx((x, y), abs=0.5)
    [swapped] = to_rd(np.array([shapely.Point(lat, lon)], dtype=object), SWAPPED)
    assert swapped.equals(point)


def test_absent_shape_stays_absent() -> None:
    assert to_rd(np.array([None], dtype=object), WGS84).tolist() == [None]


def test_repair_keeps_the_ground_of_a_bow_tie() -> None:
    bow = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    fixed = repair(bow)
    assert fixed is not None
    assert (fixed.geom_type, fixed.is_valid, fixed.area) == ("MultiPolygon", True, 2.0)


def test_repair_drops_the_spike_and_keeps_the_square() -> None:
    fixed = repair(shapely.Polygon([(0, 0), (1, 0), (1, 1), (5, 1), (1, 1), (0, 1)]))
    assert fixed is not None
    assert (fixed.geom_type, fixed.area) == ("Polygon", 1.0)


def test_shape_without_ground_gives_nothing() -> None:
    assert repair(shapely.Polygon([(0, 0), (1, 1), (0, 0), (1, 1)])) is None
    assert polygons_of(shapely.LineString([(0, 0), (1, 1)])) is None


def test_polygons_are_taken_out_of_a_collection() -> None:
    mixed = shapely.GeometryCollection([shapely.Point(0, 0), shapely.box(0, 0, 1, 1), shapely.MultiPolygon([shapely.box(2, 2, 3, 3)])])
    found = polygons_of(mixed)
    assert found is not None
    assert (found.geom_type, found.area) == ("MultiPolygon", 2.0)


def test_neighbours_become_one() -> None:
    whole = unite([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)])
    assert whole is not None
    assert (whole.geom_type, whole.area) == ("Polygon", 2.0)


def test_nothing_unites_to_nothing() -> None:
    assert unite([]) is None


def test_union_of_neighbours_is_that_of_any_shapes() -> None:
    left, right = shapely.box(0, 0, 1000, 1000), shapely.box(1000, 0, 2000, 1000)
    assert unite([left, right]).equals(shapely.box(0, 0, 2000, 1000))  # type: ignore[union-attr]


def test_union_of_shapes_that_overlap_or_do_not_share_points_is_still_right() -> None:
    base = shapely.box(0, 0, 1000, 1000)
    overlap, half = shapely.box(500, 0, 1500, 1000), shapely.box(1000, 0, 2000, 500)
    assert unite([base, overlap]).equals(shapely.box(0, 0, 1500, 1000))  # type: ignore[union-attr]
    assert unite([base, half]).area == 1_500_000  # type: ignore[union-attr]
    assert unite([base, base]).area == 1_000_000  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("POLYGON ((0 0, 1 0, 1 4E8000, 0 0))", "geometrie-onleesbaar"),
        ("POLYGON ((0 0, 1 0", "geometrie-onleesbaar"),
        ("0103zz", "geometrie-onleesbaar"),
        (b"\x01\x03", "geometrie-onleesbaar"),
        ("POINT (1 2)", "geen-vlak"),
        (shapely.to_wkb(shapely.Point(1, 2)), "geen-vlak"),
    ],
)
def test_shape_that_cannot_be_used_gives_its_reason(source: str | bytes, problem: str) -> None:
    assert parse_shape(source) == (None, problem)


def test_shape_in_text_bytes_and_hexadecimal_is_flat() -> None:
    high = shapely.force_3d(shapely.box(0, 0, 2, 2), 5)
    for source in (shapely.to_wkb(high), shapely.to_wkb(high, hex=True), shapely.to_wkt(high)):
        found, problem = parse_shape(source)
        assert found is not None
        assert (found.has_z, found.area, problem) == (False, 4.0, "")

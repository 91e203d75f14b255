"""Two divisions laid over each other: shares, covers, slivers, water and supplied tables."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from wijkkoers.indicators.concordance import Overlay, Shapes, Tolerance, cut_out, overlay, table_covers


def shapes(*boxes: tuple[float, float, float, float]) -> Shapes:
    return np.array([shapely.box(*box) for box in boxes], dtype=object)


def pieces(found: Overlay) -> list[tuple[int, int, float, float]]:
    rows = zip(found.from_index, found.to_index, found.share, found.cover, strict=True)
    return [(int(a), int(b), round(float(share), 6), round(float(cover), 6)) for a, b, share, cover in rows]


def test_area_that_is_split_gives_each_part_its_share() -> None:
    found = overlay(shapes((0, 0, 100, 100)), shapes((0, 0, 30, 100), (30, 0, 100, 100)))
    assert pieces(found) == [(0, 0, 0.3, 1.0), (0, 1, 0.7, 1.0)]


def test_areas_that_are_joined_cover_the_new_area_by_their_surface() -> None:
    found = overlay(shapes((0, 0, 25, 100), (25, 0, 100, 100)), shapes((0, 0, 100, 100)))
    assert pieces(found) == [(0, 0, 1.0, 0.25), (1, 0, 1.0, 0.75)]


def test_areas_that_only_touch_share_nothing() -> None:
    assert pieces(overlay(shapes((0, 0, 100, 100)), shapes((100, 0, 200, 100)))) == []


def test_piece_that_is_small_for_both_areas_is_left_out_and_divided_over_the_rest() -> None:
    """The border moved half a metre: nobody moved."""
    found = overlay(shapes((0, 0, 1000, 1000), (1000, 0, 2000, 1000)), shapes((0, 0, 1000.5, 1000), (1000.5, 0, 2000, 1000)))
    assert pieces(found) == [(0, 0, 1.0, 1.0), (1, 1, 1.0, 1.0)]
    assert (found.dropped, found.dropped_m2) == (1, pytest.approx(500))


def test_piece_that_is_small_for_one_area_only_stays() -> None:
    found = overlay(shapes((0, 0, 1000, 1000)), shapes((0, 0, 1000, 0.5), (0, 0.5, 1000, 1000)))
    assert [(a, b) for a, b, _share, _cover in pieces(found)] == [(0, 0), (0, 1)]


def test_narrow_strip_is_a_sliver_and_a_wide_one_of_the_same_surface_is_not() -> None:
    narrow = overlay(shapes((0, 0, 400, 100), (400, 0, 800, 100)), shapes((0, 0, 400.9, 100), (400.9, 0, 800, 100)))
    wide = overlay(
        shapes((0, 0, 400, 100), (400, 0, 800, 100)), np.array([WITH_BUMP, shapely.box(400, 0, 800, 100) - WITH_BUMP], dtype=object)
    )
    assert (narrow.dropped, wide.dropped) == (1, 0)


WITH_BUMP = shapely.box(0, 0, 400, 100) | shapely.box(400, 0, 409, 10)


def test_tolerance_can_be_set() -> None:
    older, newer = shapes((0, 0, 1000, 1000), (1000, 0, 2000, 1000)), shapes((0, 0, 1000.5, 1000), (1000.5, 0, 2000, 1000))
    assert overlay(older, newer, Tolerance(share=0, width_m=0)).dropped == 0


def test_ground_that_no_older_area_covers_stays_uncovered() -> None:
    found = overlay(shapes((0, 0, 90, 100)), shapes((0, 0, 100, 100)))
    assert found.covered(1) == pytest.approx([0.9])


def test_area_without_shape_meets_nothing() -> None:
    older = np.array([None, shapely.Polygon(), shapely.box(0, 0, 100, 100)], dtype=object)
    assert pieces(overlay(older, shapes((0, 0, 100, 100)))) == [(2, 0, 1.0, 1.0)]


def test_broken_shape_is_mended_before_it_is_laid_over() -> None:
    bow_tie = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    found = overlay(np.array([bow_tie], dtype=object), shapes((0, 0, 100, 100)))
    assert found.cover == pytest.approx([0.5])


def test_no_areas_give_no_pieces() -> None:
    nothing = np.array([], dtype=object)
    assert pieces(overlay(nothing, shapes((0, 0, 1, 1)))) == pieces(overlay(shapes((0, 0, 1, 1)), nothing)) == []


def test_water_is_cut_out_of_the_ground() -> None:
    land = cut_out(shapes((0, 0, 100, 100), (100, 0, 200, 100)), shapes((50, 0, 100, 100)))
    assert [shape.area for shape in land] == [5000, 10000]


def test_without_water_the_shapes_stay() -> None:
    older = shapes((0, 0, 100, 100))
    assert cut_out(older, np.array([], dtype=object)) is older


def test_links_of_a_table_cover_by_the_surface_that_comes_in() -> None:
    covers = table_covers(np.array([0, 0, 1]), np.array([1.0, 0.5, 0.5]), np.array([100.0, 600.0, 600.0]))
    assert covers == pytest.approx([0.25, 0.75, 1.0])


def test_links_without_known_surfaces_cover_by_share() -> None:
    covers = table_covers(np.array([0, 0]), np.array([1.0, 0.5]), np.array([100.0, np.nan]))
    assert covers == pytest.approx([2 / 3, 1 / 3])

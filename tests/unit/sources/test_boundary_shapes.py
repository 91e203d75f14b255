from __future__ import annotations

from collections.abc import Callable

import pytest
import shapely

from wijkkoers.sources.boundary_names import Identity, identify
from wijkkoers.sources.boundary_shapes import place_shapes
from wijkkoers.sources.features import RD, WGS84, Feature
from wijkkoers.sources.intake import Intake

BOX = shapely.box(106_000, 428_000, 107_000, 429_000)
DEGREES = shapely.box(4.68, 51.82, 4.70, 51.84)
BOW = shapely.Polygon([(106_000, 428_000), (107_000, 429_000), (107_000, 428_000), (106_000, 429_000)])


def known(*geometries: shapely.Geometry | None, problem: str = "") -> list[tuple[Feature, Identity]]:
    found = []
    for row, geometry in enumerate(geometries, start=1):
        identity = identify({"buurtcode": f"BU059003{row:02}"})
        assert identity is not None
        found.append((Feature({}, geometry, row, "", problem), identity))
    return found


def test_header_that_agrees_is_not_reported(intake: Callable[..., Intake]) -> None:
    taking = intake()
    [shape] = place_shapes(known(BOX), RD, taking)
    assert (shape.geometry, len(taking.result.issues)) == (BOX, 0)


def test_coordinates_win_from_the_header(intake: Callable[..., Intake]) -> None:
    taking = intake()
    [shape] = place_shapes(known(BOX), WGS84, taking)
    [issue] = taking.result.issues
    assert shape.geometry == BOX
    assert (issue.code, issue.values) == ("stelsel-wijkt-af", {"kop": "wgs84", "gevonden": "rd"})


def test_degrees_become_metres_near_dordrecht(intake: Callable[..., Intake]) -> None:
    [shape] = place_shapes(known(DEGREES), "", intake())
    assert shape.geometry is not None
    west, south, east, north = shape.geometry.bounds
    assert (east - west, north - south) == pytest.approx((1_380, 2_225), abs=30)
    assert shape.geometry.centroid.distance(shapely.Point(106_940, 427_050)) < 50


def test_swapped_axes_are_put_right_and_reported(intake: Callable[..., Intake]) -> None:
    taking = intake()
    swapped = shapely.box(51.82, 4.68, 51.84, 4.70)
    [shape], [straight] = place_shapes(known(swapped), WGS84, taking), place_shapes(known(DEGREES), WGS84, intake())
    assert shape.geometry is not None
    assert straight.geometry is not None
    assert shape.geometry.symmetric_difference(straight.geometry).area < 1e-3
    assert taking.result.issues.total("assen-verwisseld") == 1


def test_shape_outside_the_netherlands_is_left_out(intake: Callable[..., Intake]) -> None:
    taking = intake()
    shapes = place_shapes(known(BOX, BOX, shapely.box(0, 0, 1, 1)), RD, taking)
    assert (len(shapes), taking.result.counts.rows_refused, taking.result.issues.total("buiten-nederland")) == (2, 1, 1)


def test_file_elsewhere_is_refused(intake: Callable[..., Intake], error_code: Callable[..., str]) -> None:
    assert (
        error_code(lambda: place_shapes(known(shapely.box(521_000, 6_780_000, 522_000, 6_790_000)), "", intake())) == "coordinaten-onbekend"
    )


def test_invalid_shape_is_repaired_and_reported(intake: Callable[..., Intake]) -> None:
    taking = intake()
    [shape] = place_shapes(known(BOW), RD, taking)
    assert shape.geometry is not None
    assert (shape.geometry.is_valid, shape.geometry.area) == (True, 500_000)
    assert taking.result.issues.total("geometrie-hersteld") == 1


@pytest.mark.parametrize(
    ("geometry", "problem", "code"),
    [
        (shapely.MultiPolygon(), "", "geometrie-leeg"),
        (None, "geometrie-onleesbaar", "geometrie-onleesbaar"),
        (None, "", "geometrie-ontbreekt"),
        (
            shapely.Polygon([(106_000, 428_000), (107_000, 429_000), (106_000, 428_000), (107_000, 429_000)]),
            "",
            "geometrie-zonder-oppervlak",
        ),
    ],
)
def test_area_without_usable_shape_stays_and_is_reported(
    intake: Callable[..., Intake], geometry: shapely.Geometry | None, problem: str, code: str
) -> None:
    taking = intake()
    [shape] = place_shapes(known(geometry, problem=problem), RD, taking)
    assert (shape.geometry, [issue.code for issue in taking.result.issues]) == (None, [code])

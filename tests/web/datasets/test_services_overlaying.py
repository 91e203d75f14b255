"""Every level over every level, on land only, and what is too far away left out."""

from __future__ import annotations

import pytest
from tests.web.datasets.changing import (
    ACHTER,
    GEMEENTE,
    KOP,
    MIDDEN,
    NEW,
    OLD,
    OOST,
    STAART,
    VOOR,
    WEST,
    WHOLE,
    areas,
    id_of,
    make_change,
    strip,
)
from tests.web.wijkfoto.making import area, read_in

from wijkkoers.web.datasets.selectors.divisions import division_of
from wijkkoers.web.datasets.services.overlaying import Laid, lay_over, shapes_digest

pytestmark = pytest.mark.django_db


def _laid() -> Laid:
    return lay_over(division_of(OLD), division_of(NEW, GEMEENTE))


def _piece(laid: Laid, older: str, newer: str) -> tuple[float, float] | None:
    key = id_of(older, OLD), id_of(newer, NEW)
    return next(((round(share, 6), round(cover, 6)) for a, b, share, cover in laid.pieces if (a, b) == key), None)


def test_old_buurten_are_laid_over_new_buurten_and_over_new_wijken() -> None:
    make_change()
    laid = _laid()
    assert _piece(laid, OOST, KOP) == (0.5, 1.0)
    assert _piece(laid, WEST, MIDDEN) == (0.5, 0.5)
    assert _piece(laid, OOST, VOOR) == (1.0, round(2 / 3, 6))
    assert _piece(laid, WEST, ACHTER) == (0.5, 1.0)


def test_larger_old_area_serves_only_new_areas_that_hold_enough_of_it() -> None:
    make_change()
    laid = _laid()
    assert _piece(laid, WHOLE, VOOR) == (0.75, 1.0)
    assert _piece(laid, WHOLE, STAART) == (0.25, 1.0)
    read_in([area("BU99010202", "Sliert", NEW, strip((3.8, 4)))])
    assert _piece(_laid(), WHOLE, "BU99010202") is None


def test_water_takes_no_part_in_the_ground() -> None:
    """Half of the old buurt turned out to be water: all its people live on the other half."""
    read_in(areas((GEMEENTE, OOST), OLD))
    read_in([*areas((GEMEENTE, KOP), NEW), area("BU99010199", "Plas", NEW, strip((1, 2)), is_water=True)])
    assert _piece(_laid(), OOST, KOP) == (1.0, 1.0)


def test_old_areas_of_another_gemeente_are_followed() -> None:
    read_in([area("BU88880001", "Oude gemeente", OLD, strip((0, 4)))])
    read_in(areas((GEMEENTE, KOP), NEW))
    laid = lay_over(division_of(OLD), division_of(NEW, GEMEENTE))
    assert {(a, b) for a, b, _share, _cover in laid.pieces} >= {(id_of("BU88880001", OLD), id_of(KOP, NEW))}


def test_digest_changes_when_boundaries_are_read_again() -> None:
    make_change()
    before = shapes_digest(division_of(OLD))
    assert shapes_digest(division_of(OLD)) == before
    read_in(areas((OOST,), OLD))
    assert shapes_digest(division_of(OLD)) != before

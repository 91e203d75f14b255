"""The areas of one year with their ground."""

from __future__ import annotations

import pytest
from tests.web.datasets.changing import GEMEENTE, NEW, OLD, OOST, WEST, WHOLE, areas, id_of, make_change
from tests.web.wijkfoto.making import area, read_in, square

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.selectors.divisions import division_of

pytestmark = pytest.mark.django_db
ELSEWHERE = "BU77770101"


def test_division_holds_the_areas_of_its_year_with_their_ground() -> None:
    make_change()
    division = division_of(OLD)
    assert set(division.ids) == {id_of(code, OLD) for code in (GEMEENTE, WHOLE, OOST, WEST)}
    assert sorted(shape.area for shape in division.at_level(AreaLevel.BUURT).shapes) == [500_000, 500_000]


def test_division_of_one_gemeente_leaves_the_others_out() -> None:
    make_change()
    read_in([area(ELSEWHERE, "Elders", NEW, square(0, 0, 1))])
    assert id_of(ELSEWHERE, NEW) in set(division_of(NEW).ids)
    assert id_of(ELSEWHERE, NEW) not in set(division_of(NEW, GEMEENTE).ids)


def test_areas_without_shape_are_left_out() -> None:
    read_in(areas((OOST,), OLD, shapes=False))
    assert len(division_of(OLD).ids) == 0


def test_areas_far_away_do_not_touch() -> None:
    make_change()
    read_in([area(ELSEWHERE, "Elders", OLD, square(40, 40, 1))])
    touching = division_of(OLD).touching(division_of(NEW, GEMEENTE))
    assert id_of(ELSEWHERE, OLD) not in set(touching.ids)
    assert id_of(OOST, OLD) in set(touching.ids)

"""What stands between older figures and the newest division, per gemeente and year."""

from __future__ import annotations

import pytest
from tests.web.datasets.changing import GEMEENTE, KOP, NEW, OLD, OOST, STAART, VOOR, areas, convert_old, make_change, read_figures
from tests.web.wijkfoto.making import area, read_in
from tests.web.world import World

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.selectors.needs import NeedState, boundary_years, needs, settled
from wijkkoers.web.datasets.selectors.viewing import seen_by

pytestmark = pytest.mark.django_db
GONE, JOINED = "GM8888", "GM7777"


def _states() -> list[tuple[str, int, int, NeedState, int | None]]:
    return [(row.gemeente_code, row.from_year, row.to_year, row.state, row.missing_year) for row in settled(needs())]


def test_older_figures_with_boundaries_of_both_years_can_be_converted() -> None:
    make_change()
    assert _states() == [(GEMEENTE, OLD, NEW, NeedState.OPEN, None)]


def test_figures_that_were_converted_show_their_concordance(world: World) -> None:
    make_change()
    made = convert_old(world)
    (row,) = needs()
    assert (row.state, row.concordance_id) == (NeedState.IN_USE, made.id)


@pytest.mark.parametrize(("old_shapes", "new_shapes", "year"), [(False, True, OLD), (True, False, NEW)], ids=["old", "new"])
def test_without_boundaries_the_year_to_read_is_named(old_shapes: bool, new_shapes: bool, year: int) -> None:
    make_change(old_shapes=old_shapes, new_shapes=new_shapes)
    assert _states() == [(GEMEENTE, OLD, NEW, NeedState.NO_SHAPES, year)]


def test_newest_year_with_boundaries_stands_in_when_the_newest_figures_have_none() -> None:
    make_change()
    read_in([area(VOOR, "Voor", 2025)])
    read_figures({VOOR: {"aantal-inwoners": 1450}}, 2025)
    assert (GEMEENTE, OLD, NEW, NeedState.OPEN, None) in _states()


def test_year_in_which_all_areas_are_the_same_needs_nothing() -> None:
    make_change()
    read_in(areas((KOP, STAART), 2023, shapes=False))
    read_figures({KOP: {"aantal-inwoners": 490}, STAART: {"aantal-inwoners": 290}}, 2023)
    assert (GEMEENTE, 2023, NEW, NeedState.SAME, None) in _states()


def test_figures_that_are_kept_to_an_organisation_are_a_need_of_its_members(world: World) -> None:
    make_change()
    Release.objects.filter(observations__gebied__boundary_year=OLD).update(is_shared=False, organisation=world.corporatie)
    assert (needs(), [row.gemeenten for row in boundary_years()]) == ([], [1, 0])
    with seen_by(frozenset({world.corporatie.pk})):
        assert ([row.from_year for row in needs()], [row.gemeenten for row in boundary_years()]) == ([OLD], [1, 1])


def test_gemeente_with_figures_in_one_division_needs_nothing() -> None:
    read_in(areas((GEMEENTE, KOP), NEW))
    read_figures({KOP: {"aantal-inwoners": 500}}, NEW)
    assert needs() == []


def test_figures_of_a_gemeente_that_is_gone_are_offered_to_its_successor() -> None:
    read_in(
        [area("BU88880001", "Oud", OLD, areas((OOST,), OLD)[0].geometry), area("BU77770001", "Nieuw", NEW, areas((OOST,), OLD)[0].geometry)]
    )
    read_figures({"BU88880001": {"aantal-inwoners": 1000}}, OLD)
    read_figures({"BU77770001": {"aantal-inwoners": 1100}}, NEW)
    assert _states() == [(JOINED, OLD, NEW, NeedState.OPEN, None)]


@pytest.mark.parametrize(("query", "number"), [("velder", 1), ("VELDERMEER", 1), ("gm9901", 1), ("elders", 0)])
def test_gemeente_is_found_by_part_of_its_name_or_by_code(query: str, number: int) -> None:
    make_change()
    assert len(needs(query)) == number


def test_boundary_years_count_gemeenten_with_figures_and_areas_with_a_boundary() -> None:
    make_change()
    assert [(row.year, row.gemeenten, row.wijken, row.buurten) for row in boundary_years()] == [(NEW, 1, 2, 3), (OLD, 1, 1, 2)]


def test_empty_store_has_no_years_and_no_needs() -> None:
    assert (boundary_years(), needs(), settled([])) == ([], [], [])

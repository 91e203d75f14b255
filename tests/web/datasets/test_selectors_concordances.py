"""What concordances in use say of areas, and which divisions have figures."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.datasets.changing import (
    GEMEENTE,
    KOP,
    MIDDEN,
    NEW,
    OLD,
    OOST,
    STAART,
    VOOR,
    WEST,
    areas,
    convert_old,
    id_of,
    make_change,
    read_figures,
)
from tests.web.wijkfoto.making import area, read_in
from tests.web.world import World

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.models import Concordance, Release
from wijkkoers.web.datasets.selectors.concordances import (
    concordance_of,
    concordances,
    gemeente_name,
    is_outdated,
    newer_areas,
    parts_into,
    parts_of,
    shapes_by_id,
    years_with_figures,
)
from wijkkoers.web.datasets.selectors.viewing import seen_by

pytestmark = pytest.mark.django_db


def test_pieces_of_an_area_come_with_share_and_cover_largest_first(world: World) -> None:
    make_change()
    convert_old(world)
    parts = [part for part in parts_into([id_of(VOOR, NEW)])[id_of(VOOR, NEW)] if part.level is AreaLevel.BUURT]
    assert [(part.code, part.name, part.boundary_year) for part in parts] == [(OOST, "Oost", OLD), (WEST, "West", OLD)]
    assert [round(part.share_pct) for part in parts] == [100, 50]
    assert [round(part.cover_pct) for part in parts] == [67, 33]
    assert parts[0].area_m2 == pytest.approx(500_000)


def test_pieces_of_many_areas_take_one_query(world: World) -> None:
    make_change()
    convert_old(world)
    ids = [id_of(code, NEW) for code in (KOP, MIDDEN, STAART, VOOR)]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert set(parts_into(ids)) == set(ids)
    assert len(queries) == 1


def test_concordances_in_use_are_listed_and_old_ones_can_still_be_found(world: World) -> None:
    make_change()
    first, second = convert_old(world), convert_old(world)
    assert list(concordances()) == [second]
    assert concordance_of(first.id) == first
    assert concordance_of(0) is None


def test_years_with_figures_are_those_of_wijken_and_buurten(world: World) -> None:
    make_change()
    read_in([area(KOP, "Kop", 2020)])
    read_figures({GEMEENTE: {"aantal-inwoners": 5}}, 2021)
    assert years_with_figures(GEMEENTE) == [OLD, NEW]


def test_years_of_figures_that_are_kept_to_an_organisation_are_for_its_members(world: World) -> None:
    make_change()
    Release.objects.filter(observations__gebied__boundary_year=OLD).update(is_shared=False, organisation=world.corporatie)
    assert years_with_figures(GEMEENTE) == [NEW]
    with seen_by(frozenset({world.corporatie.pk})):
        assert years_with_figures(GEMEENTE) == [OLD, NEW]


def test_newer_area_without_name_has_that_of_the_same_code_in_another_year(world: World) -> None:
    make_change()
    read_in([area(KOP, "", 2023)])
    assert [row.label for row in newer_areas([id_of(KOP, 2023)])] == ["Kop"]


def test_shapes_are_given_by_number_and_missing_ones_left_out(world: World) -> None:
    make_change(old_shapes=False)
    assert set(shapes_by_id([id_of(KOP, NEW), id_of(OOST, OLD)])) == {id_of(KOP, NEW)}


def test_gemeente_has_its_newest_name_or_its_code(world: World) -> None:
    make_change()
    assert (gemeente_name(GEMEENTE), gemeente_name("GM0001")) == ("Veldermeer", "GM0001")


def test_pieces_of_one_concordance_stay_after_it_was_replaced(world: World) -> None:
    make_change()
    first = convert_old(world)
    convert_old(world)
    assert set(parts_of(first.id)) == set(parts_of(Concordance.objects.get(is_in_use=True).id))


def test_concordance_is_outdated_when_boundaries_are_read_in_again(world: World) -> None:
    make_change()
    made = convert_old(world)
    assert not is_outdated(made)
    read_in(areas((OOST,), OLD))
    assert is_outdated(made)


def test_table_does_not_grow_old_with_boundaries(world: World) -> None:
    make_change()
    made = convert_old(world)
    Concordance.objects.filter(id=made.id).update(method="tabel")
    read_in(areas((OOST,), OLD))
    made.refresh_from_db()
    assert not is_outdated(made)

"""The boundary of a dossier: its areas in degrees, small, without knowing anything else of it."""

from __future__ import annotations

from typing import Any

import pytest
import shapely
from tests.web.dossiers.making import make_dossier
from tests.web.wijkfoto.making import HAVEN, SPOORWIJK, make_town
from tests.web.wijkfoto.permission_cases import dossier_of
from tests.web.world import World

from wijkkoers.web.wijkfoto.selectors import ground_of, outline_of

pytestmark = pytest.mark.django_db


def test_every_area_of_the_dossier_is_in_its_outline(world: World) -> None:
    make_town()
    found = outline_of(dossier_of(world, SPOORWIJK, HAVEN))
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in found["features"]]
    assert [(feature["id"], feature["properties"]["naam"]) for feature in found["features"]] == [
        (SPOORWIJK, "Spoorwijk"),
        (HAVEN, "Oude Haven"),
    ]
    assert all(3.2 < shape.centroid.x < 7.3 and 50.7 < shape.centroid.y < 53.6 for shape in shapes)


def test_dossier_without_areas_has_an_outline_without_features(world: World) -> None:
    dossier = make_dossier(world)
    assert (outline_of(dossier)["features"], ground_of(dossier)) == ([], [])


def test_ground_for_paper_is_in_metres(world: World) -> None:
    make_town()
    (shape,) = (shapely.from_wkb(wkb) for wkb in ground_of(dossier_of(world, SPOORWIJK)))
    assert shape.area == pytest.approx(1_000_000)


def test_outline_takes_few_queries(world: World, django_assert_max_num_queries: Any) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK)
    with django_assert_max_num_queries(9):
        outline_of(dossier)

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
import shapely
from tests.web.wijkfoto.making import GEMEENTE, KADE, make_town

from wijkkoers.web.wijkfoto.national_shapes import EDGES, detailed_shapes, packed_shapes, still_paths
from wijkkoers.web.wijkfoto.selectors.national import Country, country

pytestmark = pytest.mark.django_db


@pytest.fixture
def town(settings: Any, tmp_path: Path) -> Country:
    settings.WORK_FOLDER = tmp_path
    make_town()
    found = country()
    assert found
    return found


def _polygon(ring: list[int], step: int) -> shapely.Polygon:
    x = y = 0
    points = []
    for dx, dy in zip(ring[::2], ring[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((EDGES[0] + x * step, EDGES[1] - y * step))
    return shapely.Polygon(points)


def test_the_rings_lead_back_to_the_boundary(town: Country) -> None:
    found = json.loads(gzip.decompress(packed_shapes(town)))
    place = found["codes"].index(KADE)
    drawn = _polygon(found["vlakken"][place][0][0], found["stap"])
    assert drawn.bounds == (105_000, 427_500, 105_500, 428_000)


def test_every_area_names_its_gemeente(town: Country) -> None:
    found = json.loads(gzip.decompress(packed_shapes(town)))
    assert {found["gemeenten"][place][0] for place in found["gemeente"]} == {GEMEENTE}
    assert len(found["codes"]) == len(found["namen"]) == len(found["vlakken"]) == len(found["gemeente"])


def test_the_shapes_are_made_once_and_kept(town: Country, settings: Any) -> None:
    first = packed_shapes(town)
    [kept] = (settings.WORK_FOLDER / "kaarten").glob("vormen-*")
    made_at = kept.stat().st_mtime_ns
    assert packed_shapes(town) == first
    assert kept.stat().st_mtime_ns == made_at


def test_the_still_map_has_a_closed_path_per_area(town: Country) -> None:
    paths = still_paths(town)
    assert len(paths) == len(town.areas)
    assert all(path.startswith("M") and path.endswith("z") for path in paths)


def test_from_nearby_the_steps_are_finer(town: Country) -> None:
    assert detailed_shapes(town.areas)["stap"] < json.loads(gzip.decompress(packed_shapes(town)))["stap"]

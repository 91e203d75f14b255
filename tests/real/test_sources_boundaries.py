"""Boundaries as published, against the check figures of the data notes (section 5)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import shapely

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import ReadResult, Request

SET = "data/0_papendrecht_set/"
TOTAL_M2 = 10_789_960


def load(path: Path, year: int | None = None) -> ReadResult:
    return read(Request(path, path.name, year))


def areas_m2(result: ReadResult, level: AreaLevel) -> list[float]:
    return [shapely.from_wkb(area.geometry).area for area in result.areas if area.level is level and area.geometry is not None]


@pytest.fixture(scope="module")
def papendrecht(testdata: Path) -> ReadResult:
    return load(testdata / SET / "papendrecht_buurten_2023.geojson")


def test_papendrecht_2023_has_34_buurten_and_9_wijken(papendrecht: ReadResult) -> None:
    assert [len(areas_m2(papendrecht, level)) for level in (AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE)] == [34, 9, 1]
    assert papendrecht.boundary_year == 2023


def test_papendrecht_2016_has_8_buurten_and_1_wijk(testdata: Path) -> None:
    result = load(testdata / SET / "papendrecht_buurten_2016_wof.geojson")
    assert [len(areas_m2(result, level)) for level in (AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE)] == [8, 1, 1]
    assert sum(areas_m2(result, AreaLevel.GEMEENTE)) == pytest.approx(TOTAL_M2, abs=10)


@pytest.mark.parametrize("level", [AreaLevel.BUURT, AreaLevel.WIJK, AreaLevel.GEMEENTE])
def test_ground_is_the_same_at_every_level(papendrecht: ReadResult, level: AreaLevel) -> None:
    assert sum(areas_m2(papendrecht, level)) == pytest.approx(TOTAL_M2, abs=10)


def test_figures_of_the_map_of_2023(papendrecht: ReadResult) -> None:
    figures = {(row.code, row.indicator): row.figure for row in papendrecht.observations}
    assert figures["BU05900301", "aantal-inwoners"] == present(2_415)
    assert figures["BU05900301", "aandeel-65-plus"] == present(14)
    assert figures["BU05900203", "aantal-inwoners"] == present(0)
    assert figures["BU05900904", "aandeel-65-plus"] == absent(Status.UNAVAILABLE)


def test_gemeenten_with_bare_codes(testdata: Path) -> None:
    result = load(testdata / SET / "drechtsteden_gemeenten.geojson", 2023)
    gemeenten = {area.code: area.name for area in result.areas if area.level is AreaLevel.GEMEENTE}
    assert (len(gemeenten), gemeenten["GM0590"]) == (7, "Papendrecht")


@pytest.mark.parametrize(("number", "code"), [("1158826867", "BU05900003"), ("101754725", "GM0590")])
def test_single_features_of_who_is_on_first(testdata: Path, number: str, code: str) -> None:
    result = load(testdata / f"data/2_grenzen/wof_raw_voorbeelden/{number}.geojson", 2016)
    first = result.areas[0]
    assert (first.code, first.geometry is not None, result.issues.has_errors) == (code, True, False)
    assert [area.geometry for area in result.areas[1:]] == [None] * (len(result.areas) - 1)


def test_national_boundaries_of_2016_in_time(testdata: Path) -> None:
    start = time.perf_counter()
    result = load(testdata / "data/2_grenzen/nl_buurten_2016_wof_simpl25m_wgs84.geojson")
    assert time.perf_counter() - start < 60
    buurten = areas_m2(result, AreaLevel.BUURT)
    assert (len(buurten), len(areas_m2(result, AreaLevel.GEMEENTE)), result.counts.rows_refused) == (12_187, 389, 0)
    assert sum(buurten) / 1e6 == pytest.approx(33_036, abs=1)
    assert result.issues.total("naam-verminkt") == 2


def test_layer_with_codes_is_found_among_panden_and_verblijfsobjecten(testdata: Path) -> None:
    result = load(testdata / "data/5_bag/denhaag_bag.gpkg")
    assert (len(areas_m2(result, AreaLevel.BUURT)), result.boundary_year, result.counts.rows) == (14, 2022, 14)


@pytest.mark.parametrize("path", [f"{SET}drechtsteden_poi_Bibliotheken_20.geojson", f"{SET}papendrecht_85984NED_wijken.json"])
def test_other_json_is_refused(testdata: Path, path: str) -> None:
    with pytest.raises(InputError) as caught:
        load(testdata / path)
    assert caught.value.code in ("geen-bruikbare-rij", "onbekende-soort")

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources.geojson import read_geojson

RING = [[[4.68, 51.82], [4.69, 51.82], [4.69, 51.83], [4.68, 51.82]]]
FEATURE: dict[str, Any] = {"type": "Feature", "properties": {"BU_CODE": "BU05900003"}, "geometry": {"type": "Polygon", "coordinates": RING}}


def body(*features: object, **more: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **more})


def test_single_feature_is_a_file(text_file: Callable[..., Path]) -> None:
    found = read_geojson(text_file(json.dumps(FEATURE)), "x.geojson")
    assert [feature.properties for feature in found.features] == [{"BU_CODE": "BU05900003"}]


@pytest.mark.parametrize("prefix", ["var json_Buurten_0 = ", "const a=", "json_x = ", "export default ", "\ufeff", "\n\n  "])
def test_wrapping_in_a_script_is_taken_off(text_file: Callable[..., Path], prefix: str) -> None:
    assert len(read_geojson(text_file(prefix + body(FEATURE) + ";"), "x.js").features) == 1


def test_header_after_the_features_counts(text_file: Callable[..., Path]) -> None:
    text = body(FEATURE, crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}})
    assert read_geojson(text_file(text), "x.geojson").says == "rd"


def test_without_header_geojson_says_wgs84(text_file: Callable[..., Path]) -> None:
    assert read_geojson(text_file(body(FEATURE)), "x.geojson").says == "wgs84"


def test_height_is_dropped(text_file: Callable[..., Path]) -> None:
    high = {**FEATURE, "geometry": {"type": "Polygon", "coordinates": [[[x, y, 3.5] for x, y in RING[0]]]}}
    [found] = read_geojson(text_file(body(high)), "x.geojson").features
    assert found.geometry is not None
    assert not found.geometry.has_z


@pytest.mark.parametrize(
    ("geometry", "problem"),
    [
        (None, "geometrie-ontbreekt"),
        ({"type": "Point", "coordinates": [4.6, 51.8]}, "geen-vlak"),
        ({"type": "Polygon", "coordinates": [[["a", "b"]]]}, "geometrie-onleesbaar"),
        ({"type": "Polygon", "coordinates": 5}, "geometrie-onleesbaar"),
        ({"type": "Polygon"}, "geometrie-onleesbaar"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]}, "geometrie-onleesbaar"),
        ({"coordinates": []}, "geen-vlak"),
    ],
)
def test_bad_shape_keeps_its_row_with_a_reason(text_file: Callable[..., Path], geometry: object, problem: str) -> None:
    found = read_geojson(text_file(body({**FEATURE, "geometry": geometry}, FEATURE)), "x.geojson").features
    assert [(feature.row, feature.problem) for feature in found] == [(1, problem), (2, "")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (body(FEATURE)[:-40], "json-beschadigd"),
        ('{"type": "FeatureCollection", "features": [', "json-beschadigd"),
        ("[1, 2]", "json-beschadigd"),
        ('{"a": ' + "[" * 100_000, "json-beschadigd"),
        ('{"a": 1' + "0" * 5000 + "}", "json-beschadigd"),
        ('{"type": "Topology", "objects": {}}', "geen-geojson"),
        ('{"value": [1]}', "geen-geojson"),
        (body(), "geen-vormen"),
    ],
    ids=["cut", "open", "list", "deep", "long number", "topology", "other", "empty"],
)
def test_other_json_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str], text: str, code: str) -> None:
    assert error_code(lambda: read_geojson(text_file(text), "x.geojson")) == code


def test_broken_json_names_its_line(text_file: Callable[..., Path]) -> None:
    with pytest.raises(InputError) as caught:
        read_geojson(text_file('{"type": "FeatureCollection",\n"features": [\n{"type": oops}]}'), "x.geojson")
    assert caught.value.values["rij"] == 3

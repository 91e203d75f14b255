from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import shapely

from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.topojson import read_topojson

Write = Callable[..., Path]
# Two squares of a kilometre side by side; arc 0 is their shared border, arcs 1 and 2 the rest of each.
WEST, SOUTH = 106_000, 428_000
SHARED = [[WEST + 1000, SOUTH], [WEST + 1000, SOUTH + 1000]]
LEFT = [[WEST + 1000, SOUTH + 1000], [WEST, SOUTH + 1000], [WEST, SOUTH], [WEST + 1000, SOUTH]]
RIGHT = [[WEST + 1000, SOUTH], [WEST + 2000, SOUTH], [WEST + 2000, SOUTH + 1000], [WEST + 1000, SOUTH + 1000]]
FLAT = [[WEST + 3000, SOUTH], [WEST + 4000, SOUTH], [WEST + 3500, SOUTH], [WEST + 3000, SOUTH]]
BOW = [[WEST, SOUTH + 2000], [WEST + 1000, SOUTH + 3000], [WEST + 1000, SOUTH + 2000], [WEST, SOUTH + 3000], [WEST, SOUTH + 2000]]
SHORT = [[WEST, SOUTH + 5000], [WEST + 10, SOUTH + 5000], [WEST, SOUTH + 5000]]


def area(code: str, arcs: Any, kind: str = "Polygon", **properties: Any) -> dict[str, Any]:
    return {"type": kind, "arcs": arcs, "properties": {"BU_CODE": code, "BU_NAAM": f"Buurt {code[-2:]}", **properties}}


TWO = [area("BU05900101", [[0, 1]]), area("BU05900102", [[2, -1]])]


def topology(objects: dict[str, Any], arcs: list[Any], **more: Any) -> dict[str, Any]:
    layers = {name: {"type": "GeometryCollection", "geometries": shapes} for name, shapes in objects.items()}
    return {"type": "Topology", **more, "objects": layers, "arcs": arcs}


def quantise(arcs: list[Any], step: float) -> tuple[list[Any], dict[str, Any]]:
    """Whole steps from the south-west corner, each point as the difference with the one before."""
    steps = [[[round((x - WEST) / step), round((y - SOUTH) / step)] for x, y in arc] for arc in arcs]
    deltas = [[arc[0], *([x2 - x1, y2 - y1] for (x1, y1), (x2, y2) in pairwise(arc))] for arc in steps]
    return deltas, {"scale": [step, step], "translate": [WEST, SOUTH]}


@pytest.fixture
def load(text_file: Write) -> Callable[..., ReadResult]:
    def call(value: Any, name: str = "kaart-2014.topojson", wrap: str = "{}") -> ReadResult:
        text = wrap.replace("{}", value if isinstance(value, str) else json.dumps(value))
        path = text_file(text, name)
        return read(Request(path, name))

    return call


def sizes(result: ReadResult) -> dict[str, float]:
    return {row.code: float(shapely.from_wkb(row.geometry).area) for row in result.areas if row.geometry and row.code.startswith("BU")}


SQUARES = {"BU05900101": 1e6, "BU05900102": 1e6}


def test_shapes_share_their_border_in_both_directions(load: Callable[..., ReadResult]) -> None:
    result = load(topology({"Buurt_2014": TWO}, [SHARED, LEFT, RIGHT]))
    assert sizes(result) == SQUARES
    assert (result.kind, result.boundary_year) == ("grenzen-topojson", 2014)


def test_quantised_arcs_are_running_sums(load: Callable[..., ReadResult]) -> None:
    arcs, transform = quantise([SHARED, LEFT, RIGHT], 10)
    assert sizes(load(topology({"b": TWO}, arcs, transform=transform))) == SQUARES


@pytest.mark.parametrize(
    "order", [("arcs", "objects", "transform", "type"), ("transform", "objects", "arcs", "type"), ("objects", "arcs", "type")]
)
def test_the_key_that_comes_first_does_not_matter(text_file: Write, order: tuple[str, ...]) -> None:
    whole = topology({"b": TWO}, [SHARED, LEFT, RIGHT], transform=None)
    path = text_file(json.dumps({key: whole[key] for key in order}), "kaart-2014.json")
    assert recognise(path, path.name).kind == "grenzen-topojson"
    assert sizes(read(Request(path, path.name))) == SQUARES


def test_topology_in_javascript_is_read(load: Callable[..., ReadResult]) -> None:
    assert sizes(load(topology({"b": TWO}, [SHARED, LEFT, RIGHT]), wrap="window.kaart = {};\n")) == SQUARES


def test_layers_of_three_levels_make_one_whole(load: Callable[..., ReadResult]) -> None:
    gemeente = {"type": "Polygon", "arcs": [[1, 2]], "properties": {"GM_CODE": "GM0590", "GM_NAAM": "Papendrecht"}}
    wijk = {"type": "MultiPolygon", "arcs": [[[1, 2]]], "properties": {"WK_CODE": "WK059001", "WK_NAAM": "Wijk 01"}}
    result = load(topology({"Gemeente_2014": [gemeente], "Wijk_2014": [wijk], "Buurt_2014": TWO}, [SHARED, LEFT, RIGHT]))
    found = {row.code: row.parent_code for row in result.areas}
    assert (found["WK059001"], found["BU05900102"], found["GM0590"]) == ("GM0590", "WK059001", "NL00")
    assert result.boundary_year == 2014


def test_code_as_id_of_the_shape_counts(load: Callable[..., ReadResult]) -> None:
    shape = {"type": "Polygon", "id": "BU05900101", "arcs": [[0, 1]], "properties": {"naam": "Noord"}}
    assert load(topology({"b": [shape]}, [SHARED, LEFT])).areas[0].name == "Noord"


def test_shapes_that_quantising_broke_are_kept_and_reported_with_counts(load: Callable[..., ReadResult]) -> None:
    shapes = [*TWO, area("BU05900103", [[3]]), area("BU05900104", [[4]]), area("BU05900105", [[5]])]
    result = load(topology({"b": shapes}, [SHARED, LEFT, RIGHT, FLAT, BOW, SHORT]))
    assert len([row for row in result.areas if row.code.startswith("BU")]) == 5
    assert (result.issues.total("geometrie-zonder-oppervlak"), result.issues.total("geometrie-hersteld")) == (2, 1)
    assert sizes(result)["BU05900104"] == pytest.approx(500_000)


def test_hole_that_collapsed_goes_and_the_shape_stays(load: Callable[..., ReadResult]) -> None:
    result = load(topology({"b": [area("BU05900101", [[0, 1], [2]])]}, [SHARED, LEFT, SHORT]))
    assert sizes(result) == {"BU05900101": 1e6}


def test_shape_without_type_is_an_area_without_shape(load: Callable[..., ReadResult]) -> None:
    empty = {"type": None, "properties": {"BU_CODE": "BU05900109"}}
    result = load(topology({"b": [*TWO, empty]}, [SHARED, LEFT, RIGHT]))
    assert result.issues.total("geometrie-ontbreekt") == 1


@pytest.mark.parametrize("arcs", [[[99]], [["x"]], [[0.5]], 7, [[None]], {"a": 1}])
def test_shape_with_arcs_that_do_not_exist_is_reported(load: Callable[..., ReadResult], arcs: Any) -> None:
    result = load(topology({"b": [*TWO, area("BU05900109", arcs)]}, [SHARED, LEFT, RIGHT]))
    assert result.issues.total("geometrie-onleesbaar") == 1


def test_layer_without_codes_is_left_out(load: Callable[..., ReadResult]) -> None:
    road = {"type": "LineString", "arcs": [0], "properties": {"naam": "A15"}}
    assert load(topology({"wegen": [road], "b": TWO}, [SHARED, LEFT, RIGHT])).counts.rows == 2


def test_topology_without_codes_is_refused(load: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    road = {"type": "LineString", "arcs": [0], "properties": {"naam": "A15"}}
    assert error_code(lambda: load(topology({"wegen": [road]}, [SHARED]))) == "geen-laag-met-codes"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"type": "Topology", "arcs": [[[0, 0], [1, 1]], "objects"', "json-beschadigd"),
        ('{"type": "Topology", "objects": {}}', "geen-topojson"),
        ('{"type": "Topology", "arcs": [[0, 1]], "objects": {}}', "topojson-beschadigd"),
        ('{"type": "Topology", "arcs": [], "objects": {}, "transform": {"scale": 3}}', "topojson-beschadigd"),
        ('{"type": "Topology", "arcs": [], "objects": []}', "geen-laag-met-codes"),
        ('{"type": "Topology", "arcs": ' + "[" * 100_000, "json-beschadigd"),
    ],
)
def test_broken_topology_is_refused(load: Callable[..., ReadResult], error_code: Callable[..., str], text: str, code: str) -> None:
    assert error_code(lambda: load(text)) == code


def test_one_arc_repeated_without_bound_is_refused_before_it_is_built(
    text_file: Write, error_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkkoers.sources.topojson.MAX_POINTS", 100)
    path = text_file(json.dumps(topology({"b": [area("BU05900101", [[0, 1] * 40])]}, [SHARED, LEFT])), "b.json")
    assert error_code(lambda: read_topojson(path, path.name)) == "topojson-te-groot"

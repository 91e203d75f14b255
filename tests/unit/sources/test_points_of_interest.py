from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.sources.points_of_interest import KINDS, kind_of_tags, kind_of_words
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request

# The origin of RD: Schreutelkamp and Strang van Hees, Geodesia 2001-2, "Benaderingsformules".
PLACE = [5.38720621, 52.15517440]
RD = [155_000.0, 463_000.0]


def point(place: Any = PLACE, kind: Any = "Point", **properties: Any) -> dict[str, Any]:
    coordinates = [place] if kind == "MultiPoint" else place
    return {"type": "Feature", "properties": properties, "geometry": place and {"type": kind, "coordinates": coordinates}}


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., ReadResult]:
    def call(*features: dict[str, Any], layer: str = "", name: str = "punten.geojson") -> ReadResult:
        body: dict[str, Any] = {"type": "FeatureCollection", **({"name": layer} if layer else {}), "features": list(features)}
        path = tmp_path / name
        path.write_text(json.dumps(body), encoding="utf-8")
        assert recognise(path, name).kind == "punten-geojson"
        return read(Request(path, name))

    return call


def test_point_gets_kind_name_and_place_in_metres(load: Callable[..., ReadResult]) -> None:
    result = load(point(Naam="Theater De Willem"), layer="Theaters_22")
    found = result.points[0]
    assert (found.kind, found.name, found.row, result.source) == ("theater", "Theater De Willem", 1, "eigen-tabel")
    assert [found.x, found.y] == pytest.approx(RD, abs=1)


@pytest.mark.parametrize(
    ("properties", "kind"),
    [
        ({"amenity": "library"}, "bibliotheek"),
        ({"railway": "halt"}, "station"),
        ({"amenity": "ferry_terminal"}, "waterbushalte"),
        ({"amenity": "clinic"}, "ziekenhuis"),
        ({"leisure": "sports_centre"}, "sport"),
        ({"amenity": "restaurant"}, ""),
        ({"amenity": None}, ""),
    ],
)
def test_tags_tell_the_kind(properties: dict[str, Any], kind: str) -> None:
    assert kind_of_tags(properties) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bibliotheken_20", "bibliotheek"),
        ("Grotesportaccomodaties_24", "sport"),
        ("MBO_27", "mbo"),
        ("NSstations_17", "station"),
        ("Waterbushaltesenoversteken_10", "waterbushalte"),
        ("Ziekenhuizenenpoliklinieken_23", "ziekenhuis"),
        ("Zwemlocaties_26", "zwembad"),
        ("basisscholen 2024", "school"),
        ("schouwburgen", "theater"),
        ("mooie plekken", ""),
        ("Rocherplein", ""),
    ],
)
def test_words_tell_the_kind(text: str, kind: str) -> None:
    assert kind_of_words(text) == kind


def test_tags_of_a_point_go_before_the_name_of_the_layer(load: Callable[..., ReadResult]) -> None:
    result = load(point(amenity="library", name="A"), point(name="B"), layer="Scholen")
    assert [found.kind for found in result.points] == ["bibliotheek", "school"]


def test_name_of_the_file_tells_the_kind_when_the_layer_does_not(load: Callable[..., ReadResult]) -> None:
    assert load(point(name="A"), layer="laag 1", name="bioscopen.geojson").points[0].kind == "bioscoop"


def test_kind_that_nothing_tells_is_other_and_said(load: Callable[..., ReadResult]) -> None:
    result = load(point(name="A"))
    assert (result.points[0].kind, result.issues.total("punten-zonder-soort")) == ("overig", 1)


@pytest.mark.parametrize("properties", [{"osm_id": "287842903"}, {"@id": "node/287842903"}, {"id": "way/4"}, {"full_id": "n1"}])
def test_points_with_numbers_of_openstreetmap_name_it_as_source(load: Callable[..., ReadResult], properties: dict[str, str]) -> None:
    assert load(point(name="A", osm_id=None), point(name="B", **properties)).source == "openstreetmap"


@pytest.mark.parametrize(
    "properties", [{"name": "A"}, {"NAAM": " A "}, {"INSTELLINGSNAAM": "A", "PLAATSNAAM": "B"}, {"name": None, "Naam": "A"}]
)
def test_name_under_every_spelling(load: Callable[..., ReadResult], properties: dict[str, Any]) -> None:
    assert load(point(**properties)).points[0].name == "A"


def test_contact_fields_are_nowhere_in_the_result(load: Callable[..., ReadResult]) -> None:
    result = load(point(name="A", email="iemand@voorbeeld.nl", phone="078-1234567", contact="J. Jansen"))
    kept = repr(result)
    assert [secret for secret in ("voorbeeld.nl", "1234567", "Jansen") if secret in kept] == []


def test_point_without_a_name_is_kept_and_said(load: Callable[..., ReadResult]) -> None:
    result = load(point(name=None), layer="Zwembaden")
    assert (result.points[0].name, result.issues.total("punten-zonder-naam")) == ("", 1)


def test_point_outside_the_netherlands_is_refused(load: Callable[..., ReadResult]) -> None:
    result = load(point(name="A"), point(place=[13.4, 52.5], name="Berlijn"), layer="Theaters")
    assert [found.name for found in result.points] == ["A"]
    assert [issue.values["naam"] for issue in result.issues if issue.code == "punt-buiten-nederland"] == ["Berlijn"]


def test_file_with_only_points_elsewhere_is_refused(load: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: load(point(place=[13.4, 52.5]))) == "coordinaten-onbekend"


@pytest.mark.parametrize("place", [RD, PLACE, PLACE[::-1], [*PLACE, 3.0]])
def test_numbers_tell_the_coordinates(load: Callable[..., ReadResult], place: list[float]) -> None:
    found = load(point(place=place, name="A"), layer="Theaters").points[0]
    assert [found.x, found.y] == pytest.approx(RD, abs=1)


def test_feature_without_place_is_refused_and_the_rest_stays(load: Callable[..., ReadResult]) -> None:
    result = load(point(name="A"), point(place=None, name="B"), point(kind="MultiPoint", name="C"), layer="Theaters")
    assert [found.name for found in result.points] == ["A", "C"]
    assert result.counts.rows_refused == 1


@pytest.mark.parametrize(
    "properties", [{"buurtcode": "BU05900101"}, {"BU_CODE": "BU05900101"}, {"achternaam": "X"}, {"pandIdentificatie": "0590"}]
)
def test_points_that_are_areas_people_or_addresses_are_no_facilities(tmp_path: Path, properties: dict[str, str]) -> None:
    path = tmp_path / "p.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [point(**properties)]}), encoding="utf-8")
    assert recognise(path, path.name).kind == "grenzen-geojson"


def test_kinds_are_a_short_closed_list() -> None:
    schools_and_travel = ["mbo", "school", "station", "waterbushalte"]
    assert sorted(KINDS) == sorted(["bibliotheek", "bioscoop", "sport", "theater", "ziekenhuis", "zwembad", "overig", *schools_and_travel])


def test_source_that_all_points_name_is_followed(load: Callable[..., ReadResult]) -> None:
    assert load(point(naam="a", bron="voorbeeld"), point(naam="b", bron="voorbeeld")).source == "voorbeeld"
    assert load(point(naam="a", bron="voorbeeld"), point(naam="b", bron="anders")).source == "eigen-tabel"
    assert load(point(naam="a", bron="Geen code!")).source == "eigen-tabel"

"""Points of interest as GeoJSON: libraries, stations and other facilities, each as kind, name and place.

Of the properties only a name and what tells the kind are read; addresses, telephone numbers and other contact fields are not kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.boundary_names import CODE_NAMES
from wijkkoers.sources.features import Feature, FeatureFile
from wijkkoers.sources.geojson import POINTS, read_geojson
from wijkkoers.sources.geometry import SWAPPED, judge_crs, to_rd
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.rows import PointRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample

_SOURCE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
KIND = "punten-geojson"
OPEN_STREET_MAP, OWN = "openstreetmap", "eigen-tabel"
OTHER = "overig"
NAME_CHARS = 200
_WORDS: Mapping[str, tuple[str, ...]] = {
    "bibliotheek": ("bibliothe", "librar"),
    "bioscoop": ("bioscop", "bioscoop", "cinema", "filmhuis"),
    "zwembad": ("zwem", "swimming"),
    "mbo": ("mbo", "beroepsonderwijs", "roc"),
    "school": ("school", "scholen", "onderwijs"),
    "waterbushalte": ("waterbus", "veerpont", "veerdienst", "oversteek", "ferry"),
    "station": ("station", "spoor"),
    "theater": ("theater", "schouwburg"),
    "ziekenhuis": ("ziekenhui", "poliklin", "hospital"),
    "sport": ("sport",),
}
"""Our kinds, and the words in the name of a layer or file that tell them; the first that fits counts."""
KINDS = (*_WORDS, OTHER)
_TAGS: Mapping[str, Mapping[str, str]] = {
    "amenity": {
        "library": "bibliotheek",
        "cinema": "bioscoop",
        "theatre": "theater",
        "hospital": "ziekenhuis",
        "clinic": "ziekenhuis",
        "school": "school",
        "college": "mbo",
        "ferry_terminal": "waterbushalte",
    },
    "railway": {"station": "station", "halt": "station"},
    "leisure": {
        "swimming_pool": "zwembad",
        "swimming_area": "zwembad",
        "sports_centre": "sport",
        "sports_hall": "sport",
        "stadium": "sport",
        "pitch": "sport",
    },
}
"""Tags of OpenStreetMap (wiki.openstreetmap.org, Map features) and our kinds."""
_NAMES = ("name", "naam", "instellingsnaam", "schoolnaam", "vestigingsnaam", "officialname")
_OSM_IDS = ("osmid", "fullid", "osmtype")
_OSM_FEATURE = re.compile(r"^(node|way|relation)/\d+$")
_SHORT_WORDS = frozenset({"mbo", "roc"})
_POINT = re.compile(r'"type"\s*:\s*"(?:Multi)?Point"')
_OTHER_SHAPE = re.compile(r'"type"\s*:\s*"(?:Multi)?(?:Polygon|LineString)"')
_KEY = re.compile(r'"([^"\\]{1,60})"\s*:')
_LAYER = re.compile(r'"name"\s*:\s*"([^"\\]{1,80})"\s*,\s*"(?:crs|features|type)"')
_AREA_KEYS = frozenset(name for names in CODE_NAMES.values() for name in names)
_PERSON_KEYS = frozenset({"voornaam", "achternaam", "voorletters", "geboortedatum", "bsn", "huurder", "bewoner", "contractnummer"})
_BAG_KEYS = frozenset({"pandidentificatie", "pandref", "verblijfsobjectidentificatie", "gebruiksdoel", "nummeraanduiding"})
_FOREIGN_KEYS = _AREA_KEYS | _PERSON_KEYS | _BAG_KEYS
"""Names that facilities do not carry: such points are areas, people or addresses."""


def recognise_points(sample: Sample) -> Recognition | None:
    """Recognise GeoJSON whose features are points without codes of areas, and that are neither people nor addresses."""
    if not sample.is_json or not _POINT.search(sample.text) or _OTHER_SHAPE.search(sample.text):
        return None
    if _FOREIGN_KEYS & {fold(key) for key in _KEY.findall(sample.text)}:
        return None
    layer = _LAYER.search(sample.text)
    return Recognition(KIND, find_year_in_name(sample.name), (layer[1] if layer else "Point",))


def _source_said(found: FeatureFile) -> str:
    """Return the source that all points name themselves (`bron`), as boundaries may; empty when they do not agree."""
    said = {str(feature.properties.get("bron") or "") for feature in found.features}
    name = said.pop() if len(said) == 1 else ""
    return name if _SOURCE_ID.fullmatch(name) else ""


def read_points(request: Request) -> ReadResult:
    """Read points; those outside the Netherlands are refused, those without a name are kept.

    The source is OpenStreetMap when the points carry its numbers, else the one that all name themselves.
    InputError when no point lies in the Netherlands.
    """
    found = read_geojson(request.path, request.name, POINTS)
    intake = Intake(new_result(KIND, OWN, request.name, request.year), request.ranges, request.progress)
    if any(_is_from_osm(feature.properties) for feature in found.features):
        intake.result.source = OPEN_STREET_MAP
    elif said := _source_said(found):
        intake.result.source = said
    usual = kind_of_words(" ".join(found.layers)) or kind_of_words(Path(request.name).stem) or OTHER
    places, fits = _placed(found, intake)
    for index, feature in enumerate(found.features):
        intake.start_row(len(found.features))
        name = _name_of(feature.properties)
        if feature.geometry is None or feature.geometry.is_empty:
            intake.refuse_row(feature.row, "geen-punt", naam=name[:80])
        elif not fits[index]:
            intake.refuse_row(feature.row, "punt-buiten-nederland", naam=name[:80])
        else:
            kind = kind_of_tags(feature.properties) or usual
            intake.result.points.append(PointRow(kind, name, *places[index], feature.row))
    _report_kinds(intake)
    return intake.finish("geen-bruikbaar-punt")


def kind_of_words(text: str) -> str:
    """Return our kind that the name of a layer or file tells, empty when it tells none."""
    words = re.split(r"[^a-z]+", text.lower())
    return next((kind for kind, marks in _WORDS.items() if any(_fits(mark, words) for mark in marks)), "")


def kind_of_tags(properties: Mapping[str, Any]) -> str:
    """Return our kind that the tags of OpenStreetMap tell, empty when they tell none."""
    found = (kinds.get(str(properties.get(tag)).lower(), "") for tag, kinds in _TAGS.items())
    return next((kind for kind in found if kind), "")


def _fits(mark: str, words: Iterable[str]) -> bool:
    return any(word == mark if mark in _SHORT_WORDS else mark in word for word in words)


def _name_of(properties: Mapping[str, Any]) -> str:
    folded = {fold(key): value for key, value in reversed(list(properties.items()))}
    texts = (folded.get(name) for name in _NAMES)
    return next((text.strip()[:NAME_CHARS] for text in texts if isinstance(text, str) and text.strip()), "")


def _is_from_osm(properties: Mapping[str, Any]) -> bool:
    folded = {fold(key): value for key, value in properties.items()}
    return any(folded.get(key) for key in _OSM_IDS) or bool(_OSM_FEATURE.match(str(properties.get("@id") or properties.get("id") or "")))


def _placed(found: FeatureFile, intake: Intake) -> tuple[list[tuple[float, float]], NDArray[np.bool_]]:
    """Return the places in RD New and whether each lies in the Netherlands."""
    geometries = np.array([_first_point(feature) for feature in found.features], dtype=object)
    bounds = shapely.bounds(geometries).reshape(-1, 4)
    judged = judge_crs(bounds)
    name = intake.result.file
    if judged is None:
        box = ", ".join(f"{number:.1f}" for number in [*np.nanmin(bounds[:, :2], axis=0), *np.nanmax(bounds[:, 2:], axis=0)])
        raise InputError("coordinaten-onbekend", Where(file=name), bestand=name, omhullende=box)
    if judged.crs == SWAPPED:
        intake.result.issues.warn("assen-verwisseld", Where(name))
    geometries[~judged.fits] = None
    placed = to_rd(geometries, judged.crs)
    places = zip(shapely.get_x(placed).tolist(), shapely.get_y(placed).tolist(), strict=True)
    return [(round(x, 2), round(y, 2)) for x, y in places], judged.fits


def _first_point(feature: Feature) -> shapely.Geometry | None:
    geometry = feature.geometry
    return shapely.get_geometry(geometry, 0) if geometry is not None and geometry.geom_type == "MultiPoint" else geometry


def _report_kinds(intake: Intake) -> None:
    result = intake.result
    kinds = Counter(point.kind for point in result.points)
    if kinds[OTHER]:
        result.issues.note("punten-zonder-soort", Where(result.file), aantal=kinds[OTHER])
    nameless = sum(not point.name for point in result.points)
    if nameless:
        result.issues.note("punten-zonder-naam", Where(result.file), aantal=nameless)

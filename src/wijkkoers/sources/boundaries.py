"""Boundaries of gemeenten, wijken and buurten from GeoJSON or GeoPackage, with the KWB figures that such files may carry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import shapely

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year
from wijkkoers.sources.boundary_names import Identity, fold_properties, has_code, identify
from wijkkoers.sources.boundary_parents import Parent, Shape, build_parents, parent_of
from wijkkoers.sources.boundary_shapes import place_shapes
from wijkkoers.sources.columns import Column, find_columns
from wijkkoers.sources.features import Feature, FeatureFile
from wijkkoers.sources.geojson import read_geojson
from wijkkoers.sources.geometry import unite
from wijkkoers.sources.geopackage import read_geopackage
from wijkkoers.sources.intake import Intake, new_result
from wijkkoers.sources.kwb_names import KWB_SOURCE
from wijkkoers.sources.regions import check_name
from wijkkoers.sources.rows import AreaRow, ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Cell

GEOJSON_KIND, GEOPACKAGE_KIND = "grenzen-geojson", "grenzen-geopackage"
SOURCE = "cbs-grenzen"

Known = tuple[Feature, Identity]


def read_geojson_boundaries(request: Request) -> ReadResult:
    """Read GeoJSON boundaries; without a year asked it is the one that the shapes themselves give, else that of the file name."""
    return read_shapes(read_geojson(request.path, request.name), GEOJSON_KIND, request)


def read_geopackage_boundaries(request: Request) -> ReadResult:
    """Read every layer of a GeoPackage that carries codes; for the year see `read_geojson_boundaries`."""
    return read_shapes(read_geopackage(request.path, request.name, has_code), GEOPACKAGE_KIND, request)


def read_shapes(found: FeatureFile, kind: str, request: Request) -> ReadResult:
    """Return the areas of shapes with properties, from whichever container, with the KWB figures that they carry."""
    intake = Intake(new_result(kind, SOURCE, request.name, request.year), request.ranges, request.progress)
    result = intake.result
    known = _identify_all(found, intake)
    if not known:
        return intake.finish()
    year = _settle_year(known, intake)
    result.boundary_year = result.period = year
    result.peildatum = date(year, 1, 1)
    result.source = _source_of(known)
    shapes = _merge(place_shapes(known, found.says, intake), intake)
    columns = {layer: _columns(layer, known, year, intake) for layer in {feature.layer for feature, _ in known}}
    features = {(feature.layer, feature.row): feature for feature, _ in known}
    for shape in shapes:
        feature = features[shape.layer, shape.row]
        result.areas.append(_area_row(shape, year))
        _take_figures(columns[feature.layer], feature, shape, intake)
    result.areas += [_parent_row(parent, year) for parent in build_parents(shapes, result.file, result.issues)]
    return intake.finish()


def _source_of(known: Sequence[Known]) -> str:
    """Return the source that all shapes name themselves (boundaries of one's own), else the usual one."""
    said = {identity.source for _, identity in known}
    return said.pop() or SOURCE if len(said) == 1 else SOURCE


def _settle_year(known: Sequence[Known], intake: Intake) -> int:
    """Return the year given, else the one that the shapes tell, else that of the file name."""
    name, given = intake.result.file, intake.result.boundary_year
    said = {identity.year for _, identity in known if identity.year is not None}
    if given is None and len(said) > 1:
        raise InputError("meer-jaren", Where(file=name), bestand=name, jaren=", ".join(map(str, sorted(said))))
    year = given or next(iter(said), None) or find_year(Path(name).stem)
    if year is None:
        raise InputError("jaar-onbekend", Where(file=name), bestand=name)
    if said - {year}:
        intake.result.issues.warn("jaar-wijkt-af", Where(name), gegeven=year, gevonden=", ".join(map(str, sorted(said - {year}))))
    return year


def _identify_all(found: FeatureFile, intake: Intake) -> list[Known]:
    known: list[Known] = []
    for feature in found.features:
        intake.sheet = feature.layer
        intake.start_row(len(found.features))
        identity = identify(fold_properties(feature.properties))
        if identity is None:
            intake.refuse_row(feature.row, "code-ontbreekt")
            continue
        wijk = identity.codes.get(AreaLevel.WIJK)
        if identity.level is AreaLevel.BUURT and wijk not in (None, parent_of(identity)):
            intake.result.issues.note(
                "wijkcode-wijkt-af", intake.where(feature.row), gebied=identity.code, wijk=wijk, afgeleid=parent_of(identity)
            )
        check_name(identity.name, intake, intake.where(feature.row))
        known.append((feature, identity))
    return known


def _merge(shapes: Sequence[Shape], intake: Intake) -> list[Shape]:
    """Join shapes of one code and one name; the same code under another name is an error and left out."""
    merged: dict[str, Shape] = {}
    for shape in shapes:
        first = merged.setdefault(shape.identity.code, shape)
        if first is shape:
            continue
        intake.sheet = shape.layer
        where, code = intake.where(shape.row), shape.identity.code
        if first.identity.name.casefold() != shape.identity.name.casefold():
            intake.result.counts.rows_refused += 1
            names = {"naam": first.identity.name, "andere_naam": shape.identity.name}
            intake.result.issues.error("code-dubbel-andere-naam", where, rij=shape.row, gebied=code, **names)
            continue
        intake.result.issues.note("code-dubbel-samengevoegd", where, rij=shape.row, gebied=code)
        parts = [part for part in (first.geometry, shape.geometry) if part is not None]
        first.geometry = unite(parts)
    return list(merged.values())


def _columns(layer: str, known: Sequence[Known], year: int, intake: Intake) -> list[Column]:
    """Return the columns with KWB figures of one layer; their cells are found by name, not by place."""
    counted = Counter(key for feature, _ in known if feature.layer == layer for key in feature.properties)
    intake.sheet = layer
    return find_columns(list(counted), year, KWB_SOURCE, intake.result.issues, intake.where(0))


def _take_figures(columns: Sequence[Column], feature: Feature, shape: Shape, intake: Intake) -> None:
    intake.sheet = feature.layer
    present = [column for column in columns if column.name in feature.properties]
    cells = {column.index: _cell(feature.properties[column.name]) for column in present}
    intake.take_row(present, cells, shape.identity.code, intake.result.boundary_year or 0, feature.row)


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return str(value)


def _area_row(shape: Shape, year: int) -> AreaRow:
    known = shape.identity
    return AreaRow(known.code, known.name, known.level, year, _parent(shape), _wkb(shape.geometry), known.is_water, shape.row)


def _parent(shape: Shape) -> str | None:
    return None if shape.identity.level is AreaLevel.LAND else shape.parent


def _parent_row(parent: Parent, year: int) -> AreaRow:
    upper = parent.parent if level_of(parent.code) is not AreaLevel.LAND else None
    return AreaRow(parent.code, parent.name, parent.level, year, upper, _wkb(parent.geometry), parent.is_water)


def _wkb(geometry: shapely.Geometry | None) -> bytes | None:
    return None if geometry is None else shapely.to_wkb(geometry)


_JSON_KIND = re.compile(r'"type"\s*:\s*"(FeatureCollection|Feature)"')
_JSON_YEAR = re.compile(r'"jaar"\s*:\s*"?((?:19|20)\d{2})\b')


def recognise_geopackage(sample: Sample) -> Recognition | None:
    """Recognise a GeoPackage by its table of layers."""
    if "gpkg_geometry_columns" not in sample.sqlite_tables:
        return None
    return Recognition(GEOPACKAGE_KIND, find_year(Path(sample.name).stem), ("gpkg_geometry_columns",))


def recognise_geojson(sample: Sample) -> Recognition | None:
    """Recognise GeoJSON, bare or wrapped in JavaScript."""
    if not sample.is_json:
        return None
    found, said = _JSON_KIND.search(sample.text), _JSON_YEAR.search(sample.text)
    if found is None and '"features"' not in sample.text and '"geometry"' not in sample.text:
        return None
    year = int(said[1]) if said else find_year(Path(sample.name).stem)
    return Recognition(GEOJSON_KIND, year, (found[1] if found else "GeoJSON",))

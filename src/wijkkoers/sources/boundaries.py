"""Boundaries of gemeenten, wijken and buurten from GeoJSON or GeoPackage, with the KWB figures that such files may carry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import shapely

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import find_year, find_year_in_name
from wijkkoers.sources.boundary_names import Identity, fold_properties, has_code, identify, local_code_of
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
from wijkkoers.sources.rows import AreaRow, ObservationRow, ReadResult, Request
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
    for issue in found.issues:
        result.issues.add(issue.level, issue.code, issue.where, **issue.values)
    known = _identify_all(found, intake)
    if not known:
        return intake.finish()
    year = _settle_year(known, found, intake)
    result.boundary_year = result.period = year
    result.peildatum = date(year, 1, 1)
    result.source = _source_of(known)
    shapes = _merge(place_shapes(known, found.says, intake), intake)
    columns = {layer: _columns(layer, known, year, intake) for layer in {feature.layer for feature, _ in known}}
    features = {(feature.layer, feature.row): feature for feature, _ in known}
    for shape in shapes:
        feature = features[shape.layer, shape.row]
        figures = _take_figures(columns[feature.layer], feature, shape, intake)
        _judge_water(shape, figures, intake)
    parents = build_parents(shapes, result.file, result.issues)
    result.areas += _area_rows(shapes, year)
    result.areas += _parent_rows(parents, year)
    return intake.finish()


def _source_of(known: Sequence[Known]) -> str:
    """Return the source that all shapes name themselves (boundaries of one's own), else the usual one."""
    said = {identity.source for _, identity in known}
    return said.pop() or SOURCE if len(said) == 1 else SOURCE


def _settle_year(known: Sequence[Known], found: FeatureFile, intake: Intake) -> int:
    """Return the year given, else the one that the shapes tell, else that of the layers' names, else that of the file name."""
    name, given = intake.result.file, intake.result.boundary_year
    said = {identity.year for _, identity in known if identity.year is not None}
    if given is None and len(said) > 1:
        raise InputError("meer-jaren", Where(file=name), bestand=name, jaren=", ".join(map(str, sorted(said))))
    year = given or next(iter(said), None) or find_year(" ".join(found.layers)) or find_year_in_name(name)
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
        folded = fold_properties(feature.properties)
        identity = identify(folded)
        if identity is None:
            _refuse(feature.row, local_code_of(folded), intake)
            continue
        wijk = identity.codes.get(AreaLevel.WIJK)
        if identity.level is AreaLevel.BUURT and wijk not in (None, parent_of(identity)):
            intake.result.issues.note(
                "wijkcode-wijkt-af", intake.where(feature.row), gebied=identity.code, wijk=wijk, afgeleid=parent_of(identity)
            )
        check_name(identity.name, intake, intake.where(feature.row))
        known.append((feature, identity))
    return known


def _refuse(row: int, local_code: str, intake: Intake) -> None:
    if local_code:
        intake.refuse_row(row, "code-van-gemeente-zelf", gebied=local_code)
    else:
        intake.refuse_row(row, "code-ontbreekt")


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


def _take_figures(columns: Sequence[Column], feature: Feature, shape: Shape, intake: Intake) -> Sequence[ObservationRow]:
    """Take in the figures of one shape and return them."""
    first = len(intake.result.observations)
    intake.sheet = feature.layer
    present = [column for column in columns if column.name in feature.properties]
    cells = {column.index: _cell(feature.properties[column.name]) for column in present}
    intake.take_row(present, cells, shape.identity.code, intake.result.boundary_year or 0, feature.row)
    return intake.result.observations[first:]


def _judge_water(shape: Shape, figures: Sequence[ObservationRow], intake: Intake) -> None:
    """Without a water column: a code as water has it is probably water when all its figures are absent.

    In wijk 99 it is water unless a figure above zero says otherwise.
    """
    known = shape.identity
    if not known.may_be_water:
        return
    values = [row.figure.value for row in figures]
    is_bare = bool(values) and all(value is None for value in values)
    is_water = is_bare or (known.is_water and not any(values))
    shape.identity = replace(known, is_water=is_water)
    if is_water:
        intake.result.issues.note("waarschijnlijk-water", intake.where(shape.row), rij=shape.row, gebied=known.code)


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return str(value)


def _area_rows(shapes: Sequence[Shape], year: int) -> list[AreaRow]:
    rows = []
    for shape, wkb in zip(shapes, _wkb(shapes), strict=True):
        known = shape.identity
        parent = None if known.level is AreaLevel.LAND else shape.parent
        rows.append(AreaRow(known.code, known.name, known.level, year, parent, wkb, known.is_water, shape.row))
    return rows


def _parent_rows(parents: Sequence[Parent], year: int) -> list[AreaRow]:
    rows = []
    for parent, wkb in zip(parents, _wkb(parents), strict=True):
        upper = None if parent.level is AreaLevel.LAND else parent.parent
        rows.append(AreaRow(parent.code, parent.name, parent.level, year, upper, wkb, parent.is_water))
    return rows


def _wkb(areas: Sequence[Shape] | Sequence[Parent]) -> list[bytes | None]:
    geometries = np.empty(len(areas), dtype=object)
    geometries[:] = [area.geometry for area in areas]
    return list(shapely.to_wkb(geometries))


_JSON_KIND = re.compile(r'"type"\s*:\s*"(FeatureCollection|Feature)"')
_JSON_YEAR = re.compile(r'"jaar"\s*:\s*"?((?:19|20)\d{2})\b')


def recognise_geopackage(sample: Sample) -> Recognition | None:
    """Recognise a GeoPackage by its table of layers."""
    if "gpkg_geometry_columns" not in sample.sqlite_tables:
        return None
    return Recognition(GEOPACKAGE_KIND, find_year_in_name(sample.name), ("gpkg_geometry_columns",))


def recognise_geojson(sample: Sample) -> Recognition | None:
    """Recognise GeoJSON, bare or wrapped in JavaScript."""
    if not sample.is_json:
        return None
    found, said = _JSON_KIND.search(sample.text), _JSON_YEAR.search(sample.text)
    if found is None and '"features"' not in sample.text and '"geometry"' not in sample.text:
        return None
    year = int(said[1]) if said else find_year_in_name(sample.name)
    return Recognition(GEOJSON_KIND, year, (found[1] if found else "GeoJSON",))

"""Boundaries as csv: one row per area with its shape as (E)WKT or as (E)WKB in hexadecimal, as gemeenten publish them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year_in_name
from wijkkoers.sources.boundaries import read_shapes
from wijkkoers.sources.boundary_names import AREA_NAMES, CODE_NAMES, GENERIC_CODES
from wijkkoers.sources.features import RD, WGS84, Feature, FeatureFile
from wijkkoers.sources.geometry import parse_shape
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.limits import MAX_ROWS, MAX_SHAPE_CHARS
from wijkkoers.sources.regions import code_of
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Recognition, Sample
from wijkkoers.sources.tables import Table, open_csv

KIND = "grenzen-csv"
_SHAPE_NAMES = ("geometrie", "geometry", "geom", "thegeom", "wktgeom", "wkbgeometry", "wkt", "ewkt", "wkb", "ewkb", "shape", "wktlnglat")
_CODES = frozenset(name for names in CODE_NAMES.values() for name in names) | frozenset(GENERIC_CODES)
_NAMES = frozenset(name for names in AREA_NAMES.values() for name in names)
_WITH_YEAR = re.compile(r"^(\D+?)((?:19|20)\d{2})$")
_SRID = re.compile(r"^\s*SRID\s*=\s*(\d{1,6})\s*;\s*", re.IGNORECASE)
_HEX_MARK = re.compile(r"^(?:\\x|0x)(?=[0-9A-Fa-f]{10})")
_SRIDS = {"28992": RD, "7415": RD, "4326": WGS84, "4258": WGS84}


@dataclass(frozen=True, slots=True)
class _Plan:
    """Which column holds the shape, under which name each other column goes on, and the year that their names tell."""

    shape: int
    names: Mapping[int, str]
    year: int | None


def is_boundary_header(cells: Sequence[str]) -> bool:
    """Whether a header has a column with shapes and one with codes."""
    folded = [_bare(cell)[0] for cell in cells]
    return any(name in _SHAPE_NAMES for name in folded) and any(name in _CODES for name in folded)


def recognise_boundary_csv(sample: Sample) -> Recognition | None:
    """Recognise a csv with shapes and codes by its header."""
    if sample.is_workbook:
        return None
    header = sample.header(is_boundary_header)
    if not header:
        return None
    plan = _plan(header, None)
    shown = [name for name in header if _bare(name)[0] in _CODES or _bare(name)[0] in _SHAPE_NAMES]
    return Recognition(KIND, plan.year or find_year_in_name(sample.name), tuple(shown[:5]))


def read_csv_boundaries(request: Request) -> ReadResult:
    """Read a csv with shapes; a column name that ends in a year (`BUURTCODE_2022`) tells the year, the one asked goes first."""
    return read_shapes(read_boundary_csv(request.path, request.name, request.year), KIND, request)


def read_boundary_csv(path: Path, name: str, year: int | None) -> FeatureFile:
    """Read the rows of a csv with shapes; InputError when it has no such columns or no rows."""
    table = open_csv(path, name, is_boundary_header, MAX_SHAPE_CHARS)
    plan = _plan(table.header, year)
    found = FeatureFile(layers=[str(plan.year)] if plan.year else [])
    for number, cells in table.rows:
        if len(found.features) >= MAX_ROWS:
            raise InputError("te-veel-rijen", Where(file=name), bestand=name, grens=MAX_ROWS)
        found.features.append(_feature(plan, table, [str(cell or "").strip() for cell in cells], number, found))
    if not found.features:
        raise InputError("geen-rijen", Where(file=name), bestand=name)
    return found


def _plan(header: Sequence[str], year: int | None) -> _Plan:
    """Choose among columns of several years: those of the year asked, else of the newest; a column without year always counts."""
    bare = [_bare(name) for name in header]
    years = sorted({told for name, told in bare if told is not None and name in _CODES})
    chosen = year if year in years else (years[-1] if years else None)
    shape = next(index for known in _SHAPE_NAMES for index, (name, _) in enumerate(bare) if name == known)
    names: dict[int, str] = {}
    for index, (name, told) in enumerate(bare):
        if index == shape or name in _SHAPE_NAMES or (told not in (None, chosen) and (name in _CODES or name in _NAMES)):
            continue
        names[index] = name if name in _CODES or name in _NAMES else header[index]
    return _Plan(shape, names, chosen)


def _bare(name: str) -> tuple[str, int | None]:
    """Return a folded column name without year and without `cbs`, and the year."""
    folded = fold(name)
    found = _WITH_YEAR.match(folded)
    told = int(found[2]) if found and FIRST_YEAR <= int(found[2]) <= LAST_YEAR else None
    stem = found[1] if found and told is not None else folded
    shorter = stem.removeprefix("cbs").removesuffix("cbs")
    return (shorter if shorter in _CODES else stem), told


def _feature(plan: _Plan, table: Table, cells: Sequence[str], row: int, found: FeatureFile) -> Feature:
    properties: dict[str, Any] = {}
    for index, name in plan.names.items():
        if index < len(cells) and (name not in properties or (code_of(cells[index], None) and not code_of(properties[name], None))):
            properties[name] = cells[index]
    if len(cells) > len(table.header):
        return Feature(properties, None, row, "", "geometrie-onleesbaar")
    text = cells[plan.shape] if plan.shape < len(cells) else ""
    srid = _SRID.match(text)
    if srid is not None:
        found.says = found.says or _SRIDS.get(srid[1], "")
        text = text[srid.end() :]
    geometry, problem = _shape(text)
    if geometry is not None and not found.says:
        found.says = _SRIDS.get(str(shapely.get_srid(geometry)), "")
    return Feature(properties, geometry, row, "", problem)


def _shape(text: str) -> tuple[shapely.Geometry | None, str]:
    if not text or text.upper() in ("NULL", "NA", "NONE"):
        return None, "geometrie-ontbreekt"
    return parse_shape(_HEX_MARK.sub("", text))

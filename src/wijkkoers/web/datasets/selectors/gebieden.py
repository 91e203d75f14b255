"""Areas, their place in the division and their shapes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from wijkkoers.base.codes import ORDER, AreaLevel
from wijkkoers.web.datasets.models import Gebied

SAME_AREA_TOLERANCE = 0.02
"""Two shapes with one code and name are the same area when their surfaces differ less than 2 %."""


@dataclass(frozen=True, slots=True)
class GebiedRow:
    """An area as other apps see it; `shape_year` is the boundary year of the shape that can be drawn, None without one."""

    id: int
    code: str
    boundary_year: int
    level: AreaLevel
    name: str
    parent_code: str
    gemeente_code: str
    gemeente_name: str = ""
    is_water: bool = False

    @property
    def label(self) -> str:
        """The name, or the code where no file names the area."""
        return self.name or self.code


def simplify_name(name: str) -> str:
    """Return a name for searching: lower case, without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character)).strip()


def is_empty() -> bool:
    """Whether the store holds no area at all."""
    return not Gebied.objects.filter(is_in_use=True).exists()


def best_year(code: str) -> int | None:
    """Return the newest boundary year in which an area has figures, else the newest in which it is known; None when unknown."""
    rows = Gebied.objects.filter(code=code, is_in_use=True).order_by("-boundary_year")
    with_figures = rows.filter(observations__release__state="ingelezen").values_list("boundary_year", flat=True).first()
    return with_figures if with_figures is not None else rows.values_list("boundary_year", flat=True).first()


def gebied_of(code: str, boundary_year: int | None = None) -> GebiedRow | None:
    """Return one area in the year asked for, or in its best year; None when the store does not know it."""
    year = boundary_year if boundary_year is not None else best_year(code)
    if year is None:
        return None
    gebied = Gebied.objects.filter(code=code, boundary_year=year, is_in_use=True).first()
    return rows_of([gebied])[0] if gebied else None


def children_of(code: str, boundary_year: int, level: AreaLevel | None = None) -> list[GebiedRow]:
    """Return the areas inside an area, by code; by default of the level just below it."""
    parent = Gebied.objects.filter(code=code, boundary_year=boundary_year).first()
    if parent is None:
        return []
    target = level or _below(AreaLevel(parent.level))
    rows = Gebied.objects.filter(boundary_year=boundary_year, level=target, is_in_use=True).order_by("code")
    inside = {"gemeente_code": code} if parent.level == AreaLevel.GEMEENTE else {"parent_code": code}
    return rows_of(rows.filter(**inside))


def buurten_in(areas: Iterable[GebiedRow]) -> dict[int, dict[int, float | None]]:
    """Return of each wijk among these areas its buurten of the same year, without water, with their surface (m2); one query for all."""
    areas = [area for area in areas if area.level is AreaLevel.WIJK]
    wijken = {(area.code, area.boundary_year): area.id for area in areas}
    if not wijken:
        return {}
    codes, years = {code for code, _year in wijken}, {year for _code, year in wijken}
    inside = Gebied.objects.filter(gemeente_code__in={area.gemeente_code for area in areas}, boundary_year__in=years, level=AreaLevel.BUURT)
    rows = inside.filter(parent_code__in=codes, is_water=False, is_in_use=True)
    found: dict[int, dict[int, float | None]] = {}
    for id_, code, year, area_m2 in rows.order_by("code").values_list("id", "parent_code", "boundary_year", "shape__area_m2"):
        if (code, year) in wijken:
            found.setdefault(wijken[code, year], {})[id_] = area_m2
    return found


def land_of(gebied: GebiedRow) -> GebiedRow | None:
    """Return the country of an area in the same boundary year, or None when no file holds it."""
    gemeente = Gebied.objects.filter(code=gebied.gemeente_code, boundary_year=gebied.boundary_year).first()
    code = gemeente.parent_code if gemeente and gemeente.parent_code else "NL00"
    return gebied_of(code, gebied.boundary_year)


def same_areas(gebied: GebiedRow) -> list[GebiedRow]:
    """Return this area in every boundary year in which it is the same: same code, same name (or none), same surface within 2 %."""
    return same_areas_of([gebied])[gebied.id]


def same_areas_of(gebieden: Iterable[GebiedRow]) -> dict[int, list[GebiedRow]]:
    """Return for many areas at once, by area id, what `same_areas` returns for one."""
    wanted = list(gebieden)
    known = Gebied.objects.filter(code__in={gebied.code for gebied in wanted}, is_in_use=True)
    rows = list(known.select_related("shape").defer("shape__geometry").order_by("boundary_year"))
    by_id, by_code = {row.id: row for row in rows}, _by_code(rows)
    seen = {row.id: row for row in rows_of(rows)}
    return {
        gebied.id: [seen[row.id] for row in by_code.get(gebied.code, ()) if gebied.id in by_id and is_same_area(by_id[gebied.id], row)]
        for gebied in wanted
    }


def shapes_of(gebieden: Iterable[GebiedRow]) -> dict[int, tuple[bytes, int]]:
    """Return per area id the WKB to draw and the boundary year it is of.

    An area without a shape of its own year borrows the nearest year's shape of the same area (code and name agree): the caller says so.
    """
    wanted = {gebied.id: gebied for gebied in gebieden}
    rows = Gebied.objects.filter(code__in={g.code for g in wanted.values()}, is_in_use=True, shape__isnull=False).select_related("shape")
    by_code = _by_code(rows)
    found = {}
    for id_, gebied in wanted.items():
        fitting = [row for row in by_code.get(gebied.code, ()) if _names_agree(gebied.name, row.name)]
        if fitting:
            best = min(fitting, key=lambda row: (abs(row.boundary_year - gebied.boundary_year), -row.boundary_year))
            found[id_] = (_wkb(best), best.boundary_year)
    return found


def _by_code(rows: Iterable[Gebied]) -> dict[str, list[Gebied]]:
    by_code: dict[str, list[Gebied]] = {}
    for row in rows:
        by_code.setdefault(row.code, []).append(row)
    return by_code


def _wkb(gebied: Gebied) -> bytes:
    if gebied.shape is None or gebied.shape.geometry is None:
        raise ValueError(f"{gebied} has no shape")
    return bytes(gebied.shape.geometry)


def _names_agree(first: str, second: str) -> bool:
    return not first or not second or simplify_name(first) == simplify_name(second)


def is_same_area(own: Gebied, other: Gebied) -> bool:
    """Whether two areas with one code are the same in both years: the names agree, and so do the surfaces where both are known."""
    if not _names_agree(own.name, other.name):
        return False
    surfaces = [row.shape.area_m2 for row in (own, other) if row.shape and row.shape.area_m2]
    return len(surfaces) < 2 or abs(surfaces[0] - surfaces[1]) <= SAME_AREA_TOLERANCE * max(surfaces)


def _below(level: AreaLevel) -> AreaLevel:
    return ORDER[min(ORDER.index(level) + 1, len(ORDER) - 1)]


def rows_of(gebieden: Iterable[Gebied]) -> list[GebiedRow]:
    """Return areas as other apps see them, in the same order."""
    kept = list(gebieden)
    keys = {(row.gemeente_code, row.boundary_year) for row in kept}
    names = {
        (row.code, row.boundary_year): row.name
        for row in Gebied.objects.filter(code__in={key[0] for key in keys}, boundary_year__in={key[1] for key in keys})
    }
    return [
        GebiedRow(
            row.id,
            row.code,
            row.boundary_year,
            AreaLevel(row.level),
            row.name,
            row.parent_code,
            row.gemeente_code,
            names.get((row.gemeente_code, row.boundary_year), ""),
            row.is_water,
        )
        for row in kept
    ]

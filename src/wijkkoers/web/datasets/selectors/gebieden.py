"""Areas, their place in the division and their shapes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet, Sum

from wijkkoers.base.codes import ORDER, AreaLevel
from wijkkoers.base.folding import fold
from wijkkoers.web.datasets.models import Gebied, GebiedVersion, Observation, ReleaseState
from wijkkoers.web.datasets.selectors.viewing import may_be_seen

SAME_AREA_TOLERANCE = 0.02
"""Two shapes with one code and name are the same area when their surfaces differ less than 2 %."""

WHOLE = 0.5
"""A year with less than this part (0-1) of the wijken and buurten of a gemeente, and of its ground, is no division of it."""
FIELDS = ("id", "code", "boundary_year", "level", "name", "parent_code", "gemeente_code", "is_water")
Fields = tuple[int, str, int, str, str, str, str, bool]
LEVELS = {level.value: level for level in AreaLevel}
Key = tuple[str, int]
"""(code, boundary year)"""


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
    return fold(name).strip()


def is_empty() -> bool:
    """Whether the store holds no area at all."""
    return not Gebied.objects.filter(is_in_use=True).exists()


def best_year(code: str) -> int | None:
    """Return the boundary year in which an area is best shown; None when the store does not know it.

    The newest whole division of its gemeente in which it has figures for whoever looks, else the newest year in which it has, else
    the newest whole division, else the newest year: a table about a few areas, or about the gemeente alone, makes no new division.
    """
    rows = Gebied.objects.filter(code=code, is_in_use=True).annotate(is_told=is_told())
    kept = list(rows.values_list("boundary_year", "gemeente_code", "is_told"))
    whole = whole_divisions({gemeente for _year, gemeente, _told in kept if gemeente})
    is_whole = {year: year in whole.get(gemeente, ()) for year, gemeente, _told in kept}
    ranked = [(told and is_whole[year], told, is_whole[year], year) for year, _gemeente, told in kept]
    return max(ranked)[-1] if ranked else None


def whole_divisions(gemeente_codes: Iterable[str] | None = None) -> dict[str, set[int]]:
    """Return per gemeente (of all when none are given) the boundary years of which the store holds the division.

    There are at least `WHOLE` of the wijken and buurten of the year that has most, or its wijken or buurten are drawn on at least
    `WHOLE` of the ground of the year of which most is drawn.
    """
    rows = Gebied.objects.filter(is_in_use=True, level__in=(AreaLevel.WIJK, AreaLevel.BUURT))
    if gemeente_codes is not None:
        rows = rows.filter(gemeente_code__in=list(gemeente_codes))
    grouped = rows.order_by().values_list("gemeente_code", "boundary_year", "level").annotate(Count("id"), Sum("shape__area_m2"))
    sizes: dict[str, dict[int, tuple[int, float]]] = {}
    for code, year, _level, areas, drawn_m2 in grouped:
        before = sizes.setdefault(code, {}).get(year, (0, 0.0))
        sizes[code][year] = (before[0] + areas, max(before[1], drawn_m2 or 0.0))
    return {code: _whole_years(years) for code, years in sizes.items()}


def _whole_years(sizes: Mapping[int, tuple[int, float]]) -> set[int]:
    """Return the years whose number of areas, or whose drawn ground (m2), is large enough beside the largest."""
    most = max(areas for areas, _drawn_m2 in sizes.values())
    largest_m2 = max(drawn_m2 for _areas, drawn_m2 in sizes.values())
    return {year for year, (areas, drawn_m2) in sizes.items() if areas >= WHOLE * most or drawn_m2 >= WHOLE * largest_m2 > 0}


def is_told() -> Exists:
    """Return the condition on an area that it has figures in use that whoever looks may see."""
    in_use = Observation.objects.filter(may_be_seen(of="release__"), release__state=ReleaseState.IN_USE)
    return Exists(in_use.filter(gebied_id=OuterRef("id")))


def gebied_of(code: str, boundary_year: int | None = None) -> GebiedRow | None:
    """Return one area in the year asked for, or in its best year; None when the store does not know it."""
    year = boundary_year if boundary_year is not None else best_year(code)
    if year is None:
        return None
    found = rows_of(Gebied.objects.filter(code=code, boundary_year=year, is_in_use=True))
    return found[0] if found else None


def children_of(code: str, boundary_year: int, level: AreaLevel | None = None) -> list[GebiedRow]:
    """Return the areas inside an area, by code; by default of the level just below it."""
    parent = Gebied.objects.filter(code=code, boundary_year=boundary_year).values_list("level", "name").first()
    if parent is None:
        return []
    own, name = AreaLevel(parent[0]), parent[1]
    rows = Gebied.objects.filter(boundary_year=boundary_year, level=level or _below(own), is_in_use=True).order_by("code")
    inside = {"gemeente_code": code} if own is AreaLevel.GEMEENTE else {"parent_code": code}
    return rows_of(rows.filter(**inside), {(code, boundary_year): name} if own is AreaLevel.GEMEENTE else {})


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
    if gebied.level is AreaLevel.GEMEENTE:
        code = gebied.parent_code
    else:
        gemeente = Gebied.objects.filter(code=gebied.gemeente_code, boundary_year=gebied.boundary_year)
        code = gemeente.values_list("parent_code", flat=True).first() or ""
    return gebied_of(code or "NL00", gebied.boundary_year)


def same_areas(gebied: GebiedRow) -> list[GebiedRow]:
    """Return this area in every boundary year in which it is the same: same code, same name (or none), same surface within 2 %."""
    return same_areas_of([gebied])[gebied.id]


def same_areas_of(gebieden: Iterable[GebiedRow]) -> dict[int, list[GebiedRow]]:
    """Return for many areas at once, by area id, what `same_areas` returns for one."""
    wanted = list(gebieden)
    known = Gebied.objects.filter(code__in={gebied.code for gebied in wanted}, is_in_use=True).order_by("boundary_year")
    kept = list(known.values_list(*FIELDS, "shape__area_m2"))
    surfaces = {row[0]: row[-1] for row in kept}
    names = {(row.gemeente_code, row.boundary_year): row.gemeente_name for row in wanted}
    by_id = {row.id: row for row in _made([row[:-1] for row in kept], names)}
    by_code: dict[str, list[GebiedRow]] = {}
    for row in by_id.values():
        by_code.setdefault(row.code, []).append(row)
    found: dict[int, list[GebiedRow]] = {}
    for gebied in wanted:
        own = by_id.get(gebied.id)
        found[gebied.id] = [
            row
            for row in (by_code[gebied.code] if own else ())
            if row is own or (own and _is_same((own.name, surfaces[own.id]), (row.name, surfaces[row.id])))
        ]
    return found


def shapes_of(gebieden: Iterable[GebiedRow]) -> dict[int, tuple[bytes, int]]:
    """Return per area id the WKB to draw and the boundary year it is of.

    An area without a shape of its own year borrows the nearest year's shape of the same area (code and name agree): the caller says so.
    """
    wanted = list(gebieden)
    rows = Gebied.objects.filter(code__in={g.code for g in wanted}, is_in_use=True, shape__geometry__isnull=False)
    by_code: dict[str, list[tuple[str, int, int]]] = {}
    for code, name, year, shape_id in rows.values_list("code", "name", "boundary_year", "shape_id"):
        by_code.setdefault(code, []).append((name, year, shape_id))
    best: dict[int, tuple[int, int]] = {}
    for gebied in wanted:
        fitting = [(year, shape_id) for name, year, shape_id in by_code.get(gebied.code, ()) if _names_agree(gebied.name, name)]
        if fitting:
            best[gebied.id] = min(fitting, key=lambda row: (abs(row[0] - gebied.boundary_year), -row[0]))
    shapes = GebiedVersion.objects.filter(id__in={shape_id for _year, shape_id in best.values()}, geometry__isnull=False)
    wkb = dict(shapes.values_list("id", "geometry"))
    return {id_: (bytes(geometry), year) for id_, (year, shape_id) in best.items() if (geometry := wkb[shape_id]) is not None}


def _names_agree(first: str, second: str) -> bool:
    return not first or not second or first == second or simplify_name(first) == simplify_name(second)


def is_same_area(own: Gebied, other: Gebied) -> bool:
    """Whether two areas with one code are the same in both years: the names agree, and so do the surfaces where both are known."""
    first, second = ((row.name, row.shape.area_m2 if row.shape else None) for row in (own, other))
    return _is_same(first, second)


def _is_same(own: tuple[str, float | None], other: tuple[str, float | None]) -> bool:
    """Whether two names with their surfaces (m2) are of the same area."""
    if not _names_agree(own[0], other[0]):
        return False
    return not own[1] or not other[1] or abs(own[1] - other[1]) <= SAME_AREA_TOLERANCE * max(own[1], other[1])


def _below(level: AreaLevel) -> AreaLevel:
    return ORDER[min(ORDER.index(level) + 1, len(ORDER) - 1)]


def rows_of(gebieden: QuerySet[Gebied], known: Mapping[Key, str] | None = None) -> list[GebiedRow]:
    """Return the areas of a query as other apps see them, in the same order; `known` are names of gemeenten known already."""
    return _made(list(gebieden.values_list(*FIELDS)), known or {})


def _made(kept: Sequence[Fields], known: Mapping[Key, str]) -> list[GebiedRow]:
    """Return the areas of these fields; the name of a gemeente is asked for only where it is not known nor among them."""
    names = {**known, **{(row[1], row[2]): row[4] for row in kept if row[1] == row[6]}}
    unnamed = {(row[6], row[2]) for row in kept if row[6]} - names.keys()
    if unnamed:
        asked = Gebied.objects.filter(code__in={code for code, _year in unnamed}, boundary_year__in={year for _code, year in unnamed})
        names |= {(code, year): name for code, year, name in asked.values_list("code", "boundary_year", "name")}
    return [
        GebiedRow(id_, code, year, LEVELS[level], name, parent, gemeente, names.get((gemeente, year), ""), is_water)
        for id_, code, year, level, name, parent, gemeente, is_water in kept
    ]

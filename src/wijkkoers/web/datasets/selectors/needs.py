"""Which gemeenten have figures in another division than their newest, and what can be done about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from django.db.models import Count, Exists, Q

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.models import Concordance, Gebied
from wijkkoers.web.datasets.selectors.gebieden import is_same_area, is_told, simplify_name

INSIDE = (AreaLevel.WIJK, AreaLevel.BUURT)
Years = Mapping[str, set[int]]
"""Boundary years per gemeente."""


class NeedState(StrEnum):
    """What stands between older figures and the newest division."""

    OPEN = "nog_niet"
    IN_USE = "in_gebruik"
    NO_SHAPES = "geen_grenzen"
    SAME = "zelfde_indeling"


@dataclass(frozen=True, slots=True)
class Need:
    """Figures of a gemeente in an older division; `to_year` is the division to convert to, `missing_year` the one without boundaries."""

    gemeente_code: str
    gemeente_name: str
    from_year: int
    to_year: int
    state: NeedState
    missing_year: int | None = None
    concordance_id: int | None = None


@dataclass(frozen=True, slots=True)
class YearRow:
    """One boundary year in the store: gemeenten with figures, buurten and wijken with a boundary."""

    year: int
    gemeenten: int
    buurten: int
    wijken: int


def boundary_years() -> list[YearRow]:
    """Return the boundary years in the store, newest first; figures count as far as whoever looks may see them."""
    told = _years(is_told())
    drawn = Gebied.objects.filter(is_in_use=True, shape__isnull=False, level__in=INSIDE)
    counts = {(row["boundary_year"], row["level"]): row["n"] for row in drawn.values("boundary_year", "level").annotate(n=Count("id"))}
    years = {year for found in told.values() for year in found} | {year for year, _level in counts}
    return [
        YearRow(year, sum(year in found for found in told.values()), counts.get((year, "buurt"), 0), counts.get((year, "wijk"), 0))
        for year in sorted(years, reverse=True)
    ]


def needs(query: str = "") -> list[Need]:
    """Return every gemeente and year with figures in an older division, as far as whoever looks may see them; by name.

    `query` is part of a name, or a code.
    """
    told, drawn = _years(is_told()), _years(Q(shape__isnull=False))
    names = _names()
    in_use = {
        (row.gemeente_code, row.from_year, row.to_year): row.id
        for row in Concordance.objects.filter(is_in_use=True).only("gemeente_code", "from_year", "to_year")
    }
    newest = max((year for found in told.values() for year in found), default=0)
    gone = {year for code, found in told.items() if max(found) < newest for year in found}
    found: list[Need] = []
    for code in sorted(told, key=lambda code: (names.get(code, code), code)):
        text = simplify_name(query)
        if text and text not in simplify_name(names.get(code, "")) and code != query.strip().upper():
            continue
        older = {year for year in told[code] if year != max(told[code])}
        older |= {year for year in gone if max(told[code]) == newest and year not in told[code] and year not in drawn.get(code, ())}
        found += [_need(code, names.get(code, ""), year, (told[code], drawn), in_use) for year in sorted(older, reverse=True)]
    return found


def settled(rows: Iterable[Need]) -> list[Need]:
    """Return the needs, those that turn out to need nothing told apart: every older area is the same area in the newest division."""
    kept = list(rows)
    areas: dict[tuple[str, int], list[Gebied]] = defaultdict(list)
    wanted = Gebied.objects.filter(gemeente_code__in={row.gemeente_code for row in kept}, level__in=INSIDE, is_in_use=True)
    for gebied in wanted.select_related("shape").defer("shape__geometry"):
        areas[gebied.gemeente_code, gebied.boundary_year].append(gebied)
    newest = {code: max(year for found, year in areas if found == code) for code in {code for code, _year in areas}}
    return [
        replace(row, state=NeedState.SAME, missing_year=None)
        if row.state in (NeedState.OPEN, NeedState.NO_SHAPES)
        and _are_same(areas[row.gemeente_code, row.from_year], areas[row.gemeente_code, newest.get(row.gemeente_code, 0)])
        else row
        for row in kept
    ]


def _years(condition: Exists | Q) -> Years:
    rows = Gebied.objects.filter(condition, level__in=INSIDE, is_in_use=True).values_list("gemeente_code", "boundary_year").distinct()
    found: dict[str, set[int]] = defaultdict(set)
    for code, year in rows:
        found[code].add(year)
    return found


def _names() -> dict[str, str]:
    rows = Gebied.objects.filter(level=AreaLevel.GEMEENTE).exclude(name="").order_by("boundary_year")
    return dict(rows.values_list("code", "name"))


def _need(code: str, name: str, year: int, years: tuple[set[int], Years], in_use: Mapping[tuple[str, int, int], int]) -> Need:
    told, drawn = years
    newest = max(told)
    made = next((key for key in in_use if key[:2] == (code, year)), None)
    if made is not None:
        return Need(code, name, year, made[2], NeedState.IN_USE, None, in_use[made])
    shapes = drawn.get(code, set())
    to_year = newest if newest in shapes else max((found for found in shapes if found > year), default=newest)
    has_older = year in shapes or any(year in found for other, found in drawn.items() if year not in told and other != code)
    missing = next((found for found, is_there in ((year, has_older), (to_year, to_year in shapes)) if not is_there), None)
    return Need(code, name, year, to_year, NeedState.OPEN if missing is None else NeedState.NO_SHAPES, missing)


def _are_same(older: list[Gebied], newer: list[Gebied]) -> bool:
    by_code = {gebied.code: gebied for gebied in newer}
    return bool(older) and all(row.code in by_code and is_same_area(row, by_code[row.code]) for row in older)

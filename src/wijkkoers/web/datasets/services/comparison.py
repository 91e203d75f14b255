"""What a file would change: figures that are new, other or gone, areas with and without a boundary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from wijkkoers.base.codes import AreaLevel, gemeente_code_of
from wijkkoers.base.missing import Figure
from wijkkoers.sources.rows import ReadResult
from wijkkoers.web.datasets.models import Gebied, GebiedVersion, Observation, ReleaseState, figure_of
from wijkkoers.web.datasets.selectors.gebieden import simplify_name
from wijkkoers.web.datasets.selectors.viewing import may_be_seen

Key = tuple[str, int, str, int]
"""(code, boundary year, indicator, period)"""
LISTED = 200
"""At most so many codes are listed; the number is always complete."""


@dataclass(slots=True)
class Changes:
    """Numbers of figures and areas that accepting a file would add, change or leave out."""

    new: int = 0
    changed: int = 0
    gone: int = 0
    same: int = 0
    areas_new: int = 0
    areas_known: int = 0
    unmatched: list[str] = field(default_factory=list)
    """Codes of areas for which no boundary is known; their figures are kept, but stand on no map yet."""


def compare(result: ReadResult, organisation_id: int | None) -> Changes:
    """Compare what a file holds with what the store holds now, as far as members of an organisation may see its figures."""
    changes = Changes()
    stored = _stored_figures(result, frozenset() if organisation_id is None else frozenset({organisation_id}))
    for row in result.observations:
        old = stored.pop((row.code, row.boundary_year, row.indicator, row.period), None)
        if old is None:
            changes.new += 1
        elif old == row.figure or (old.has_value and not row.figure.has_value):
            changes.same += 1
        else:
            changes.changed += 1
    changes.gone = _count_gone(result, stored)
    _compare_areas(result, changes)
    return changes


def _stored_figures(result: ReadResult, organisations: frozenset[int]) -> dict[Key, Figure]:
    sources = {row.source or result.source for row in result.observations}
    years = {row.boundary_year for row in result.observations}
    in_use = Observation.objects.filter(may_be_seen(organisations, of="release__"), release__state=ReleaseState.IN_USE)
    rows = (
        in_use.filter(source__in=sources, gebied__boundary_year__in=years)
        .order_by("release__imported_at", "release_id")
        .values_list("gebied__code", "gebied__boundary_year", "indicator", "period", "value", "status", "marks")
    )
    stored: dict[Key, Figure] = {}
    for code, year, indicator, period, value, status, marks in rows.iterator(chunk_size=5000):
        figure = figure_of(value, status, marks)
        key = (code, year, indicator, period)
        if figure.has_value or key not in stored or not stored[key].has_value:
            stored[key] = figure
    return stored


def _count_gone(result: ReadResult, left: dict[Key, Figure]) -> int:
    indicators = {row.indicator for row in result.observations}
    periods = {row.period for row in result.observations}
    gemeenten = {gemeente_code_of(code) for code in {row.code for row in result.observations}}
    return sum(
        1
        for (code, _year, indicator, period), figure in left.items()
        if figure.has_value and indicator in indicators and period in periods and gemeente_code_of(code) in gemeenten
    )


def _compare_areas(result: ReadResult, changes: Changes) -> None:
    years = {row.boundary_year for row in result.areas}
    known = set(Gebied.objects.filter(is_in_use=True, boundary_year__in=years).values_list("code", "boundary_year"))
    drawn = _drawn_names(row.code for row in result.areas)
    for row in result.areas:
        if (row.code, row.boundary_year) in known:
            changes.areas_known += 1
        else:
            changes.areas_new += 1
        if row.level is not AreaLevel.LAND and row.geometry is None and not _is_drawn(row.name, drawn.get(row.code, ())):
            changes.unmatched.append(row.code)


def _is_drawn(name: str, names: Iterable[str]) -> bool:
    return any(not name or not other or simplify_name(name) == other for other in names)


def _drawn_names(codes: Iterable[str]) -> dict[str, list[str]]:
    wanted = set(codes)
    rows = GebiedVersion.objects.filter(geometry__isnull=False, release__state=ReleaseState.IN_USE)
    found: dict[str, list[str]] = {}
    for code, name in rows.values_list("gebied__code", "gebied__search_name"):
        if code in wanted:
            found.setdefault(code, []).append(name)
    return found

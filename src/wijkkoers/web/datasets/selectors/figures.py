"""Figures of areas: per indicator and period the one that counts now, with its release and what other sources say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from wijkkoers.base.missing import Figure
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.datasets.models import Observation, Release, ReleaseState, figure_of
from wijkkoers.web.datasets.selectors.viewing import may_be_seen

Key = tuple[int, str, int]
"""(area id, indicator, period)"""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure that counts now, and where it came from; `others` is what other sources say of the same fact.

    `boundary_year` is the year of the division it was published for, None when that is the year of the area asked for;
    `is_converted` tells that it was converted from that division, `is_composed` that it was made up of the buurten of the wijk.
    """

    figure: Figure
    source: str
    release_id: int
    file_name: str
    peildatum: date | None
    others: tuple[FigureRow, ...] = ()
    boundary_year: int | None = None
    is_converted: bool = False
    is_composed: bool = False


@dataclass(frozen=True, slots=True)
class _Origin:
    """A release in use: its place in time (later counts), name of file and peildatum."""

    order: int
    file_name: str
    peildatum: date | None


def figures_of(
    gebied_ids: Iterable[int],
    indicators: Iterable[str] | None = None,
    periods: Iterable[int] | None = None,
    organisations: frozenset[int] | None = None,
) -> dict[Key, FigureRow]:
    """Return the figures of areas that count now, as far as members of `organisations` (else whoever looks) may see them.

    Of one source the newest release in use that has a value counts, else its reason of absence: a newer release without a value
    never blanks an older figure of the same period. Of two sources the one that the handbook names first counts; the other is kept
    beside it.
    """
    rows = Observation.objects.filter(gebied_id__in=list(gebied_ids))
    if indicators is not None:
        rows = rows.filter(indicator__in=list(indicators))
    if periods is not None:
        rows = rows.filter(period__in=list(periods))
    origins = _origins(organisations)
    found: dict[Key, FigureRow] = {}
    several: dict[Key, list[FigureRow]] = {}
    fields = ("gebied_id", "indicator", "period", "value", "status", "marks", "source", "release_id")
    for gebied_id, indicator, period, value, status, marks, source, release_id in rows.values_list(*fields).iterator(5000):
        origin = origins.get(release_id)
        if origin is None:
            continue
        row = FigureRow(figure_of(value, status, marks), source, release_id, origin.file_name, origin.peildatum)
        first = found.setdefault((gebied_id, indicator, period), row)
        if first is not row:
            several.setdefault((gebied_id, indicator, period), [first]).append(row)
    return found | {key: _chosen(key[1], rivals, origins) for key, rivals in several.items()}


def _origins(organisations: frozenset[int] | None) -> Mapping[int, _Origin]:
    rows = Release.objects.filter(may_be_seen(organisations), state=ReleaseState.IN_USE).order_by("imported_at", "id")
    return {row[0]: _Origin(order, row[1], row[2]) for order, row in enumerate(rows.values_list("id", "file_name", "peildatum"))}


def _chosen(indicator: str, rivals: Iterable[FigureRow], origins: Mapping[int, _Origin]) -> FigureRow:
    """Return the figure that counts: of one source a value before none, then the newer release; then by the rank of the source."""
    by_source: dict[str, FigureRow] = {}
    for row in sorted(rivals, key=lambda row: (row.figure.has_value, origins[row.release_id].order)):
        by_source[row.source] = row
    ranks = _ranks(indicator)
    ordered = sorted(by_source.values(), key=lambda row: (not row.figure.has_value, ranks.get(row.source, 99), row.source))
    return replace(ordered[0], others=tuple(ordered[1:]))


@cache
def _ranks(indicator: str) -> Mapping[str, int]:
    """Return the place of each source in the handbook's order for an indicator."""
    entry = next((entry for entry in load_handbook().indicators if entry.id == indicator), None)
    return {source: place for place, source in enumerate(entry.sources)} if entry else {}

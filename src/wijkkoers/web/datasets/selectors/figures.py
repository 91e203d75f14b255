"""Figures of areas: per indicator and period the one that counts now, with its release."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkkoers.base.missing import Figure
from wijkkoers.web.datasets.models import Observation, ReleaseState, figure_of

Key = tuple[int, str, int]
"""(area id, indicator, period)"""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure that counts now, and where it came from."""

    figure: Figure
    source: str
    release_id: int
    file_name: str
    peildatum: date | None


def figures_of(
    gebied_ids: Iterable[int], indicators: Iterable[str] | None = None, periods: Iterable[int] | None = None
) -> dict[Key, FigureRow]:
    """Return the figures of areas that count now: of the newest release in use that has a value, else its reason of absence.

    A newer release without a value never blanks an older figure of the same period.
    """
    rows = Observation.objects.filter(gebied_id__in=list(gebied_ids), release__state=ReleaseState.IN_USE)
    if indicators is not None:
        rows = rows.filter(indicator__in=list(indicators))
    if periods is not None:
        rows = rows.filter(period__in=list(periods))
    fields = ("gebied_id", "indicator", "period", "value", "status", "marks", "source", "release_id")
    found: dict[Key, FigureRow] = {}
    ordered = rows.order_by("release__imported_at", "release_id")
    for row in ordered.values_list(*fields, "release__file_name", "release__peildatum"):
        key: Key = (row[0], row[1], row[2])
        figure = figure_of(row[3], row[4], row[5])
        if key in found and not figure.has_value and found[key].figure.has_value:
            continue
        found[key] = FigureRow(figure, row[6], row[7], row[8], row[9])
    return found

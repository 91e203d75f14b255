"""Areas like one area, among all areas of its level and division; and the figures of a group of areas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Indicator
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.matrix import FigureMatrix
from wijkkoers.indicators.similar import Similar, find_similar
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.models import Gebied, Observation, Release, ReleaseState
from wijkkoers.web.datasets.selectors import GebiedRow, store_version
from wijkkoers.web.wijkfoto.selectors.series import series_now

CHARACTER = (
    "aandeel-corporatie",
    "aandeel-koop",
    "aandeel-eengezins",
    "aandeel-voor-2000",
    "woz-waarde",
    "bevolkingsdichtheid",
    "omgevingsadressendichtheid",
    "huishoudensgrootte",
    "aandeel-0-15",
    "aandeel-65-plus",
)
"""What makes areas alike: who owns the homes, their kind, age and value, how close people live, and who they are."""
NEAREST = 5
LEAST_COMMON = 5
"""Half of what makes areas alike: below that they may look alike by chance."""
Place = tuple[int, int]
"""Period and the order in which releases came in: the highest counts."""
Found = dict[str, dict[str, tuple[Place, float]]]
"""Code -> indicator -> the newest value."""


def similar_to(area: GebiedRow) -> Similar | None:
    """Return the areas of the country most like one area; None when nothing is known of it in its division."""
    matrix = _matrix(store_version(), area.level, area.boundary_year)
    return find_similar(matrix, area.code, NEAREST, LEAST_COMMON) if area.code in matrix.areas else None


def figures_of_group(foto: Wijkfoto, areas: Sequence[GebiedRow]) -> list[Mapping[str, Figure]]:
    """Return per area its figures by indicator, each of the year that the wijkfoto shows."""
    years = {line.indicator: line.year for line in foto.lines if line.year is not None}
    periods = set(years.values())
    found = series_now(load_handbook(), areas, periods | {year + step for year in periods for step in (-1, 1)})
    rows = [{name: found[area.id].at(name, year) for name, year in years.items()} for area in areas]
    return [{name: row.figure for name, row in held.items() if row} for held in rows]


@lru_cache(maxsize=8)
def _matrix(version: tuple[object, ...], level: AreaLevel, boundary_year: int) -> FigureMatrix:
    """Return the figures that make areas alike, of all areas of a level and division about which something of them is known."""
    entries = [load_handbook().indicator(name) for name in CHARACTER]
    told = {code: _values(entries, held) for code, held in sorted(_newest(_names(entries), level, boundary_year).items())}
    areas = tuple(code for code, values in told.items() if values)
    rows = [[told[code].get(name) for name in CHARACTER] for code in areas]
    is_present = np.array([[value is not None for value in row] for row in rows], dtype=bool).reshape(len(areas), len(CHARACTER))
    values = np.array([[value or 0.0 for value in row] for row in rows], dtype=np.float64).reshape(is_present.shape)
    return FigureMatrix(areas, CHARACTER, values, is_present)


def _names(entries: Iterable[Indicator]) -> set[str]:
    """Return the indicators to read: those of the character, and what they are derived from."""
    return {name for entry in entries for name in (entry.id, *entry.inputs)}


def _newest(names: set[str], level: AreaLevel, boundary_year: int) -> Found:
    releases = Release.objects.filter(state=ReleaseState.IN_USE, is_shared=True).order_by("imported_at", "id")
    order = {id_: place for place, id_ in enumerate(releases.values_list("id", flat=True))}
    areas = Gebied.objects.filter(level=level, boundary_year=boundary_year, is_in_use=True, is_water=False)
    codes = dict(areas.values_list("id", "code"))
    rows = Observation.objects.filter(gebied__level=level, gebied__boundary_year=boundary_year, indicator__in=names, value__isnull=False)
    found: Found = {}
    kept = rows.values_list("gebied_id", "indicator", "period", "release_id", "value")
    for gebied_id, indicator, period, release_id, value in kept.iterator(chunk_size=5000):
        if gebied_id not in codes or release_id not in order or value is None:
            continue
        held = found.setdefault(codes[gebied_id], {})
        place = (period, order[release_id])
        if indicator not in held or place >= held[indicator][0]:
            held[indicator] = (place, value)
    return found


def _values(entries: Iterable[Indicator], held: Mapping[str, tuple[Place, float]]) -> dict[str, float | None]:
    """Return the values by indicator, with those derived from counts of one year; None where counts give no share."""
    values: dict[str, float | None] = {}
    for entry in entries:
        if entry.id in held:
            values[entry.id] = held[entry.id][1]
        elif entry.function is not None and all(name in held for name in entry.inputs):
            inputs = [held[name] for name in entry.inputs]
            if len({period for (period, _order), _value in inputs}) == 1:
                values[entry.id] = FUNCTIONS[entry.function](*(present(value) for _place, value in inputs)).value
    return values

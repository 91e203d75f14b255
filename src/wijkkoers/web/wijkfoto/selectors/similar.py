"""Areas like one area, among all areas of its level and division; and the figures of a group of areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Handbook
from wijkkoers.indicators.derived import FUNCTIONS
from wijkkoers.indicators.matrix import FigureMatrix, figure_matrix
from wijkkoers.indicators.similar import Similar, find_similar
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.models import Observation, ReleaseState
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
Found = dict[str, dict[str, tuple[int, Figure]]]
"""Code -> indicator -> newest period with its figure."""


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
    """Return the figures that make areas alike, of all areas of a level and division with at least one of them."""
    handbook = load_handbook()
    found = _newest(_names(handbook), level, boundary_year)
    figures = {code: _with_derived(handbook, held) for code, held in sorted(found.items())}
    return figure_matrix({code: held for code, held in figures.items() if held.keys() & set(CHARACTER)}, CHARACTER)


def _names(handbook: Handbook) -> set[str]:
    """Return the indicators to read: those of the character, and what they are derived from."""
    return set(CHARACTER) | {name for indicator in CHARACTER for name in handbook.indicator(indicator).inputs}


def _newest(names: set[str], level: AreaLevel, boundary_year: int) -> Found:
    rows = Observation.objects.filter(
        gebied__level=level,
        gebied__boundary_year=boundary_year,
        gebied__is_in_use=True,
        gebied__is_water=False,
        release__state=ReleaseState.IN_USE,
        release__is_shared=True,
        indicator__in=names,
        value__isnull=False,
    ).order_by("period", "release__imported_at", "release_id")
    found: Found = {}
    for code, indicator, period, value in rows.values_list("gebied__code", "indicator", "period", "value").iterator(chunk_size=5000):
        if value is not None:
            found.setdefault(code, {})[indicator] = (period, present(value))
    return found


def _with_derived(handbook: Handbook, held: Mapping[str, tuple[int, Figure]]) -> dict[str, Figure]:
    """Return the figures with those that can be derived from counts of one year."""
    figures = {name: figure for name, (_period, figure) in held.items()}
    for indicator in CHARACTER:
        entry = handbook.indicator(indicator)
        inputs = [held[name] for name in entry.inputs if name in held]
        is_whole = entry.function is not None and len(inputs) == len(entry.inputs) and len({period for period, _figure in inputs}) == 1
        if indicator not in figures and is_whole and entry.function is not None:
            figures[indicator] = FUNCTIONS[entry.function](*(figure for _period, figure in inputs))
    return figures

"""All buurten of the country at once: the areas of the newest year that is drawn as a whole, and one indicator of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import islice

from django.db.models import Count, F, Max, Sum

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, Status, absent
from wijkkoers.handbook.load import load_handbook
from wijkkoers.indicators.classes import quantile_classes
from wijkkoers.web.datasets.models import Gebied
from wijkkoers.web.datasets.selectors import figures_of, simplify_name, store_version
from wijkkoers.web.datasets.selectors.gebieden import SAME_AREA_TOLERANCE
from wijkkoers.web.wijkfoto.selectors.conversion import Rows
from wijkkoers.web.wijkfoto.selectors.finishing import finish
from wijkkoers.web.wijkfoto.selectors.series import narrowed

LEAST_SHARE = 0.5
"""A year counts when it holds at least half as many areas as the fullest one: a few boundaries of a newer year are no country."""
CHUNK = 5000
"""Areas asked for at once, below what any database takes as parameters."""


@dataclass(frozen=True, slots=True)
class DrawnArea:
    """One area with a boundary, as it stands in the year drawn."""

    id: int
    code: str
    name: str
    gemeente_code: str
    is_water: bool


@dataclass(frozen=True, slots=True)
class Country:
    """All buurten of a year, by code, with the names of their gemeenten; `digest` changes with any of their shapes."""

    year: int
    areas: tuple[DrawnArea, ...]
    gemeenten: Mapping[str, str]
    digest: str

    @property
    def land_areas(self) -> int:
        """How many areas are not water."""
        return sum(not area.is_water for area in self.areas)


@dataclass(frozen=True, slots=True)
class CountryFigures:
    """One indicator of all buurten and gemeenten, of one period.

    `figures` run along with the areas of the country; `by_gemeente` holds what files say of the gemeenten themselves. `unmatched` counts
    the areas of which no file with figures knows code and name: their boundary is of another year. `breaks` are those of the classes.
    """

    period: int | None
    figures: tuple[Figure, ...]
    by_gemeente: Mapping[str, Figure]
    breaks: tuple[float, ...]
    unmatched: int
    sources: tuple[str, ...]


def country() -> Country | None:
    """Return the buurten to draw; None when no buurt has a boundary."""
    return _country(store_version())


def country_figures(indicator: str) -> CountryFigures | None:
    """Return one indicator of all buurten, protected and marked as anywhere; None when no buurt has a boundary."""
    return _country_figures(store_version(), indicator)


def country_shapes(areas: Iterable[DrawnArea]) -> dict[int, bytes]:
    """Return the WKB (RD New) of areas, by their id."""
    found: dict[int, bytes] = {}
    for ids in _chunks(area.id for area in areas):
        found |= {id_: bytes(wkb) for id_, wkb in Gebied.objects.filter(id__in=ids).values_list("id", "shape__geometry") if wkb}
    return found


@lru_cache(maxsize=1)
def _country(version: tuple[object, ...]) -> Country | None:
    drawn = Gebied.objects.filter(level=AreaLevel.BUURT, is_in_use=True, shape__isnull=False)
    counts = dict(drawn.values_list("boundary_year").annotate(Count("id")).order_by())
    if not counts:
        return None
    year = max(year for year, count in counts.items() if count >= LEAST_SHARE * max(counts.values()))
    rows = drawn.filter(boundary_year=year).order_by("code")
    areas = tuple(DrawnArea(*row) for row in rows.values_list("id", "code", "name", "gemeente_code", "is_water"))
    known = Gebied.objects.filter(level=AreaLevel.GEMEENTE, boundary_year=year).values_list("code", "name")
    names = {code: name or code for code, name in known}
    marks = rows.aggregate(Count("id"), Max("shape_id"), Sum("shape_id"))
    digest = sha256(repr((version[0], year, sorted(marks.items()))).encode()).hexdigest()[:16]
    return Country(year, areas, {area.gemeente_code: names.get(area.gemeente_code, area.gemeente_code) for area in areas}, digest)


@lru_cache(maxsize=16)
def _country_figures(version: tuple[object, ...], indicator: str) -> CountryFigures | None:
    found = _country(version)
    if found is None:
        return None
    codes = {area.code for area in found.areas}
    buurten = _rows(indicator, AreaLevel.BUURT, codes, found.year)
    period = _fullest_period(indicator, buurten.values())
    figures = tuple(_at(area, buurten.get(area.code, {}), indicator, period) for area in found.areas)
    gemeenten = _rows(indicator, AreaLevel.GEMEENTE, set(found.gemeenten), found.year) if period is not None else {}
    by_gemeente = {code: row.figure for code, rows in gemeenten.items() if (row := rows.get((indicator, period or 0)))}
    decimals = load_handbook().indicator(indicator).decimals
    values = [round(figure.value, decimals) for figure in figures if figure.value is not None]
    classes = quantile_classes(values)
    unmatched = sum(not area.is_water and not buurten.get(area.code) for area in found.areas)
    sources = tuple(sorted({row.source for rows in buurten.values() for key, row in rows.items() if key == (indicator, period)}))
    return CountryFigures(period, figures, by_gemeente, classes.breaks if classes else (), unmatched, sources)


def _rows(indicator: str, level: AreaLevel, codes: set[str], year: int) -> dict[str, Rows]:
    """Return per code all figures that count for an area of the year drawn: of the same area, the nearest year first."""
    few = narrowed(load_handbook(), [indicator])
    lineages = _lineages(level, codes, year)
    owners = {id_: code for code, ids in lineages.items() for id_ in ids}
    held: dict[int, Rows] = defaultdict(dict)
    for ids in _chunks(owners):
        for (id_, name, period), row in figures_of(ids, [entry.id for entry in few.indicators]).items():
            held[id_][name, period] = row
    found: dict[str, Rows] = {}
    for code, lineage in lineages.items():
        merged: Rows = {}
        for id_ in lineage:
            for key, row in held.get(id_, {}).items():
                if key not in merged or (row.figure.has_value and not merged[key].figure.has_value):
                    merged[key] = row
        if merged:
            found[code] = finish(few, merged)
    return found


def _lineages(level: AreaLevel, codes: set[str], year: int) -> dict[str, list[int]]:
    """Return per code the areas that are the same as that of the year drawn: code and name agree, and the surfaces where both are known."""
    rows = Gebied.objects.filter(level=level, is_in_use=True).annotate(m2=F("shape__area_m2"))
    years: dict[str, dict[int, tuple[int, str, float | None]]] = defaultdict(dict)
    for id_, code, boundary_year, name, m2 in rows.values_list("id", "code", "boundary_year", "name", "m2"):
        if code in codes:
            years[code][boundary_year] = (id_, simplify_name(name), m2)
    found: dict[str, list[int]] = {}
    for code, known in years.items():
        own = known.get(year)
        same = [other for other, row in known.items() if own is None or _is_same(own, row)]
        found[code] = [known[other][0] for other in sorted(same, key=lambda other: abs(other - year))]
    return found


def _is_same(own: tuple[int, str, float | None], other: tuple[int, str, float | None]) -> bool:
    if own[1] and other[1] and own[1] != other[1]:
        return False
    return not own[2] or not other[2] or abs(own[2] - other[2]) <= SAME_AREA_TOLERANCE * max(own[2], other[2])


def _fullest_period(indicator: str, rows: Iterable[Rows]) -> int | None:
    """Return the newest period in which about as many areas have a value as in any."""
    counts = Counter(period for held in rows for (name, period), row in held.items() if name == indicator and row.figure.has_value)
    return max((period for period, count in counts.items() if count >= LEAST_SHARE * max(counts.values())), default=None)


def _at(area: DrawnArea, rows: Rows, indicator: str, period: int | None) -> Figure:
    if area.is_water:
        return absent(Status.NOT_APPLICABLE)
    row = rows.get((indicator, period)) if period is not None else None
    return row.figure if row else absent(Status.UNAVAILABLE)


def _chunks(ids: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while part := list(islice(rest, CHUNK)):
        yield part


def indicators_of_country() -> Sequence[str]:
    """Return the indicators that areas have figures of, told by one area in a hundred: a list to choose from, not a promise."""
    return _indicators_of_country(store_version())


@lru_cache(maxsize=1)
def _indicators_of_country(version: tuple[object, ...]) -> tuple[str, ...]:
    found = _country(version)
    if found is None:
        return ()
    sample = {area.code for area in found.areas[:: max(1, len(found.areas) // 150)]}
    ids = Gebied.objects.filter(code__in=sample, is_in_use=True).values_list("id", flat=True)
    told = {name for (_id, name, _period), row in figures_of(ids).items() if row.figure.has_value}
    return tuple(entry.id for entry in load_handbook().indicators if entry.id in told or (entry.inputs and set(entry.inputs) <= told))

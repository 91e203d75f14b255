"""A small town in the store: one gemeente with wijken, buurten and water, written the way a file is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

import shapely

from wijkkoers.base.codes import AreaLevel, level_of, parent_code_of
from wijkkoers.base.issues import IssueList
from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.sources.rows import AreaRow, ObservationRow, ReadCounts, ReadResult
from wijkkoers.web.datasets.models import Release, ReleaseState
from wijkkoers.web.datasets.services.imports import write_release

YEAR = 2024
LAND, GEMEENTE, SPOORWIJK, HAVEN = "NL99", "GM9901", "WK990101", "WK990102"
SEINHUIS, PERRON, KADE, PLAS = "BU99010101", "BU99010102", "BU99010201", "BU99010209"
NAMES = {
    LAND: "Laagland",
    GEMEENTE: "Veldermeer",
    SPOORWIJK: "Spoorwijk",
    HAVEN: "Oude Haven",
    SEINHUIS: "Seinhuis",
    PERRON: "Perron",
    KADE: "Kade",
    PLAS: "Plas",
}
SQUARES = {
    SEINHUIS: (0, 0, 1),
    PERRON: (1, 0, 1),
    KADE: (0, 1, 1),
    PLAS: (1, 1, 1),
    SPOORWIJK: (0, 0, 2),
    HAVEN: (0, 1, 2),
    GEMEENTE: (0, 0, 3),
}
INHABITANTS = {LAND: 100_000, GEMEENTE: 3_000, SPOORWIJK: 2_000, HAVEN: 1_000, SEINHUIS: 1_200, PERRON: 800, KADE: 1_000}
OWNED_PCT = {LAND: 57, GEMEENTE: 50, SPOORWIJK: 40, HAVEN: 70, SEINHUIS: 30, PERRON: 55, KADE: 70}
Value = float | Status | Figure
_numbers = count(1)


def square(left: float, top: float, size: float) -> bytes:
    """Return a square in RD near Papendrecht, in units of 500 m."""
    x, y = 105_000 + 500 * left, 427_000 + 500 * top
    return shapely.to_wkb(shapely.box(x, y, x + 500 * size, y + 500 * size))


def area(code: str, name: str = "", year: int = YEAR, shape: bytes | None = None, *, is_water: bool = False) -> AreaRow:
    level = level_of(code)
    assert level is not None
    parent = parent_code_of(code) or (LAND if level is AreaLevel.GEMEENTE else None)
    return AreaRow(code, name, level, year, parent, shape, is_water)


def figure(value: Value) -> Figure:
    if isinstance(value, Figure):
        return value
    return absent(value) if isinstance(value, Status) else present(value)


def observations(
    code: str, values: Mapping[str, Value], period: int = YEAR, boundary_year: int | None = None, source: str = ""
) -> list[ObservationRow]:
    year = period if boundary_year is None else boundary_year
    return [ObservationRow(indicator, code, year, period, figure(value), source=source) for indicator, value in values.items()]


def read_in(areas: Iterable[AreaRow], rows: Iterable[ObservationRow] = (), source: str = "cbs-kwb", file_name: str = "kwb.csv") -> Release:
    """Write areas and figures as an accepted release."""
    release = Release.objects.create(
        file_name=file_name, file_digest=f"{next(_numbers):064d}", file_size=1, source=source, state=ReleaseState.ACCEPTED
    )
    kept = list(rows)
    result = ReadResult("wijkkoers-tabel", source, file_name, YEAR, YEAR, None, list(areas), kept, ReadCounts(), IssueList())
    write_release(release.pk, actor_id=None, result=result)
    return release


def town_areas(year: int = YEAR, codes: Sequence[str] = tuple(NAMES), *, shapes: bool = True) -> list[AreaRow]:
    """Return the areas of the town, with their squares; the country has no shape."""
    return [
        area(code, NAMES[code], year, square(*SQUARES[code]) if shapes and code in SQUARES else None, is_water=code == PLAS)
        for code in codes
    ]


def town_figures(period: int = YEAR, boundary_year: int | None = None) -> list[ObservationRow]:
    """Return inhabitants and the share of owned homes of every area but the water."""
    rows: list[ObservationRow] = []
    for code, number in INHABITANTS.items():
        rows += observations(code, {"aantal-inwoners": number, "aandeel-koop": OWNED_PCT[code]}, period, boundary_year)
    return rows


def make_town() -> Release:
    """Put the town in the store."""
    return read_in(town_areas(), town_figures())

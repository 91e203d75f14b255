"""Several wijkfoto's beside each other: the same indicators, one column per area, with what makes figures hard to compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from string import ascii_uppercase

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure
from wijkkoers.reports.wijkfoto import AreaName, Line, Wijkfoto

MOST_AREAS = 5
"""More columns no longer fit on paper, nor in a head."""
LEAST_POINTS = 5.0
"""A difference of fewer percentage points is no finding, however large it is as a ratio."""


@dataclass(frozen=True, slots=True)
class Column:
    """One area of the comparison; its letter stands for it in the figure."""

    letter: str
    area: AreaName
    gemeente: AreaName | None


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One indicator of all areas, in the order of the columns; `gemeente` and `land` are the references they share."""

    lines: tuple[Line, ...]
    gemeente: Figure | None
    land: Figure | None

    @property
    def example(self) -> Line:
        """The line that names the indicator: the first of which a file says something."""
        return next((line for line in self.lines if line.is_read), self.lines[0])

    @property
    def values(self) -> list[float]:
        """The values that are there."""
        return [line.figure.value for line in self.lines if line.figure.value is not None]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the figures, oldest first; more than one when the areas differ."""
        return tuple(sorted({line.year for line in self.lines if line.year is not None}))

    @property
    def is_read(self) -> bool:
        """Whether a file says something about this indicator for one of the areas."""
        return any(line.is_read for line in self.lines)

    @property
    def adds_up(self) -> bool:
        """Whether the figures are counts, which tell the size of an area and nothing of its kind."""
        return self.example.is_count

    @property
    def contrast(self) -> float:
        """How far the areas lie apart, from 0 (equal) to 1 (one of them is zero); 0 for counts, classes and single figures."""
        found = self.values
        if len(found) < 2 or self.adds_up or self.example.categories:
            return 0.0
        low, high = min(found), max(found)
        size = abs(high) + abs(low)
        return (high - low) / size if size else 0.0

    @property
    def is_striking(self) -> bool:
        """Whether the difference is large enough to be named first."""
        return self.contrast > 0 and (self.example.unit != "%" or max(self.values) - min(self.values) >= LEAST_POINTS)


@dataclass(frozen=True, slots=True)
class Comparison:
    """At most five areas beside each other; `gemeente` is there only when all of them lie in the same one."""

    columns: tuple[Column, ...]
    gemeente: AreaName | None
    land: AreaName | None
    rows: tuple[ComparedLine, ...]
    language: str
    made_on: str
    is_fictional: bool = False

    @property
    def levels(self) -> tuple[AreaLevel, ...]:
        """The levels of the areas, from large to small."""
        return tuple(level for level in AreaLevel if level in {column.area.level for column in self.columns})

    @property
    def boundary_years(self) -> tuple[int, ...]:
        """The years of the boundaries, oldest first."""
        return tuple(sorted({column.area.boundary_year for column in self.columns}))

    def row(self, indicator: str) -> ComparedLine | None:
        """Return the row of an indicator, or None."""
        return next((row for row in self.rows if row.example.indicator == indicator), None)


def compare(fotos: Sequence[Wijkfoto]) -> Comparison:
    """Put wijkfoto's of one language beside each other, in the order given; ValueError for none or more than five."""
    if not 0 < len(fotos) <= MOST_AREAS:
        raise ValueError(f"{len(fotos)} areas instead of 1 to {MOST_AREAS}")
    first = fotos[0]
    shared = _shared([foto.gemeente for foto in fotos], {foto.area.code for foto in fotos})
    land = _shared([foto.land for foto in fotos], {foto.area.code for foto in fotos})
    by_indicator = [{line.indicator: line for line in foto.lines} for foto in fotos]
    common = [line.indicator for line in first.lines if all(line.indicator in lines for lines in by_indicator)]
    rows = tuple(_row(tuple(lines[name] for lines in by_indicator), shared, land) for name in common)
    return Comparison(
        columns=tuple(Column(ascii_uppercase[place], foto.area, foto.gemeente) for place, foto in enumerate(fotos)),
        gemeente=shared,
        land=land,
        rows=tuple(row for row in rows if row.is_read),
        language=first.language,
        made_on=first.made_on,
        is_fictional=any(foto.is_fictional for foto in fotos),
    )


def ordered_by(comparison: Comparison, indicator: str, *, descending: bool) -> Comparison:
    """Return the comparison with its columns in the order of one indicator; areas without a figure stand last, letters stay."""
    row = comparison.row(indicator)
    if row is None:
        return comparison
    sign = -1 if descending else 1

    def rank(place: int) -> tuple[bool, float]:
        value = row.lines[place].figure.value
        return value is None, sign * (value or 0.0)

    order = sorted(range(len(comparison.columns)), key=rank)
    rows = tuple(replace(one, lines=tuple(one.lines[place] for place in order)) for one in comparison.rows)
    return replace(comparison, columns=tuple(comparison.columns[place] for place in order), rows=rows)


def most_striking(comparison: Comparison, most: int) -> list[ComparedLine]:
    """Return the rows in which the areas lie furthest apart, at most one per theme."""
    found: dict[str, ComparedLine] = {}
    for row in sorted(comparison.rows, key=lambda row: (-row.contrast, row.example.indicator)):
        if row.is_striking and row.example.in_profile:
            found.setdefault(row.example.theme, row)
    return list(found.values())[:most]


def _shared(areas: Iterable[AreaName | None], compared: set[str]) -> AreaName | None:
    """Return the one area that all have as reference; None when they differ, or when it is compared itself."""
    found = {area.code: area for area in areas if area is not None}
    same = len(found) == 1 and not found.keys() & compared
    return next(iter(found.values())) if same else None


def _row(lines: tuple[Line, ...], gemeente: AreaName | None, land: AreaName | None) -> ComparedLine:
    newest = max(lines, key=lambda line: (line.year or 0, line.figure.has_value))
    return ComparedLine(
        lines,
        newest.beside_gemeente if gemeente is not None else None,
        newest.beside_land if land is not None else None,
    )

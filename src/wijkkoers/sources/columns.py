"""Which columns of a header hold figures that we know, under which indicator, period and source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.base.missing import Figure
from wijkkoers.sources.kwb_names import (
    BY_NAME,
    CRIME_COLUMN,
    CRIME_INDICATOR,
    CRIME_SOURCE,
    HEALTH_COLUMN,
    HEALTH_INDICATOR,
    HEALTH_SOURCE,
    UNSURE_BEFORE,
    URBANITY_2013,
    Measure,
    fold,
    fold_serial,
)
from wijkkoers.sources.tables import Cell


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one cell of a column gives; `problem` is the code of its warning, or empty.

    `needs_care` tells an outcome that must be reported for every row, `is_absent` one without a value.
    """

    figure: Figure
    problem: str = ""
    needs_care: bool = field(init=False, default=False)
    is_absent: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        """Settle once what is asked half a million times."""
        object.__setattr__(self, "needs_care", bool(self.problem))
        object.__setattr__(self, "is_absent", self.figure.value is None)


@dataclass(slots=True)
class Column:
    """One column with figures. `seen` remembers the outcome per cell text: figures repeat."""

    index: int
    name: str
    indicator: str
    period: int
    source: str = ""
    scale: float = 1.0
    zero_is_missing: bool = False
    seen: dict[Cell, Outcome] = field(default_factory=dict)


def measure_of(name: str) -> Measure | None:
    """Return the measure that a column name stands for, or None."""
    return BY_NAME.get(fold(name)) or BY_NAME.get(fold_serial(name))


def count_measures(header: Sequence[str]) -> int:
    """Return how many columns of a header we know."""
    return sum(1 for name in header if measure_of(name) is not None or CRIME_COLUMN.match(name) or HEALTH_COLUMN.match(name))


def find_columns(header: Sequence[str], period: int, source: str, issues: IssueList, where: Where) -> list[Column]:
    """Return the columns with figures, one per indicator and period; crime and health have their own period and source.

    Reports a second column for the same indicator (not used) and a column whose unit is not sure in this year (left out).
    """
    chosen: dict[tuple[str, int], tuple[int, Column]] = {}
    for index, name in enumerate(header):
        column, rank = _column(index, name, period, source)
        if column is None:
            continue
        place = Where(where.file, where.sheet, where.row, name)
        if period < UNSURE_BEFORE.get(fold_serial(name), 0):
            issues.warn("eenheid-onzeker", place, kolom=name, jaar=period)
            continue
        key = (column.indicator, column.period)
        if key in chosen:
            issues.note("kolom-dubbel", place, kolom=name, indicator=column.indicator)
        if key not in chosen or rank < chosen[key][0]:
            chosen[key] = (rank, column)
    return sorted((column for _, column in chosen.values()), key=lambda column: column.index)


def _column(index: int, name: str, period: int, source: str) -> tuple[Column | None, int]:
    """Return the column and its rank among the names of its measure (lower goes first)."""
    if found := CRIME_COLUMN.match(name.strip().lower()):
        return Column(index, name, CRIME_INDICATOR, int(found[1]), CRIME_SOURCE), 0
    if found := HEALTH_COLUMN.match(name.strip().lower()):
        return Column(index, name, HEALTH_INDICATOR, int(found[1]), HEALTH_SOURCE), 0
    measure = measure_of(name)
    if measure is None and name.strip() == URBANITY_2013 and period in (2013, 2014):
        measure = BY_NAME["stemvs"]
    if measure is None:
        return None, 0
    names = [fold(known) for known in measure.names]
    rank = names.index(fold(name)) if fold(name) in names else len(names)
    return Column(index, name, measure.indicator, period, measure.source or source, measure.scale, measure.zero_is_missing), rank

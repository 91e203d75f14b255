"""Taking in figures row by row: range check, counts and warnings are the same for every reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.base.missing import Status, absent
from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.columns import Column, Outcome
from wijkkoers.sources.rows import ObservationRow, Progress, Ranges, ReadCounts, ReadResult
from wijkkoers.sources.tables import Cell

PROGRESS_EVERY = 500
REMEMBER_AT_MOST = 20_000
"""Outcomes remembered per column."""
INHABITANTS, HOUSEHOLDS = "aantal-inwoners", "aantal-huishoudens"
_PAIR = frozenset((INHABITANTS, HOUSEHOLDS))


def new_result(kind: str, source: str, file: str, year: int | None) -> ReadResult:
    """Return an empty result; peildatum is filled by the reader."""
    return ReadResult(kind, source, file, year, year, None, [], [], ReadCounts(), IssueList())


class Intake:
    """Collects the figures of one file into its result."""

    def __init__(self, result: ReadResult, ranges: Ranges, progress: Progress | None = None, sheet: str = "") -> None:
        """Start with an empty result; `ranges` gives the plausible values per indicator."""
        self.result = result
        self.ranges = ranges
        self.progress = progress
        self.sheet = sheet

    def where(self, row: int, column: str = "") -> Where:
        """Return the place of a finding in this file."""
        return Where(self.result.file, self.sheet, row, column)

    def start_row(self, total: int = 0) -> None:
        """Count a row and report progress now and then."""
        counts = self.result.counts
        counts.rows += 1
        if self.progress is not None and counts.rows % PROGRESS_EVERY == 0:
            self.progress(counts.rows, max(total, counts.rows) if total else 0)

    def refuse_row(self, row: int, code: str, **values: object) -> None:
        """Leave a row out, with a warning."""
        self.result.counts.rows_refused += 1
        self.result.issues.warn(code, self.where(row), rij=row, **values)

    def take_row(
        self, columns: Sequence[Column], cells: Sequence[Cell] | Mapping[int, Cell], code: str, boundary_year: int, row: int
    ) -> None:
        """Take in the figures of one row; `cells` by index of column, a column beyond the row's end counts as empty."""
        observations, counts = self.result.observations, self.result.counts
        lookup = cells.get if isinstance(cells, Mapping) else _reader_of(cells)
        pair: dict[str, float | None] = {}
        values = 0
        for column in columns:
            cell = lookup(column.index)
            outcome = column.seen.get(cell) if cell.__class__ is str else None
            if outcome is None or outcome.needs_care:
                outcome = self.take(column, cell, code, boundary_year, row)
            else:
                if outcome.is_absent:
                    self._count_absent(outcome.figure.status)
                else:
                    values += 1
                observations.append(
                    ObservationRow(column.indicator, code, boundary_year, column.period, outcome.figure, row, column.name, column.source)
                )
            if column.indicator in _PAIR:
                pair[column.indicator] = outcome.figure.value
        counts.values += values
        self._check_households(pair, code, row)

    def take(self, column: Column, cell: Cell, code: str, boundary_year: int, row: int) -> Outcome:
        """Take in one figure; a text, or a value outside its plausible range, becomes an unknown figure with a warning."""
        outcome = column.seen.get(cell) if cell.__class__ is str else None
        if outcome is None:
            outcome = self._judge(column, cell)
            if isinstance(cell, str) and len(column.seen) < REMEMBER_AT_MOST:
                column.seen[cell] = outcome
        figure, counts = outcome.figure, self.result.counts
        if figure.value is not None:
            counts.values += 1
        else:
            self._count_absent(figure.status)
        if outcome.problem:
            self._report(outcome.problem, column, cell, row)
        self.result.observations.append(
            ObservationRow(column.indicator, code, boundary_year, column.period, figure, row, column.name, column.source)
        )
        return outcome

    def finish(self, code: str = "geen-bruikbare-rij") -> ReadResult:
        """Return the result; InputError when the file held no row that could be used."""
        counts = self.result.counts
        if counts.rows == 0:
            raise InputError("geen-rijen", Where(file=self.result.file), bestand=self.result.file)
        if counts.rows == counts.rows_refused:
            first = next((issue for issue in self.result.issues if issue.where.row is not None), None)
            rule = first.code if first else ""
            raise InputError(code, Where(file=self.result.file), bestand=self.result.file, rijen=counts.rows, reden=rule)
        if self.progress is not None:
            self.progress(counts.rows, counts.rows)
        return self.result

    def _count_absent(self, status: Status) -> None:
        absent_counts = self.result.counts.absent
        absent_counts[status] = absent_counts.get(status, 0) + 1

    def _judge(self, column: Column, cell: Cell) -> Outcome:
        figure = read_cell(cell, column.scale)
        if figure is None:
            return Outcome(absent(Status.UNKNOWN), "geen-getal")
        if figure.value is None:
            return Outcome(figure)
        if column.zero_is_missing and figure.value == 0:
            return Outcome(absent(Status.UNAVAILABLE))
        low, high = self.ranges.get(column.indicator, (None, None))
        if (low is not None and figure.value < low) or (high is not None and figure.value > high):
            return Outcome(absent(Status.UNKNOWN), "buiten-bereik")
        return Outcome(figure)

    def _report(self, problem: str, column: Column, cell: Cell, row: int) -> None:
        shown = str(cell)[:60]
        values: dict[str, object] = {"rij": row, "kolom": column.name, "waarde": shown, "indicator": column.indicator}
        if problem == "buiten-bereik":
            self.result.counts.out_of_range += 1
            low, high = self.ranges[column.indicator]
            values |= {"laag": "-∞" if low is None else _shown(low), "hoog": "∞" if high is None else _shown(high)}
        self.result.issues.warn(problem, self.where(row, column.name), **values)

    def _check_households(self, pair: dict[str, float | None], code: str, row: int) -> None:
        inhabitants, households = pair.get(INHABITANTS), pair.get(HOUSEHOLDS)
        if inhabitants is not None and households is not None and households > inhabitants:
            self.result.issues.warn(
                "meer-huishoudens-dan-inwoners",
                self.where(row),
                rij=row,
                gebied=code,
                huishoudens=_shown(households),
                inwoners=_shown(inhabitants),
            )


def _shown(number: float) -> float | int:
    return int(number) if float(number).is_integer() else number


def _reader_of(cells: Sequence[Cell]) -> Callable[[int], Cell]:
    width = len(cells)

    def read(index: int) -> Cell:
        return cells[index] if index < width else None

    return read

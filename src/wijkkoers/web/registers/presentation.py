"""What the pages of an import show: the file as it will be read, counts, faults with their remedy, and what changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format

from wijkkoers.base.columns import ColumnKind
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.register_files import cell_of
from wijkkoers.web.accounts.refusals import all_sentences, sentence_of
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Column, Register
from wijkkoers.web.registers.exports import ChoiceLabels, choice_labels, file_column, labelled
from wijkkoers.web.registers.matching import readable
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.planning import Fault, Outcome, Plan, PlannedRow
from wijkkoers.web.registers.wording import OUTCOME_LABELS

SHOWN_ROWS, SHOWN_FAULTS, SHOWN_CHANGES = 20, 200, 100
SHOWN_CHARS, SHOWN_EXAMPLES = 300, 3


@dataclass(frozen=True, slots=True)
class FaultLine:
    """One fault in words: row, column, what stands there and what to do."""

    row: int
    column: str
    shown: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A row that would change: its number, and per column what stands there and what will."""

    row: int
    number: str
    fields: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that a page shows of a plan; lists are cut short, with how many are left out."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, Outcome, str, tuple[str, ...]], ...]
    counts: tuple[tuple[Outcome, str, int], ...]
    faults: tuple[FaultLine, ...]
    faults_left: int
    changes: tuple[ChangeLine, ...]
    changes_left: int
    missing: tuple[str, ...]
    digest: str
    does_something: bool
    total: int
    refused: int


def preview_of(register: Register, viewer: Viewer, plan: Plan) -> Preview:
    """Return what the page shows of a plan."""
    shown = [column for column in plan.columns if column.key != register.key]
    labels = choice_labels(shown, viewer)
    changes = [row for row in plan.rows if row.outcome is Outcome.CHANGED]
    return Preview(
        headings=tuple(str(column.label) for column in shown),
        rows=tuple(_row(row, shown, labels) for row in plan.rows[:SHOWN_ROWS]),
        counts=tuple((outcome, str(OUTCOME_LABELS[outcome]), number) for outcome, number in plan.counts.items()),
        faults=fault_lines(plan.faults[:SHOWN_FAULTS]),
        faults_left=max(len(plan.faults) - SHOWN_FAULTS, 0),
        changes=tuple(_change(row, shown, labels) for row in changes[:SHOWN_CHANGES]),
        changes_left=max(len(changes) - SHOWN_CHANGES, 0),
        missing=tuple(str(column.label) for column in readable(register) if column.is_required and column not in plan.columns),
        digest=plan.digest,
        does_something=plan.does_something,
        total=len(plan.rows),
        refused=plan.counts[Outcome.REFUSED],
    )


def fault_lines(faults: Sequence[Fault]) -> tuple[FaultLine, ...]:
    """Return faults in words."""
    return tuple(
        FaultLine(fault.row, str(fault.column.label) if fault.column else "", fault.shown, sentence_of(fault.error)) for fault in faults
    )


def note_lines(intake: Intake) -> list[str]:
    """Return what was done to the file as a whole, in words."""
    return [str(all_sentences()[code]) for code in intake.notes if code in all_sentences()]


def examples_of(rows: Sequence[tuple[int, Sequence[Any]]], header_row: int, width: int) -> list[str]:
    """Return per column of the file some of its cells."""
    under = [cells for number, cells in rows if number > header_row][: SHOWN_ROWS * 2]
    return [_example([cells[place] for cells in under if place < len(cells) and cells[place] not in (None, "")]) for place in range(width)]


def result_counts(intake: Intake) -> list[tuple[str, int]]:
    """Return what became of the rows of a file that was taken over."""
    return [(str(OUTCOME_LABELS[outcome]), intake.counts.get(outcome.value, 0)) for outcome in Outcome]


def shown_value(column: Column, value: Any, labels: ChoiceLabels) -> str:
    """Return a value as a page shows it."""
    language = page_language()
    cell = cell_of(file_column(column, {}), labelled(column, value, labels), language)
    if cell is None:
        return ""
    if column.kind is ColumnKind.DATE:
        return date_format(value, "j F Y")
    if column.kind is ColumnKind.DECIMAL:
        return format_number(float(value), column.decimals, language)
    text = str(cell)
    return text if len(text) <= SHOWN_CHARS else text[:SHOWN_CHARS] + " …"


def _example(cells: Sequence[Any]) -> str:
    return " · ".join(str(cell)[:30] for cell in dict.fromkeys(map(str, cells[:SHOWN_EXAMPLES])))


def _row(row: PlannedRow, shown: Sequence[Column], labels: ChoiceLabels) -> tuple[int, Outcome, str, tuple[str, ...]]:
    cells = tuple(shown_value(column, row.read[column.key], labels) if column.key in row.read else "" for column in shown)
    return row.row, row.outcome, str(OUTCOME_LABELS[row.outcome]), cells


def _change(row: PlannedRow, shown: Sequence[Column], labels: Mapping[str, Any]) -> ChangeLine:
    fields = tuple(
        (str(column.label), shown_value(column, row.before[column.key], labels), shown_value(column, row.values[column.key], labels))
        for column in shown
        if column.key in row.values
    )
    return ChangeLine(row.row, str(row.number), fields)

"""What a file would do to a register, row by row: new, changed, the same, or refused with the reason. Nothing is written here."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.utils import translation

from wijkkoers.base.columns import ColumnKind, empty_value
from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.reports.register_files import TOO_LARGE
from wijkkoers.reports.sheet_files import bare
from wijkkoers.sources.loose_values import Reading, decimal_of, folded_choices, parse_cell
from wijkkoers.sources.tables import Cell
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Column, Register, Row
from wijkkoers.web.registers.matching import LANGUAGES, readable

UNKNOWN_NUMBER, TWICE, NO_CHANGES, REQUIRED = "lijst-nummer-onbekend", "lijst-nummer-dubbel", "lijst-wijzigt-niet", "lijst-verplicht"

DROPPED = "vervallen"
"""The key under which a row of a register says that it was dropped: its reason, or whether it was."""
REVISION = "revisie"
"""The key under which a row that can be changed says how often it was."""

FileRows = Sequence[tuple[int, Sequence[Cell]]]


class Outcome(StrEnum):
    """What a row of a file would do."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    SAME = "gelijk"
    REFUSED = "geweigerd"


@dataclass(frozen=True, slots=True)
class Layout:
    """What a person said of a file: the row with the headings (0 for none), our column per place, the sign for decimals (or empty)."""

    header_row: int
    mapping: Mapping[str, str]
    decimal: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row is refused: its number, our column (None: the row as a whole), what stands there, and the reason."""

    row: int
    column: Column | None
    shown: str
    error: InputError | NotAllowed


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of a file: what it would do, and all values as read. For a change `values` and `before` hold only what differs.

    `revision` is that of the row of the register with this number; None for a row without one, and for a new row.
    """

    row: int
    outcome: Outcome
    number: Any
    read: Mapping[str, Any]
    values: Mapping[str, Any]
    before: Mapping[str, Any]
    faults: tuple[Fault, ...] = ()
    revision: int | None = None


@dataclass(frozen=True)
class Plan:
    """All rows of a file. Two plans with the same digest would do the same."""

    rows: tuple[PlannedRow, ...]
    columns: tuple[Column, ...]

    @cached_property
    def counts(self) -> dict[Outcome, int]:
        """How many rows per outcome."""
        counted = Counter(row.outcome for row in self.rows)
        return {outcome: counted[outcome] for outcome in Outcome}

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that is wrong, in the order of the file."""
        return tuple(fault for row in self.rows for fault in row.faults)

    @cached_property
    def digest(self) -> str:
        """A digest of what would be done, and to which revisions of the rows."""
        seen = self.revisions
        told = [[row.row, row.outcome, str(row.number), _told(row.values), _told(row.before), seen.get(row.row)] for row in self.rows]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    @property
    def revisions(self) -> dict[int, int]:
        """The revision of every row that would be changed, per row of the file."""
        return {row.row: row.revision for row in self.rows if row.outcome is Outcome.CHANGED and row.revision is not None}

    @property
    def does_something(self) -> bool:
        """Whether a row is new or changed."""
        return bool(self.counts[Outcome.NEW] or self.counts[Outcome.CHANGED])


def make_plan(register: Register, viewer: Viewer, rows: FileRows, layout: Layout) -> Plan:
    """Read the rows under the headings and compare them with what the viewer sees in the register."""
    columns = {column.key: column for column in readable(register)}
    places = {int(place): columns[key] for place, key in layout.mapping.items() if key in columns}
    under = [(number, cells) for number, cells in rows if number > layout.header_row]
    readings = {place: _reading(viewer, column, [_at(cells, place) for _n, cells in under], layout) for place, column in places.items()}
    held = register.rows(viewer)
    judge = _Judge(register, places, readings, held)
    planned = [judge.plan(number, cells) for number, cells in under if any(_is_filled(_at(cells, place)) for place in places)]
    return Plan(tuple(planned), tuple(places.values()))


def numbers_in(register: Register, rows: FileRows, layout: Layout) -> frozenset[str]:
    """Return the numbers of the rows that a file is about."""
    places = [int(place) for place, key in layout.mapping.items() if key == register.key]
    return frozenset(_number(_at(cells, place)) for number, cells in rows if number > layout.header_row for place in places) - {""}


def canonical(kind: ColumnKind, value: Any) -> Any:
    """Return a value in a form in which two that mean the same are equal."""
    if value is None or value == "":
        return empty_value(kind)
    if kind is ColumnKind.LONG_TEXT:
        return bare(str(value)).strip()
    if kind in (ColumnKind.TEXT, ColumnKind.CHOICE):
        return " ".join(bare(str(value)).split())
    if kind is ColumnKind.LINES:
        return tuple(" ".join(bare(item).split()) for item in value if item.strip())
    if kind is ColumnKind.CHOICES:
        return tuple(sorted(value))
    if kind is ColumnKind.DECIMAL:
        return Decimal(str(value)).normalize()
    return json.dumps(_rounded(value), sort_keys=True) if kind is ColumnKind.PLACE else value


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {"type": value.get("type"), "coordinates": _rounded(value.get("coordinates"))}
    return [_rounded(item) for item in value] if isinstance(value, list | tuple) else round(float(value), 6)


def _told(values: Mapping[str, Any]) -> list[list[str]]:
    return sorted([key, str(value)] for key, value in values.items())


def _at(cells: Sequence[Cell], place: int) -> Cell:
    return cells[place] if place < len(cells) else None


def _number(cell: Cell) -> str:
    return str(cell or "").strip()


def _is_filled(cell: Cell) -> bool:
    return cell is not None and bool(str(cell).strip())


def _reading(viewer: Viewer, column: Column, cells: Sequence[Cell], layout: Layout) -> Reading:
    decimal = layout.decimal or decimal_of(cells)
    if column.choices is None:
        return Reading(column.kind, decimal)
    return Reading(column.kind, decimal, *choices_of(column, viewer))


def choices_of(column: Column, viewer: Viewer) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the key of a choice per folded text, in both languages, and the labels in the language of the page."""
    if column.choices is None:
        return {}, ()
    texts: dict[str, list[str]] = {}
    for language in LANGUAGES:
        with translation.override(language):
            for key, label in column.choices(viewer).items():
                texts.setdefault(key, []).append(str(label))
    return folded_choices(texts), tuple(str(label) for label in column.choices(viewer).values())


class _Judge:
    """Judges the rows of one file, one after the other: a number may come once, and a row that is there already may be met once.

    A row that was dropped is met by its number alone: one that is equal to it is a new one.
    """

    def __init__(self, register: Register, places: Mapping[int, Column], readings: Mapping[int, Reading], held: Sequence[Row]) -> None:
        self.register, self.places, self.readings = register, places, readings
        self.mapped = [column for column in places.values() if column.key != register.key]
        self.held = {str(row[register.key]): row for row in held if row.get(register.key) not in (None, "")}
        self.alike = Counter(self._signature(row) for row in held if not row.get(DROPPED))
        self.met: set[str] = set()

    def plan(self, number: int, cells: Sequence[Cell]) -> PlannedRow:
        """Return what this row would do."""
        values, faults = self._read(number, cells)
        key = _number(values.pop(self.register.key, None))
        if key:
            return self._changed(number, key, values, faults)
        return self._new(number, values, faults)

    def _read(self, number: int, cells: Sequence[Cell]) -> tuple[dict[str, Any], list[Fault]]:
        values: dict[str, Any] = {}
        faults: list[Fault] = []
        for place, column in self.places.items():
            cell = _at(cells, place)
            if column.key == self.register.key:
                values[column.key] = cell
            elif not (column.kind is ColumnKind.PLACE and cell in TOO_LARGE.values()):
                try:
                    values[column.key] = parse_cell(cell, self.readings[place])
                except InputError as error:
                    faults.append(Fault(number, column, str(cell)[:80], error))
        return values, faults

    def _changed(self, number: int, key: str, values: dict[str, Any], faults: list[Fault]) -> PlannedRow:
        held = self.held.get(key)
        if held is None:
            faults.append(self._fault(number, UNKNOWN_NUMBER, key))
        elif key in self.met:
            faults.append(self._fault(number, TWICE, key))
        self.met.add(key)
        if held is None:
            return PlannedRow(number, Outcome.REFUSED, key, values, values, {}, tuple(faults))
        if not held.get(DROPPED):
            self.alike[self._signature(held)] -= 1
        differ = [column for column in self.mapped if column.key in values and not self._is_same(column, held, values)]
        faults += [
            Fault(number, column, "", InputError(REQUIRED))
            for column in differ
            if column.is_required and canonical(column.kind, values[column.key]) == empty_value(column.kind)
        ]
        if differ and not self.register.changes_rows:
            faults.append(self._fault(number, NO_CHANGES, key))
        outcome = Outcome.REFUSED if faults else Outcome.CHANGED if differ else Outcome.SAME
        after = {column.key: values[column.key] for column in differ}
        before = {key: held[key] for key in after}
        return PlannedRow(number, outcome, held[self.register.key], values, after, before, tuple(faults), held.get(REVISION))

    def _new(self, number: int, values: dict[str, Any], faults: list[Fault]) -> PlannedRow:
        signature = None if faults else self._signature(values)
        if signature is not None and self.alike[signature] > 0:
            self.alike[signature] -= 1
            return PlannedRow(number, Outcome.SAME, None, values, values, {})
        wrong = {fault.column.key for fault in faults if fault.column}
        wanted = [column for column in readable(self.register) if column.is_required and column.key not in (*wrong, self.register.key)]
        faults += [
            Fault(number, column, "", InputError(REQUIRED))
            for column in wanted
            if canonical(column.kind, values.get(column.key)) == empty_value(column.kind)
        ]
        return PlannedRow(number, Outcome.REFUSED if faults else Outcome.NEW, None, values, values, {}, tuple(faults))

    def _fault(self, number: int, code: str, key: str) -> Fault:
        return Fault(number, self.register.column(self.register.key), key[:80], InputError(code, nummer=key[:80]))

    def _is_same(self, column: Column, held: Row, values: Mapping[str, Any]) -> bool:
        return bool(canonical(column.kind, held[column.key]) == canonical(column.kind, values[column.key]))

    def _signature(self, row: Row) -> tuple[Any, ...]:
        """Return what makes two rows alike: the values of the columns that the file fills."""
        return tuple(canonical(column.kind, row.get(column.key)) for column in self.mapped)

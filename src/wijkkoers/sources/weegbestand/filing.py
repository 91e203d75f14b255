"""From records to the items of the model: every value read, every fault named, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.weegbestand.fields import Field, Kind, Part
from wijkkoers.sources.weegbestand.model import ProgrammePart, StudyPart, Weegbestand
from wijkkoers.sources.weegbestand.numbers import Fault
from wijkkoers.sources.weegbestand.parts import BY_KEY, PARTS
from wijkkoers.sources.weegbestand.records import Form, Placed, RawFile, Record
from wijkkoers.sources.weegbestand.values import read_value

FAIR = "eerlijk"
"""The aim of a programme under which parties may weigh its goals."""


@dataclass(slots=True)
class Filing:
    """The items per part with their places, and what else the checks must know.

    `known` holds every id of a part, also of items with a fault, so that one fault does not give ten. A part in `faulty` has items
    that could not be read: what is counted over that part would be wrong.
    """

    name: str
    form: Form
    items: dict[str, list[Placed]] = field(default_factory=dict)
    known: dict[str, dict[str, None]] = field(default_factory=dict)
    faulty: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)

    def of(self, key: str) -> list[Placed]:
        """Return the items of a part."""
        return self.items.get(key, [])

    def ids(self, key: str) -> dict[str, None]:
        """Return the ids of a part in order."""
        return self.known.get(key, {})

    def is_whole(self, *keys: str) -> bool:
        """Whether no item of these parts was lost."""
        return self.faulty.isdisjoint(keys)

    def where(self, key: str, placed: Placed | None = None, attribute: str = "") -> Where:
        """Return a place as this file names it: part, row and column."""
        part = BY_KEY[key]
        sheet = part.sheet if self.form is Form.CELL else part.key
        row = placed.where.row if placed else None
        return Where(self.name, sheet, row, column_name(part.field(attribute), self.form) if attribute else "")

    @property
    def study(self) -> StudyPart | None:
        """The study, when it could be read."""
        found = self.of("studie")
        return found[0].item if found else None

    @property
    def programme(self) -> ProgrammePart:
        """The rules of the programme; those that hold when the file has none."""
        found = self.of("programma")
        return found[0].item if found else ProgrammePart()

    @property
    def weighable_goals(self) -> dict[str, None]:
        """The goals to which a party may give points: all of them when the programme must be fair, else none."""
        return self.ids("doelen") if self.programme.aim == FAIR else {}


def column_name(column: Field, form: Form) -> str:
    """Return the name of a column as a file of this form writes it."""
    return column.heading if form is Form.CELL else column.key


def file_records(raw: RawFile, issues: IssueList) -> Filing:
    """Read the values of all records into items; faults go to `issues`."""
    filing = Filing(raw.name, raw.form, given=set(raw.records))
    for part in PARTS:
        filing.items[part.key], filing.known[part.key] = [], {}
        for record in raw.records.get(part.key, ()):
            values = _values(part, record, raw.form, issues)
            if isinstance(values.get("id"), str):
                filing.known[part.key][values["id"]] = None
            if record.is_broken or _FAULTY in values.values():
                filing.faulty.add(part.key)
            else:
                item = part.shape(**{**_EMPTY_PAYER.get(part.key, {}), **values})
                filing.items[part.key].append(Placed(item, record.where, frozenset(values)))
    return filing


def as_weegbestand(filing: Filing) -> Weegbestand | None:
    """Return everything as one value; None when the study could not be read."""
    if filing.study is None:
        return None
    lists = {part.attribute: tuple(placed.item for placed in filing.of(part.key)) for part in PARTS if not part.is_single}
    return Weegbestand(study=filing.study, programme=filing.programme, **lists)


_FAULTY = object()
_EMPTY_PAYER: dict[str, dict[str, Any]] = {"kosten": {"payer": ""}}
"""The model has no default for the payer of a cost; shares may say who pays."""


def _values(part: Part, record: Record, form: Form, issues: IssueList) -> dict[str, Any]:
    return {column.attribute: value for column in part.fields for value in _one_value(part, column, record, form, issues)}


def _one_value(part: Part, column: Field, record: Record, form: Form, issues: IssueList) -> Iterator[Any]:
    """Yield the value of a column, a mark when it is faulty, nothing when it may be and is left out."""
    raw = record.values.get(column.key)
    if raw is None or raw.is_empty:
        if column.is_required and not record.is_broken:
            where = Where(record.where.file, record.where.sheet, record.where.row, column_name(column, form))
            issues.error("waarde-ontbreekt", where, kolom=column_name(column, form), onderdeel=record.where.sheet or part.key)
        if column.is_required:
            yield _FAULTY
        return
    try:
        value = read_value(column, raw, issues)
    except Fault as fault:
        where = fault.where or raw.where
        issues.error(fault.code, where, **fault.values, kolom=where.column or column_name(column, form))
        value = _FAULTY
    if value == "" and column.is_required and column.kind is not Kind.RANGE:
        issues.error("waarde-ontbreekt", raw.where, kolom=column_name(column, form), onderdeel=record.where.sheet or part.key)
        value = _FAULTY
    yield value

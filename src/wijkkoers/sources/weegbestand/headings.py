"""Headings of a sheet, found by name in any order, below any lines of remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from wijkkoers.sources.weegbestand.fields import Field, Kind, Part
from wijkkoers.sources.weegbestand.grid import Cell, Sheet

HEADER_WITHIN = 15
"""A heading stands in one of the first rows that hold something."""
LABEL, VALUE = "gegeven", "waarde"
"""The headings of a sheet that lists one item downwards."""
_NOISE = re.compile(r"[^\w%]+|_")
_BETWEEN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Heading:
    """The row of the headings and what each column holds: a field, and which figure of a bandwidth (-1 for a plain field)."""

    row: int
    columns: dict[int, tuple[Field, int]]
    unknown: dict[int, str]
    twice: dict[int, str]


def plain(text: str) -> str:
    """Return a heading without case, marks, blanks and what stands between brackets."""
    return _NOISE.sub("", _BETWEEN_BRACKETS.sub("", text.casefold()))


def names_of(part: Part) -> dict[str, tuple[Field, int]]:
    """Return every name under which a column of a part is known: heading, YAML key, and the bare heading of a bandwidth."""
    found: dict[str, tuple[Field, int]] = {}
    for field in part.fields:
        if field.kind is Kind.RANGE:
            found.setdefault(plain(field.heading), (field, 1))
            for place, heading in enumerate(field.headings):
                found[plain(heading)] = (field, place)
        else:
            found[plain(field.heading)] = (field, -1)
            found.setdefault(plain(field.key), (field, -1))
    return found


def find_heading(part: Part, sheet: Sheet) -> Heading | None:
    """Return the first row that holds at least two known headings, among them a required one; None when there is none."""
    names = names_of(part)
    for number, row in islice(sheet.rows, HEADER_WITHIN):
        known = [names[plain(cell.text)] for cell in row if plain(cell.text) in names]
        if len(known) >= 2 and any(field.is_required for field, _ in known):
            return _heading(number, row, names)
    return None


def find_labels(sheet: Sheet) -> tuple[int, int, int] | None:
    """Return the row, and the columns of the labels and the values, of a sheet that lists one item downwards."""
    for number, row in islice(sheet.rows, HEADER_WITHIN):
        places = {plain(cell.text): cell.column for cell in row}
        if LABEL in places and VALUE in places:
            return number, places[LABEL], places[VALUE]
    return None


def _heading(number: int, row: Sequence[Cell], names: dict[str, tuple[Field, int]]) -> Heading:
    heading = Heading(number, {}, {}, {})
    for cell in row:
        found = names.get(plain(cell.text))
        if not cell.text:
            continue
        if found is None:
            heading.unknown[cell.column] = cell.text
        elif found in heading.columns.values():
            heading.twice[cell.column] = cell.text
        else:
            heading.columns[cell.column] = found
    return heading

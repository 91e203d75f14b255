"""The table of a survey: groups, population and respondents, from a csv that people make in a spreadsheet.

One row per combination of groups. The population stands either in these same rows, or in rows of its own that name one group only.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from wijkkoers.appraisal.preferences.survey import Margin
from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import parse_number

POPULATION, RESPONDENTS = "populatie", "respondenten"
LARGEST_BYTES = 5_000_000
Cells = dict[tuple[str, ...], int]


class Row(NamedTuple):
    """One row: the groups named (empty where none), people in the population and answers, None where the cell is empty."""

    number: int
    groups: tuple[str, ...]
    people: float | None
    answers: int | None


def read_survey_table(path: Path) -> tuple[list[Margin], Cells]:
    """Return the margins with their population and the respondents per combination of groups.

    Raises InputError: `tabel-niet-gevonden`, `tabel-onleesbaar`, `tabel-leeg`, `tabel-kolom-ontbreekt`, `tabel-geen-groepen`,
    `tabel-getal`, `tabel-rij`, `tabel-dubbel`, `tabel-populatie-dubbel`.
    """
    header, *lines = _rows(path)
    names = _group_columns(path, header[1])
    rows = [_read_row(path, number, dict(zip(header[1], cells, strict=False)), names) for number, cells in lines]
    respondents: Cells = {}
    for row in rows:
        if row.answers is not None:
            if row.groups in respondents:
                raise InputError("tabel-dubbel", row=row.number, path=path.name, groups=", ".join(row.groups))
            respondents[row.groups] = row.answers
    ways = {row.answers is None for row in rows if row.people is not None}
    if len(ways) > 1:
        raise InputError("tabel-populatie-dubbel", path=path.name)
    return [Margin(name, _population(rows, place)) for place, name in enumerate(names)], respondents


def _population(rows: Sequence[Row], place: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for row in rows:
        if row.people is not None and row.groups[place]:
            found[row.groups[place]] = found.get(row.groups[place], 0.0) + row.people
    return found


def _read_row(path: Path, number: int, cells: Mapping[str, str], names: tuple[str, ...]) -> Row:
    groups = tuple(cells.get(name, "") for name in names)
    people = _number(path, number, POPULATION, cells)
    answers = _number(path, number, RESPONDENTS, cells)
    named = sum(bool(group) for group in groups)
    is_cell = named == len(names) and answers is not None
    is_margin = named == 1 and people is not None and answers is None
    if not (is_cell or is_margin):
        raise InputError("tabel-rij", row=number, path=path.name)
    return Row(number, groups, people, None if answers is None else round(answers))


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """Return the rows that hold something, each with its number in the file; the header in lower case."""
    if not path.is_file():
        raise InputError("tabel-niet-gevonden", path=str(path))
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise InputError("tabel-onleesbaar", path=path.name)
        text = path.read_text("utf-8-sig")
    except (UnicodeDecodeError, OSError):
        raise InputError("tabel-onleesbaar", path=path.name) from None
    first = text.partition("\n")[0]
    mark = max(";,\t", key=first.count)
    cells = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter=mark)]
    rows = [(number, row) for number, row in enumerate(cells, 1) if any(row)]
    if len(rows) < 2:
        raise InputError("tabel-leeg", path=path.name)
    return [(rows[0][0], [cell.lower() for cell in rows[0][1]]), *rows[1:]]


def _group_columns(path: Path, header: list[str]) -> tuple[str, ...]:
    for column in (POPULATION, RESPONDENTS):
        if column not in header:
            raise InputError("tabel-kolom-ontbreekt", path=path.name, column=column)
    names = tuple(name for name in header if name and name not in (POPULATION, RESPONDENTS))
    if not names:
        raise InputError("tabel-geen-groepen", path=path.name)
    return names


def _number(path: Path, row: int, column: str, cells: Mapping[str, str]) -> float | None:
    text = cells.get(column, "")
    if not text:
        return None
    found = parse_number(text)
    if found is None or found < 0 or (column == RESPONDENTS and found != int(found)):
        raise InputError("tabel-getal", row=row, column=column, path=path.name, text=text)
    return found

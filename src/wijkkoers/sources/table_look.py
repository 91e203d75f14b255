"""A first look at a table of no known kind: its header, a few rows and what its columns seem to hold, so that a person can explain it."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wijkkoers.base.codes import level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.base.years import find_year_in_name
from wijkkoers.sources.columns import measure_of
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.regions import code_of
from wijkkoers.sources.tables import HEADER_WITHIN, Table, open_csv
from wijkkoers.sources.workbooks import cell_text, is_workbook, open_workbook

SHOWN_ROWS = 8
JUDGED_ROWS = 50
_YEAR = re.compile(r"(19|20)\d{2}")
_NAME_WORDS = ("naam", "name", "regio", "gebied", "gemeente", "wijk", "buurt", "stadsdeel")


@dataclass(frozen=True, slots=True)
class Look:
    """What a table looks like: header, first rows as text, and the columns that seem to hold code, name and year (or empty).

    `indicators` are the columns whose heading is a name that we know, with the indicator; `numeric` all columns that mostly hold
    numbers. `year` is the year that the file's name tells.
    """

    header: tuple[str, ...]
    header_row: int
    rows: tuple[tuple[str, ...], ...]
    code: str
    name: str
    year_column: str
    year: int | None
    indicators: tuple[tuple[str, str], ...]
    numeric: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """A digest of the header: files with the same columns can be read with the same explanation."""
        return fingerprint_of(self.header)


def fingerprint_of(header: Iterable[str]) -> str:
    """Return the digest of a header; capitals, spaces and underscores do not matter."""
    return hashlib.sha256(json.dumps([fold(name) for name in header]).encode()).hexdigest()


def open_table(path: Path, name: str, header: Sequence[str]) -> Table:
    """Open a csv or workbook at the row that is this header; InputError `kop-niet-gevonden` when it is not there."""
    wanted = [fold(cell) for cell in header]
    opener = open_workbook if is_workbook(path) else open_csv
    return opener(path, name, lambda cells: [fold(cell) for cell in _named(cells)] == wanted)


def look_at(path: Path, name: str, header_row: int | None = None) -> Look:
    """Look at a table; `header_row` (counted from 1 among the rows that are not empty) when the first guess was wrong.

    InputError when it is no table: fewer than two columns, or broken in any way that a reader refuses.
    """
    candidates = _candidates(path, name)
    if not candidates:
        raise InputError("geen-tabel", Where(file=name), bestand=name)
    place = _header_place(candidates) if header_row is None else min(max(header_row, 1), len(candidates)) - 1
    header = _named(candidates[place])
    table = open_table(path, name, header)
    rows = [tuple(cell_text(cell) for cell in cells) for _number, (_row, cells) in zip(range(JUDGED_ROWS), table.rows, strict=False)]
    columns = {title: [row[index] if index < len(row) else "" for row in rows] for index, title in enumerate(header)}
    known = tuple((title, measure.indicator) for title in header if (measure := measure_of(title)) is not None)
    return Look(
        header=tuple(header),
        header_row=place + 1,
        rows=tuple(rows[:SHOWN_ROWS]),
        code=_first(columns, _is_code),
        name=_name_column(columns),
        year_column=_first(columns, _is_year),
        year=find_year_in_name(name),
        indicators=known,
        numeric=tuple(title for title, cells in columns.items() if _mostly(cells, lambda cell: parse_number(cell) is not None)),
    )


def _candidates(path: Path, name: str) -> list[list[str]]:
    """Return the first rows as texts, split at the sign that gives most columns."""
    seen: list[list[str]] = []

    def note(cells: Sequence[str]) -> bool:
        if any(cell.strip() for cell in cells):
            seen.append([cell.strip() for cell in cells])
        return False

    try:
        (open_workbook if is_workbook(path) else open_csv)(path, name, note)
    except InputError as error:
        if error.code != "kop-niet-gevonden":
            raise
    widths = Counter(len(cells) for cells in seen)
    width = max(widths, key=lambda wide: (wide > 1, widths[wide] * min(wide, 3), wide), default=0)
    return [cells for cells in seen if len(cells) == width or _filled(cells) == width][:HEADER_WITHIN] if width > 1 else []


def _header_place(candidates: Sequence[Sequence[str]]) -> int:
    """Return the first row of which most cells are filled and hardly any is a number."""
    for place, cells in enumerate(candidates):
        numbers = sum(1 for cell in cells if parse_number(cell) is not None and not _YEAR.fullmatch(cell))
        if _filled(cells) * 2 > len(cells) and numbers * 4 < len(cells):
            return place
    return 0


def _named(cells: Sequence[str]) -> list[str]:
    """Return a header in which every column has a name of its own."""
    names: list[str] = []
    for index, cell in enumerate(cells, start=1):
        title = cell.strip() or f"kolom {index}"
        names.append(title if title not in names else f"{title} ({index})")
    return names


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell)


def _first(columns: dict[str, list[str]], fits: object) -> str:
    return next((title for title, cells in columns.items() if callable(fits) and _mostly(cells, fits)), "")


def _name_column(columns: dict[str, list[str]]) -> str:
    texts = [title for title, cells in columns.items() if _mostly(cells, lambda cell: any(map(str.isalpha, cell)) and not _is_code(cell))]
    return next((title for title in texts if any(word in title.lower() for word in _NAME_WORDS)), "")


def _mostly(cells: Sequence[str], fits: object) -> bool:
    held = [cell for cell in cells if cell]
    return bool(held) and callable(fits) and sum(1 for cell in held if fits(cell)) * 10 >= len(held) * 8


def _is_code(cell: str) -> bool:
    code = code_of(cell, None)
    return code is not None and level_of(code) is not None and not _YEAR.fullmatch(cell)


def _is_year(cell: str) -> bool:
    return bool(_YEAR.fullmatch(cell))

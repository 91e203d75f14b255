"""StatLine in long form: one figure per row, with its subject in a column; brought to one row per area and period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wijkkoers.sources.region_columns import find_cbs_columns
from wijkkoers.sources.tables import Cell, Table
from wijkkoers.sources.topics import fold_title, parse_header
from wijkkoers.sources.workbooks import cell_text

_SUBJECTS = ("onderwerp", "onderwerpen", "topic", "topics", "subject")
_VALUES = ("waarde", "waarden", "value", "values")
_UNITS = ("eenheid", "unit")

Key = tuple[Cell, ...]


def is_long_header(cells: Sequence[str]) -> bool:
    """Whether a row is the header of the long form: a column of areas, one of subjects and one of values."""
    titles = [fold_title(cell) for cell in cells]
    if _first(titles, _SUBJECTS) is None or _first(titles, _VALUES) is None:
        return False
    return bool(find_cbs_columns([parse_header(cell) for cell in cells]).region.codes)


def widen(table: Table) -> Table:
    """Return the same table with a column per subject; a figure that comes twice makes a second row, so that it is noticed."""
    titles = [fold_title(cell) for cell in table.header]
    subject, value, unit = _first(titles, _SUBJECTS), _first(titles, _VALUES), _first(titles, _UNITS)
    kept = [index for index in range(len(titles)) if index not in (subject, value, unit)]
    names: dict[str, None] = {}
    rows: dict[tuple[Key, int], tuple[int, dict[str, Cell]]] = {}
    for number, cells in table.rows:
        name = _name(_cell(cells, subject), _cell(cells, unit))
        if not name:
            continue
        names[name] = None
        key, turn = tuple(_cell(cells, index) for index in kept), 0
        while name in rows.setdefault((key, turn), (number, {}))[1]:
            turn += 1
        rows[key, turn][1][name] = _cell(cells, value)
    header = [table.header[index] for index in kept] + list(names)
    return Table(header, table.header_row, _wide_rows(rows, list(names)), len(rows), table.sheet)


def _wide_rows(rows: dict[tuple[Key, int], tuple[int, dict[str, Cell]]], names: Sequence[str]) -> Iterator[tuple[int, Sequence[Cell]]]:
    for (key, _turn), (number, figures) in rows.items():
        yield number, [*key, *(figures.get(name) for name in names)]


def _name(subject: Cell, unit: Cell) -> str:
    """Return the subject as a header of the wide form has it, with its unit behind it."""
    name, measured = cell_text(subject).strip(), cell_text(unit).strip()
    return f"{name} ({measured})" if name and measured and not name.endswith(f"({measured})") else name


def _cell(cells: Sequence[Cell], index: int | None) -> Cell:
    return cells[index] if index is not None and index < len(cells) else None


def _first(titles: Sequence[str], known: Sequence[str]) -> int | None:
    return next((titles.index(name) for name in known if name in titles), None)

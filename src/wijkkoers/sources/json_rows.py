"""Rows of a JSON answer (OData: `{"value": [{...}]}`, or a bare list) as a table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.sources.limits import MAX_COLUMNS, MAX_ROWS
from wijkkoers.sources.tables import Cell, IsHeader, Table
from wijkkoers.sources.texts import read_text


def open_json_rows(path: Path, name: str, is_header: IsHeader) -> Table:
    """Open a list of flat objects; its header is that of the first object.

    InputError for broken JSON, for JSON without such a list, and `kop-niet-gevonden` for other fields.
    """
    rows = _rows_in(load_json(path, name))
    header = [str(key) for key in rows[0]][:MAX_COLUMNS] if rows else []
    if not is_header(header):
        raise InputError("kop-niet-gevonden", Where(file=name), bestand=name, kolommen=", ".join(header[:12])[:300])
    if len(rows) > MAX_ROWS:
        raise InputError("te-veel-rijen", Where(file=name), bestand=name, grens=MAX_ROWS)
    return Table(header, 0, _cells(rows, header), len(rows))


def load_json(path: Path, name: str) -> Any:
    """Return what a JSON text holds; InputError `json-beschadigd` with the line when it is broken."""
    text = read_text(path, name)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError("json-beschadigd", Where(file=name, row=error.lineno), bestand=name, rij=error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise InputError("json-beschadigd", Where(file=name), bestand=name, rij=0) from error


def cell_of(value: object) -> Cell:
    """Return a JSON value as a cell; anything but a text or number becomes text."""
    if value is None or (isinstance(value, str | int | float) and not isinstance(value, bool)):
        return value
    return str(value)[:200]


def _rows_in(body: Any) -> list[dict[str, Any]]:
    found = body.get("value") if isinstance(body, dict) else body
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _cells(rows: Sequence[dict[str, Any]], header: Sequence[str]) -> Iterator[tuple[int, Sequence[Cell]]]:
    for number, row in enumerate(rows, start=1):
        yield number, tuple(cell_of(row.get(name)) for name in header)

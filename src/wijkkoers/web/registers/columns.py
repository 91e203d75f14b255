"""What an app says of its lists: the columns, who may see the rows, and the ordinary services that add and change a row.

An app puts `REGISTERS: tuple[Register, ...]` in `<app>/registers.py`; it is found there by itself. From then on the list can be
exported (xlsx, ods, csv, GeoJSON), and imported from a file or pasted text, if it `takes` rows.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from wijkkoers.base.columns import ColumnKind
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import Viewer, viewer_for

__all__ = ("Choices", "Column", "ColumnKind", "Hold", "Label", "Register", "Row", "RowServices")

Label = Promise | str
Row = Mapping[str, Any]
"""One row: the plain value (see `ColumnKind`) per key of a column."""


Choices = Callable[[Viewer], Mapping[str, Label]]
"""From the viewer (not the dossier: a partner's draft may not be offered to others) to the label of every key."""
Hold = Callable[[Viewer, Collection[str]], None]
"""Holds the rows with these numbers (as texts) until the end of the transaction, see `holding`."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list. `label` is its heading, in the language of who exports; both languages are recognised at import.

    `synonyms` are other headings that people use for it (capitals, spaces and signs do not matter). `is_read` False: made by the system,
    exported only. `decimals` is for DECIMAL; `explanation` tells in the empty template what to fill in.
    """

    key: str
    label: Label
    kind: ColumnKind
    choices: Choices | None = None
    is_required: bool = False
    synonyms: tuple[str, ...] = ()
    is_read: bool = True
    decimals: int = 2
    explanation: Label = ""


@dataclass(frozen=True, slots=True)
class RowServices:
    """What an app does with rows of a file: its ordinary services, which check permission again and raise InputError or NotAllowed.

    `add(actor=, dossier=, values=)` gets every column that is read, with the empty value where the file says nothing;
    `change(actor=, dossier=, number=, values=)` gets only the columns that differ, `number` being the value of the key column.

    With `change` go two things more, so that no edit of another is overwritten. A row says under `REVISION` (see planning) how often it
    changed. `hold` is called before the rows are read for the last time. `change` itself reads the row after it held it.
    """

    check: Check[Any]
    add: Callable[..., Any]
    change: Callable[..., Any] | None = None
    hold: Hold | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A list of a dossier that can be exported, and imported if its app says what it `takes`.

    `name` is Dutch kebab, unique over all apps, and stands in the address. `key` is the column that says which row is meant (its
    number); empty in a row that has none yet, such as a draft. `place` is the key of the PLACE column that becomes the shape in GeoJSON.
    `rows` gives only what this viewer may see, in the order of the list, and always every column. `list_url` is the name of an address
    that takes the dossier's number.
    """

    name: str
    title: Label
    columns: tuple[Column, ...]
    rows: Callable[[Viewer], Sequence[Row]]
    list_url: str
    key: str = "nummer"
    place: str | None = None
    takes: RowServices | None = None
    viewer: Callable[[Actor, int], Viewer | None] = viewer_for

    @property
    def takes_rows(self) -> bool:
        """Whether rows can be imported."""
        return self.takes is not None

    @property
    def changes_rows(self) -> bool:
        """Whether rows that are there already can be changed by a file."""
        return self.takes is not None and self.takes.change is not None

    def column(self, key: str) -> Column:
        """Return the column with this key; KeyError when there is none."""
        return {column.key: column for column in self.columns}[key]

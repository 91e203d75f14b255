"""From a register to a file: the rows that this viewer may see, in the language of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.base.columns import ColumnKind
from wijkkoers.reports.register_files import FileColumn, FileTable, TemplateWords
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.registers.columns import Column, Label, Register, Row
from wijkkoers.web.registers.matching import headings_in, readable
from wijkkoers.web.registers.wording import KIND_LABELS

ChoiceLabels = Mapping[str, Mapping[str, Label]]
"""Per key of a column the label of each of its choices."""


def file_table(register: Register, viewer: Viewer) -> FileTable:
    """Return the list as a file takes it: all rows that this viewer sees."""
    labels = choice_labels(register.columns, viewer)
    rows = [[labelled(column, row[column.key], labels) for column in register.columns] for row in register.rows(viewer)]
    return _table(register, register.columns, rows, labels)


def empty_table(register: Register, viewer: Viewer) -> FileTable:
    """Return the columns that a file can fill, without rows."""
    columns = tuple(column for column in readable(register) if column.is_read)
    return _table(register, columns, [], choice_labels(columns, viewer))


def template_words() -> TemplateWords:
    """Return what the second sheet of an empty file says."""
    headings = (_("Kolom"), _("Wat erin staat"), _("Nodig"), _("Uitleg en keuzes"))
    return TemplateWords(_("Uitleg"), headings, _("ja"), {kind: str(label) for kind, label in KIND_LABELS.items()})


def choice_labels(columns: Sequence[Column], viewer: Viewer) -> dict[str, Mapping[str, Label]]:
    """Return the labels of the choices of these columns, asked once."""
    return {column.key: column.choices(viewer) for column in columns if column.choices is not None}


def labelled(column: Column, value: Any, labels: ChoiceLabels) -> Any:
    """Return a value with the label in place of the key of a choice; a key that is no choice any more stays."""
    if column.key not in labels or value in (None, "", ()):
        return value
    known = labels[column.key]
    if column.kind is ColumnKind.CHOICES:
        return tuple(str(known.get(key, key)) for key in value)
    return str(known.get(value, value))


def file_column(column: Column, labels: ChoiceLabels, heading: str = "") -> FileColumn:
    """Return a column as a file takes it, in the language of the page."""
    choices = tuple(str(label) for label in labels.get(column.key, {}).values())
    return FileColumn(heading or str(column.label), column.kind, column.decimals, column.is_required, str(column.explanation), choices)


def _table(register: Register, columns: Sequence[Column], rows: Sequence[Sequence[Any]], labels: ChoiceLabels) -> FileTable:
    keys = [column.key for column in columns]
    place = keys.index(register.place) if register.place in keys else None
    headings = headings_in(register, page_language())
    made = tuple(file_column(column, labels, headings[column.key]) for column in columns)
    return FileTable(str(register.title), made, rows, place, page_language())


__all__ = ("Row", "choice_labels", "empty_table", "file_column", "file_table", "labelled", "template_words")

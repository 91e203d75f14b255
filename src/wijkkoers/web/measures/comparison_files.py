"""The comparison of pakketten as a file: csv or xlsx. A text that a spreadsheet would take for a formula is made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import xlsxwriter
from django.utils.translation import gettext as _

from wijkkoers.web.measures.comparison import Part

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def write_comparison(ending: str, names: Sequence[str], parts: Sequence[Part]) -> bytes:
    """Return the file; one line per line of the comparison, a column per pakket."""
    rows = [[_("Onderdeel"), _("Wat"), *names, _("Toelichting")]]
    rows += [[part.title, line.label, *line.cells, part.note] for part in parts for line in part.lines]
    return _csv(rows) if ending == "csv" else _xlsx(rows)


def safe_text(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=";").writerows([[safe_text(cell) for cell in row] for row in rows])
    return ("\ufeff" + target.getvalue()).encode()


def _xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet(_("Vergelijking")[:31])
        bold, wrapped = book.add_format({"bold": True, "text_wrap": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(place, column, cell, wrapped if place else bold)
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, len(rows[0]) - 1, 26)
    return target.getvalue()

"""What came back as a file: csv for the Dutch spreadsheet, xlsx with real numbers; texts never run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping

import xlsxwriter
from django.utils.translation import gettext as _

from wijkkoers.reports.tables import BOM, neutral
from wijkkoers.reports.tokens import colour
from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.kit.presentation import column_heads, name_of
from wijkkoers.web.kit.selectors import Outcome, OutcomeRow

Cell = str | int | None
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDE, NARROW = 48, 12


def outcome_rows(outcome: Outcome) -> list[list[Cell]]:
    """Return the heads and one row per card; None where nothing was counted."""
    heads = column_heads(outcome.columns)
    spread = [
        text for head in heads for text in (head, _("%(column)s, minst") % {"column": head}, _("%(column)s, meest") % {"column": head})
    ]
    first: list[Cell] = [_("Kaart"), _("Code"), _("Wat erop staat"), *spread, _("Opmerkingen")]
    return [first, *(_row(row, outcome) for row in outcome.rows)]


def outcome_csv(outcome: Outcome) -> bytes:
    """Return the table as csv: UTF-8 with BOM, `;`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([_csv_cell(cell) for cell in row] for row in outcome_rows(outcome))
    return (BOM + out.getvalue()).encode("utf-8")


def outcome_xlsx(outcome: Outcome) -> bytes:
    """Return the table as a workbook; numbers are numbers."""
    out = io.BytesIO()
    safe = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, safe)
    sheet = book.add_worksheet(_("Uitkomst"))
    bold = book.add_format({"bold": True, "bg_color": colour("paper-deep"), "bottom": 1, "text_wrap": True, "valign": "top"})
    rows = outcome_rows(outcome)
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, place, cell, None if number else bold)
            elif cell is not None:
                sheet.write_number(number, place, cell)
    sheet.set_column(0, len(rows[0]) - 1, NARROW)
    sheet.set_column(2, 2, WIDE)
    sheet.set_column(len(rows[0]) - 1, len(rows[0]) - 1, WIDE)
    sheet.freeze_panes(1, 3)
    book.close()
    return out.getvalue()


def _row(row: OutcomeRow, outcome: Outcome) -> list[Cell]:
    cells: list[Cell] = []
    for column in outcome.columns:
        tally = row.tallies.get(column)
        cells += [tally.total, tally.low, tally.high] if tally else [None, None, None]
    return [row.card.number, shown_code(row.card.code), name_of(row.card), *cells, " / ".join(row.remarks)]


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return neutral(cell) if isinstance(cell, str) else str(cell)


FILES: Mapping[str, tuple[str, Callable[[Outcome], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", outcome_csv),
    "xlsx": (XLSX, outcome_xlsx),
}

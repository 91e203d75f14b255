"""Stappen and actions as a file: csv for the Dutch spreadsheet, xlsx; texts never run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date

import xlsxwriter
from django.utils.translation import gettext as _

from wijkkoers.reports.tables import BOM, neutral
from wijkkoers.reports.tokens import colour
from wijkkoers.web.process.presentation_actions import ActionRow
from wijkkoers.web.process.stap_rows import StapRow

WIDEST, NARROWEST = 60, 8
Rows = Iterable[Sequence[str]]


def heads() -> list[str]:
    """Return the heads of the columns in the language of the page."""
    return [_("Soort"), _("Nr"), _("Naam"), _("Fase"), _("Spoor"), _("Aan tafel"), _("Status"), _("Trekker"), _("Wanneer"), _("Uiterlijk")]


def lines_of(rows: Iterable[StapRow], actions: Iterable[ActionRow]) -> list[list[str]]:
    """Return one line per stap and then one per action; the last column is the last day, for sorting."""
    staps = [
        [
            _("stap"),
            row.number,
            row.name,
            row.stage,
            row.sporen,
            ", ".join(row.parties),
            row.status_label,
            row.owner,
            row.due,
            _day(row.view.stap.due_end),
        ]
        for row in rows
    ]
    tasks = [
        [_("actie"), "", row.action.title, row.stap_label, "", "", row.status_label, row.who, row.due, _day(row.action.due_end)]
        for row in actions
    ]
    return staps + tasks


def list_csv(rows: Iterable[StapRow], actions: Iterable[ActionRow]) -> bytes:
    """Return the list as csv: UTF-8 with BOM and `;`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads())
    writer.writerows([neutral(cell) for cell in line] for line in lines_of(rows, actions))
    return (BOM + out.getvalue()).encode("utf-8")


def list_xlsx(rows: Iterable[StapRow], actions: Iterable[ActionRow]) -> bytes:
    """Return the list as a workbook; every cell is plain text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    sheet = book.add_worksheet(_("Stappen en acties"))
    names, lines = heads(), lines_of(rows, actions)
    bold = book.add_format({"bold": True, "bg_color": colour("paper-deep"), "bottom": 1, "text_wrap": True, "valign": "top"})
    for column, head in enumerate(names):
        sheet.write_string(0, column, head, bold)
        longest = max([len(head), *(len(line[column]) for line in lines)])
        sheet.set_column(column, column, min(max(longest + 2, NARROWEST), WIDEST))
        for number, line in enumerate(lines, start=1):
            sheet.write_string(number, column, line[column])
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, max(len(lines), 1), len(names) - 1)
    book.close()
    return out.getvalue()


FILES: dict[str, tuple[str, Callable[[Iterable[StapRow], Iterable[ActionRow]], bytes]]] = {
    "csv": ("text/csv; charset=utf-8", list_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", list_xlsx),
}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""

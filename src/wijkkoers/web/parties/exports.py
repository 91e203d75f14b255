"""Rows of texts as a file: csv for the Dutch spreadsheet and xlsx; texts never run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import xlsxwriter

from wijkkoers.reports.tables import BOM, neutral
from wijkkoers.reports.tokens import colour

WIDEST, NARROWEST = 60, 8
Rows = Sequence[Sequence[str]]


def rows_csv(heads: Sequence[str], rows: Rows) -> bytes:
    """Return rows as csv: UTF-8 with BOM and `;`."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([neutral(cell) for cell in row] for row in (heads, *rows))
    return (BOM + out.getvalue()).encode("utf-8")


def rows_xlsx(sheet_name: str, heads: Sequence[str], rows: Rows) -> bytes:
    """Return rows as a workbook with one sheet, the heads in view."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet(sheet_name)
    bold = book.add_format({"bold": True, "bg_color": colour("paper-deep"), "bottom": 1, "text_wrap": True, "valign": "top"})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
        longest = max([len(head), *(len(row[column]) for row in rows)])
        sheet.set_column(column, column, min(max(longest + 2, NARROWEST), WIDEST))
        for number, row in enumerate(rows, start=1):
            sheet.write_string(number, column, row[column], plain)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)
    book.close()
    return out.getvalue()

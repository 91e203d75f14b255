"""The participation account for a spreadsheet: csv and xlsx of moments, groups and what was brought in."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import xlsxwriter

from wijkkoers.reports.participation import AccountTable, ParticipationAccount
from wijkkoers.reports.tables import BOM, Table, csv_cell, neutral, sheet_formats, write_sheet


def account_csv(account: ParticipationAccount) -> bytes:
    """Return all tables as csv, one under the other: UTF-8 with BOM, `;`, no text that a spreadsheet runs as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for table in account.tables:
        writer.writerow([neutral(table.title)])
        writer.writerows([csv_cell(cell) for cell in row] for row in (table.head, *table.rows))
        writer.writerow([])
    writer.writerows([neutral(note)] for note in account.notes)
    return (BOM + out.getvalue()).encode("utf-8")


def account_xlsx(account: ParticipationAccount) -> bytes:
    """Return a workbook with a sheet per table; counts are numbers, hidden ones words. Same account, same bytes."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    made = datetime(account.made_on.year, account.made_on.month, account.made_on.day, tzinfo=UTC)
    book.set_properties({"title": account.title, "author": "Wijkkoers", "created": made})
    formats = sheet_formats(book)
    for table in account.tables:
        sheet = book.add_worksheet(_sheet_name(table))
        write_sheet(sheet, Table(table.head, list(table.head), [list(row) for row in table.rows], {}), formats)
        for number, note in enumerate(account.notes, start=len(table.rows) + 2):
            sheet.write_string(number, 0, note)
    book.close()
    return out.getvalue()


def _sheet_name(table: AccountTable) -> str:
    """Return a name that a sheet may have: at most 31 characters, without signs that are refused."""
    return "".join(sign for sign in table.title if sign not in "[]:*?/\\")[:31].strip() or "1"

"""An MKBA as workbook with live formulas: change an assumption and every present value, actor and ratio follows."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import xlsxwriter

from wijkkoers.reports.weighing.cba_amounts import amounts_of
from wijkkoers.reports.weighing.cba_result_sheets import write_pm, write_result, write_years
from wijkkoers.reports.weighing.cba_sheets import Book, write_discounting, write_lines, write_start
from wijkkoers.reports.weighing.content import CbaReport, Heading
from wijkkoers.reports.weighing.workbook_formats import weighing_formats
from wijkkoers.reports.weighing.workbook_words import WORDS

SHEETS = ("start", "result", "lines", "discounting", "years", "pm")


def cba_xlsx(report: CbaReport) -> bytes:
    """Return the workbook: assumptions, result, lines, discounting, per year, and what has no price.

    Amounts are formulas that carry their outcome, so a viewer that does not calculate shows the same numbers. Texts are never formulas.
    """
    out = io.BytesIO()
    book = open_book(out, report.heading)
    words = WORDS[report.heading.language]
    sheets = {key: book.add_worksheet(words[key]) for key in SHEETS}
    made = Book(report, words, sheets, weighing_formats(book), tuple(amounts_of(report)))
    write_start(made)
    write_discounting(made)
    write_lines(made)
    write_result(made)
    write_years(made)
    write_pm(made)
    book.close()
    return out.getvalue()


def open_book(out: io.BytesIO, heading: Heading) -> xlsxwriter.Workbook:
    """Return a new workbook in memory with the title and the date of a report."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    made = datetime.combine(heading.made_on, datetime.min.time(), UTC) if heading.made_on else datetime(2026, 1, 1, tzinfo=UTC)
    book.set_properties({"title": heading.title, "author": "Wijkkoers", "created": made})
    book.set_calc_mode("auto")
    return book

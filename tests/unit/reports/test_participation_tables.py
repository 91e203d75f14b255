"""The participation account in a spreadsheet: numbers are numbers, hidden counts words, and no text runs as a formula."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
from tests.unit.reports.test_participation import ACCOUNT

from wijkkoers.reports.participation import AccountTable
from wijkkoers.reports.participation_tables import account_csv, account_xlsx

RISKY = replace(ACCOUNT, overview=AccountTable("A[b]:c", ("Moment", "Gekomen"), (("=1+1", 12), ("Inloop", "minder dan 10"))))


def test_csv_holds_both_tables_and_the_notes() -> None:
    lines = account_csv(ACCOUNT).decode("utf-8-sig").split("\r\n")
    assert lines[:3] == ["Alle momenten", "Moment;Gekomen", "Inloop;1200"]
    assert "jongeren;minder dan 10" in lines and "Bezoeken tellen." in lines


def test_csv_runs_no_text_as_a_formula() -> None:
    assert "'=1+1;12" in account_csv(RISKY).decode("utf-8-sig")


def test_xlsx_holds_counts_as_numbers_and_hidden_ones_as_words() -> None:
    book = openpyxl.load_workbook(io.BytesIO(account_xlsx(RISKY)))
    sheet = book[book.sheetnames[0]]
    assert book.sheetnames == ["Abc", "Wie is gehoord"]
    assert [[cell.value for cell in row] for row in sheet["A2:B3"]] == [["=1+1", 12], ["Inloop", "minder dan 10"]]
    assert sheet["A2"].data_type == "s"
    book.close()


def test_same_account_gives_the_same_bytes() -> None:
    assert account_xlsx(ACCOUNT) == account_xlsx(ACCOUNT)

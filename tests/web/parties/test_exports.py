"""Rows as a file."""

from __future__ import annotations

import io

import openpyxl

from wijkkoers.web.parties.exports import rows_csv, rows_xlsx


def test_texts_never_run_as_a_formula() -> None:
    text = rows_csv(["Kop"], [["=1+1"]]).decode("utf-8-sig")
    assert text == "Kop\r\n'=1+1\r\n"
    book = openpyxl.load_workbook(io.BytesIO(rows_xlsx("Doelen", ["Kop"], [["=1+1"]])))
    assert (book["Doelen"]["A2"].value, book["Doelen"]["A2"].data_type) == ("=1+1", "s")


def test_file_without_rows_has_its_heads() -> None:
    assert openpyxl.load_workbook(io.BytesIO(rows_xlsx("Doelen", ["A", "B"], []))).active.max_row == 1

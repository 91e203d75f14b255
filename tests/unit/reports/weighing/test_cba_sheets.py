from __future__ import annotations

import io

import openpyxl
import pytest
from tests.unit.reports.weighing import samples

from wijkkoers.reports.weighing.cba_sheets import Book, rate_at
from wijkkoers.reports.weighing.cba_workbook import cba_xlsx
from wijkkoers.reports.weighing.workbook_words import NL


def test_the_rate_of_a_year_is_that_of_the_last_step_before_it() -> None:
    report = samples.cba(scheme_steps=((0, 0.028), (36, 0.018)))
    assert [rate_at(report, t) for t in (0, 35, 36, 50)] == [0.028, 0.028, 0.018, 0.018]


def test_names_that_are_equal_get_their_id_so_that_formulas_find_the_right_one() -> None:
    report = samples.cba(heading=samples.heading(names={"corporatie": "Overig", "huurders": "overig"}))
    book = Book(report, NL, {}, {}, ())
    assert (book.label("corporatie"), book.label("gemeente")) == ("Overig (corporatie)", "gemeente")


def test_assumptions_say_where_the_study_comes_from() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(cba_xlsx(samples.cba())))["Uitgangspunten"]
    texts = {str(row[0].value): row[1].value for row in sheet.iter_rows(max_col=2)}
    assert (texts["Opsteller"], texts["Bestand"], texts["Basisjaar (t = 0)"]) == ("Velderwonen", "spoorwijk.yaml", 2026)
    assert "Fictief voorbeeld: namen en bedragen zijn verzonnen." in texts


def test_factors_kept_in_the_workbook_are_those_of_the_study() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(cba_xlsx(samples.cba())), data_only=True)["Disconteren"]
    assert sheet["E12"].value == pytest.approx(1.0225**-10)

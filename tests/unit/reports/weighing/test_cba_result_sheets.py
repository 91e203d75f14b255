from __future__ import annotations

import io

import openpyxl
import pytest
from tests.unit.reports.weighing import samples

from wijkkoers.reports.weighing.cba_workbook import cba_xlsx
from wijkkoers.reports.weighing.content import CbaReport


def kept(sheet: str, report: CbaReport) -> dict[str, object]:
    book = openpyxl.load_workbook(io.BytesIO(cba_xlsx(report)), data_only=True)
    return {str(row[0].value): row[1].value if len(row) > 1 else None for row in book[sheet].iter_rows()}


def test_result_keeps_total_costs_ratio_and_control() -> None:
    found = kept("Resultaat", samples.cba())
    assert found["Netto contante waarde (EUR)"] == pytest.approx(samples.TOTAL, abs=0.5)
    assert found["Kosten, contant (EUR)"] == pytest.approx(samples.COSTS, abs=0.5)
    assert found["Baten gedeeld door kosten"] == pytest.approx(1.6507, abs=5e-5)
    assert found["Controle: som van actoren min totaal"] == pytest.approx(0, abs=1e-6)


def test_years_add_up_before_discounting() -> None:
    assert kept("Per jaar", samples.cba())["2026"] == -2_500_000


def test_without_costs_there_is_no_ratio() -> None:
    report = samples.cba(lines=(samples.line("a", "huurders", "baat", 10, (1, 1)),))
    assert not kept("Resultaat", report)["Baten gedeeld door kosten"]


def test_effects_without_a_price_have_a_sheet_with_their_reason() -> None:
    book = openpyxl.load_workbook(io.BytesIO(cba_xlsx(samples.cba())))
    assert [cell.value for cell in book["Niet in geld"][4]][1:] == [
        "Trots op de wijk",
        "Bewoners van Spoorwijk",
        "leefbaarheid",
        "+",
        "Er is geen prijs voor.",
    ]
    empty = openpyxl.load_workbook(io.BytesIO(cba_xlsx(samples.cba(pm=()))))
    assert empty["Niet in geld"]["A3"].value == "Alle effecten in deze studie hebben een prijs."

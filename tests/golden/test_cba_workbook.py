"""The formulas of an MKBA's workbook give in LibreOffice Calc what the domain's worked case says."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.golden.calc import office, recalculated
from tests.unit.reports.weighing import samples

from wijkkoers.reports.weighing.cba_workbook import cba_xlsx
from wijkkoers.reports.weighing.content import CbaReport

SCHEMES = {
    "2021": (((0, 0.0225),), 1_944_072, 2_987_642, 1.6507),
    "2025": (((0, 0.028), (36, 0.018)), 1_617_435, 2_973_986, 1.5439),
    "2015": (((0, 0.03),), 1_507_245, 2_969_161, 1.5076),
}


def column(book: openpyxl.Workbook, sheet: str, number: int = 2) -> dict[str, object]:
    return {str(row[0].value): row[number - 1].value for row in book[sheet].iter_rows() if row[0].value is not None and len(row) >= number}


def calculate(report: CbaReport, folder: Path, change: dict[str, object] | None = None) -> openpyxl.Workbook:
    if office() is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-calc-nogui")
    path = folder / "mkba.xlsx"
    path.write_bytes(cba_xlsx(report))
    if change:
        book = openpyxl.load_workbook(path)
        for cell, value in change.items():
            sheet, place = cell.split("!")
            book[sheet][place] = value
        book.save(path)
    return recalculated(path, folder)


def test_calc_finds_what_the_worked_case_says_per_actor(tmp_path: Path) -> None:
    found = column(calculate(samples.cba(), tmp_path), "Resultaat")
    for actor, worth in samples.PER_ACTOR.items():
        assert found[samples.NAMES[actor]] == pytest.approx(worth, abs=0.5)
    assert found["Controle: som van actoren min totaal"] == pytest.approx(0, abs=0.005)
    assert found["Baten gedeeld door kosten"] == pytest.approx(1.6507, abs=5e-5)


def test_another_discount_scheme_typed_in_the_workbook_changes_every_total(tmp_path: Path) -> None:
    steps, worth, costs, ratio = SCHEMES["2025"]
    change: dict[str, object] = {"Uitgangspunten!B18": steps[0][1], "Uitgangspunten!A19": steps[1][0], "Uitgangspunten!B19": steps[1][1]}
    found = column(calculate(samples.cba(), tmp_path, change), "Resultaat")
    assert found["Netto contante waarde (EUR)"] == pytest.approx(worth, abs=0.5)
    assert found["Kosten, contant (EUR)"] == pytest.approx(costs, abs=0.5)
    assert found["Baten gedeeld door kosten"] == pytest.approx(ratio, abs=5e-5)


def test_unfavourable_variant_takes_high_costs_and_low_benefits(tmp_path: Path) -> None:
    book = calculate(samples.cba(), tmp_path, {"Uitgangspunten!B14": "ongunstig"})
    rows = {row[0].value: row for row in book["Regels"].iter_rows(min_row=5)}
    prices = {id: row[22].value for id, row in rows.items()}
    assert (prices["renovatie"], prices["energie"], rows["gezondheid"][21].value) == (3_000_000, 60_000, 0.2)


def test_cells_keep_the_same_numbers_as_calc_makes(tmp_path: Path) -> None:
    made = calculate(samples.cba(), tmp_path)
    kept = openpyxl.load_workbook(tmp_path / "mkba.xlsx", data_only=True)
    compared = 0
    for sheet in kept.sheetnames:
        for row in kept[sheet].iter_rows():
            for cell in row:
                if isinstance(cell.value, int | float):
                    assert made[sheet][cell.coordinate].value == pytest.approx(cell.value, rel=1e-9, abs=1e-6), f"{sheet}!{cell.coordinate}"
                    compared += 1
    assert compared > 500

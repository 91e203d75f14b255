"""What came back as a file."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
from tests.web.kit.making import make_batch, values_for
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.exports import outcome_csv, outcome_xlsx
from wijkkoers.web.kit.models import PrintBatch
from wijkkoers.web.kit.selectors import cards_of, outcome_of


def _batch(world: World) -> PrintBatch:
    batch = make_batch(world)
    values = replace(values_for(batch, 4, 0), remarks={cards_of(batch)[0].pk: "=1+1"}, written={cards_of(batch)[0].pk: "Een bankje"})
    services.enter_results(actor=world.redacteur, batch=batch, values=values)
    return batch


def test_csv_keeps_gaps_and_runs_no_formula(world: World) -> None:
    rows = outcome_csv(outcome_of(_batch(world))).decode("utf-8-sig").splitlines()
    assert rows[0].startswith("Kaart;Code;Wat erop staat;Belangrijk;Belangrijk, minst;Belangrijk, meest;Dringend;")
    assert ";Een bankje;4;4;4;;;;'=1+1" in rows[1]
    assert rows[3].endswith(";lege kaart;;;;;;;")


def test_workbook_has_numbers_and_texts(world: World) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(outcome_xlsx(outcome_of(_batch(world))))).active
    assert sheet is not None
    found = [cell.value for cell in sheet[2]]
    assert (found[0], found[2:4], found[6], found[9]) == (1, ["Een bankje", 4], None, "=1+1")
    assert sheet.cell(2, 10).data_type == "s"

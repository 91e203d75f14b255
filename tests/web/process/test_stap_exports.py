from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest
from tests.web.process.making import make_action, make_own_stap, make_plan, views_of
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.asked import Asked, Reader
from wijkkoers.web.process.list_page import files_of
from wijkkoers.web.process.selectors import actions_of, compass_of, viewer_of
from wijkkoers.web.process.stap_exports import FILES
from wijkkoers.web.process.values import ActionValues

DANGEROUS = "=HYPERLINK(1)"


@pytest.fixture
def dossier(world: World) -> Dossier:
    """A dossier with names that a spreadsheet would run."""
    dossier = make_plan(world, method="wijkvisie-corporatie").dossier
    make_own_stap(world, dossier, DANGEROUS)
    make_action(world, dossier, values=ActionValues(DANGEROUS))
    return dossier


def _file(world: World, dossier: Dossier, ending: str) -> bytes:
    compass = compass_of(dossier)
    assert compass is not None
    page = (Reader(world.redacteur.pk, date(2026, 11, 22)), "nl")
    return FILES[ending][1](*files_of(viewer_of(world.redacteur, dossier), compass, actions_of(dossier), Asked(), page))


def test_csv_has_every_stap_and_action_and_runs_nothing(world: World, dossier: Dossier) -> None:
    lines = _file(world, dossier, "csv").decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + len(views_of(dossier)) + 1 and lines[1].startswith("stap;1.1;")
    assert sum(f";'{DANGEROUS};" in line for line in lines) == 2


def test_xlsx_keeps_texts_as_texts(world: World, dossier: Dossier) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(_file(world, dossier, "xlsx"))).active
    assert sheet is not None
    cells = [row[2] for row in sheet.iter_rows(min_row=2)]
    assert len(cells) == len(views_of(dossier)) + 1 and {cell.data_type for cell in cells} == {"s"}

"""Every list of every app, exported from a filled dossier and read back, changes nothing: in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.utils import translation
from tests.web.registers.made_up import forget
from tests.web.seeding import SMALL, seed_dossier
from tests.web.wijkfoto.making import SPOORWIJK, YEAR, make_town
from tests.web.world import World

from wijkkoers.reports.register_files import WRITERS
from wijkkoers.sources.loose_tables import read_loose
from wijkkoers.web.dossiers.selectors import Viewer, viewer_of
from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.exports import file_table
from wijkkoers.web.registers.matching import find_header, guess_columns, heading_cells
from wijkkoers.web.registers.planning import Layout, Outcome, make_plan
from wijkkoers.web.registers.registry import all_registers

TRIED = (("csv", "nl"), ("geojson", "en"))


def _differences(register: Register, viewer: Viewer, path: Path) -> list[str]:
    """Return what a file just written would do to the list it came from."""
    path.write_bytes(WRITERS[path.suffix[1:]][0](file_table(register, viewer)))
    if not register.takes_rows:
        return []
    rows = read_loose(path, path.name).rows
    header_row = find_header(register, rows)
    layout = Layout(header_row, guess_columns(register, heading_cells(rows, header_row), {}))
    plan = make_plan(register, viewer, rows, layout)
    told = [
        f"{register.name} {path.suffix}: row {row.row} {row.outcome} {dict(row.values)}" for row in plan.rows if row.outcome != Outcome.SAME
    ]
    return told if plan.rows else [f"{register.name}: no rows; see tests/web/seeding"]


@pytest.mark.slow
def test_every_list_of_a_filled_dossier_is_the_same_when_it_is_read_back(world: World, tmp_path: Path) -> None:
    forget()
    make_town()
    viewer = viewer_of(world.redacteur, seed_dossier(world, SMALL, area=(SPOORWIJK, YEAR)))
    found: list[str] = []
    for ending, language in TRIED:
        with translation.override(language):
            found += [
                told for register in all_registers().values() for told in _differences(register, viewer, tmp_path / f"lijst.{ending}")
            ]
    assert found == []

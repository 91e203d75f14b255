"""All arrows of a dossier as a list."""

from __future__ import annotations

from tests.web.thread.making import make_maatregel, make_opgave, make_team, tie, viewer
from tests.web.world import World

from wijkkoers.web.overview.registers import COLUMNS, REGISTERS, arrow_rows


def test_arrow_is_a_row_with_both_ends_in_words(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier, title="Kou"), make_maatregel(world, dossier, name="Isoleren")
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    (row,) = arrow_rows(viewer(world.lezer, dossier))
    assert (row["nummer"], row["van"], row["pijl"], row["naar"]) == (arrow.pk, "Kou", "leidt tot", "Isoleren")
    assert set(row) == {column.key for column in COLUMNS}


def test_list_goes_out_only() -> None:
    assert [register.takes_rows for register in REGISTERS] == [False]

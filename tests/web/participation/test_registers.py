"""Inbreng as a file: shielded texts, codes and small groups are in none."""

from __future__ import annotations

from tests.web.participation.bringing import make_oproep, read, send
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.participation.registers import COLUMNS, REGISTERS, inbreng_rows


def test_shielded_and_unread_texts_and_small_groups_are_left_out(world: World) -> None:
    oproep = make_oproep(world)
    shown, shielded, new = (send(oproep, f"tekst {sign}", group="jongeren", place_note=f"plek {sign}") for sign in "abc")
    read(world, shown)
    read(world, shielded, is_shown=False, summary="samenvatting")
    texts = {}
    for user in (world.redacteur, world.lezer):
        rows = inbreng_rows(viewer_of(user, oproep.dossier))
        texts[user.name] = [(row["tekst"], row["plek"], row["samenvatting"], row["groep"]) for row in rows]
        assert not {shown.code, shielded.code, new.code} & {str(value) for row in rows for value in row.values()}
    assert texts["Redacteur"] == [("tekst a", "plek a", "", ""), ("afgeschermd", "", "", ""), ("tekst c", "plek c", "", "")]
    assert texts["Lezer"] == [("tekst a", "plek a", "", ""), ("afgeschermd", "", "", ""), ("nog niet gelezen", "", "", "")]


def test_large_groups_are_named_for_editors_only(world: World) -> None:
    oproep = make_oproep(world)
    for number in range(10):
        send(oproep, f"tekst {number}", group="jongeren")
    groups = {user.name: {row["groep"] for row in inbreng_rows(viewer_of(user, oproep.dossier))} for user in (world.redacteur, world.lezer)}
    assert groups == {"Redacteur": {"jongeren"}, "Lezer": {""}}


def test_every_row_has_every_column_and_nothing_is_read_back(world: World) -> None:
    row = read(world, send(make_oproep(world)))
    (values,) = inbreng_rows(viewer_of(world.redacteur, row.dossier))
    assert set(values) == {column.key for column in COLUMNS}
    assert not REGISTERS[0].takes_rows

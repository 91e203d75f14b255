"""Works in words."""

from __future__ import annotations

from datetime import date

from tests.web.fieldwork.making_opgaven import HERE, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork import werk_page
from wijkkoers.web.fieldwork.selectors.werken import all_werken

TODAY = date(2026, 6, 15)


def test_a_work_that_runs_says_that_joining_is_mostly_too_late(world: World) -> None:
    dossier = make_team(world)
    make_werk(world, dossier, start="2025", partij_name="Netwerk", certainty="begroot", flexibility="vast")
    viewer = viewer_of(world.redacteur, dossier)
    row = werk_page.rows_of(viewer, all_werken(viewer), "nl", TODAY)[0]
    assert (row.window, row.owner, row.kind, row.certainty, row.flexibility) == ("loopt-al", "Netwerk", "Riool", "Begroot", "Vast")
    assert "te laat" in row.window_help


def test_every_owner_on_the_map_has_its_own_class(world: World) -> None:
    dossier = make_team(world)
    for values in ({"partij_id": make_partij(dossier).pk}, {"partij_name": "Netwerk"}, {}):
        make_werk(world, dossier, geometry=HERE, **values)
    viewer = viewer_of(world.redacteur, dossier)
    values_ = list(all_werken(viewer).values(*werk_page.MAP_COLUMNS))
    classes = werk_page.map_classes(values_)
    assert [row.label for row in classes] == ["Netwerk", "partij onbekend", "Waterbedrijf"]
    assert {row.kind for row in werk_page.map_rows(viewer, values_)} == {row.id for row in classes}

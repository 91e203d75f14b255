from __future__ import annotations

from datetime import date

import pytest
from tests.web.process.making import make_action, make_shared_plan, take, views_of
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process.asked import Asked, Reader
from wijkkoers.web.process.list_page import board_of, files_of
from wijkkoers.web.process.selectors import actions_of, compass_of, viewer_of
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import ActionValues

TODAY = date(2026, 11, 22)


@pytest.fixture
def dossier(world: World) -> Dossier:
    """A dossier with five actions: late, this month, later, without a date, and one of somebody else at a stap."""
    dossier, mine = make_shared_plan(world), world.redacteur.pk
    for title, due in (("laat", "oktober 2026"), ("maand", "30 november 2026"), ("later", "2028")):
        make_action(world, dossier, values=ActionValues(title, owner_id=mine, due=parse_period(due)))
    make_action(world, dossier, values=ActionValues("zonder datum", owner_id=mine))
    stap = views_of(dossier)[0].stap
    make_action(world, dossier, values=ActionValues("van een ander", owner_id=world.gemeente_redacteur.pk, stap_id=stap.pk))
    make_action(world, dossier, values=ActionValues("van niemand"))
    return dossier


def _titles(world: World, dossier: Dossier, asked: Asked) -> set[str]:
    compass = compass_of(dossier)
    assert compass is not None
    page = (Reader(world.redacteur.pk, TODAY), "nl")
    _rows, found = files_of(viewer_of(world.redacteur, dossier), compass, actions_of(dossier), asked, page)
    return {row.action.title for row in found}


EXPECTED: tuple[tuple[Asked, set[str]], ...] = (
    (Asked(), {"laat", "maand", "later", "zonder datum", "van een ander", "van niemand"}),
    (Asked(toon="maand"), {"laat", "maand", "zonder datum"}),
    (Asked(toon="laat"), {"laat"}),
    (Asked(trekker="niemand"), {"van niemand"}),
    (Asked(trekker="mij"), {"laat", "maand", "later", "zonder datum"}),
    (Asked(fase="samen-starten"), {"van een ander"}),
    (Asked(spoor="B"), set()),
    (Asked(partij="gemeente"), {"van een ander"}),
    (Asked(status="klaar"), set()),
    (Asked(zoek="ANDER"), {"van een ander"}),
)


def test_actions_follow_the_filters(world: World, dossier: Dossier) -> None:
    assert {asked: _titles(world, dossier, asked) for asked, _titles_ in EXPECTED} == dict(EXPECTED)


def test_the_board_has_every_stap_once_under_its_status(world: World, dossier: Dossier) -> None:
    take(world, views_of(dossier)[0].stap, StapMove.OPPAKKEN)
    compass = compass_of(dossier)
    assert compass is not None
    lanes = {lane.status: lane for lane in board_of(compass, Asked(), Reader(1, TODAY), "nl")}
    assert [row.view.key for row in lanes["bezig"].rows] == ["juiste-partijen-aan-tafel"]
    assert sum(len(lane.rows) for lane in lanes.values()) == len(compass.staps) and len(lanes) == 6

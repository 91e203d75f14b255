"""Typing a sheet over: all or nothing, and once."""

from __future__ import annotations

from uuid import uuid4

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.services.paper import PaperLine, enter_sheet
from wijkkoers.web.fieldwork.values_talks import PuntValues

pytestmark = pytest.mark.django_db


def _line(**values: object) -> PaperLine:
    return PaperLine(uuid4(), PuntValues(**{"verdict": Verdict.GOED, "place_note": "hoek", **values}))  # type: ignore[arg-type]


def test_a_sheet_that_is_sent_twice_is_kept_once(world: World) -> None:
    held, lines = make_schouw(world, make_team(world)), [_line(), _line()]
    for _try in range(2):
        assert len(enter_sheet(actor=world.redacteur, schouw=held, lines=lines).punten) == 2
    assert held.punten.count() == 2
    assert {punt.way for punt in held.punten.all()} == {"papier"}


def test_one_wrong_row_keeps_all_rows_out_and_every_wrong_row_is_named(world: World) -> None:
    held = make_schouw(world, make_team(world))
    entered = enter_sheet(actor=world.redacteur, schouw=held, lines=[_line(theme="niets"), _line(), _line(place_note="")])
    assert [(place, error.code) for place, error in entered.refused] == [(0, "thema-onbekend"), (2, "schouwpunt-plaats-leeg")]
    assert held.punten.count() == 0


def test_a_point_that_somebody_else_entered_meanwhile_is_told(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier)
    held, point = make_schouw(world, dossier, route=route), route.points.all()[0]
    make_punt(world, held, point=point)
    values = PuntValues(Verdict.GOED, route_point_id=point.pk)
    late, knowing = PaperLine(uuid4(), values, 0), PaperLine(uuid4(), values, 1)
    assert [error.code for _place, error in enter_sheet(actor=world.redacteur, schouw=held, lines=[late]).refused] == ["invoer-intussen"]
    assert len(enter_sheet(actor=world.redacteur, schouw=held, lines=[knowing]).punten) == 1

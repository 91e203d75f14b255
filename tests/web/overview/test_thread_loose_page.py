"""Loose ends as pages show them: each with the address of its next act."""

from __future__ import annotations

import pytest
from django.urls import resolve
from tests.web.overview.loose_ends import PLANTS, WHOLE
from tests.web.thread.making import make_team, viewer
from tests.web.world import World

from wijkkoers.web.overview.thread.loose_page import groups_of, page_of_rule


@pytest.mark.parametrize("code", list(PLANTS))
def test_every_loose_end_has_an_act(code: str, world: World) -> None:
    eyes = viewer(world.redacteur, make_team(world))
    (group,) = groups_of(PLANTS[code](WHOLE), eyes)
    assert (group.code, group.count, group.rest) == (code, 1, 0)
    assert group.lines[0].act.startswith(f"/dossiers/{eyes.dossier.pk}/")


def test_pair_leads_to_the_page_where_it_is_decided(world: World) -> None:
    eyes = viewer(world.redacteur, make_team(world))
    (group,) = groups_of(PLANTS["ontmoeting-zonder-besluit"](WHOLE), eyes)
    assert resolve(group.lines[0].act).kwargs == {"dossier_id": eyes.dossier.pk, "left": "opgave-1", "right": "werk-1"}


def test_rule_without_ends_has_no_page(world: World) -> None:
    eyes = viewer(world.redacteur, make_team(world))
    assert page_of_rule(WHOLE, eyes, "opgave-zonder-grond", None) is None
    assert page_of_rule(WHOLE, eyes, "zomaar", None) is None

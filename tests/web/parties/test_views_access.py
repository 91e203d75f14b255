"""Opening things of a dossier."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404
from django.test import RequestFactory
from tests.web.parties.making import make_goal, make_means, make_partij, make_round, make_shared_dossier, viewer
from tests.web.world import World

from wijkkoers.web.parties.views import access


def _request(world: World, person: str) -> Any:
    request: Any = RequestFactory().get("/")
    request.user = world.person(person)
    return request


def test_draft_of_another_is_answered_as_if_it_did_not_exist(world: World) -> None:
    goal, means = make_goal(world, is_released=False), make_means(world, is_released=False)
    with pytest.raises(Http404):
        access.open_goal(_request(world, "beheerder"), goal.partij.dossier_id, goal.pk)
    with pytest.raises(Http404):
        access.open_means(_request(world, "beheerder"), means.partij.dossier_id, means.pk)


def test_things_of_another_dossier_do_not_exist_here(world: World) -> None:
    here, there = make_shared_dossier(world), make_shared_dossier(world)
    partij, round_ = make_partij(world, there), make_round(world, there)
    things = ((access.open_partij, partij.pk), (access.open_round, round_.pk), (access.open_term, 1))
    for opened, key in things:
        with pytest.raises(Http404):
            opened(_request(world, "redacteur"), here.pk, key)
    with pytest.raises(Http404):
        access.open_theme(round_, "maan")


def test_trail_ends_in_a_page_without_address(world: World) -> None:
    trail = access.trail_of(viewer(world, "lezer", make_shared_dossier(world)), ("Tussen", "/x/"), "Hier")
    assert trail[-2:] == [("Tussen", "/x/"), ("Hier", "")]

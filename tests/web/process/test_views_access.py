"""Opening the process of a dossier, and what its forms offer."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import Http404
from django.test import RequestFactory
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_besluit, make_link, make_plan, make_shared_dossier, make_stap
from tests.web.world import World

from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import compass_of
from wijkkoers.web.process.views import access


def _request(world: World, person: str = "redacteur", **query: str) -> Any:
    request = RequestFactory().get("/", query)
    request.user = world.person(person)
    return request


def test_outsider_and_wrong_dossier_get_the_same_answer(world: World) -> None:
    stap, other = make_stap(world), make_dossier(world)
    rows = (
        (access.open_stap, stap),
        (access.open_action, make_action(world, stap.dossier)),
        (access.open_besluit, make_besluit(world, stap.dossier)),
        (access.open_attachment, make_link(world, stap.dossier)),
    )
    for opened, row in rows:
        assert opened(_request(world), stap.dossier_id, row.pk)[1] == row
        for person, dossier_id in (("buitenstaander", stap.dossier_id), ("redacteur", other.pk)):
            with pytest.raises(Http404):
                opened(_request(world, person), dossier_id, row.pk)


@pytest.mark.parametrize("asked", ["", "x", "-1", "99999999999999999999"])
def test_stap_in_the_address_that_is_none_is_left_out(world: World, asked: str) -> None:
    assert access.asked_stap(_request(world, stap=asked), make_dossier(world)) is None


def test_stap_in_the_address_is_one_of_this_dossier(world: World) -> None:
    stap = make_stap(world)
    assert access.asked_stap(_request(world, stap=str(stap.pk)), stap.dossier) == stap
    assert access.asked_stap(_request(world, stap=str(stap.pk)), make_dossier(world)) is None


def test_who_left_the_team_stays_a_choice_for_what_that_person_has(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert (world.lezer.pk, "Lezer") not in access.people_choices(dossier)
    assert (world.lezer.pk, "Lezer") in access.people_choices(dossier, Stap(dossier=dossier, owner=world.lezer))


def test_stap_outside_the_method_is_a_choice_only_where_it_was_chosen(world: World) -> None:
    dossier = make_plan(world).dossier
    stap = make_stap(world, dossier)
    Stap.objects.filter(pk=stap.pk).update(in_method=False)
    compass = compass_of(dossier)
    assert stap.pk not in dict(access.stap_choices(compass))
    assert stap.pk in dict(access.stap_choices(compass, stap.pk))
    assert access.stap_choices(None) == []


def test_trail_starts_at_the_dossiers_and_passes_the_compass(world: World) -> None:
    dossier = make_dossier(world)
    labels = [label for label, _address in access.trail(dossier, ("Acties", ""))]
    assert labels == ["Dossiers", dossier.name, "Kompas", "Acties"]

"""What forms of a moment offer, and what an address may fill in."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.test import RequestFactory
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_moment
from tests.web.world import World

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.views.access import asked_for, open_moment, plan_choices, stap_label, trail


def test_what_a_moment_has_stays_on_offer(world: World) -> None:
    dossier = make_dossier(world)
    moment = make_moment(world, dossier)
    moment.rung, moment.groups, moment.owner = "samen-dromen", ["van-vroeger"], world.gemeente_redacteur
    choices = plan_choices(dossier, moment, load_process())
    assert dict(choices["rungs"])["samen-dromen"] == "samen-dromen"
    assert ("van-vroeger", "van-vroeger") in choices["groups"][-1][1]
    assert str(world.gemeente_redacteur.pk) in dict(choices["people"])


@pytest.mark.parametrize(("query", "filled"), [("groep=jongeren", {"groups": ["jongeren"]}), ("groep=x&stap=1", {}), ("", {})])
def test_address_fills_in_what_is_offered(world: World, query: str, filled: dict[str, object]) -> None:
    choices = plan_choices(make_dossier(world))
    assert asked_for(RequestFactory().get(f"/?{query}"), choices) == filled


def test_moment_of_another_dossier_is_not_found(world: World) -> None:
    request = RequestFactory().get("/")
    request.user = world.redacteur
    moment = make_moment(world, make_dossier(world))
    with pytest.raises(Http404):
        open_moment(request, make_dossier(world).pk, moment.pk)


def test_moment_without_a_stap_names_none(world: World) -> None:
    assert stap_label(make_moment(world, make_dossier(world)), "nl") == ""


def test_trail_leads_to_the_participation(world: World) -> None:
    assert [label for label, _url in trail(make_dossier(world, "Wijk"), ("Nieuw", ""))] == ["Dossiers", "Wijk", "Participatie", "Nieuw"]

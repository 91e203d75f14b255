"""The pages of moments: what they show, what they prefill, and what two people at once get."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, PLAN_FORM, make_moment, make_past
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation.models import Participatiemoment

PAGES = ("participation", "participation-account", "participation-groups")


def _page(client: Client, name: str, *args: Any, query: str = "", **headers: Any) -> str:
    response = client.get(reverse(name, args=args) + query, **headers)
    assert response.status_code == 200
    return response.content.decode()


def test_empty_page_says_what_to_do(world: World) -> None:
    page = _page(world.client_for(world.redacteur), "participation", make_dossier(world).pk)
    assert "Eerste moment toevoegen" in page


def test_list_shows_moments_in_order_and_asks_what_is_missing(world: World) -> None:
    dossier = make_dossier(world)
    make_moment(world, dossier, title="Later", due=parse_period("2031"))
    make_past(world, dossier, title="Eerder", groups=("jongeren",))
    page = _page(world.client_for(world.redacteur), "participation", dossier.pk)
    assert page.index(">Eerder</a>") < page.index(">Later</a>")
    assert "Wie kwamen er bij “Eerder”?" in page


@pytest.mark.parametrize(
    ("query", "shown"), [("?trede=adviseren", {"B"}), ("?groep=jongeren", {"A"}), ("?status=afgelast", set()), ("", {"A", "B"})]
)
def test_list_shows_what_a_filter_leaves_in(world: World, query: str, shown: set[str]) -> None:
    dossier = make_dossier(world)
    make_moment(world, dossier, title="Moment A", groups=("jongeren",))
    make_moment(world, dossier, title="Moment B", rung="adviseren")
    page = _page(world.client_for(world.redacteur), "participation", dossier.pk, query=query)
    assert {name for name in "AB" if f">Moment {name}</a>" in page} == shown
    assert "mag leeg blijven" not in page


def _fill(world: World, dossier: Dossier, number: int) -> None:
    for _ in range(number):
        make_past(world, dossier, 60, {"jongeren": 20, "ouderen": 30}, groups=("jongeren",), owner_id=world.redacteur.pk)


def test_pages_ask_as_many_questions_for_thirty_moments_as_for_three(world: World) -> None:
    counts: list[dict[str, int]] = []
    dossier, client = make_dossier(world), world.client_for(world.redacteur)
    for number in (3, 27):
        _fill(world, dossier, number)
        counts.append({name: _queries(client, name, dossier) for name in PAGES})
    assert counts[0] == counts[1]


def _queries(client: Client, name: str, dossier: Dossier) -> int:
    """Return how many queries a page takes once it was shown before."""
    _page(client, name, dossier.pk)
    with CaptureQueriesContext(connection) as found:
        _page(client, name, dossier.pk)
    return len(found)


def test_page_of_a_moment_hides_small_counts_from_everyone(world: World) -> None:
    moment = make_past(world, make_dossier(world), 60, {"jongeren": 4, "ouderen": 30})
    page = _page(world.client_for(world.redacteur), "moment-detail", moment.dossier_id, moment.pk)
    assert "minder dan 10" in page
    assert ">30<" in page
    assert ">4<" not in page


def test_address_fills_in_group(world: World) -> None:
    page = _page(world.client_for(world.redacteur), "moment-new", make_dossier(world).pk, query="?groep=jongeren&stap=12")
    assert re.findall(r'name="groups" value="([a-z-]+)"[^>]*checked', page) == ["jongeren"]


def test_new_moment_goes_to_its_page(world: World) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.redacteur).post(reverse("moment-new", args=[dossier.pk]), {**PLAN_FORM, "due": "voorjaar 2031"})
    made = Participatiemoment.objects.get(dossier=dossier)
    assert response.headers["Location"] == reverse("moment-detail", args=[dossier.pk, made.pk])
    assert made.groups == ["jongeren", "ouderen"]


def test_form_that_cannot_be_says_why_at_the_field(world: World) -> None:
    response = world.client_for(world.redacteur).post(reverse("moment-new", args=[make_dossier(world).pk]), {**PLAN_FORM, "due": "straks"})
    assert response.status_code == 400
    assert "Wanneer is &#x27;straks&#x27;?" in response.content.decode()


def test_moment_takes_place_and_asks_who_came(world: World) -> None:
    moment = make_moment(world, make_dossier(world), due=parse_period("12 maart 2026"))
    client, address = world.client_for(world.redacteur), reverse("moment-status", args=[moment.dossier_id, moment.pk])
    assert 'value="2026-03-12"' in client.get(f"{address}?zet=houden").content.decode()
    response = client.post(address, {"move": "houden", "held_on": HELD.isoformat()})
    assert response.headers["Location"] == reverse("moment-turnout", args=[moment.dossier_id, moment.pk])


def test_pages_speak_english(world: World) -> None:
    moment = make_past(world, make_dossier(world), 60, {"jongeren": 4})
    client = world.client_for(world.redacteur)
    page = _page(client, "moment-detail", moment.dossier_id, moment.pk, headers={"accept-language": "en"})
    assert "fewer than 10" in page
    assert "young people aged 15 to 24" in page

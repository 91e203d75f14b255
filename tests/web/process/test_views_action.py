"""Actions in the browser."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_plan, make_stap
from tests.web.world import World

from wijkkoers.base.periods import Grain, period_from
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Action
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.process.values import ActionValues


def _list(world: World, dossier: Dossier, query: str = "", person: str = "redacteur") -> str:
    return unescape(world.client_for(world.person(person)).get(reverse("action-list", args=[dossier.pk]) + query).content.decode())


def _post(world: World, name: str, action: Action, data: dict[str, Any]) -> Any:
    return world.client_for(world.redacteur).post(reverse(name, args=[action.dossier_id, action.pk]), data, follow=True)


def _many(world: World) -> Dossier:
    dossier = make_dossier(world)
    yesterday, later = timezone.localdate() - timedelta(days=1), timezone.localdate() + timedelta(days=80)
    for title, day, owner in (
        ("Te laat bellen", yesterday, None),
        ("Later bellen", later, None),
        ("Zelf bellen", None, world.redacteur.pk),
    ):
        due = period_from(Grain.DAY, day) if day else None
        make_action(world, dossier, values=ActionValues(title, owner_id=owner, due=due))
    done = make_action(world, dossier, values=ActionValues("Al gebeld"))
    services.move_action(actor=world.redacteur, action=done, status=ActionStatus.KLAAR)
    return dossier


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", {"Te laat bellen", "Later bellen", "Zelf bellen"}),
        ("?toon=mijn", {"Zelf bellen"}),
        ("?toon=laat", {"Te laat bellen"}),
        ("?toon=klaar", {"Al gebeld"}),
        ("?toon=vervallen", set()),
        ("?toon=onzin", {"Te laat bellen", "Later bellen", "Zelf bellen"}),
    ],
)
def test_list_shows_what_was_asked_for(world: World, query: str, titles: set[str]) -> None:
    page = _list(world, _many(world), query)
    assert {title for title in ("Te laat bellen", "Later bellen", "Zelf bellen", "Al gebeld") if title in page} == titles


def test_empty_list_says_what_an_action_is(world: World) -> None:
    dossier = make_dossier(world)
    assert "Eerste actie toevoegen" in _list(world, dossier)
    assert "Eerste actie toevoegen" not in _list(world, dossier, person="lezer")


def test_action_added_at_a_stap_comes_back_there(world: World) -> None:
    stap = make_stap(world)
    client = world.client_for(world.redacteur)
    address = reverse("action-new", args=[stap.dossier_id]) + f"?stap={stap.pk}"
    assert f'value="{stap.pk}" selected' in client.get(address).content.decode()
    response = client.post(address, {"title": "Bel de school", "stap": stap.pk, "due": "maart 2027"})
    assert response.headers["Location"] == reverse("stap-detail", args=[stap.dossier_id, stap.pk]) + "#acties"
    assert Action.objects.get().stap == stap


def test_period_that_cannot_be_read_is_said_at_the_field(world: World) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.redacteur).post(reverse("action-new", args=[dossier.pk]), {"title": "Bellen", "due": "ooit"})
    assert response.status_code == 400
    assert "Wanneer is 'ooit'?" in unescape(response.content.decode())


@pytest.mark.parametrize("back", ["", "stap"])
def test_tick_comes_back_where_it_was_made(world: World, back: str) -> None:
    stap = make_stap(world)
    action = make_action(world, stap.dossier, values=ActionValues("Bellen", stap_id=stap.pk))
    response = _post(world, "action-status", action, {"status": "klaar", "terug": back})
    assert response.redirect_chain[0][0].startswith(
        reverse("stap-detail" if back else "action-list", args=[stap.dossier_id, *([stap.pk] if back else [])])
    )
    assert Action.objects.get().status == "klaar"


def test_dropping_asks_for_the_reason(world: World) -> None:
    action = make_action(world, make_dossier(world))
    response = _post(world, "action-status", action, {"status": "vervallen"})
    assert response.status_code == 400
    assert "Zeg in een zin waarom" in response.content.decode()
    _post(world, "action-status", action, {"status": "vervallen", "reason": "Niet meer nodig"})
    assert Action.objects.get().status_reason == "Niet meer nodig"


@pytest.mark.parametrize("status", ["onzin", "vervallen"])
def test_move_that_cannot_be_made_is_told(world: World, status: str) -> None:
    action = make_action(world, make_dossier(world))
    action = services.move_action(actor=world.redacteur, action=action, status=ActionStatus.KLAAR)
    page = _post(world, "action-status", action, {"status": status, "reason": "x"}).content.decode()
    assert "intussen anders voor" in page


def test_two_browsers_never_lose_an_edit(world: World) -> None:
    action = make_action(world, make_dossier(world), values=ActionValues("Bellen"))
    seen = {"title": "Bellen", "revision": "1", "base": '{"title": "Bellen"}'}
    _post(world, "action-edit", action, {**seen, "note": "Na vijf uur"})
    response = _post(world, "action-edit", action, {**seen, "holder": "huismeester"})
    assert response.status_code == 409
    assert [text for text in ("Na vijf uur", "huismeester") if text not in response.content.decode()] == []


def test_form_that_is_sent_twice_clashes_with_nothing(world: World) -> None:
    action = make_action(world, make_dossier(world), values=ActionValues("Bellen"))
    sent = {"title": "Mailen", "revision": "1", "base": '{"title": "Bellen"}'}
    assert [_post(world, "action-edit", action, sent).status_code for _turn in range(2)] == [200, 200]
    action.refresh_from_db()
    assert (action.title, action.revision) == ("Mailen", 2)


def test_list_takes_the_same_queries_with_three_and_with_thirty(world: World) -> None:
    dossier, counts = make_plan(world).dossier, []
    stap, client = make_stap(world, dossier), world.client_for(world.redacteur)
    for number in (3, 27):
        for _turn in range(number):
            make_action(world, dossier, values=ActionValues("Bellen", owner_id=world.redacteur.pk, stap_id=stap.pk))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("action-list", args=[dossier.pk]))
        counts.append(len(queries))
    assert 5 < counts[0] == counts[1] <= 20

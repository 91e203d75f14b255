"""Editing a moment: three forms on one page, two people at once, and an earlier text put back."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, PLAN_FORM, make_moment, make_past
from tests.web.world import World

from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.values import MomentValues, TurnoutValues

VALUE = re.compile(r'<input type="hidden" name="(?P<name>[a-z-]*(?:revision|base))" value="(?P<value>[^"]*)"')


def _address(moment: Participatiemoment, name: str = "moment-edit") -> str:
    return reverse(name, args=[moment.dossier_id, moment.pk])


def _hidden(page: str) -> dict[str, str]:
    return {found["name"]: found["value"].replace("&quot;", '"') for found in VALUE.finditer(page)}


def _change(world: World, moment: Participatiemoment, **values: str) -> None:
    told = {"title": moment.title, "rung": moment.rung, "aim": moment.aim, **values}
    services.change_moment(actor=world.beheerder, moment=moment, values=MomentValues(**told))


def _post(world: World, moment: Participatiemoment, hidden: dict[str, str], **data: object) -> HttpResponse:
    return world.client_for(world.redacteur).post(_address(moment), {**hidden, "title": moment.title, "rung": moment.rung, **data})


def test_page_offers_plan_turnout_and_answer_of_a_moment_that_took_place(world: World) -> None:
    page = world.client_for(world.redacteur).get(_address(make_past(world, make_dossier(world), 40, {"jongeren": 4}))).content.decode()
    assert all(f'id="{part}"' in page for part in ("plan", "opkomst", "antwoord"))
    assert 'name="opkomst-came-jongeren" value="4"' in page


def test_page_of_a_moment_to_come_asks_no_answer(world: World) -> None:
    page = world.client_for(world.redacteur).get(_address(make_moment(world, make_dossier(world)))).content.decode()
    assert 'id="antwoord"' not in page
    assert 'name="opkomst-came_total"' not in page


def test_edits_of_different_fields_are_both_kept(world: World) -> None:
    moment = make_moment(world, make_dossier(world), aim="Horen")
    hidden = _hidden(world.client_for(world.redacteur).get(_address(moment)).content.decode())
    services.set_turnout(actor=world.beheerder, moment=moment, values=TurnoutValues(invited=40))
    response = _post(world, moment, hidden, aim="Horen en zien")
    moment.refresh_from_db()
    assert (response.status_code, moment.aim, moment.invited) == (302, "Horen en zien", 40)


def test_edits_of_one_field_are_both_shown_and_neither_is_lost(world: World) -> None:
    moment = make_moment(world, make_dossier(world), aim="Horen")
    hidden = _hidden(world.client_for(world.redacteur).get(_address(moment)).content.decode())
    _change(world, moment, aim="Van de ander")
    response = _post(world, moment, hidden, aim="Van mij")
    page = response.content.decode()
    assert response.status_code == 409
    assert "Van de ander" in page and ">\nVan mij</textarea>" in page
    again = _post(world, moment, _hidden(page), aim="Van ons")
    moment.refresh_from_db()
    assert (again.status_code, moment.aim) == (302, "Van ons")


def test_count_that_another_wrote_is_told(world: World) -> None:
    moment = make_past(world, make_dossier(world))
    address, client = _address(moment, "moment-turnout"), world.client_for(world.redacteur)
    hidden = _hidden(client.get(address).content.decode())
    services.set_turnout(actor=world.beheerder, moment=moment, values=TurnoutValues(came_total=40))
    response = client.post(address, {**hidden, "opkomst-came_total": "41"})
    assert response.status_code == 409
    assert "Hoeveel mensen kwamen er in totaal?" in response.content.decode()


def test_counts_that_do_not_add_up_are_told_at_the_field(world: World) -> None:
    moment = make_past(world, make_dossier(world))
    data = {"opkomst-revision": "1", "opkomst-came_total": "20", "opkomst-came-jongeren": "15", "opkomst-came-ouderen": "15"}
    response = world.client_for(world.redacteur).post(_address(moment, "moment-turnout"), data)
    assert response.status_code == 400
    assert "Bij leeftijd tellen de groepen op tot 30, maar in totaal kwamen er 20." in response.content.decode()


def test_earlier_text_can_be_put_back(world: World) -> None:
    moment = make_moment(world, make_dossier(world), aim="Eerst dit", groups=("jongeren",))
    _change(world, moment, aim="Nu dat")
    event = events_of_dossier(moment.dossier_id)[0]
    page = world.client_for(world.redacteur).get(f"{_address(moment)}?uit={event.pk}").content.decode()
    assert ">\nEerst dit</textarea>" in page
    assert re.findall(r'name="groups" value="([a-z-]+)"[^>]*checked', page) == ["jongeren"]


def test_counts_that_were_taken_away_can_be_put_back_by_who_may_edit(world: World) -> None:
    moment = make_past(world, make_dossier(world), 40, {"jongeren": 4})
    services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues())
    event = events_of_dossier(moment.dossier_id)[0]
    page = world.client_for(world.redacteur).get(f"{_address(moment)}?uit={event.pk}").content.decode()
    assert 'name="opkomst-came-jongeren" value="4"' in page


def test_event_of_another_moment_puts_nothing_back(world: World) -> None:
    dossier = make_dossier(world)
    moment, other = make_moment(world, dossier, aim="Van mij"), make_moment(world, dossier, aim="Geheim")
    _change(world, other, aim="Anders")
    page = world.client_for(world.redacteur).get(f"{_address(moment)}?uit={events_of_dossier(dossier.pk)[0].pk}").content.decode()
    assert "Geheim" not in page


def test_answer_to_a_moment_to_come_asks_first_whether_it_took_place(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    response = world.client_for(world.redacteur).get(_address(moment, "moment-follow-up"))
    assert response.headers["Location"] == _address(moment, "moment-status")


def test_answer_is_saved(world: World) -> None:
    moment = make_past(world, make_dossier(world), rung="adviseren")
    address, client = _address(moment, "moment-follow-up"), world.client_for(world.redacteur)
    refused = client.post(address, {"antwoord-revision": "1", "antwoord-follow_up": "Anders", "antwoord-follow_up_kind": "niet"})
    assert refused.status_code == 400
    assert "Mensen gaven advies en het team wijkt af." in refused.content.decode()
    data = {
        "antwoord-revision": "1",
        "antwoord-follow_up": "Anders",
        "antwoord-follow_up_kind": "niet",
        "antwoord-deviation_reason": "Duur",
    }
    assert client.post(address, data).status_code == 302


def test_day_of_a_moment_that_took_place_is_asked(world: World) -> None:
    moment = make_moment(world, make_dossier(world), held_on=HELD)
    response = world.client_for(world.redacteur).post(_address(moment), {**PLAN_FORM, "revision": "1", "held_on": ""})
    assert response.status_code == 400

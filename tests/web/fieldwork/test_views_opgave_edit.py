"""Adding and changing opgaven in the browser: from a thing of the thread, by two people at once, and back to an earlier text."""

from __future__ import annotations

import json

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import OPGAVE_FORM, SECRET, make_draft, make_opgave, make_team, make_werk
from tests.web.participation.bringing import make_oproep, read, send
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.fieldwork.opgave_values import opgave_texts
from wijkkoers.web.thread.models import Arrow


def test_an_opgave_from_a_thing_is_filled_in_and_rests_on_it(world: World) -> None:
    dossier = make_dossier(world)
    werk = make_werk(world, dossier, title="Riool Perronstraat", description="Verzakt")
    client, address = world.client_for(world.redacteur), reverse("opgave-new", args=[dossier.pk])
    page = client.get(f"{address}?uit=werk:{werk.pk}&uit=maatregel:1&uit=onzin").content.decode()
    assert 'value="Riool Perronstraat"' in page
    assert page.count('name="grounds"') == 1
    client.post(address, OPGAVE_FORM | {"grounds": [f"werk:{werk.pk}"]})
    opgave = Opgave.objects.get()
    assert list(Arrow.objects.values_list("source", "target")) == [(f"werk:{werk.pk}", f"opgave:{opgave.pk}")]


def test_a_draft_of_another_is_no_ground(world: World) -> None:
    dossier = make_team(world)
    draft = make_draft(world, dossier)[1]
    client, address = world.client_for(world.redacteur), reverse("opgave-new", args=[dossier.pk])
    assert draft.title not in client.get(f"{address}?uit=werk:{draft.pk}").content.decode()
    client.post(address, OPGAVE_FORM | {"grounds": [f"werk:{draft.pk}"]})
    assert not Arrow.objects.exists()


def test_an_editor_can_keep_a_draft_first(world: World) -> None:
    dossier = make_dossier(world)
    world.client_for(world.redacteur).post(reverse("opgave-new", args=[dossier.pk]), OPGAVE_FORM | {"als": "concept"})
    assert Opgave.objects.get().is_draft


def test_what_is_wrong_is_told_and_what_was_typed_stays(world: World) -> None:
    dossier = make_dossier(world)
    form = OPGAVE_FORM | {"nature": "", "place": "ergens", "start": "2028", "end": "2027", "risks": "Duur"}
    response = world.client_for(world.redacteur).post(reverse("opgave-new", args=[dossier.pk]), form)
    assert (response.status_code, Opgave.objects.count()) == (400, 0)
    assert "Duur" in response.content.decode()


def test_two_browsers_at_once_lose_nothing(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world), title="Eerst", risks="Duur")
    address = reverse("opgave-edit", args=[opgave.dossier_id, opgave.pk])
    base = json.dumps(opgave_texts(opgave))
    sent = {"nature": "fysiek", "revision": "1", "base": base}
    first = world.client_for(world.redacteur).post(address, {**sent, "title": "Van de een", "risks": "Duur", "gains": "Warm"})
    second = world.client_for(world.beheerder).post(address, {**sent, "title": "Van de ander", "risks": "Duur"})
    page = second.content.decode()
    opgave.refresh_from_db()
    assert (first.status_code, second.status_code, opgave.title) == (302, 409, "Van de een")
    for text in ("Van de een", "Van de ander", "Warm"):
        assert text in page
    again = {"nature": "fysiek", "revision": "2", "title": "Van beiden", "risks": "Duur", "gains": "Warm"}
    assert world.client_for(world.beheerder).post(address, again).status_code == 302


def test_an_earlier_text_can_be_put_back(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world), title="Eerst", chances="Samen")
    client, address = world.client_for(world.redacteur), reverse("opgave-edit", args=[opgave.dossier_id, opgave.pk])
    client.post(address, {"title": "Daarna", "nature": "fysiek", "revision": "1"})
    event = Event.objects.get(kind="opgave.gewijzigd")
    page = client.get(f"{address}?uit={event.pk}").content.decode()
    assert 'value="Eerst"' in page
    assert "Samen" in page
    log = client.get(reverse("dossier-log", args=[opgave.dossier_id]) + f"?onderwerp=opgave:{opgave.pk}").content.decode()
    assert f"{address}?uit={event.pk}" in log


def test_dropping_what_another_changed_is_told(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    Opgave.objects.update(revision=2)
    address = reverse("opgave-drop", args=[opgave.dossier_id, opgave.pk])
    response = world.client_for(world.redacteur).post(address, {"reason": "Weg", "revision": "1"})
    opgave.refresh_from_db()
    assert (response.status_code, opgave.dropped_at) == (409, None)
    again = {name: str(response.context["form"][name].value()) for name in ("reason", "revision")}
    assert again == {"reason": "Weg", "revision": "2"}
    assert world.client_for(world.redacteur).post(address, again).status_code == 302


def test_dropping_without_saying_what_was_seen_drops_nothing(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    address = reverse("opgave-drop", args=[opgave.dossier_id, opgave.pk])
    assert world.client_for(world.redacteur).post(address, {"reason": "Weg"}).status_code == 409


def test_inbreng_never_fills_in_more_than_the_summary_that_may_be_read(world: World) -> None:
    oproep = make_oproep(world)
    shielded, shown, unread = (send(oproep, f"{SECRET} van de buren", key=key) for key in "abc")
    read(world, shielded, is_shown=False)
    read(world, shown, summary="Meer bomen")
    address = reverse("opgave-new", args=[oproep.dossier_id])
    for row, title in ((shielded, f"Inbreng {shielded.number}"), (shown, "Meer bomen"), (unread, f"Inbreng {unread.number}")):
        page = world.client_for(world.redacteur).get(f"{address}?uit=inbreng:{row.pk}").content.decode()
        assert (SECRET in page, f'value="{title}"' in page) == (False, True)

"""Adding and changing a maatregel in the browser: rows without script, two at once, an earlier text put back."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from tests.web.measures.making import FORM, make_maatregel, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.events.clock import now
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.services import change_maatregel
from wijkkoers.web.measures.texts import maatregel_texts
from wijkkoers.web.measures.values import MaatregelValues
from wijkkoers.web.thread.models import Arrow

pytestmark = pytest.mark.django_db


def test_a_maatregel_from_an_opgave_is_tied_to_it_when_saved(world: World) -> None:
    dossier, client = make_shared_dossier(world), world.client_for(world.redacteur)
    opgave = Opgave.objects.create(dossier=dossier, title="Schimmel", nature="fysiek", number=4, released_at=now())
    address = reverse("measure-new", args=[dossier.pk])
    named = client.get(f"{address}?uit=opgave:{opgave.pk}").context["form"]["opgaven"].value()
    sent = {**FORM, "opgaven": [named, ""], "shares-payer": ["Fonds", ""], "shares-share": ["100", ""]}
    assert client.post(address, sent).status_code == 302
    row = Maatregel.objects.get()
    assert Arrow.objects.filter(source=f"opgave:{opgave.pk}", target=f"maatregel:{row.pk}").exists()
    assert row.shares.count() == 1


def test_one_more_row_keeps_what_was_typed_and_saves_nothing(world: World) -> None:
    dossier, client = make_shared_dossier(world), world.client_for(world.redacteur)
    sent = {**FORM, "meer": "shares", "shares-payer": ["Fonds"], "shares-share": ["onzin"]}
    page = client.post(reverse("measure-new", args=[dossier.pk]), sent)
    part = next(part for step in page.context["form"].steps for part in step["parts"] if part["name"] == "shares")
    assert (part["rows"][0], len(part["rows"]), Maatregel.objects.count()) == ({"payer": "Fonds", "share": "onzin"}, 6, 0)


def test_shares_that_do_not_make_a_whole_are_refused_at_their_field(world: World) -> None:
    dossier, client = make_shared_dossier(world), world.client_for(world.redacteur)
    sent = {**FORM, "shares-payer": ["Fonds"], "shares-share": ["90"]}
    page = client.post(reverse("measure-new", args=[dossier.pk]), sent)
    assert page.status_code == 400 and "90 %" in page.context["form"].errors["shares"][0]


def _sent(held: dict[str, str], **changed: Any) -> dict[str, Any]:
    import json

    told = {name: text for name, text in held.items() if name not in ("shares", "effects", "once_exact", "yearly_exact")}
    return {**told, "revision": "1", "base": json.dumps(held), **changed}


def test_two_browsers_at_once_lose_nothing(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, name="Bomen", shares=shares(Fonds=100))
    held = maatregel_texts(row)
    address = reverse("measure-edit", args=[dossier.pk, row.pk])
    first, second = world.client_for(world.redacteur), world.client_for(world.beheerder)
    rows = {"shares-payer": ["Fonds", "Rijk"], "shares-share": ["50", "50"]}
    assert first.post(address, _sent(held, **rows)).status_code == 302
    same = {"shares-payer": ["Fonds"], "shares-share": ["100"]}
    told = second.post(address, _sent(held, **same, description="Veel schaduw"))
    assert told.status_code == 409 and told.context["form"]["shares"].value() == "Fonds | 50\nRijk | 50"
    assert told.context["form"]["description"].value() == "Veel schaduw"
    clash = second.post(address, _sent(held, **{"shares-payer": ["Provincie"], "shares-share": ["100"]}))
    assert [conflict.field for conflict in clash.context["form"].conflicts] == ["shares"]


def test_an_earlier_text_is_put_in_the_form(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, name="Bomen")
    change_maatregel(actor=world.redacteur, maatregel=row, values=MaatregelValues("Struiken"))
    event = Event.objects.get(kind="maatregel.gewijzigd")
    page = world.client_for(world.redacteur).get(f"{reverse('measure-edit', args=[dossier.pk, row.pk])}?uit={event.pk}")
    assert page.context["form"]["name"].value() == "Bomen" and page.context["is_earlier"]


def test_a_maatregel_in_full_is_readable_in_english(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier, shares=shares(Fonds=100))
    page = world.client_for(world.redacteur).get(reverse("measure-detail", args=[dossier.pk, row.pk]), HTTP_ACCEPT_LANGUAGE="en")
    assert "Who pays" in page.content.decode()

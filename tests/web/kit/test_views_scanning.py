"""The card behind a code."""

from __future__ import annotations

from django.urls import reverse
from tests.web.kit.making import make_batch
from tests.web.world import World

from wijkkoers.web.accounts.codes import shown_code
from wijkkoers.web.kit.kinds import Column
from wijkkoers.web.kit.selectors import cards_of, dots_of, sheets_of


def test_typed_code_leads_to_the_card_and_a_typing_error_is_told(world: World) -> None:
    card = cards_of(make_batch(world))[0]
    client, address = world.client_for(world.lezer), reverse("kit-find")
    assert client.get(address, {"code": shown_code(card.code).lower()}).headers["Location"] == reverse("kit-code", args=[card.code])
    assert "Dit is geen code van een kaart." in client.get(address, {"code": "K7PM"}).content.decode()
    stranger = world.client_for(world.buitenstaander).get(address, {"code": card.code}).content.decode()
    assert "Deze code hoort bij geen kaart die u mag zien." in stranger


def test_dots_are_added_card_by_card(world: World) -> None:
    batch = make_batch(world)
    card = cards_of(batch)[0]
    client, address = world.client_for(world.redacteur), reverse("kit-code", args=[card.code])
    client.post(address, {"belangrijk": "2"})
    client.post(address, {"belangrijk": "1", "remark": "Lekt"})
    assert dots_of(sheets_of(batch)[0]) == {(card.pk, Column.BELANGRIJK): 3}


def test_reader_sees_the_card_and_why_nothing_can_be_added(world: World) -> None:
    card = cards_of(make_batch(world))[0]
    page = world.client_for(world.lezer).get(reverse("kit-code", args=[card.code])).content.decode()
    assert "Zo stond het op de kaart van" in page
    assert "U leest mee in dit dossier." in page
    assert "Erbij zetten" not in page


def test_button_that_is_tapped_twice_counts_once(world: World) -> None:
    batch = make_batch(world)
    card = cards_of(batch)[0]
    client, address = world.client_for(world.redacteur), reverse("kit-code", args=[card.code])
    key = client.get(address).context["form"]["key"].value()
    client.post(address, {"belangrijk": "2", "key": key})
    assert "Dit is al geteld." in client.post(address, {"belangrijk": "2", "key": key}, follow=True).content.decode()
    assert dots_of(sheets_of(batch)[0]) == {(card.pk, Column.BELANGRIJK): 2}
    assert client.get(address).context["form"]["key"].value() != key

"""Rounds of ambitions in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.parties.making import ENTRY, make_entry, make_joint, make_partij, make_round
from tests.web.world import World

from wijkkoers.web.parties.models import AmbitionEntry, AmbitionRound


def test_round_goes_from_new_to_laid_down(world: World) -> None:
    partij = make_partij(world, make_round(world).dossier, world.gemeente)
    client, guest = world.client_for(world.redacteur), world.client_for(world.gemeente_redacteur)
    client.post(reverse("ambition-new", args=[partij.dossier_id]), {"title": "Najaar", "themes": ["wonen"]})
    round_ = AmbitionRound.objects.latest("pk")
    keys = [partij.dossier_id, round_.pk]
    guest.post(reverse("ambition-entry", args=[*keys, partij.pk]), {"wonen": "Honderd erbij", "revision": 0})
    assert "Honderd erbij" not in client.get(reverse("ambition-round", args=keys)).content.decode()
    assert client.post(reverse("ambition-move", args=[*keys, "openen"]), {"reason": ""}).status_code == 302
    assert "Honderd erbij" in client.get(reverse("ambition-round", args=keys)).content.decode()
    client.post(reverse("ambition-joint", args=[*keys, "wonen"]), {"text": "Samen bouwen"})
    said = {"opinion": "voorbehoud", "remark": "Mits betaalbaar", "seen": 1}
    guest.post(reverse("ambition-agree", args=[*keys, "wonen", partij.pk]), said)
    client.post(reverse("ambition-move", args=[*keys, "vastleggen"]), {"reason": ""})
    sheet = client.get(reverse("ambition-sheet", args=keys)).content.decode()
    assert all(part in sheet for part in ("Samen bouwen", "eens onder voorbehoud", "Mits betaalbaar", "Vastgelegd"))


def test_opening_without_all_asks_why_and_names_who_is_missing(world: World) -> None:
    round_ = make_round(world)
    late = make_partij(world, round_.dossier)
    client, address = world.client_for(world.redacteur), reverse("ambition-move", args=[round_.dossier_id, round_.pk, "openen"])
    assert late.name in client.get(address).content.decode()
    assert client.post(address, {}).status_code == 400


def test_two_colleagues_writing_blind_at_once_lose_nothing(world: World) -> None:
    round_ = make_round(world)
    partij = make_entry(world, round_)
    client, address = world.client_for(world.gemeente_redacteur), reverse("ambition-entry", args=[round_.dossier_id, round_.pk, partij.pk])
    base = client.get(address).context["form"]["base"].value()
    client.post(address, {"wonen": "Van een", "leefomgeving": ENTRY, "revision": 1, "base": base})
    clash = client.post(address, {"wonen": "", "leefomgeving": "Van twee", "revision": 1, "base": base})
    assert clash.status_code == 409
    assert [clash.context["form"][theme].value() for theme in ("wonen", "leefomgeving")] == ["Van een", "Van twee"]
    assert AmbitionEntry.objects.get(theme="leefomgeving").text == ENTRY


def test_list_names_the_status_in_english(world: World) -> None:
    joint = make_joint(world)
    address = reverse("ambition-list", args=[joint.round.dossier_id])
    assert "Opened" in world.client_for(world.lezer).get(address, headers={"accept-language": "en"}).content.decode()

"""The joint ambition in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.parties.making import JOINT, make_joint, make_partij
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import AmbitionAgreement, JointAmbition
from wijkkoers.web.parties.services import Wanted


def test_second_writer_gets_both_texts_to_settle(world: World) -> None:
    joint = make_joint(world)
    client = world.client_for(world.redacteur)
    address = reverse("ambition-joint", args=[joint.round.dossier_id, joint.round_id, joint.theme])
    base = client.get(address).context["form"]["base"].value()
    assert client.post(address, {"text": "Een", "revision": 1, "base": base}).status_code == 302
    clash = client.post(address, {"text": "Twee", "revision": 1, "base": base})
    assert (clash.status_code, clash.context["form"].clash_rows()[0]["theirs"]) == (409, "Een")
    assert JointAmbition.objects.get().text == "Een"


def test_opinion_on_a_text_that_changed_is_asked_again(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    services.write_joint(actor=world.redacteur, round_=joint.round, theme=joint.theme, wanted=Wanted("Nieuwe tekst"), revision=1)
    client = world.client_for(world.gemeente_redacteur)
    address = reverse("ambition-agree", args=[partij.dossier_id, joint.round_id, joint.theme, partij.pk])
    response = client.post(address, {"opinion": "eens", "seen": 1})
    assert (response.status_code, "Nieuwe tekst" in response.content.decode(), AmbitionAgreement.objects.count()) == (409, True, 0)
    assert client.post(address, {"opinion": "eens", "seen": 2}).status_code == 302


def test_second_who_gives_an_opinion_gets_both_to_settle(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    client = world.client_for(world.gemeente_redacteur)
    address = reverse("ambition-agree", args=[partij.dossier_id, joint.round_id, joint.theme, partij.pk])
    shown = client.get(address).context["form"]
    hidden = {name: shown[name].value() for name in ("seen", "revision", "base")}
    assert client.post(address, {"opinion": "voorbehoud", "remark": "Mits betaalbaar", **hidden}).status_code == 302
    clash = client.post(address, {"opinion": "oneens", "remark": "Te duur", **hidden})
    form = clash.context["form"]
    assert (clash.status_code, [row["theirs"] for row in form.clash_rows()]) == (409, ["voorbehoud", "Mits betaalbaar"])
    assert (form["remark"].value(), AmbitionAgreement.objects.get().remark) == ("Te duur", "Mits betaalbaar")
    again = {name: form[name].value() for name in ("seen", "revision", "base")}
    assert client.post(address, {"opinion": "oneens", "remark": "Te duur", **again}).status_code == 302


def test_page_warns_that_a_change_asks_for_opinions_again(world: World) -> None:
    joint = make_joint(world)
    partij = make_partij(world, joint.round.dossier, world.gemeente)
    keys = [partij.dossier_id, joint.round_id, joint.theme]
    world.client_for(world.gemeente_redacteur).post(reverse("ambition-agree", args=[*keys, partij.pk]), {"opinion": "eens", "seen": 1})
    page = world.client_for(world.redacteur).get(reverse("ambition-joint", args=keys)).content.decode()
    assert (JOINT in page, "geeft elke partij opnieuw haar mening" in page) == (True, True)

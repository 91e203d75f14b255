"""Dilemma's in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import make_dilemma
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.services import DilemmaValues


def test_empty_list_invites_who_may_write(world: World) -> None:
    address = reverse("dilemma-list", args=[make_dossier(world).pk])
    assert "Eerste dilemma opschrijven" in world.client_for(world.redacteur).get(address).content.decode()
    assert "Eerste dilemma opschrijven" not in world.client_for(world.lezer).get(address).content.decode()


def test_second_browser_is_told(world: World) -> None:
    row = make_dilemma(world)
    client, address = world.client_for(world.redacteur), reverse("dilemma-edit", args=[row.dossier_id, row.pk])
    form = client.get(address).context["form"]
    hidden = {"revision": form["revision"].value(), "base": form["base"].value()}
    other = DilemmaValues(row.first_value, row.second_value, "Beginnen we toch?")
    services.change_dilemma(actor=world.beheerder, dilemma=row, values=other, revision=row.revision)
    sent = {"first_value": "Tempo", "second_value": row.second_value, "question": row.question, **hidden}
    response = client.post(address, sent)
    assert response.status_code == 409
    assert response.context["form"]["question"].value() == "Beginnen we toch?"
    assert response.context["form"]["first_value"].value() == "Tempo"


def test_form_that_is_sent_twice_clashes_with_nothing(world: World) -> None:
    row = make_dilemma(world)
    client, address = world.client_for(world.redacteur), reverse("dilemma-edit", args=[row.dossier_id, row.pk])
    form = client.get(address).context["form"]
    sent = {name: form[name].value() for name in ("second_value", "question", "revision", "base")} | {"first_value": "Tempo"}
    assert [client.post(address, sent).status_code for _turn in range(2)] == [302, 302]


def test_dropped_dilemma_stands_apart_with_its_reason_and_comes_back(world: World) -> None:
    row = make_dilemma(world)
    client, keys = world.client_for(world.redacteur), [row.dossier_id, row.pk]
    page = client.post(reverse("dilemma-drop", args=keys), {"reason": "Besproken"}, follow=True).content.decode()
    assert "Besproken" in page
    client.post(reverse("dilemma-restore", args=keys))
    assert "Besproken" not in client.get(reverse("dilemma-list", args=[row.dossier_id])).content.decode()

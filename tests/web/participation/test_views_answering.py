"""Answering, merging and splitting, as pages."""

from __future__ import annotations

from django.urls import reverse
from tests.web.participation.bringing import answer, make_oproep, send
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.lineage import lineage_of


def _ticked(*rows: Inbreng) -> dict[str, list[str]]:
    return {"kies": [str(row.pk) for row in rows], "gezien": [f"{row.pk}:{row.revision}" for row in rows]}


def test_answer_with_where_it_went(world: World) -> None:
    row = send(make_oproep(world))
    besluit = make_besluit(world, row.dossier)
    client, address = world.client_for(world.redacteur), reverse("inbreng-answer", args=[row.dossier_id, row.pk])
    assert f"Besluit: {besluit.title}" in client.get(address).content.decode()
    refused = client.post(address, {"fate": "niet", "revision": "1"})
    assert "fate_reason" in refused.context["form"].errors
    client.post(address, {"fate": "overgenomen", "target_1": f"Besluit: {besluit.title}", "revision": "1"})
    page = client.get(reverse("inbreng-detail", args=[row.dossier_id, row.pk])).content.decode()
    assert besluit.title in page
    assert "Vertel het antwoord" in page


def test_clash_of_two_answers(world: World) -> None:
    row = send(make_oproep(world))
    client, address = world.client_for(world.beheerder), reverse("inbreng-answer", args=[row.dossier_id, row.pk])
    seen = client.get(address).context["form"].initial
    answer(world, row, reason="Van de ander")
    response = client.post(address, {"fate": "deels", "fate_reason": "Van mij", "revision": seen["revision"], "base": seen["base"]})
    assert response.status_code == 409
    assert all(text in response.content.decode() for text in ("Van de ander", "Van mij"))


def test_several_at_once_and_who_was_changed_meanwhile_stops_all(world: World) -> None:
    oproep = make_oproep(world)
    first, second = send(oproep, "a"), send(oproep, "b")
    client, address = world.client_for(world.redacteur), reverse("inbreng-answer-together", args=[oproep.dossier_id])
    assert client.get(address).status_code == 302
    form = {**_ticked(first, second), "fate": "niet", "fate_reason": "Geen geld"}
    answer(world, second, reason="Van de ander")
    clash = client.post(address, form)
    assert clash.status_code == 409
    assert "Geen geld" in clash.content.decode()
    assert Inbreng.objects.get(pk=first.pk).fate == "open"
    second.refresh_from_db()
    assert client.post(address, {**form, **_ticked(first, second)}).status_code == 302
    assert set(Inbreng.objects.values_list("fate_reason", flat=True)) == {"Geen geld"}


def test_merge_into_the_one_that_was_chosen(world: World) -> None:
    oproep = make_oproep(world)
    first, second = send(oproep, "a"), send(oproep, "b")
    client, address = world.client_for(world.redacteur), reverse("inbreng-merge", args=[oproep.dossier_id])
    assert "gaat verder" in client.get(address, {"kies": [first.pk, second.pk]}).content.decode()
    client.post(address, {**_ticked(first, second), "hoofd": str(second.pk), "reason": "Zelfde"})
    assert lineage_of(oproep.dossier).onward == {first.pk: (second.pk,)}
    assert client.post(address, {**_ticked(second), "reason": "Zelfde"}).status_code == 400


def test_split_into_parts(world: World) -> None:
    row = send(make_oproep(world), "Bank en boom")
    client, address = world.client_for(world.redacteur), reverse("inbreng-split", args=[row.dossier_id, row.pk])
    kinds = {f"deel-{place}-kind": "idee" for place in range(5)}
    form = {**_ticked(row), **kinds, "deel-0-text": "Bank", "reason": "Twee"}
    assert client.post(address, form).status_code == 400
    assert client.post(address, {**form, "deel-1-text": "boom", "gezien": [f"{row.pk}:9"]}).status_code == 409
    assert client.post(address, {**form, "deel-1-text": "boom"}).status_code == 302
    page = client.get(reverse("inbreng-detail", args=[row.dossier_id, row.pk])).content.decode()
    assert "Gesplitst in" in page
    assert client.get(address).status_code == 302

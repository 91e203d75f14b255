"""Merging and splitting in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import SECRET, make_draft, make_opgave, make_team
from tests.web.world import World

from wijkkoers.web.fieldwork.models import Opgave


def test_opgaven_are_found_laid_side_by_side_and_merged(world: World) -> None:
    dossier = make_dossier(world)
    first, second = make_opgave(world, dossier, risks="A"), make_opgave(world, dossier, title="Zoekwoord", risks="B")
    client, address = world.client_for(world.redacteur), reverse("opgave-merge", args=[dossier.pk, first.pk])
    assert f'name="met" value="{second.pk}"' in client.get(f"{address}?zoek=zoekwoord").content.decode()
    assert 'name="joined"' in client.get(f"{address}?met={second.pk}").content.decode()
    sent = {"others": [second.pk], "joined": ["risks"], "reason": "Zelfde", "seen": f"{first.pk}:1,{second.pk}:1"}
    assert client.post(address, sent).status_code == 302
    page = client.get(reverse("opgave-detail", args=[dossier.pk, second.pk])).content.decode()
    first.refresh_from_db()
    assert (first.risks, "Opgegaan in" in page, "Terughalen" in page) == ("A\nB", True, True)


def test_merging_what_another_changed_asks_to_look_again(world: World) -> None:
    dossier = make_dossier(world)
    first, second = make_opgave(world, dossier), make_opgave(world, dossier)
    Opgave.objects.filter(pk=second.pk).update(revision=2, risks="Nieuw")
    client, address = world.client_for(world.redacteur), reverse("opgave-merge", args=[dossier.pk, first.pk])
    sent = {"others": [second.pk], "reason": "Zelfde", "seen": f"{first.pk}:1,{second.pk}:1"}
    response = client.post(address, sent)
    page = response.content.decode()
    assert (response.status_code, "Nieuw" in page, f"{second.pk}:2" in page) == (409, True, True)
    assert client.post(address, sent | {"seen": f"{first.pk}:1,{second.pk}:2"}).status_code == 302


def test_drafts_of_others_are_not_offered(world: World) -> None:
    dossier = make_team(world)
    opgave, draft = make_opgave(world, dossier), make_draft(world, dossier)[0]
    address = reverse("opgave-merge", args=[dossier.pk, opgave.pk])
    for query in (f"?zoek={SECRET[:6]}", f"?met={draft.pk}", "?met=²"):
        assert SECRET not in world.client_for(world.redacteur).get(address + query).content.decode()


def test_an_opgave_is_split(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    client, address = world.client_for(world.redacteur), reverse("opgave-split", args=[opgave.dossier_id, opgave.pk])
    sent = {"title_1": "Een", "title_2": "Twee", "reason": "Groot", "keeps_original": "nee", "revision": "1"}
    assert client.post(address, sent | {"title_2": ""}).status_code == 400
    stale = client.post(address, sent | {"revision": ""})
    assert (stale.status_code, stale.context["form"]["revision"].value(), stale.context["form"]["title_2"].value()) == (409, "1", "Twee")
    assert client.post(address, sent).status_code == 302
    assert list(Opgave.objects.filter(dropped_at=None).values_list("title", flat=True)) == ["Een", "Twee"]


def test_a_search_with_a_sign_that_no_store_takes_is_no_fault(world: World) -> None:
    opgave = make_opgave(world, make_dossier(world))
    make_opgave(world, opgave.dossier, title="Zoekwoord")
    page = world.client_for(world.redacteur).get(reverse("opgave-merge", args=[opgave.dossier_id, opgave.pk]) + "?zoek=zoek%00woord")
    assert (page.status_code, "\x00" in page.content.decode()) == (200, False)

"""What a partij writes, in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.parties.making import MEANS, make_means, make_written, release
from tests.web.world import World

from wijkkoers.web.parties.models import Means, Partij
from wijkkoers.web.parties.selectors import draft_of


def test_two_colleagues_writing_at_once_lose_no_word(world: World) -> None:
    partij = make_written(world, is_released=False)
    client = world.client_for(world.gemeente_redacteur)
    address = reverse("party-words", args=[partij.dossier_id, partij.pk])
    base = client.get(address).context["form"]["base"].value()
    assert client.post(address, {"interest": "Een", "ambition": partij.ambition, "revision": 2, "base": base}).status_code == 302
    clash = client.post(address, {"interest": partij.interest, "ambition": "Twee", "revision": 2, "base": base})
    assert clash.status_code == 409
    assert [clash.context["form"][name].value() for name in ("interest", "ambition")] == ["Een", "Twee"]


def test_release_that_was_overtaken_shows_the_new_draft_and_releases_nothing(world: World) -> None:
    partij = make_written(world, is_released=False)
    client = world.client_for(world.gemeente_redacteur)
    digest = draft_of(partij).digest
    make_means(world, is_released=False, partij=partij)
    response = client.post(reverse("party-release", args=[partij.dossier_id, partij.pk]), {"digest": digest})
    assert (response.status_code, MEANS in response.content.decode(), Partij.objects.get().released_at) == (409, True, None)


def test_means_go_round_from_new_to_dropped_and_back(world: World) -> None:
    partij = make_written(world, is_released=True)
    client = world.client_for(world.gemeente_redacteur)
    new = {"kind": "geld", "text": "Een bijdrage", "amount": "1.250.000,50", "unit": "euro"}
    assert client.post(reverse("party-means-new", args=[partij.dossier_id, partij.pk]), new).status_code == 302
    means = Means.objects.get()
    release(world.gemeente_redacteur, partij)
    assert "1.250.000,50 euro" in client.get(reverse("party-list", args=[partij.dossier_id])).content.decode()
    keys = [partij.dossier_id, means.pk]
    page = client.post(reverse("party-means-drop", args=keys), {"reason": "Op"}, follow=True).content.decode()
    assert reverse("party-means-restore", args=keys) in page
    client.post(reverse("party-means-restore", args=keys))
    means.refresh_from_db()
    assert means.dropped_at is None

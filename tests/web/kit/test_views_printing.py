"""The kit in the browser: choose, print, and nothing of a draft anywhere."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import SECRET, make_batch, make_partij
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.models import PrintBatch
from wijkkoers.web.kit.selectors import cards_of


def _get(world: World, name: str, *keys: object, person: str = "lezer", query: str = "", **headers: str) -> str:
    client = world.client_for(world.person(person))
    return client.get(reverse(name, args=keys) + query, headers=headers).content.decode()


def test_first_page_says_what_each_werkvorm_asks_and_brings(world: World) -> None:
    page = _get(world, "kit", make_dossier(world).pk)
    assert all(text in page for text in ("Stippen plakken", "Hoe lang", "Zo komt het terug", "Er is nog niets gedrukt."))
    assert "Place dots" in _get(world, "kit", make_dossier(world).pk, accept_language="en")


def test_draft_of_a_partij_is_on_no_page_of_the_kit(world: World) -> None:
    dossier = make_dossier(world)
    make_partij(world, dossier, is_released=False)
    queries = ["", *(f"?soort={kind}" for kind in CardKind)]
    assert all(SECRET not in _get(world, "kit-cards", dossier.pk, person="redacteur", query=query) for query in queries)


def test_kind_without_cards_says_what_to_do(world: World) -> None:
    dossier = make_dossier(world)
    assert "Dit dossier heeft nog geen methode." in _get(world, "kit-cards", dossier.pk, query="?soort=knooppunten")
    assert "Dilemma opschrijven" in _get(world, "kit-cards", dossier.pk, query="?soort=dilemmas")


def test_filtered_cards_are_printed_and_lead_to_their_files(world: World) -> None:
    dossier = make_plan(world).dossier
    client = world.client_for(world.lezer)
    address = reverse("kit-cards", args=[dossier.pk]) + "?soort=knooppunten&spoor=B"
    subjects = [line.source.subject for line in client.get(address).context["lines"]]
    data = {"subjects": subjects[:2], "title": "Startavond", "per_sheet": "8", "dot_set": "belangrijk", "question": "Wat eerst?"}
    page = client.post(address, data, follow=True).content.decode()
    batch = PrintBatch.objects.get()
    assert [card.subject for card in cards_of(batch)] == subjects[:2]
    for name, keys in (("kit-cards-file", []), ("kit-dots-file", ["a3"]), ("kit-form-file", [])):
        link = reverse(name, args=[dossier.pk, batch.pk, *keys])
        assert link in page
        assert client.get(link).content.startswith(b"%PDF")


def test_nothing_chosen_is_told_at_the_list(world: World) -> None:
    dossier = make_plan(world).dossier
    address = reverse("kit-cards", args=[dossier.pk]) + "?soort=knooppunten"
    response = world.client_for(world.redacteur).post(address, {"title": "x", "per_sheet": "8", "dot_set": "belangrijk"})
    assert response.status_code == 400
    assert "Kies minstens één kaart." in response.content.decode()


def test_unknown_paper_is_not_found(world: World) -> None:
    batch = make_batch(world)
    assert world.client_for(world.lezer).get(reverse("kit-dots-file", args=[batch.dossier_id, batch.pk, "a0"])).status_code == 404


@pytest.mark.parametrize("name", ["kit", "kit-batch"])
def test_pages_cost_the_same_for_many(world: World, name: str) -> None:
    client, counts = world.client_for(world.lezer), []
    for count in (3, 30):
        dossier = make_dossier(world)
        batches = [make_batch(world, dossier, blanks=count) for _number in range(count // 3)]
        address = reverse(name, args=[dossier.pk] if name == "kit" else [dossier.pk, batches[0].pk])
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[1]

"""A text goes on into the form of a stap or a besluit; nothing is written."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import make_session
from tests.web.process.making import make_stap
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.states import SessionPhase
from wijkkoers.web.kit.views.carrying import TEXT_LIMIT


def test_text_goes_to_the_stap_or_to_a_new_besluit(world: World) -> None:
    stap = make_stap(world)
    client, address = world.client_for(world.redacteur), reverse("kit-carry", args=[stap.dossier_id])
    to_stap = urlsplit(client.get(address, {"tekst": "Daken & ramen", "stap": stap.pk}).headers["Location"])
    assert (to_stap.path, parse_qs(to_stap.query)) == (
        reverse("stap-edit", args=[stap.dossier_id, stap.pk]),
        {"summary": ["Daken & ramen"]},
    )
    to_besluit = urlsplit(client.get(address, {"tekst": "Daken", "titel": "Wat eerst?"}).headers["Location"])
    assert (to_besluit.path, parse_qs(to_besluit.query)) == (
        reverse("besluit-new", args=[stap.dossier_id]),
        {"title": ["Wat eerst?"], "outcome": ["Daken"]},
    )


def test_stap_of_another_dossier_is_not_found(world: World) -> None:
    stap, other = make_stap(world), make_dossier(world)
    address = reverse("kit-carry", args=[other.pk])
    assert world.client_for(world.redacteur).get(address, {"tekst": "x", "stap": stap.pk}).status_code == 404


def test_long_text_goes_along_with_its_end_marked_and_the_page_says_so(world: World) -> None:
    session = make_session(world, SessionPhase.UITKOMST)
    services.write_outcome(actor=world.redacteur, session=session, agreement="a" * 1600, disagreement="", revision=None)
    client = world.client_for(world.redacteur)
    assert "Alleen de eerste 1.500 tekens" in client.get(reverse("session-detail", args=[session.dossier_id, session.pk])).content.decode()
    sent = client.get(reverse("kit-carry", args=[session.dossier_id]), {"tekst": "a" * 1600}).headers["Location"]
    text = parse_qs(urlsplit(sent).query)["outcome"][0]
    assert (len(text), text[-1]) == (TEXT_LIMIT, "…")

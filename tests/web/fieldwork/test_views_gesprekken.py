"""Pages of talks: what they show to whom, in a fixed number of queries."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import SECRET, make_partij, make_team
from tests.web.fieldwork.making_talks import AGREED, NAME, make_gesprek, make_quote, make_secret_talk, make_signaal
from tests.web.world import World

from wijkkoers.web.fieldwork.models import Gesprek
from wijkkoers.web.parties.models import Partij

pytestmark = pytest.mark.django_db


def test_others_read_signalen_and_agreed_quotes_but_no_name_notes_or_other_quotes(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world), with_name=NAME, notes="Aantekening 5512")
    make_quote(world, gesprek, text="Niet vrij 6612")
    make_quote(world, gesprek, text="Wel vrij 7712", agreed_on=AGREED)
    make_signaal(world, gesprek, text="<script>alert(1)</script>")
    address = reverse("gesprek-detail", args=[gesprek.dossier_id, gesprek.pk])
    own, other = (world.client_for(person).get(address).content.decode() for person in (world.lezer, world.gemeente_redacteur))
    assert all(part in own for part in (NAME, "5512", "6612", "7712"))
    assert "7712" in other
    assert not any(part in other for part in (NAME, "5512", "6612"))
    assert "&lt;script&gt;alert(1)" in other
    assert "<script>alert" not in other


def test_a_partner_writes_a_draft_that_no_page_shows_to_others(world: World) -> None:
    dossier = make_team(world)
    make_secret_talk(world, dossier)
    for name in ("gesprek-list", "dossier-log"):
        assert SECRET not in world.client_for(world.redacteur).get(reverse(name, args=[dossier.pk])).content.decode()
    assert SECRET in world.client_for(world.gemeente_redacteur).get(reverse("gesprek-list", args=[dossier.pk])).content.decode()


@pytest.mark.parametrize("name", ["gesprek-list", "gesprek-detail"])
def test_queries_do_not_grow_with_talks_and_signalen(name: str, world: World) -> None:
    gesprek = make_gesprek(world, make_team(world))
    args = [gesprek.dossier_id] if name == "gesprek-list" else [gesprek.dossier_id, gesprek.pk]
    client = world.client_for(world.redacteur)
    counts = []
    for more in (3, 27):
        for number in range(more):
            make_gesprek(world, gesprek.dossier)
            make_signaal(world, gesprek, text=f"Signaal {more} {number}")
        client.get(reverse(name, args=args))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(reverse(name, args=args)).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_second_person_is_told_of_the_change_and_can_merge(world: World) -> None:
    gesprek = make_gesprek(world, make_team(world), title="Eerst")
    address = reverse("gesprek-edit", args=[gesprek.dossier_id, gesprek.pk])
    client = world.client_for(world.redacteur)
    base = client.get(address).context["form"]["base"].value()
    sent = {"title": "Van mij", "with_role": "huurder", "revision": "1", "base": base}
    assert world.client_for(world.beheerder).post(address, {**sent, "title": "Van de ander"}).status_code == 302
    answer = client.post(address, sent)
    assert answer.status_code == 409
    assert "Van de ander" in answer.content.decode()
    assert Gesprek.objects.get(pk=gesprek.pk).title == "Van de ander"


def test_a_partij_that_left_keeps_its_name_on_the_form(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    gesprek = make_gesprek(world, dossier, partij_id=partij.pk)
    Partij.objects.update(dropped_at=partij.added_at)
    form = world.client_for(world.redacteur).get(reverse("gesprek-edit", args=[dossier.pk, gesprek.pk])).context["form"]
    assert form.fields["partij"].choices == [("", "–"), (str(partij.pk), "Waterbedrijf")]

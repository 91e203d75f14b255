"""Quotes on their pages."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import AGREED, make_gesprek, make_quote
from tests.web.world import World

pytestmark = pytest.mark.django_db


def test_other_words_without_a_new_day_are_refused_at_the_day(world: World) -> None:
    quote = make_quote(world, make_gesprek(world, make_team(world)), agreed_on=AGREED)
    address = reverse("quote-edit", args=[quote.dossier_id, quote.pk])
    answer = world.client_for(world.redacteur).post(address, {"text": "Anders", "agreed_on": AGREED.isoformat(), "revision": "1"})
    assert answer.status_code == 400
    assert answer.context["form"].errors.keys() == {"agreed_on"}


def test_taking_back_leaves_the_words_to_the_own_organisation(world: World) -> None:
    quote = make_quote(world, make_gesprek(world, make_team(world)), text="Woorden 5512", agreed_on=AGREED)
    world.client_for(world.redacteur).post(reverse("quote-withdraw", args=[quote.dossier_id, quote.pk]))
    page = world.client_for(world.gemeente_redacteur).get(reverse("gesprek-detail", args=[quote.dossier_id, quote.gesprek_id]))
    assert "5512" not in page.content.decode()

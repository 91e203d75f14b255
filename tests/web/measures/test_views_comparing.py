"""Comparing refuses to conclude without a nulalternatief or with nothing beside it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.measures.making import make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.services import release_pakket

pytestmark = pytest.mark.django_db


def test_without_a_nulalternatief_nothing_is_compared(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    for _pakket in range(2):
        release_pakket(actor=partner, pakket=make_pakket(world, dossier, actor=partner))
    page = world.client_for(world.redacteur).get(reverse("pakket-compare", args=[dossier.pk]))
    assert page.context["parts"] == [] and "geen nulalternatief" in page.content.decode()


def test_a_pakket_beside_the_nulalternatief_is_compared(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier, make_maatregel(world, dossier))
    page = world.client_for(world.redacteur).get(reverse("pakket-compare", args=[dossier.pk]))
    assert page.context["parts"] and page.context["columns"] == 3

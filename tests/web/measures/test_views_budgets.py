"""Budgets in the browser: a table, a pasted table that is looked over first, and two at once."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.measures.making import make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.models import Budget

pytestmark = pytest.mark.django_db


def test_a_pasted_table_fills_the_form_and_saves_nothing(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Gemeente")
    address = reverse("budget-list", args=[dossier.pk])
    client = world.client_for(world.redacteur)
    page = client.post(address, {"plakken": "1", "tabel": "x\t2045\nGemeente\t1.000"})
    assert (page.context["form"][f"b-{partij.pk}-2045"].value(), page.context["pasted"], Budget.objects.count()) == ("1000", 1, 0)
    sent = {"jaren": [str(year) for year in page.context["form"].years], f"b-{partij.pk}-2045": "1.000", "price_year": "2026"}
    assert client.post(address, {**sent, "vat": "inclusief", "revision": "0"}).status_code == 302
    assert [(row.year, row.amount_eur) for row in Budget.objects.all()] == [(2045, 1000)]


def test_a_paste_that_cannot_be_read_is_told_at_its_field(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(dossier, "Gemeente")
    page = world.client_for(world.redacteur).post(reverse("budget-list", args=[dossier.pk]), {"plakken": "1", "tabel": "x;2027\nWie;1"})
    assert page.status_code == 400 and "Wie" in page.context["paste"].errors["tabel"][0]


def test_a_reader_sees_amounts_and_no_form(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_partij(dossier, "Gemeente")
    page = world.client_for(world.lezer).get(reverse("budget-list", args=[dossier.pk])).content.decode()
    assert "Gemeente" in page and 'name="plakken"' not in page

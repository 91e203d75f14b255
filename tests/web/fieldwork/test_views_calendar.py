"""The calendar in the browser: figure and table, by partij and by street."""

from __future__ import annotations

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.fieldwork.making_opgaven import make_werk
from tests.web.world import World


def test_figure_and_table_say_the_same(world: World) -> None:
    dossier = make_dossier(world)
    make_werk(world, dossier, title="Riool", start="2028", place_note="Perronstraat", partij_name="Netwerk")
    client, address = world.client_for(world.redacteur), reverse("werk-calendar", args=[dossier.pk])
    page = client.get(address).content.decode()
    assert ("<svg" in page, page.count("1 Riool") >= 2, page.count("Netwerk") >= 2) == (True, True, True)
    assert "Perronstraat" in client.get(f"{address}?per=straat&jaren=3").content.decode()


def test_an_empty_calendar_says_what_comes_here(world: World) -> None:
    page = world.client_for(world.redacteur).get(reverse("werk-calendar", args=[make_dossier(world).pk])).content.decode()
    assert "Nog niets op de kalender" in page

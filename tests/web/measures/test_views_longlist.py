"""The longlist as a page: filters, sums, and as many queries with many rows as with few."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.measures.making import band, costed, make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.kinds import Vat

pytestmark = pytest.mark.django_db


def test_sums_of_two_price_levels_stand_apart_and_tell_of_how_many(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_maatregel(world, dossier, **costed(100, 200, 300))
    make_maatregel(world, dossier, once=band(1000), price_year=2021, vat=Vat.INCLUSIEF)
    make_maatregel(world, dossier)
    page = world.client_for(world.redacteur).get(reverse("measure-list", args=[dossier.pk]))
    assert [(row["known"], row["low"], row["high"]) for row in page.context["sums"] if row["label"] == "Eenmalig"] == [
        ("1 van 3", "€\xa01.000", "€\xa01.000"),
        ("1 van 3", "€\xa0100", "€\xa0300"),
    ]


def test_an_empty_list_offers_three_ways_to_start(world: World) -> None:
    dossier = make_shared_dossier(world)
    page = world.client_for(world.redacteur).get(reverse("measure-list", args=[dossier.pk])).content.decode()
    assert all(reverse(name, args=[dossier.pk]) in page for name in ("measure-catalogue", "measure-new"))


def test_the_catalogue_opens_the_form_filled_in(world: World) -> None:
    dossier = make_shared_dossier(world)
    client = world.client_for(world.redacteur)
    theme = client.get(reverse("measure-catalogue", args=[dossier.pk])).context["themes"][0]
    entry = theme["measures"][0]["entry"]
    form = client.get(f"{reverse('measure-new', args=[dossier.pk])}?start={theme['id']}.{entry.id}").context["form"]
    assert (form["name"].value(), form["theme"].value(), form["kind"].value()) == (entry.name, theme["id"], entry.kind.value)


PAGES = ("measure-list", "pakket-list", "pakket-compare", "budget-list", "measure-new", "measure-catalogue")


@pytest.mark.parametrize("ref", [*PAGES, "pakket-detail", "pakket-lines", "register"])
def test_a_page_asks_as_often_with_many_rows_as_with_few(world: World, ref: str) -> None:
    few, many = (_count(world, ref, rows) for rows in (2, 9))
    assert few == many


def _count(world: World, ref: str, rows: int) -> int:
    from tests.web.measures.making import looking

    from wijkkoers.web.measures.registers import maatregel_rows

    dossier = make_shared_dossier(world)
    made = [make_maatregel(world, dossier, **costed(100, 200, 300)) for _row in range(rows)]
    pakket = make_pakket(world, dossier, *made[: rows - 1])
    client: Any = world.client_for(world.redacteur)
    with CaptureQueriesContext(connection) as captured:
        if ref == "register":
            maatregel_rows(looking(world.redacteur, dossier))
        else:
            keys = [dossier.pk] if ref in PAGES else [dossier.pk, pakket.pk]
            assert client.get(reverse(ref, args=keys)).status_code == 200
    return len(captured)

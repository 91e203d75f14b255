"""Pages of momentopnamen: keep, look, see what differs, withdraw."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.making import SPOORWIJK
from tests.web.wijkfoto.reading import main_of, numbers_of_page, rows_of_csv, words_of
from tests.web.wijkfoto.snapping import dossier_in_town, new_figures, snapshot_in
from tests.web.world import World

from wijkkoers.web.dossiers import services as dossier_services
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.views.area import FILES


@pytest.fixture
def editor(world: World) -> Client:
    """A browser of someone who may change the dossier."""
    return world.client_for(world.redacteur)


def address(dossier: Dossier, kept: Snapshot | None = None, part: str = "") -> str:
    start = f"/dossiers/{dossier.pk}/momentopnamen/"
    return f"{start}{kept.pk}/{part}" if kept else start + part


def text(client: Client, where: str) -> str:
    response = client.get(where)
    assert response.status_code == 200
    return words_of(main_of(response.content.decode()))


def test_momentopname_is_made_from_the_page(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    response = editor.post(address(dossier, part="nieuw/"), {"title": "Bij de start", "note": "Eerste beeld.", "kaart": "aantal-inwoners"})
    kept = Snapshot.objects.get()
    assert response.headers["Location"] == address(dossier, kept)
    page = text(editor, address(dossier, kept))
    assert "Momentopname van" in page and "Eerste beeld." in page and "Bewaard door Redacteur." in page


def test_form_without_a_name_says_so_at_the_field(world: World, editor: Client) -> None:
    response = editor.post(address(dossier_in_town(world), part="nieuw/"), {"title": " "})
    assert response.status_code == 400 and b"field--error" in response.content


def test_page_shows_what_was_kept_and_not_the_figures_of_now(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    live = reverse("wijkfoto-dossier", args=[dossier.pk])
    before = numbers_of_page(editor.get(live).content.decode())
    new_figures()
    assert numbers_of_page(editor.get(address(dossier, kept)).content.decode()) == before
    assert numbers_of_page(editor.get(live).content.decode()) != before


@pytest.mark.parametrize("part", ["kaart.geojson", "indicator/aandeel-koop/", *FILES])
def test_every_page_and_file_of_a_momentopname_answers(world: World, editor: Client, part: str) -> None:
    dossier = dossier_in_town(world)
    assert editor.get(address(dossier, snapshot_in(world, dossier), part)).status_code == 200


@pytest.mark.parametrize("part", ["indicator/bestaat-niet/", "geheim.csv", "gebieden.gpkg"])
def test_what_was_not_kept_is_not_found(world: World, editor: Client, part: str) -> None:
    dossier = dossier_in_town(world)
    assert editor.get(address(dossier, snapshot_in(world, dossier), part)).status_code == 404


def test_file_holds_what_was_kept_and_names_the_day(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    new_figures()
    response = editor.get(address(dossier, kept, "cijfers.csv"))
    row = next(row for row in rows_of_csv(response.content) if row["indicator"] == "aandeel-koop")
    assert row["waarde"] == "40"
    assert f"cijfers-{SPOORWIJK.lower()}-20" in response.headers["Content-Disposition"]


def test_indicator_that_is_not_on_the_map_has_no_bars(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier, map_indicator="aantal-inwoners")
    assert "Naast de andere gebieden" not in text(editor, address(dossier, kept, "indicator/aandeel-koop/"))
    assert "Naast de andere gebieden" in text(editor, address(dossier, kept, "indicator/aantal-inwoners/"))


def test_page_of_differences_shows_then_and_now(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    assert "De cijfers zijn dezelfde als toen" in text(editor, address(dossier, kept, "nu/"))
    new_figures()
    page = text(editor, address(dossier, kept, "nu/"))
    assert "2 cijfers zijn nu anders" in page and "is 1 bestand ingelezen" in page and "+5" in page


def test_area_that_changed_since_is_told(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    dossier_services.set_areas(actor=world.redacteur, dossier=dossier, areas=[("WK990102", 2024)])
    assert "Toen ging het over Spoorwijk" in text(editor, address(dossier, kept, "nu/"))


def test_dossier_without_areas_has_nothing_to_compare_with(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    dossier_services.set_areas(actor=world.redacteur, dossier=dossier, areas=[])
    response = editor.get(address(dossier, kept, "nu/"), follow=True)
    assert "niets om mee te vergelijken" in response.content.decode()


def test_withdrawn_one_stays_to_be_read_with_the_reason(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    assert editor.post(address(dossier, kept, "intrekken/"), {"reason": "Te vroeg."}).status_code == 302
    assert "Te vroeg." in text(editor, address(dossier)) and "Te vroeg." in text(editor, address(dossier, kept))


def test_reader_sees_why_nothing_can_be_kept(world: World) -> None:
    page = text(world.client_for(world.lezer), address(dossier_in_town(world)))
    assert "U leest mee." in page and "Nog geen momentopnamen" in page


def test_wijkfoto_of_the_dossier_offers_keeping_to_editors_only(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    live = reverse("wijkfoto-dossier", args=[dossier.pk])
    assert "Momentopname maken" in text(editor, live)
    assert "Momentopname maken" not in text(world.client_for(world.lezer), live)


def test_dossier_shows_its_momentopnamen_and_that_there_is_newer_data(world: World, editor: Client) -> None:
    dossier = dossier_in_town(world)
    where = reverse("dossier-detail", args=[dossier.pk])
    assert "Bewaar de cijfers" in text(editor, where)
    snapshot_in(world, dossier, "Voor de raad")
    assert "Voor de raad" in text(editor, where) and "nieuwe gegevens" not in text(editor, where)
    new_figures()
    assert "sindsdien zijn er nieuwe gegevens" in text(editor, where)

from __future__ import annotations

import re

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_plan, views_of
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier


@pytest.fixture
def dossier(world: World) -> Dossier:
    """A dossier with a method."""
    return make_plan(world).dossier


def _page(world: World, dossier: Dossier, query: str = "") -> str:
    response = world.client_for(world.redacteur).get(f"/dossiers/{dossier.pk}/kompas/{query}")
    assert response.status_code == 200
    return str(response.content, "utf-8")


def test_the_page_shows_the_figure_twice_and_every_stap_in_the_table(world: World, dossier: Dossier) -> None:
    text = _page(world, dossier)
    assert text.count("<svg") == 2 and text.count('role="rowheader"') == len(views_of(dossier))
    assert "Volgende stap" in text and "De juiste partijen aan tafel, open, nog zonder trekker" in text


def test_a_filter_keeps_the_figure_whole_and_shortens_the_table(world: World, dossier: Dossier) -> None:
    text, count = _page(world, dossier, "?partij=netbeheerder"), sum("netbeheerder" in view.parties for view in views_of(dossier))
    assert text.count('role="rowheader"') == count
    assert len(re.findall('class="compass__dot"', text)) == 2 * len(views_of(dossier))
    assert "Aan tafel: netbeheerder" in text


def test_six_sporen_name_the_six_aspects(world: World, dossier: Dossier) -> None:
    assert "Energienet</textPath>" in _page(world, dossier, "?weergave=zes")


def test_nothing_found_says_the_way_back(world: World, dossier: Dossier) -> None:
    assert "Geen stap past bij deze keuze." in _page(world, dossier, "?status=herzien")


def test_without_a_method_an_editor_gets_one_button_and_a_reader_the_reason(world: World) -> None:
    dossier = make_dossier(world)
    assert "Methode kiezen" in _page(world, dossier)
    text = str(world.client_for(world.lezer).get(f"/dossiers/{dossier.pk}/kompas/").content, "utf-8")
    assert "Methode kiezen</a>" not in text and "Kies eerst een methode" in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sheets_are_a_pdf(world: World, dossier: Dossier, language: str) -> None:
    client = world.client_for(world.redacteur)
    response = client.get(f"/dossiers/{dossier.pk}/kompas/kompas.pdf?partij=school", headers={"accept-language": language})
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")


def test_there_is_no_sheet_without_a_method(world: World) -> None:
    assert world.client_for(world.redacteur).get(f"/dossiers/{make_dossier(world).pk}/kompas/kompas.pdf").status_code == 404

"""Along the rode draad: from a schouwpunt to an opgave, a maatregel and the thread; from a resident to an answer; a list pasted in."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenWindow
from tests.browser.site import Site
from tests.browser.soundness import faults_of

PHONE_PX = 375


def test_schouwpunt_becomes_an_opgave_with_a_maatregel_and_shows_in_the_thread(site: Site, page: Page) -> None:
    page.goto(site.at("schouwpunt-detail", dossier_id="een dossier", punt_id="een schouwpunt"))
    page.get_by_role("link", name="Maak er een opgave van").first.click()
    page.get_by_label("Naam", exact=True).fill("Licht en zicht onder het spoor")
    page.get_by_label("Fysiek", exact=True).check()
    page.get_by_role("button", name="Opgave toevoegen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Licht en zicht onder het spoor")
    expect(page.locator("#draad")).to_contain_text("bewoners lopen om")
    page.get_by_role("link", name="Gevolg verbinden").click()
    page.get_by_label("Zoek op woord of nummer").fill("camera energiecoach")
    page.get_by_role("button", name="Zoeken", exact=True).click()
    expect(page.locator("main")).to_contain_text("Niets gevonden")
    page.get_by_label("Zoek op woord of nummer").fill("energiecoach")
    page.get_by_role("button", name="Zoeken", exact=True).click()
    page.get_by_label(re.compile("Energiecoach")).check()
    page.get_by_role("button", name="Verbinden", exact=True).click()
    expect(page.locator("#draad")).to_contain_text("Energiecoach achter de voordeur")
    page.get_by_role("link", name="De hele draad").click()
    thread = page.locator("main")
    for part in ("Wijkschouw 2026", "Licht en zicht onder het spoor", "Energiecoach achter de voordeur", "Straat open en flats mee"):
        expect(thread).to_contain_text(part)


def test_resident_without_account_gets_a_code_and_follows_the_answer(
    guarded_site: Site, site: Site, open_window: OpenWindow, settings: Any
) -> None:
    resident = open_window("nl")
    resident.set_viewport_size({"width": PHONE_PX, "height": 800})
    resident.goto(site.at("oproep-join", token="een oproep van buiten"))
    resident.get_by_label("Uw bericht").fill("De bank bij de speeltuin wiebelt.")
    resident.get_by_role("button", name="Versturen").click()
    expect(resident).to_have_url(re.compile("/inbreng/[^/]+/"))
    follow = resident.url
    assert faults_of(resident) == []
    settings.LOCAL_MODE = True  # the team works on its own laptop
    team = open_window("nl")
    team.goto(site.at("inbreng-list", dossier_id="een dossier") + "?zoek=wiebelt")
    team.get_by_role("link", name=re.compile("wiebelt")).first.click()
    team.get_by_role("link", name="Antwoord", exact=False).first.click()
    team.get_by_label("Niet overgenomen", exact=False).first.check()
    team.get_by_role("button", name="Antwoord bewaren").click()
    expect(team.get_by_role("alert").first).to_be_visible()
    team.get_by_label("Waarom", exact=False).first.fill("De bank is van de school en wordt met de nieuwbouw vervangen.")
    team.get_by_role("button", name="Antwoord bewaren").click()
    resident.goto(follow)
    expect(resident.locator("main")).to_contain_text("De bank is van de school")


def test_list_pasted_from_a_spreadsheet_is_looked_at_before_it_is_taken_over(site: Site, page: Page) -> None:
    page.goto(site.at("register-import", dossier_id="een dossier", register="opgaven"))
    rows = ("Titel\tAard", "Bankjes langs de vaart\tfysiek", "Een buurtkamer\tsociaal", "=1+1\tfysiek")
    page.get_by_label("Plak regels uit Excel").fill("\n".join(rows))
    page.get_by_role("button", name="Bekijken wat erin staat").click()
    expect(page.locator("main")).to_contain_text("Bankjes langs de vaart")
    assert faults_of(page) == []
    page.get_by_role("button", name=re.compile("overnemen", re.IGNORECASE)).first.click()
    page.goto(site.at("opgave-list", dossier_id="een dossier") + "?zoek=bankjes")
    expect(page.locator("main")).to_contain_text("Bankjes langs de vaart")


def test_search_finds_every_kind_of_thing_by_keyboard(site: Site, page: Page) -> None:
    page.goto(site.at("dossier-search", dossier_id="een dossier"))
    page.get_by_role("searchbox").first.fill("stoomstraat")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Droge voeten in de Stoomstraat")
    expect(page.locator("main")).to_contain_text("Gescheiden riool in de Stoomstraat")
    expect(page.locator("main")).to_contain_text("Riool en straat Stoomstraat")

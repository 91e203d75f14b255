"""A dossier from its start: name and aim, areas, a team member, another status with its reason, and the log of all that."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.site import Site
from tests.browser.soundness import faults_of


def make_dossier(page: Page, site: Site, name: str) -> None:
    """Make a dossier with a name and the first aim."""
    page.goto(site.at("dossier-list"))
    page.get_by_role("link", name="Nieuw dossier").first.click()
    page.get_by_label("Naam").fill(name)
    page.get_by_label(re.compile("Integraal wijkplan")).check()
    page.get_by_role("button", name="Dossier maken").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Nieuw dossier")


def go_to_dossier(page: Page, site: Site, name: str) -> None:
    """Open a dossier from the board."""
    page.goto(site.at("dossier-list"))
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_form_without_a_name_says_what_is_missing(site: Site, page: Page) -> None:
    page.goto(site.at("dossier-new"))
    page.get_by_role("button", name="Dossier maken").click()
    expect(page.locator(".field--error").first).to_be_visible()
    assert faults_of(page) == []


def test_dossier_grows_step_by_step_and_remembers_each_step(site: Site, page: Page) -> None:
    name = "Weidezicht samen"
    make_dossier(page, site, name)
    go_to_dossier(page, site, name)
    assert faults_of(page) == []

    page.get_by_role("link", name="Gebieden wijzigen").click()
    page.get_by_label("Naam of code van een gemeente, wijk of buurt").fill("weidezicht")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("button", name=re.compile("Toevoegen.*Weidezicht")).first.click()
    expect(page.locator("[aria-labelledby='gekozen']")).to_contain_text("Weidezicht")
    assert faults_of(page) == []

    go_to_dossier(page, site, name)
    page.get_by_role("link", name="Team wijzigen").click()
    page.get_by_label("E-mailadres").fill("soraya.lindeboom@veldermeer.example")
    page.get_by_label(re.compile(r"^\s*Partner\b")).check()
    page.get_by_role("button", name="In het team opnemen").click()
    expect(page.locator("[aria-labelledby='leden']")).to_contain_text("Soraya Lindeboom")
    assert faults_of(page) == []

    go_to_dossier(page, site, name)
    page.get_by_role("link", name="Pauzeren").click()
    page.get_by_label(re.compile(r"^\s*Pauzeren\b")).check()
    page.get_by_role("button", name="Status wijzigen").click()
    expect(page.locator(".field--error")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_label(re.compile(r"^\s*Reden\b")).fill("We wachten op de gemeenteraad.")
    page.get_by_role("button", name="Status wijzigen").click()
    expect(page.locator("[aria-labelledby='status'] .state")).to_have_text(re.compile("Gepauzeerd"))

    page.get_by_role("link", name="Heel het logboek").click()
    log = page.locator("ol.timeline")
    for part in ("We wachten op de gemeenteraad.", "Soraya Lindeboom", "Weidezicht", name):
        expect(log).to_contain_text(part)
    assert faults_of(page) == []


def test_board_finds_a_dossier_by_its_area(site: Site, page: Page) -> None:
    page.goto(site.at("dossier-list"))
    page.get_by_label("Zoek op naam of gebied").fill("oude haven")
    page.get_by_role("button", name="Zoeken").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody")).to_contain_text("Wijkvisie Oude Haven")


def test_wijkfoto_of_a_dossier_leads_back_to_it(site: Site, page: Page) -> None:
    page.goto(site.at("dossier-detail", dossier_id="een dossier"))
    page.get_by_role("link", name="Wijkfoto van dit dossier").click()
    expect(page).to_have_url(site.at("wijkfoto-dossier", dossier_id="een dossier"))
    page.get_by_role("link", name="Naar het dossier").click()
    expect(page).to_have_url(site.at("dossier-detail", dossier_id="een dossier"))

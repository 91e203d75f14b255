"""Handing in a file: its review, in use, taken back; and a file that cannot be read."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import FilePayload, Page, expect
from tests.browser.site import AREA, Site
from tests.browser.soundness import faults_of

OWN_TABLE = f"code;jaar;grensjaar;sociale-samenhang;aandeel-onveilig\n{AREA};2026;2025;6,1;31\nWK990102;2026;2025;7,2;onderdrukt\n"
WRONG_TABLE = "naam;bedrag\nSpoorwijk;12\n"
FIGURE = "6,1"


def csv(name: str, text: str) -> FilePayload:
    """Return a file to hand in."""
    return {"name": name, "mimeType": "text/csv", "buffer": text.encode()}


def hand_in(page: Page, site: Site, file: Any) -> None:
    """Choose a file and send it."""
    page.goto(site.at("release-list"))
    page.get_by_role("link", name="Bestand inlezen").first.click()
    page.get_by_label("Bestanden", exact=True).set_input_files(file)
    page.get_by_role("button", name="Lezen en controleren").click()


def figure_in_use(page: Page, site: Site) -> str:
    """Return the figure of the own table as the wijkfoto shows it."""
    page.goto(site.at("wijkfoto-area", code=AREA))
    row = page.locator(".figures-table tr", has=page.locator("a[href*='sociale-samenhang']"))
    return row.get_by_role("cell").first.inner_text()


def test_own_table_is_reviewed_used_and_taken_back(site: Site, page: Page) -> None:
    before = figure_in_use(page, site)
    hand_in(page, site, csv("beleving-2026.csv", OWN_TABLE))
    expect(page.get_by_role("heading", name="Klopt het?")).to_be_visible()
    assert faults_of(page) == []
    assert figure_in_use(page, site) == before
    page.go_back()
    page.get_by_role("button", name="Inlezen", exact=True).click()
    expect(page.locator(".lead .state--ingelezen")).to_be_visible()
    assert faults_of(page) == []
    assert figure_in_use(page, site) == FIGURE
    page.go_back()
    page.get_by_role("button", name="Dit bestand terugnemen").click()
    expect(page.locator(".lead .state--teruggenomen")).to_be_visible()
    assert faults_of(page) == []
    assert figure_in_use(page, site) == before


def test_file_that_cannot_be_read_says_what_to_do(site: Site, page: Page) -> None:
    hand_in(page, site, csv("bedragen.csv", WRONG_TABLE))
    expect(page.get_by_role("heading", name="Dit moet eerst anders")).to_be_visible()
    expect(page.get_by_role("button", name="Inlezen", exact=True)).to_have_count(0)
    expect(page.locator(".table--issues tbody")).to_contain_text(re.compile(r"\w+.*\."))
    assert faults_of(page) == []


def test_form_without_a_file_says_what_is_missing(site: Site, page: Page) -> None:
    page.goto(site.at("release-new"))
    page.get_by_role("button", name="Lezen en controleren").click()
    expect(page.locator(".field--error .field__error")).to_be_visible()
    assert faults_of(page) == []


def test_same_file_twice_changes_nothing(site: Site, page: Page) -> None:
    file = csv("twee-keer.csv", OWN_TABLE.replace("6,1", "6,4"))
    hand_in(page, site, file)
    first = page.url
    hand_in(page, site, file)
    expect(page.locator(".messages")).to_contain_text("twee-keer.csv")
    expect(page).to_have_url(first)

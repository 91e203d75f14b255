"""The language switch keeps the reader where he was, and keeps the choice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.browser.site import AREA, Site

PLACES = {
    "search": ("wijkfoto-search", {}, "?zoek=haven"),
    "wijkfoto": ("wijkfoto-area", {"code": AREA}, "?kaart=aandeel-corporatie"),
    "dossier": ("dossier-detail", {"dossier_id": "een dossier"}, ""),
    "handbook": ("handbook", {}, ""),
}


@pytest.mark.parametrize("place", PLACES)
def test_switch_keeps_the_page(place: str, site: Site, page: Page) -> None:
    name, arguments, query = PLACES[place]
    address = site.at(name, **arguments) + query
    page.goto(address)
    page.get_by_role("button", name="English").click()
    expect(page).to_have_url(address)
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_choice_of_a_stranger_is_kept_on_the_next_page(guarded_site: Site, page: Page) -> None:
    page.goto(guarded_site.at("home"))
    page.get_by_role("button", name="English").click()
    page.goto(guarded_site.at("account_login"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Nederlands").click()
    expect(page.locator("html")).to_have_attribute("lang", "nl")

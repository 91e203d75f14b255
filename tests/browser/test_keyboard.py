"""Hands on the keyboard only: everything can be reached, seen and done with Tab, Space, Enter and the arrows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.site import AREA, Site
from tests.browser.windows import visit

STEPS = 250
NAMED = "(element) => (element.labels?.[0] ?? element).innerText || element.getAttribute('aria-label') || element.value || ''"
FOCUS_SHOWS = """() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
  return { outlined, seen, what: element.outerHTML.slice(0, 100) };
}"""
LOOKED_AT = {
    "home": ("home", {}),
    "wijkfoto": ("wijkfoto-area", {"code": AREA}),
    "dossier": ("dossier-detail", {"dossier_id": "een dossier"}),
    "file": ("release-new", {}),
}


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the part with a name has the focus."""
    for _step in range(STEPS):
        page.keyboard.press("Tab")
        if re.search(name, page.locator(":focus").evaluate(NAMED) if page.locator(":focus").count() else ""):
            return
    raise AssertionError(f"{name} is not reached with Tab on {page.url}")


def follow(page: Page, name: str) -> None:
    """Reach a link or button with Tab and press Enter."""
    tab_to(page, name)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("place", LOOKED_AT)
def test_focus_is_always_seen(place: str, site: Site, page: Page) -> None:
    name, arguments = LOOKED_AT[place]
    visit(page, site.at(name, **arguments))
    unseen = []
    for _step in range(STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        focus = page.evaluate(FOCUS_SHOWS)
        if not (focus["outlined"] and focus["seen"]):
            unseen.append(focus["what"])
    assert unseen == []


def test_first_tab_offers_to_skip_the_menu(site: Site, page: Page) -> None:
    page.goto(site.at("wijkfoto-area", code=AREA))
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_wijkfoto_is_found_and_its_map_changed(site: Site, page: Page) -> None:
    page.goto(site.at("home"))
    tab_to(page, "^Naam of code")
    page.keyboard.type("spoorwijk")
    page.keyboard.press("Enter")
    page.wait_for_url("**zoek=spoorwijk*")
    follow(page, "^Spoorwijk$")
    page.wait_for_url(f"**/{AREA}/")
    tab_to(page, "^Kaart van")
    page.keyboard.type("Aandeel corp")
    page.keyboard.press("Enter")
    page.wait_for_url("**kaart=*")
    follow(page, "^Remisehof$")
    expect(page.get_by_role("heading", level=1)).to_have_text("Remisehof")


def test_dossier_is_made_and_paused(site: Site, page: Page) -> None:
    page.goto(site.at("home"))
    follow(page, "^Dossiers$")
    page.wait_for_url("**/dossiers/")
    follow(page, "^Nieuw dossier$")
    page.wait_for_url("**/nieuw/")
    tab_to(page, "^Naam")
    page.keyboard.type("Met de toetsen")
    tab_to(page, "Wijkvisie")
    page.keyboard.press("Space")
    follow(page, "^Dossier maken$")
    tab_to(page, "^Naam of code")
    page.keyboard.type("oude haven")
    page.keyboard.press("Enter")
    page.wait_for_url("**zoek=oude*")
    follow(page, "^Toevoegen")
    follow(page, "^Klaar")
    follow(page, "^Pauzeren$")
    tab_to(page, "Pauzeren")
    page.keyboard.press("Space")
    tab_to(page, "^Reden")
    page.keyboard.type("Even wachten op het college.")
    follow(page, "^Status wijzigen$")
    expect(page.locator("[aria-labelledby='status'] .state")).to_have_text(re.compile("Gepauzeerd"))

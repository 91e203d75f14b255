"""Finding an area while typing, and putting areas beside each other, with the keyboard; a momentopname that stays."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.site import AREA, Site
from tests.browser.windows import visit


def type_in_field(page: Page, address: str, label: str, text: str) -> None:
    """Open a page and type in its search field, letter by letter."""
    visit(page, address)
    field = page.get_by_role("combobox", name=label)
    field.press_sequentially(text, delay=20)
    expect(page.get_by_role("listbox")).to_be_visible()


def test_answers_appear_while_typing_and_their_number_is_told(site: Site, page: Page) -> None:
    type_in_field(page, site.at("wijkfoto-search"), "Naam of code", "spoor")
    expect(page.get_by_role("option")).to_have_count(1)
    expect(page.get_by_role("option")).to_contain_text("wijk · Veldermeer · WK990101")
    expect(page.get_by_role("status").filter(has_text="gevonden")).to_have_text("1 gebied gevonden.")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "true")


def test_arrow_and_enter_go_to_the_area(site: Site, page: Page) -> None:
    type_in_field(page, site.at("wijkfoto-search"), "Naam of code", "haven")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    assert page.get_by_role("combobox").get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/wijkfoto/WK990102/$"))


def test_escape_closes_the_list_and_enter_then_sends_the_form(site: Site, page: Page) -> None:
    type_in_field(page, site.at("wijkfoto-search"), "Naam of code", "haven")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?zoek=haven$"))


def test_nothing_found_is_told(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-search"))
    page.get_by_role("combobox", name="Naam of code").press_sequentially("qqqq", delay=20)
    expect(page.get_by_role("status").filter(has_text="Geen gebied")).to_have_count(1)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_areas_are_put_beside_each_other(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-area", code=AREA))
    page.get_by_role("link", name="Vergelijk", exact=True).click()
    type_in_field(page, page.url, "Gebied erbij: naam of code", "oude haven")
    page.get_by_role("option", name=re.compile("Oude Haven")).click()
    expect(page).to_have_url(re.compile(r"gebied=WK990101&gebied=WK990102$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Spoorwijk en Oude Haven")
    page.get_by_role("link", name="Weghalen Spoorwijk").click()
    expect(page).to_have_url(re.compile(r"\?gebied=WK990102$"))


def test_momentopname_is_made_from_the_wijkfoto_of_a_dossier(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-dossier", dossier_id="een dossier"))
    page.get_by_role("link", name="Momentopname maken").click()
    page.get_by_label("Naam").fill("Voor de raad")
    page.get_by_role("button", name="Momentopname maken").click()
    expect(page.get_by_role("heading", name=re.compile("^Momentopname van"))).to_be_visible()
    page.get_by_role("link", name="Wat is er nu anders?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("De cijfers zijn dezelfde als toen")


def test_comparison_works_without_scripts(site: Site, open_window) -> None:  # type: ignore[no-untyped-def]
    page = open_window(java_script_enabled=False)
    page.goto(site.at("wijkfoto-compare") + f"?gebied={AREA}")
    page.get_by_label("Gebied erbij: naam of code").fill("WK990102")
    page.get_by_role("button", name="Toevoegen").click()
    expect(page).to_have_url(re.compile(r"gebied=WK990101&gebied=WK990102$"))

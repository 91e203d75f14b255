"""A new user: from the front page to the wijkfoto of a wijk, its map, its praatplaat and one indicator."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.site import AREA, Site
from tests.browser.windows import visit, wait_for_map

COLOURS_ON_CANVAS = """() => {
  const canvas = document.querySelector("#kaart canvas");
  const copy = Object.assign(document.createElement("canvas"), { width: canvas.width, height: canvas.height });
  const pen = copy.getContext("2d");
  pen.drawImage(canvas, 0, 0);
  const bytes = pen.getImageData(0, 0, copy.width, copy.height).data;
  const counted = new Map();
  for (let at = 0; at < bytes.length; at += 4) {
    const colour = `${bytes[at]},${bytes[at + 1]},${bytes[at + 2]}`;
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  return [...counted.values()].filter((count) => count > bytes.length / 4 / 200).length;
}"""
"""How many colours each fill at least half a per cent of the map."""
CLASSES_BEHIND_MAP = 3


def test_front_page_leads_to_the_wijkfoto_by_name(site: Site, page: Page) -> None:
    page.goto(site.at("home"))
    page.get_by_label("Naam of code van een gemeente, wijk of buurt").fill("spoorwijk")
    page.get_by_role("button", name="Zoek de wijkfoto").click()
    page.get_by_role("table").get_by_role("link", name="Spoorwijk", exact=True).click()
    expect(page).to_have_url(site.at("wijkfoto-area", code=AREA))
    expect(page.get_by_role("heading", level=1)).to_have_text("Spoorwijk")


def test_code_leads_straight_to_the_wijkfoto(site: Site, page: Page) -> None:
    page.goto(site.at("wijkfoto-search") + "?zoek=wk990101")
    expect(page).to_have_url(site.at("wijkfoto-area", code=AREA))


def test_map_shows_the_classes_of_its_legend(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-area", code=AREA))
    assert page.evaluate(COLOURS_ON_CANVAS) >= CLASSES_BEHIND_MAP


def test_other_indicator_is_drawn_as_soon_as_it_is_chosen(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-area", code=AREA))
    page.get_by_label("Kaart van").select_option("aandeel-corporatie")
    page.wait_for_url("**kaart=aandeel-corporatie*")
    wait_for_map(page)
    expect(page.get_by_role("table").first.get_by_role("columnheader").nth(1)).to_contain_text("%")
    assert page.evaluate(COLOURS_ON_CANVAS) >= CLASSES_BEHIND_MAP


def test_click_on_the_map_opens_the_buurt_under_the_pointer(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-area", code=AREA))
    page.locator("#kaart").scroll_into_view_if_needed()
    box = page.locator(".map-label", has_text="Velderpolder").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".map-tip")).to_contain_text("Velderpolder:")
    page.mouse.down()
    page.mouse.up()
    expect(page.get_by_role("heading", level=1)).to_have_text("Velderpolder")


def test_click_on_the_map_of_the_search_page_opens_the_wijk(site: Site, page: Page) -> None:
    visit(page, site.at("wijkfoto-search"))
    page.locator("#kaart").scroll_into_view_if_needed()
    box = page.locator(".map-label", has_text="Spoorwijk").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(site.at("wijkfoto-area", code=AREA))


def test_praatplaat_is_a_pdf_with_the_name_of_the_area(site: Site, page: Page) -> None:
    page.goto(site.at("wijkfoto-area", code=AREA))
    address = page.get_by_role("link", name=re.compile("Praatplaat")).get_attribute("href")
    answer = page.request.get(site.address + str(address))
    assert (answer.status, answer.headers["content-type"], answer.body()[:5]) == (200, "application/pdf", b"%PDF-")
    assert AREA.lower() in answer.headers["content-disposition"]


def test_figure_in_the_table_leads_to_its_course_and_origin(site: Site, page: Page) -> None:
    page.goto(site.at("wijkfoto-area", code=AREA))
    page.locator(".figures-table").get_by_role("link", name=re.compile("corporatie", re.I)).first.click()
    expect(page).to_have_url(re.compile("/indicator/aandeel-corporatie/"))
    expect(page.get_by_role("heading", name="Herkomst")).to_be_visible()
    expect(page.locator("figure svg").first).to_be_visible()

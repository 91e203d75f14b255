"""Places on the map: drawing one, its text, and numbers tied to their list, on the page with all parts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.site import Site

ON_SCREEN = """(box, id) => {
  const map = box.plaatskaart, [spot] = map.querySourceFeatures("nummers").filter((found) => found.properties.id === id);
  const at = map.project(spot.geometry.coordinates), frame = map.getContainer().getBoundingClientRect();
  return [frame.left + at.x, frame.top + at.y];
}"""
PLATES = "(box) => new Set(box.plaatskaart.queryRenderedFeatures({ layers: ['nummer'] }).map((found) => found.properties.nummer)).size"
PAIR = r"5[0-9]\.\d{3,6} [3-7]\.\d{3,6}"


@pytest.fixture
def parts(site: Site, page: Page) -> Page:
    """The page with all parts, its maps drawn."""
    page.goto(site.at("parts"))
    page.locator("#plekken[data-ready='1']").wait_for()
    page.locator(".place-field[data-ready='1']").wait_for()
    return page


def _click(canvas: Locator, *places: tuple[float, float]) -> None:
    box: Any = canvas.bounding_box()
    for x, y in places:
        canvas.click(position={"x": box["width"] * x, "y": box["height"] * y})


def test_place_is_drawn_taken_back_chosen_and_sent_as_text(parts: Page) -> None:
    field = parts.locator(".place-field")
    text, canvas = field.get_by_label("Plaats"), field.locator("canvas").first
    canvas.scroll_into_view_if_needed()
    _click(canvas, (0.5, 0.5))
    expect(text).to_have_value(re.compile(rf"^{PAIR}$"))
    field.get_by_role("button", name="Lijn").click()
    _click(canvas, (0.6, 0.4), (0.7, 0.6))
    expect(text).to_have_value(re.compile(rf"^{PAIR}(\n{PAIR}){{2}}$"))
    field.get_by_role("button", name="Stap terug").click()
    expect(text).to_have_value(re.compile(rf"^{PAIR}\n{PAIR}$"))
    field.get_by_label("Kies een complex").select_option("Seinhuisflat")
    expect(text).to_have_value(re.compile(rf"^({PAIR}\n){{4}}{PAIR}$"))
    expect(field.get_by_role("button", name="Vlak")).to_have_attribute("aria-pressed", "true")
    field.get_by_role("button", name="Wissen").click()
    expect(text).to_have_value("")


def test_place_is_put_and_typed_with_the_keyboard_only(parts: Page) -> None:
    field = parts.locator(".place-field")
    text = field.get_by_label("Plaats")
    field.locator("canvas").first.focus()
    parts.keyboard.press("ArrowRight")
    parts.keyboard.press("Enter")
    expect(text).to_have_value(re.compile(rf"^{PAIR}$"))
    expect(parts).to_have_url(re.compile("/onderdelen/$"))
    field.get_by_text("Dezelfde plaats als tekst").press("Enter")
    text.fill("112100 431100")
    text.press("Tab")
    expect(field.locator(".place-handle")).to_have_count(1)
    expect(text).to_have_value("112100 431100")


def test_numbers_on_the_map_and_rows_of_the_list_point_at_each_other(parts: Page) -> None:
    box = parts.locator("#plekken")
    box.scroll_into_view_if_needed()
    assert box.evaluate(PLATES) == 5
    row = parts.locator("[data-place='4']")
    row.get_by_role("button").focus()
    expect(box).to_have_attribute("data-focus", "4")
    x, y = box.evaluate(ON_SCREEN, "5")
    parts.mouse.click(x, y)
    expect(parts.locator("[data-place='5']")).to_have_class(re.compile("is-picked"))
    expect(box.locator(".place-map__tip")).to_contain_text("5 · Groen hof")

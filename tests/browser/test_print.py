"""On paper: the wijkfoto without menus and buttons, and with nothing cut off."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page
from tests.browser.site import AREA, Site
from tests.browser.windows import visit

PAPER_WIDTH_PX = 680
"""A4 without its margins, in CSS pixels."""
CUT_OFF = """() => [...document.querySelectorAll(".table-wrap")]
  .filter((box) => box.clientWidth && box.scrollWidth > box.clientWidth + 1)
  .map((box) => `${box.getAttribute("aria-labelledby") ?? box.getAttribute("aria-label")}: ${box.scrollWidth} in ${box.clientWidth}`)"""
FIRST_PAGES, ROWS_PER_PAGE = 6, 15
"""The sheets before the table, and how many rows of it a sheet holds at least."""
NOT_ON_PAPER = (".site-header", ".site-footer", ".breadcrumb", ".page-head__actions", ".map-choice", ".downloads", ".map__canvas")
ON_PAPER = ("h1", ".headlines", ".profile--wide svg", ".map__still svg", ".figures-table")


@pytest.fixture
def paper(site: Site, page: Page) -> Page:
    """The wijkfoto as it goes to the printer."""
    visit(page, site.at("wijkfoto-area", code=AREA))
    page.set_viewport_size({"width": PAPER_WIDTH_PX, "height": 1000})
    page.emulate_media(media="print")
    return page


def test_parts_for_the_screen_are_not_printed(paper: Page) -> None:
    assert [part for part in NOT_ON_PAPER if paper.locator(part).first.is_visible()] == []


def test_contents_are_printed(paper: Page) -> None:
    assert [part for part in ON_PAPER if not paper.locator(part).first.is_visible()] == []


def test_no_table_is_cut_off(paper: Page) -> None:
    assert paper.evaluate(CUT_OFF) == []


def test_print_fits_on_paper_and_holds_every_figure(paper: Page) -> None:
    document = pypdfium2.PdfDocument(paper.pdf(prefer_css_page_size=True))
    texts = [page.get_textpage().get_text_range() for page in document]
    rows = paper.locator(".figures-table th[scope=row]").count()
    assert 2 <= len(texts) <= FIRST_PAGES + rows // ROWS_PER_PAGE
    assert "Spoorwijk" in texts[0]
    assert all(text.strip() for text in texts)
    assert "Aandeel" in "".join(texts)

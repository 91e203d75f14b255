"""What every page owes its reader: axe, one heading, a title, its language, no sideways scrolling."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page
from tests.browser.languages import foreign_words

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async ([tags, withColours]) => {
  const rules = { "target-size": { enabled: true }, "color-contrast": { enabled: withColours } };
  const outcome = await axe.run({ runOnly: tags, resultTypes: ["violations"], rules });
  const told = (rule, node) => `${rule.id}: ${node.html.slice(0, 160)} (${node.failureSummary.replaceAll("\\n", " ").slice(0, 220)})`;
  return outcome.violations.flatMap((rule) => rule.nodes.map((node) => told(rule, node)));
}"""
WIDER = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const inScroller = (element) => element.parentElement?.closest(".table-wrap, .map__canvas");
  const sticksOut = (element) => element.getBoundingClientRect().right > room + 1 && !inScroller(element);
  const wide = [...document.body.querySelectorAll("*")].filter(sticksOut);
  return wide.length ? wide.slice(-3).map((element) => element.outerHTML.slice(0, 120)) : ["(unknown)"];
}"""
WIDTHS = (1280, 320)
TITLE = re.compile(r"\S.{2,} · Wijkkoers")


def axe_faults(page: Page, *, with_colours: bool = True) -> list[str]:
    """Return what axe finds; the library goes in past the content policy, which stops a script tag."""
    page.evaluate(_axe())
    found: list[str] = page.evaluate(RUN_AXE, [AXE_TAGS, with_colours])
    return found


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def _head_faults(page: Page, language: str) -> list[str]:
    faults = []
    if not TITLE.fullmatch(page.title()):
        faults.append(f"title: {page.title()!r}")
    if page.locator("h1").count() != 1:
        faults.append(f"h1: {page.locator('h1').all_inner_texts()}")
    if page.locator("html").get_attribute("lang") != language:
        faults.append(f"lang: {page.locator('html').get_attribute('lang')}")
    return faults


def _width_faults(page: Page) -> list[str]:
    before: Any = page.viewport_size
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": before["height"]})
        faults += [f"wider than {width}: {part}" for part in page.evaluate(WIDER)]
    page.set_viewport_size(before)
    return faults


def faults_of(page: Page, language: str = "nl") -> list[str]:
    """Return every fault of the page in the window. Colours are looked at in Dutch only: no style hangs on the language, and they are
    four tenths of the work."""
    words = [f"not {language}: {word}" for word in foreign_words(page, language)]
    return [*_head_faults(page, language), *words, *axe_faults(page, with_colours=language == "nl"), *_width_faults(page)]

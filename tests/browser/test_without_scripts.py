"""Everything but the inside of the map works in a browser without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import OpenWindow
from tests.browser.site import AREA, Site
from tests.browser.test_journey_import import OWN_TABLE, csv, hand_in

from wijkkoers.web.datasets.models import Release
from wijkkoers.web.datasets.tasks import do_read_release


@pytest.fixture
def bare(open_window: OpenWindow) -> Page:
    """A window without scripts."""
    return open_window(java_script_enabled=False)


def test_search_leads_to_a_wijkfoto_with_a_drawn_map(site: Site, bare: Page) -> None:
    bare.goto(site.at("home"))
    bare.get_by_label("Naam of code van een gemeente, wijk of buurt").fill("spoorwijk")
    bare.get_by_role("button", name="Zoek de wijkfoto").click()
    bare.get_by_role("table").get_by_role("link", name="Spoorwijk", exact=True).click()
    expect(bare.locator(".map__still svg")).to_be_visible()
    expect(bare.locator(".map__canvas")).to_be_hidden()
    expect(bare.locator(".profile--wide svg")).to_be_visible()


def test_other_indicator_is_drawn_after_the_button(site: Site, bare: Page) -> None:
    bare.goto(site.at("wijkfoto-area", code=AREA))
    before = bare.locator(".map__still").inner_html()
    bare.get_by_label("Kaart van").select_option("aandeel-corporatie")
    bare.locator("form", has=bare.get_by_label("Kaart van")).get_by_role("button", name="Toon").click()
    expect(bare).to_have_url(re.compile("kaart=aandeel-corporatie"))
    expect(bare.get_by_label("Kaart van")).to_have_value("aandeel-corporatie")
    assert bare.locator(".map__still").inner_html() != before


def test_page_of_a_file_looks_again_by_itself_until_it_is_read(site: Site, bare: Page, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    hand_in(bare, site, csv("zonder-script.csv", OWN_TABLE.replace("6,1", "6,6")))
    expect(bare.locator("progress")).to_be_visible()
    expect(bare.get_by_role("button", name="Stoppen")).to_be_visible()
    assert bare.locator("meta[http-equiv=refresh]").count() == 1
    release = Release.objects.latest("pk")
    do_read_release.call(release.pk, release.job_id)
    expect(bare.get_by_role("heading", name="Klopt het?")).to_be_visible()
    bare.get_by_role("button", name="Niet inlezen").click()
    expect(bare.locator(".messages")).to_be_visible()


def test_page_of_a_file_follows_the_work_with_scripts(site: Site, page: Page, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    hand_in(page, site, csv("met-script.csv", OWN_TABLE.replace("6,1", "6,8")))
    expect(page.locator("#werk progress")).to_be_visible()
    release = Release.objects.latest("pk")
    do_read_release.call(release.pk, release.job_id)
    expect(page.get_by_role("heading", name="Klopt het?")).to_be_visible()


def test_language_is_switched(site: Site, bare: Page) -> None:
    bare.goto(site.at("handbook"))
    bare.get_by_role("button", name="English").click()
    expect(bare).to_have_url(site.at("handbook"))
    expect(bare.locator("html")).to_have_attribute("lang", "en")

import sys
from playwright.sync_api import Page
from tests.browser.site import Site
from tests.browser.soundness import faults_of
def test_look(site, open_window):
    for lang, width in (("nl",1280),("en",320)):
        page = open_window(lang, width=width, height=900)
        page.goto(site.address + "/onderdelen/")
        page.locator("#plekken[data-ready='1']").wait_for()
        page.locator(".place-field[data-ready='1']").wait_for()
        page.locator("#plekken").scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        page.locator("section:has(#kaart-met-plekken)").screenshot(path=f"/tmp/pm_map_{width}.png")
        page.locator("section:has(#plaats-invullen)").screenshot(path=f"/tmp/pm_field_{width}.png")
        print(faults_of(page, lang))

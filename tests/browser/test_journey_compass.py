"""Through the compass: the next step found and finished, two people at once, the guide, keyboard, phone, the way back, and paper."""

from __future__ import annotations

import re
from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.conftest import OpenWindow
from tests.browser.site import Site
from tests.browser.soundness import faults_of
from tests.browser.test_print import CUT_OFF, PAPER_WIDTH_PX

from wijkkoers.web.accounts.services import ensure_local_person
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.kit.kinds import AnswerForm
from wijkkoers.web.kit.services import SessionValues, move_session, start_session
from wijkkoers.web.kit.states import SessionMove

DOSSIER = "Spoorwijk vooruit"
CLICKS_TO_FINISH = 8
PHONE_PX = 375
DOT = ".compass__wide a[data-ring]"
A4_POINTS = (595, 842)
NOT_ON_PAPER = (".site-header", ".site-footer", ".breadcrumb", ".dossier-nav", ".filters", ".button", "[data-caption]", ".compass-ways")
ON_PAPER = ("h1", ".compass-next", ".compass__wide svg", "#tabel", ".table")
FOCUSED = "() => document.activeElement?.getAttribute('aria-label') ?? ''"
IS_ON_DOT = "() => document.activeElement?.matches('a[data-ring]') ?? false"
FARTHEST_TAB = 30


class Counted:
    """Clicks on a page, counted."""

    count = 0

    def click(self, link: Locator) -> None:
        """Click once."""
        link.click()
        self.count += 1


def dossier() -> Dossier:
    """Return the dossier of the example as it is now."""
    return Dossier.objects.get(name=DOSSIER)


def stap_page(site: Site, knooppunt: str, name: str = "stap-detail") -> str:
    """Return the address of a page of a stap of the example."""
    return site.at(name, dossier_id="een dossier", stap_id=dossier().stappen.get(knooppunt=knooppunt).pk)


def test_newcomer_finds_the_next_step_and_finishes_it(site: Site, page: Page) -> None:
    clicks = Counted()
    page.goto(site.at("home"))
    clicks.click(page.get_by_role("link", name=DOSSIER, exact=True))
    clicks.click(page.get_by_role("link", name="Naar het kompas"))
    name = page.locator("#volgende a").inner_text()
    clicks.click(page.get_by_role("link", name="Naar deze stap"))
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_role("heading", name="Zo pakt u het aan")).to_be_visible()
    clicks.click(page.locator("#resultaten").locator("..").get_by_role("link", name=re.compile("^Opschrijven")).first)
    page.get_by_label("Resultaat").fill("Twaalf complexen hebben een jaar; drie jaartallen zijn zeker.")
    clicks.click(page.get_by_role("button", name="Bewaren"))
    clicks.click(page.get_by_role("link", name="Trekker, tijd en uitkomst wijzigen"))
    page.get_by_label("Uitkomst").fill("De plannen van de corporatie liggen op tafel.")
    clicks.click(page.get_by_role("button", name="Bewaren"))
    clicks.click(page.get_by_role("button", name="Afronden"))
    expect(page.locator(".stap-state")).to_have_text("Klaar")
    expect(page.locator("main")).to_contain_text("Twaalf complexen hebben een jaar")
    assert clicks.count <= CLICKS_TO_FINISH
    page.locator(".breadcrumb").get_by_role("link", name="Kompas").click()
    expect(page.locator(f"{DOT}[aria-label^='{name}, klaar']")).to_be_visible()
    expect(page.locator("#volgende a")).not_to_have_text(name)


@pytest.fixture
def two(open_window: OpenWindow) -> Callable[[str], tuple[Page, Page]]:
    """A maker of two windows that have opened the same form."""

    def open_both(address: str) -> tuple[Page, Page]:
        first, second = open_window(), open_window()
        for window in (first, second):
            window.goto(address)
        return first, second

    return open_both


TwoWindows = Callable[[str], tuple[Page, Page]]


def test_two_edit_other_fields_of_a_stap_and_both_stay(site: Site, two: TwoWindows) -> None:
    first, second = two(stap_page(site, "bestaande-plannen", "stap-edit"))
    first.get_by_label("Uitkomst").fill("De kaart met plannen is af.")
    first.get_by_role("button", name="Bewaren").click()
    second.get_by_label("Wanneer").fill("voorjaar 2027")
    second.get_by_role("button", name="Bewaren").click()
    expect(second.get_by_role("alert")).to_contain_text("Overgenomen van de ander: Uitkomst")
    expect(second.get_by_label("Uitkomst")).to_have_value("De kaart met plannen is af.")
    assert faults_of(second) == []
    second.get_by_role("button", name="Bewaren").click()
    expect(second.locator("main")).to_contain_text("De kaart met plannen is af.")
    expect(second.locator("main")).to_contain_text("voorjaar 2027")


EDITED_TEXTS = {
    "stap": ("stap-edit", {"stap_id": "een eigen stap"}, "Uitkomst", "Bewaren"),
    "partij": ("party-words", {"partij_id": "de eigen partij"}, "Belang", "Bewaren als concept"),
    "moment": ("moment-edit", {"moment_id": "een moment"}, "Doel", "Plan bewaren"),
    "opgave": ("opgave-edit", {"opgave_id": "een opgave"}, "Omschrijving", "Bewaren"),
    "maatregel": ("measure-edit", {"maatregel_id": "een maatregel"}, "Omschrijving", "Maatregel bewaren"),
}


@pytest.mark.parametrize("case", EDITED_TEXTS)
def test_two_write_the_same_text_and_the_second_settles_it(case: str, site: Site, two: TwoWindows) -> None:
    name, place, label, button = EDITED_TEXTS[case]
    address = site.at(name, dossier_id="een dossier", **place)
    first, second = two(address)
    for window, text in ((first, "Eerst gezegd door Fenna."), (second, "Daarna gezegd door Sem.")):
        window.get_by_label(label, exact=False).first.fill(text)
        window.get_by_role("button", name=button).click()
    clash = second.get_by_role("alert").filter(has=second.get_by_role("heading", name="Iemand anders heeft dit intussen gewijzigd"))
    expect(clash).to_contain_text("Eerst gezegd door Fenna.")
    expect(clash).to_contain_text("Daarna gezegd door Sem.")
    field = second.get_by_label(label, exact=False).first
    expect(field).to_have_value("Daarna gezegd door Sem.")
    assert faults_of(second) == []
    field.fill("Eerst gezegd door Fenna. Daarna gezegd door Sem.")
    second.get_by_role("button", name=button).click()
    expect(clash).to_have_count(0)
    second.goto(address)
    expect(second.get_by_label(label, exact=False).first).to_have_value("Eerst gezegd door Fenna. Daarna gezegd door Sem.")


def test_link_of_the_guide_mends_its_gap(site: Site, page: Page) -> None:
    page.goto(site.at("guide", dossier_id="een dossier"))
    before = page.locator(".gap").count()
    gap = page.locator(".gap", has=page.get_by_role("link", name=re.compile("^Gronden opschrijven")))
    sentence = gap.locator(".gap__text").inner_text()
    gap.get_by_role("link").click()
    page.get_by_label("Gronden").fill("De bewoners hebben dit jaar al een verbouwing achter de rug.")
    page.get_by_role("button", name="Bewaren").click()
    page.goto(site.at("guide", dossier_id="een dossier"))
    expect(page.locator(".gap")).to_have_count(before - 1)
    expect(page.locator("main")).not_to_contain_text(sentence)


def test_earlier_text_of_a_result_is_put_back(site: Site, page: Page) -> None:
    page.goto(stap_page(site, "informele-netwerken"))
    result = page.locator(".handover--klaar").first
    earlier = result.locator(".handover__text").inner_text()
    result.get_by_role("link", name=re.compile("^Wijzigen")).click()
    page.get_by_label("Resultaat").fill("Per ongeluk gewist.")
    page.get_by_role("button", name="Bewaren").click()
    expect(result.locator(".handover__text")).to_have_text("Per ongeluk gewist.")
    result.get_by_role("link", name=re.compile("^Wijzigen")).click()
    page.get_by_text("Eerdere teksten").click()
    page.get_by_role("link", name=re.compile("^Zoals het was vóór")).first.click()
    expect(page.get_by_label("Resultaat")).to_have_value(earlier)
    page.get_by_role("button", name="Bewaren").click()
    expect(result.locator(".handover__text")).to_have_text(earlier)


def test_earlier_text_is_put_back_through_the_log(site: Site, page: Page) -> None:
    place = {"dossier_id": "een dossier", "moment_id": "een gepland moment"}
    page.goto(site.at("moment-edit", **place))
    aim = page.get_by_label("Doel").first
    earlier = aim.input_value()
    aim.fill("Per ongeluk gewist.")
    page.get_by_role("button", name="Plan bewaren").click()
    page.goto(site.at("moment-detail", **place))
    page.get_by_role("link", name="Geschiedenis").click()
    page.get_by_role("link", name="Terug naar de tekst van hiervoor").first.click()
    expect(aim).to_have_value(earlier)
    page.get_by_role("button", name="Plan bewaren").click()
    page.goto(site.at("moment-detail", **place))
    expect(page.locator("main")).to_contain_text(earlier)


def test_compass_is_walked_by_keyboard(site: Site, page: Page) -> None:
    page.goto(site.at("compass", dossier_id="een dossier"))
    page.get_by_role("button", name="Toon").focus()
    for _press in range(FARTHEST_TAB):
        page.keyboard.press("Tab")
        if page.evaluate(IS_ON_DOT):
            break
    seen = [page.evaluate(FOCUSED)]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End"):
        page.keyboard.press(key)
        seen.append(page.evaluate(FOCUSED))
        expect(page.locator("[data-caption]")).to_have_text(seen[-1])
    assert all(seen) and len(set(seen)) >= len(seen) - 1
    target = page.locator(":focus").get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(site.address + str(target))
    assert seen[-1].startswith(page.get_by_role("heading", level=1).inner_text())


def test_compass_is_used_on_a_phone(site: Site, open_window: OpenWindow) -> None:
    phone = open_window(width=PHONE_PX, has_touch=True, is_mobile=True)
    phone.goto(site.at("compass", dossier_id="een dossier"))
    expect(phone.locator(".compass__wide svg")).to_be_hidden()
    dot = phone.locator(".compass__narrow a.compass__dot").first
    box = dot.bounding_box()
    assert box and min(box["width"], box["height"]) >= 24 and box["x"] + box["width"] <= PHONE_PX
    name = str(dot.get_attribute("aria-label")).split(",")[0]
    dot.tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(name)


def test_phone_takes_a_seat_in_a_session_and_answers(guarded_site: Site, open_window: OpenWindow) -> None:
    leader, values = ensure_local_person(), SessionValues("Hoe groen is uw straat?", AnswerForm.SCHAAL, ("kaal", "groen"))
    session = start_session(actor=leader, dossier=dossier(), values=values)
    phone = open_window(width=PHONE_PX, has_touch=True, is_mobile=True)
    phone.goto(guarded_site.at("session-door"))
    phone.get_by_label("Code").fill(session.code.lower())
    phone.get_by_role("button", name="Doe mee").tap()
    phone.get_by_role("button", name="Ga zitten").tap()
    expect(phone.locator("main")).to_contain_text("U zit op plek 1")
    move_session(actor=leader, session=session, move=SessionMove.BEGINNEN)
    phone.reload()
    phone.get_by_role("radio").nth(3).check()
    phone.get_by_role("button", name="Geef mijn antwoord").tap()
    expect(phone.get_by_role("status").filter(has_text="Uw antwoord is binnen.")).to_be_visible()
    assert faults_of(phone) == []


def test_compass_prints_without_controls_and_with_its_table(site: Site, page: Page) -> None:
    page.goto(site.at("compass", dossier_id="een dossier"))
    page.set_viewport_size({"width": PAPER_WIDTH_PX, "height": 1000})
    page.emulate_media(media="print")
    assert [part for part in NOT_ON_PAPER for found in page.locator(part).all() if found.is_visible()] == []
    assert [part for part in ON_PAPER if not page.locator(part).first.is_visible()] == []
    assert page.evaluate(CUT_OFF) == []


def test_compass_as_pdf_is_one_sheet_with_the_figure_and_then_the_list(site: Site, page: Page) -> None:
    address = site.at("compass-print", dossier_id="een dossier")
    document = pypdfium2.PdfDocument(page.request.get(address).body())
    sizes = {tuple(round(side) for side in sheet.get_size()) for sheet in document}
    texts = [sheet.get_textpage().get_text_range() for sheet in document]
    document.close()
    assert (sizes, len(texts)) == ({A4_POINTS}, 3)
    assert DOSSIER in texts[0] and "De stappen, fase voor fase" in texts[1]
    listed = "".join(texts[1:])
    assert all(re.search(rf"^{phase}\.1 ", listed, re.MULTILINE) for phase in range(1, 8))

"""The wijkschouw on a phone on a secure origin other than localhost: no network, a page that is killed, nothing lost or doubled."""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.site import Site, serving
from tests.browser.soundness import axe_faults
from tests.browser.windows import TELL_REFUSALS, TIMEOUT_MS
from tests.web.fieldwork.phone_making import make_open_schouw
from tools.browser import launch_options

from wijkkoers.cli.certificates import ensure_certificate
from wijkkoers.web.datasets.services.files import path_of
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.fieldwork.models import Photo, Route, Schouw, Schouwpunt

NAME = "schouw.wijk.test"
LOSE_ANSWERS = "() => { const ask = fetch; globalThis.fetch = async (...about) => { await ask(...about); throw new TypeError('lost'); }; }"
GATE = """(free) => {
  const make = createImageBitmap, open = new Promise((resolve) => { globalThis.openGate = resolve; });
  globalThis.createImageBitmap = async (...about) => { if ((free -= 1) < 0) await open; return make(...about); };
}"""
"""Lets some photos be made small and the next ones wait until `openGate()`."""
BREAK = """(text) => {
  const ask = fetch, isThat = (options) => typeof options?.body === "string" && options.body.includes(text);
  globalThis.fetch = (to, options) => (isThat(options) ? Promise.resolve(new Response("stuk", { status: 500 })) : ask(to, options));
}"""
"""Lets the server fall over what holds a text."""
PHONE = {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL", "has_touch": True, "is_mobile": True}


@pytest.fixture
def secure_site(guarded_site: Site, settings: Any, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The site under a name in a local network with a certificate of our own; gives its address and the pin of that certificate."""
    settings.ALLOWED_HOSTS, settings.IS_SECURE_SITE = [NAME], True
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "werk"
    certificate = ensure_certificate(tmp_path / "netwerk", [NAME], datetime.now(UTC))
    leaf = x509.load_pem_x509_certificate(certificate.file.read_bytes())
    key = leaf.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    with serving(ssl_certfile=certificate.file, ssl_keyfile=certificate.key) as address:
        port = urlsplit(address).port
        yield f"https://{NAME}:{port}", base64.b64encode(hashlib.sha256(key).digest()).decode()


@pytest.fixture
def phone(browser: Browser, secure_site: tuple[str, str]) -> Iterator[BrowserContext]:
    """A phone that knows the name and trusts our certificate and no other."""
    options = launch_options()
    options["args"] = [
        *options["args"],
        f"--host-resolver-rules=MAP {NAME} 127.0.0.1",
        f"--ignore-certificate-errors-spki-list={secure_site[1]}",
    ]
    own = browser.browser_type.launch(**options)
    context = own.new_context(**PHONE)
    context.set_default_timeout(TIMEOUT_MS)
    context.add_init_script(TELL_REFUSALS)
    yield context
    own.close()


@pytest.fixture
def schouw(guarded_site: Site) -> Iterator[Schouw]:
    """A schouw with a door that stands open; it leaves the example as it was."""
    made = make_open_schouw(None, Dossier.objects.get(name="Spoorwijk vooruit"), number=901)
    yield made
    Photo.objects.filter(schouwpunt__schouw=made).delete()
    for rows in (made.punten, made.seats, Schouw.objects.filter(pk=made.pk), made.route.points, Route.objects.filter(pk=made.route_id)):
        rows.all().delete()


def photo_file() -> dict[str, Any]:
    exif, out = Image.Exif(), io.BytesIO()
    exif[271] = "Geheim toestel"
    Image.effect_noise((2600, 1300), 40).convert("RGB").save(out, "JPEG", exif=exif)
    return {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def open_page(phone: BrowserContext, address: str, problems: list[str]) -> Page:
    page = phone.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.text.startswith("policy ") else None)
    page.goto(address)
    page.locator("body[data-ready='1']").wait_for()
    return page


def join(phone: BrowserContext, site: str, schouw: Schouw) -> Page:
    page = phone.new_page()
    page.goto(f"{site}/schouw/{schouw.join_code}/meedoen/")
    page.get_by_role("button", name="Doe mee").click()
    page.locator("body[data-kept='1']").wait_for()
    return page


def note(page: Page, verdict: str, text: str) -> None:
    page.get_by_role("radio", name=verdict).check()
    page.get_by_label("Wat ziet u?").fill(text)
    page.get_by_role("button", name="Bewaar").click()


def test_what_is_noted_without_network_survives_a_killed_page_and_arrives_once(
    phone: BrowserContext, secure_site: tuple[str, str], schouw: Schouw
) -> None:
    problems: list[str] = []
    page = phone.new_page()
    page.goto(f"{secure_site[0]}/schouw/")
    page.get_by_label("Code").fill(str(schouw.join_code).lower())
    page.get_by_role("button", name="Doe mee").click()
    assert axe_faults(page) == []
    page.get_by_role("button", name="Doe mee").click()
    page.locator("body[data-kept='1']").wait_for()
    assert page.evaluate("[isSecureContext, location.hostname]") == [True, NAME]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    address = page.url

    phone.set_offline(True)
    page.close()
    page = open_page(phone, address, problems)
    note(page, "Goed", "Nette perken")
    expect(page.locator("#stand")).to_contain_text("1 punt wacht")
    page.get_by_label("Foto").set_input_files(photo_file())
    page.get_by_role("button", name="Foto weghalen").wait_for()
    note(page, "Slecht", "Losse tegel <b>hier</b>")
    expect(page.locator("#stand")).to_contain_text("2 punten wachten")
    page.get_by_label("Wat ziet u?").fill("Half getypt")
    page.locator("body").dispatch_event("pagehide")
    page.close()

    page = open_page(phone, address, problems)
    expect(page.locator("#wachtenkop")).to_have_text("Nog te versturen (2)")
    expect(page.get_by_label("Wat ziet u?")).to_have_value("Half getypt")
    page.evaluate(LOSE_ANSWERS)
    with page.expect_response("**/punten/"):
        phone.set_offline(False)
    page.close()
    assert Schouwpunt.objects.filter(schouw=schouw).count() == 1

    page = open_page(phone, address, problems)
    expect(page.locator("#stand")).to_have_text("Alles is verstuurd.")
    expect(page.locator("#verstuurdkop")).to_have_text("Verstuurd (2)")
    page.reload()
    expect(page.locator("#stand")).to_have_text("Alles is verstuurd.")
    assert axe_faults(page) == []
    kept = Schouwpunt.objects.filter(schouw=schouw).order_by("seen_at")
    assert [(punt.verdict, punt.note) for punt in kept] == [("goed", "Nette perken"), ("slecht", "Losse tegel <b>hier</b>")]
    photo = Photo.objects.get(schouwpunt__schouw=schouw)
    assert (photo.schouwpunt.note[:5], photo.width, b"Geheim" in path_of(photo.digest).read_bytes()) == ("Losse", 2000, False)
    assert problems == []


def test_photos_that_are_still_being_made_belong_to_their_own_point(
    phone: BrowserContext, secure_site: tuple[str, str], schouw: Schouw
) -> None:
    page = join(phone, secure_site[0], schouw)
    page.evaluate(GATE, 1)
    page.get_by_label("Foto").set_input_files([photo_file(), photo_file()])
    away = page.get_by_role("button", name="Foto weghalen")
    expect(away).to_have_count(1)
    address = page.url
    page.close()

    page = open_page(phone, address, [])
    expect(page.get_by_role("button", name="Foto weghalen")).to_have_count(1)
    page.evaluate(GATE, 0)
    page.get_by_label("Foto").set_input_files(photo_file())
    note(page, "Slecht", "Met foto's")
    expect(page.locator("#formuliermelding")).to_contain_text("ogenblik")
    page.evaluate("openGate()")
    expect(page.locator("#stand")).to_have_text("Alles is verstuurd.")
    assert [punt.photos.count() for punt in Schouwpunt.objects.filter(schouw=schouw, note="Met foto's")] == [2]


def test_one_point_over_which_the_server_falls_keeps_no_other_waiting_and_goes_later(
    phone: BrowserContext, secure_site: tuple[str, str], schouw: Schouw
) -> None:
    page = join(phone, secure_site[0], schouw)
    page.evaluate(BREAK, "Struikelt")
    note(page, "Slecht", "Struikelt")
    expect(page.locator("#stand")).to_contain_text("straks gaat het vanzelf verder")
    note(page, "Goed", "Loopt door")
    expect(page.locator("#verstuurdkop")).to_have_text("Verstuurd (1)")
    expect(page.locator("#stand")).to_contain_text("1 punt wacht")
    page.reload()
    expect(page.locator("#stand")).to_have_text("Alles is verstuurd.")
    assert {punt.note for punt in Schouwpunt.objects.filter(schouw=schouw)} == {"Struikelt", "Loopt door"}

"""Pictures of the main screens of the example, and of the pages of the plate, in the ignored folder `screenshots/`.

Every page in PAGES is taken at the width of a desk (1280), of a phone (390) and as printed, in Dutch and in English. Look at them before an
issue is called done.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools.browser import find_browser, launch_options  # noqa: E402

FOLDER = ROOT / "screenshots"
WIDTHS = {"bureau": 1280, "telefoon": 390}
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
LANGUAGE_COOKIE = "taal"
PLATES = {"praatplaat-spoorwijk": "WK990101", "praatplaat-veldermeer": "GM9901"}
START_SECONDS = 60


class Shot(NamedTuple):
    """A page to take: the name of its pictures and its address."""

    name: str
    path: str


PAGES = (
    Shot("begin", "/"),
    Shot("wijkfoto-kiezen", "/wijkfoto/"),
    Shot("wijkfoto-wijk", "/wijkfoto/WK990101/"),
    Shot("wijkfoto-gemeente", "/wijkfoto/GM9901/"),
    Shot("wijkfoto-kleine-buurt", "/wijkfoto/BU99010305/"),
    Shot("wijkfoto-indicator", "/wijkfoto/WK990101/indicator/woz-waarde/"),
    Shot("wijkfoto-trend-met-breuk", "/wijkfoto/WK990101/indicator/aantal-woningen/"),
    Shot("wijkfoto-gelijkende", "/wijkfoto/BU99010101/?naast=vergelijkbaar"),
    Shot("vergelijken", "/wijkfoto/vergelijken/?gebied=WK990101&gebied=WK990102&gebied=WK990103"),
    Shot("kwadrant", "/wijkfoto/GM9901/kwadrant/?niveau=buurt"),
    Shot("nederland", "/wijkfoto/nederland/"),
    Shot("platen", "/wijkfoto/GM9901/platen/"),
    Shot("momentopnamen", "/dossiers/1/momentopnamen/"),
    Shot("wijkfoto-dossier", "/dossiers/1/wijkfoto/"),
    Shot("dossiers", "/dossiers/"),
    Shot("dossier", "/dossiers/1/"),
    Shot("dossier-logboek", "/dossiers/1/logboek/"),
    Shot("dossier-complexen", "/dossiers/1/complexen/"),
    Shot("dossier-partijen", "/dossiers/1/partijen/"),
    Shot("kompas", "/dossiers/1/kompas/"),
    Shot("kompas-zes-sporen", "/dossiers/3/kompas/?weergave=zes"),
    Shot("gids", "/dossiers/1/gids/"),
    Shot("stap", "/dossiers/1/stappen/10/"),
    Shot("tijdlijn", "/dossiers/1/stappen/tijdlijn/"),
    Shot("bord", "/dossiers/1/stappen/bord/"),
    Shot("speelveld", "/dossiers/1/partijen/speelveld/"),
    Shot("doelen", "/dossiers/1/doelen/"),
    Shot("ambitieronde", "/dossiers/1/ambities/1/"),
    Shot("participatie", "/dossiers/1/participatie/"),
    Shot("gehoord", "/dossiers/1/participatie/gehoord/"),
    Shot("verantwoording", "/dossiers/1/participatie/verantwoording/"),
    Shot("werkvormen", "/dossiers/1/werkvormen/"),
    Shot("opgaven", "/dossiers/1/opgaven/"),
    Shot("opgave", "/dossiers/1/opgaven/1/"),
    Shot("opgave-nieuw", "/dossiers/1/opgaven/nieuw/"),
    Shot("werken", "/dossiers/1/werken/"),
    Shot("werken-kalender", "/dossiers/1/werken/kalender/"),
    Shot("ontmoetingen", "/dossiers/1/ontmoetingen/"),
    Shot("gesprek", "/dossiers/1/gesprekken/3/"),
    Shot("schouw", "/dossiers/1/schouw/1/"),
    Shot("schouw-vergelijken", "/dossiers/1/schouw/2/vergelijken/"),
    Shot("inbreng", "/dossiers/1/inbreng/"),
    Shot("inbreng-een", "/dossiers/1/inbreng/1/"),
    Shot("maatregelen", "/dossiers/1/maatregelen/"),
    Shot("maatregel", "/dossiers/1/maatregelen/1/"),
    Shot("pakketten", "/dossiers/1/pakketten/"),
    Shot("pakket", "/dossiers/1/pakketten/2/"),
    Shot("pakketten-vergelijken", "/dossiers/1/pakketten/vergelijken/"),
    Shot("rode-draad", "/dossiers/1/draad/"),
    Shot("rode-draad-opgave", "/dossiers/1/draad/opgave/1/"),
    Shot("losse-einden", "/dossiers/1/draad/losse-einden/"),
    Shot("zoeken", "/dossiers/1/zoeken/?q=straat"),
    Shot("complexen", "/complexen/"),
    Shot("gegevens", "/gegevens/"),
    Shot("gegevens-nieuw", "/gegevens/nieuw/"),
    Shot("gegevens-bestand", "/gegevens/2/"),
    Shot("gegevens-ophalen", "/gegevens/ophalen/"),
    Shot("gegevens-bron", "/gegevens/bronnen/voorbeeld/"),
    Shot("gegevens-omrekening", "/gegevens/omrekening/"),
    Shot("gegevens-uitleggen", "/gegevens/2/kolommen/"),
    Shot("handboek", "/handboek/"),
    Shot("woordenlijst", "/woordenlijst/"),
    Shot("mijn-account", "/mijn/"),
    Shot("onderdelen", "/onderdelen/"),
)
PUBLIC_PAGES = (
    Shot("voorpagina", "/"),
    Shot("inloggen", "/account/inloggen/"),
    Shot("wachtwoord-vergeten", "/account/wachtwoord/vergeten/"),
)
"""What people see before they are logged in; taken from a server that asks for it."""


def command(*arguments: str) -> list[str]:
    return [str(Path(sys.executable).with_name("wijkkoers")), *arguments]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_until_open(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        if server.poll() is not None:
            raise SystemExit(f"the server stopped with exit code {server.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit(f"the server did not open port {port} within {START_SECONDS} seconds")


@contextmanager
def example() -> Iterator[dict[str, str]]:
    """Build the example in a folder of its own; give the environment in which to serve it."""
    with tempfile.TemporaryDirectory(prefix="wijkkoers-shots-") as folder:
        env = {**os.environ, "WIJKKOERS_DATA": folder}
        for name in ("DATABASE_URL", "WIJKKOERS_LOKAAL"):
            env.pop(name, None)
        subprocess.run(command("demo", "--geen-server"), env=env, check=True)
        yield env


@contextmanager
def served(env: dict[str, str], *arguments: str) -> Iterator[str]:
    """Serve the example; give its address."""
    port = free_port()
    server = subprocess.Popen(command("serve", "--poort", str(port), *arguments), env=env)
    try:
        wait_until_open(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def write_pages(pdf: bytes, stem: str, scale: float = 1.5) -> None:
    """Write every page of a PDF as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        page.render(scale=scale).to_pil().save(FOLDER / f"{stem}-{number}.png")
    document.close()


def settle(page: Page) -> None:
    """Wait until letters are loaded and a map, when there is one, says that it is drawn."""
    page.wait_for_load_state("networkidle")
    page.evaluate("() => document.fonts.ready.then(() => true)")
    waiting = page.locator("#kaart:not([data-ready='1'])")
    end = time.monotonic() + 10
    while waiting.count() and time.monotonic() < end:
        page.wait_for_timeout(100)


def take(page: Page, address: str, shot: Shot, stem: str) -> None:
    answer = page.goto(address + shot.path)
    if answer is None or not answer.ok:
        raise SystemExit(f"{shot.path} gives {answer.status if answer else 'no answer'}")
    settle(page)
    page.screenshot(path=FOLDER / f"{stem}.png", full_page=True)


def take_all(browser: Browser, address: str, shots: tuple[Shot, ...], language: str) -> None:
    for width_name, width in WIDTHS.items():
        context = browser.new_context(locale=LANGUAGES[language], viewport={"width": width, "height": 900})
        context.add_cookies([{"name": LANGUAGE_COOKIE, "value": language, "url": address}])
        page = context.new_page()
        for shot in shots:
            take(page, address, shot, f"{shot.name}-{width_name}-{language}")
            if width_name == "bureau":
                write_pages(page.pdf(prefer_css_page_size=True, print_background=True), f"{shot.name}-druk-{language}")
        context.close()


def write_plates(env: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, code in PLATES.items():
            pdf = Path(folder, f"{name}.pdf")
            subprocess.run(command("wijkfoto", code, "--pdf", str(pdf)), env=env, check=True, stdout=subprocess.DEVNULL)
            write_pages(pdf.read_bytes(), name)


def main() -> None:
    if find_browser() is None:
        raise SystemExit("no Chromium found: run `make needs`, or set CHROMIUM=/path/to/chromium")
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    with example() as env, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        for shots, arguments in ((PAGES, ()), (PUBLIC_PAGES, ("--met-inloggen",))):
            with served(env, *arguments) as address:
                for language in LANGUAGES:
                    take_all(browser, address, shots, language)
        browser.close()
        write_plates(env)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}/")


if __name__ == "__main__":
    main()

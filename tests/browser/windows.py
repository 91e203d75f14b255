"""Windows of a browser: what goes wrong in them, and when they are ready."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request, Response, expect

TIMEOUT_MS = 15_000
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
TELL_REFUSALS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy ${event.effectiveDirective} refused ${event.blockedURI || event.sample} in ${event.sourceFile}`));"""

expect.set_options(timeout=TIMEOUT_MS)


def watch(page: Page) -> list[str]:
    """Return a list that fills with every error of a window: scripts, refused contents, missing parts."""
    problems: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            problems.append(f"{page.url}: {message.text}")

    def see(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            problems.append(f"{page.url}: {response.status} {response.url}")

    def miss(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            problems.append(f"{page.url}: {request.failure} {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("response", see)
    page.on("requestfailed", miss)
    page.add_init_script(TELL_REFUSALS)
    return problems


def wait_for_map(page: Page) -> None:
    """Wait until the map, if there is one, has been drawn."""
    if page.locator("#kaart").count():
        page.locator("#kaart[data-ready='1']").wait_for()


def visit(page: Page, address: str) -> int:
    """Open an address, wait for its map, and return the status."""
    response = page.goto(address)
    wait_for_map(page)
    return response.status if response else 0

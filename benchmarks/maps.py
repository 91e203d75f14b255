"""How soon a map is painted in Chromium: of all buurten of the country, and of a whole gemeente.

    python benchmarks/maps.py [--times N] [--gemeente CODE] FILE...

Imports the files into a store of its own, serves the site on a free port, and opens each page in a fresh browser context (nothing kept).
Prints per map the median and the slowest, in milliseconds from the start of the navigation: to the mark that the page's script
leaves when the first drawing is done (`kaart-getekend`), and to the first contentful paint, in which the map of a gemeente stands
as a drawing of the server. The first visit warms up the server and does not count.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAINTED = "performance.getEntriesByName('kaart-getekend').length > 0"
TIMES = """() => [performance.getEntriesByName('kaart-getekend')[0]?.startTime ?? null,
                 performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null]"""
STILL = "document.querySelector('.map__still svg') !== null"


def main() -> None:
    """Load, serve, look, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--gemeente", default="GM0590")
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
    with tempfile.TemporaryDirectory(prefix="wijkkoers-bench-") as folder:
        os.environ |= {"WIJKKOERS_DATA": folder, "WIJKKOERS_LOKAAL": "1"}
        from pages import load

        from wijkkoers.cli.store import open_store

        open_store()
        load(options.files)
        address = serve()
        look(f"{address}/wijkfoto/nederland/", "all buurten", PAINTED, options.times)
        look(f"{address}/wijkfoto/{options.gemeente}/", "a whole gemeente", STILL, options.times)


def serve() -> str:
    """Serve the site from this process and return its address."""
    import socket

    import uvicorn

    from wijkkoers.web.config.asgi import application

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(application, host="127.0.0.1", port=port, log_level="error"))
    threading.Thread(target=server.run, daemon=True).start()
    return f"http://127.0.0.1:{port}"


def look(address: str, name: str, painted: str, times: int) -> None:
    """Open a page some times and print how soon its map was there."""
    from playwright.sync_api import sync_playwright
    from tools.browser import launch_options

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        found = [visit(browser, address, painted) for _ in range(times + 1)][1:]
        browser.close()
    for place, kind in enumerate(("drawn", "first paint")):
        values = [row[place] for row in found if row[place] is not None]
        if values:
            print(f"{name:18} {kind:12} n {len(values)}  median {statistics.median(values):6.0f} ms  max {max(values):6.0f} ms")


def visit(browser: Any, address: str, painted: str) -> tuple[float | None, float | None]:
    """Return the two times of one visit."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(address, wait_until="load", timeout=120_000)
    page.wait_for_function(painted, timeout=120_000)
    page.wait_for_timeout(200)
    drawn, first = page.evaluate(TIMES)
    context.close()
    return drawn, first


if __name__ == "__main__":
    main()

"""Find a Chromium for the browser tests and the pictures: $CHROMIUM, one on the PATH, or the one Playwright fetched."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BINARIES = ("headless_shell", "chrome-headless-shell")
SOFTWARE_GL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")


def find_browser() -> str | None:
    """Return the path of a Chromium, or None when there is none."""
    if chosen := os.environ.get("CHROMIUM"):
        return chosen
    on_path = next((path for name in NAMES if (path := shutil.which(name))), None)
    return on_path or _fetched_by_playwright()


def _fetched_by_playwright() -> str | None:
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright")
    found = sorted(path for name in BINARIES for path in folder.glob(f"chromium_headless_shell-*/*/{name}"))
    return str(found[-1]) if found else None


def launch_options() -> dict[str, Any]:
    """Return the keyword arguments for Playwright's `chromium.launch`: maps drawn by software, no sandbox as root only."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": find_browser(), "args": [*SOFTWARE_GL, *sandbox], "headless": True}


if __name__ == "__main__":
    print(find_browser() or "no Chromium found")

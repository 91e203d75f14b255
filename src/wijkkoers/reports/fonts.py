"""Where the font files of printed documents are; they are collected at set-up and are not part of the source."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import typst

from wijkkoers.base.errors import InputError

STYLES = ("Regular", "It", "Semibold", "Bold")


def fonts_folder() -> Path:
    """Return the folder with the TTF files of Source Sans 3.

    Raises InputError `lettertype-ontbreekt` with the folder, the missing files and the remedy when set-up has not collected them.
    """
    folder = Path(__file__).parent / "fonts"
    missing = [f"SourceSans3-{style}.ttf" for style in STYLES if not (folder / f"SourceSans3-{style}.ttf").is_file()]
    if missing:
        raise InputError("lettertype-ontbreekt", folder=str(folder), files=", ".join(missing), remedy="make demo")
    return folder


@cache
def typst_fonts(folder: Path) -> Any:
    """Load the fonts of a folder once per process: that takes as long as a third of a plate."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])

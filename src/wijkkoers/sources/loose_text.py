"""Texts in cells: what cannot be written is left out, and the apostrophe with which a csv guards against formulas is taken off."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_BLANKS = " \N{NO-BREAK SPACE}"


def clean_text(text: str) -> str:
    """Return a text with one kind of line end, without signs that no file and no store can hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def bare_text(text: str) -> str:
    """Return a text without the apostrophe that stands before what a spreadsheet would run as a formula."""
    if not text.startswith("'"):
        return text
    return text[1:] if text.lstrip("'").lstrip(_BLANKS).startswith(FORMULA_STARTS) else text

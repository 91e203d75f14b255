"""Numbers as people in the Netherlands write and read them; English on request."""

from __future__ import annotations

import math
import re

_DUTCH = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?|[+-]?\d+(,\d+)?", re.ASCII)
_POINT = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
MINUS = "\N{MINUS SIGN}"


def format_number(value: float, decimals: int = 0, language: str = "nl", *, signed: bool = False) -> str:
    """Return a number with thousands and decimal marks of the language; a real minus sign, no minus zero."""
    text = f"{abs(value):,.{decimals}f}"
    if language == "nl":
        text = text.translate(str.maketrans(",.", ".,"))
    is_zero = not any(digit in text for digit in "123456789")
    if is_zero:
        return text
    if value < 0:
        return MINUS + text
    return ("+" if signed else "") + text


def parse_number(text: str) -> float | None:
    """Read a number with decimal comma (and dots per thousand) or decimal point; None when it is no number or beyond any float.

    A text that could be read both ways (`1.234`) is read as a decimal point: source files write no thousands dots.
    """
    cleaned = text.strip().replace(MINUS, "-").replace("\N{NO-BREAK SPACE}", "")
    if not _POINT.fullmatch(cleaned):
        if not _DUTCH.fullmatch(cleaned):
            return None
        cleaned = cleaned.replace(".", "").replace(",", ".")
    number = float(cleaned)
    return number if math.isfinite(number) else None

"""How wide a text will be: advance widths of Source Sans 3 (thousandths of an em), measured from the font files."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib import resources

UNKNOWN_ADVANCE = 700
ELLIPSIS = "…"


@cache
def _advances(weight: int) -> dict[str, int]:
    table = json.loads(resources.files(__package__).joinpath("advance.json").read_text("utf-8"))
    return {character: int(advance) for advance, characters in table[str(weight)].items() for character in characters}


@lru_cache(maxsize=16_384)
def text_width(text: str, size: float, weight: int = 400) -> float:
    """Return the width of one line of text, in the unit of `size`; kerning is left out, so it is a little too wide."""
    advances = _advances(weight)
    return sum(advances.get(character, UNKNOWN_ADVANCE) for character in text) * size / 1000


def shorten(text: str, width: float, size: float, weight: int = 400) -> str:
    """Return the text, cut with an ellipsis when it is wider than `width`."""
    if text_width(text, size, weight) <= width:
        return text
    while text and text_width(text + ELLIPSIS, size, weight) > width:
        text = text[:-1]
    return text.rstrip(" ,;-") + ELLIPSIS


def wrap(text: str, width: float, size: float, weight: int = 400, most: int = 2) -> list[str]:
    """Return the text in at most `most` lines that fit in `width`; only the last line is cut, with an ellipsis."""
    words, lines = text.split(), [""]
    while words:
        candidate = f"{lines[-1]} {words[0]}".strip()
        if text_width(candidate, size, weight) <= width or not lines[-1]:
            lines[-1] = candidate
            words.pop(0)
        elif len(lines) < most:
            lines.append("")
        else:
            lines[-1] = " ".join([lines[-1], *words])
            break
    return [shorten(line, width, size, weight) for line in lines]

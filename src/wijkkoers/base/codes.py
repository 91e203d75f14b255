"""Codes of gemeente, wijk and buurt, in every form in which sources write them (CBS: GM, WK, BU)."""

from __future__ import annotations

import re
from enum import StrEnum


class AreaLevel(StrEnum):
    """Levels of area, from large to small."""

    LAND = "land"
    GEMEENTE = "gemeente"
    WIJK = "wijk"
    BUURT = "buurt"


ORDER = (AreaLevel.LAND, AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT)
_PATTERNS = {
    AreaLevel.LAND: re.compile(r"NL[0-9]{2}"),
    AreaLevel.GEMEENTE: re.compile(r"GM[0-9]{4}"),
    AreaLevel.WIJK: re.compile(r"WK[0-9]{4}[0-9A-Z]{2}"),
    AreaLevel.BUURT: re.compile(r"BU[0-9]{4}[0-9A-Z]{4}"),
}
_BEGINS = {"NL": AreaLevel.LAND, "GM": AreaLevel.GEMEENTE, "WK": AreaLevel.WIJK, "BU": AreaLevel.BUURT}
_PREFIX = {AreaLevel.GEMEENTE: "GM", AreaLevel.WIJK: "WK", AreaLevel.BUURT: "BU"}
_BARE = {4: AreaLevel.GEMEENTE, 6: AreaLevel.WIJK, 8: AreaLevel.BUURT}
_BARE_FORM = re.compile(r"[0-9]{4}([0-9A-Z]{2}|[0-9A-Z]{4})?")


def level_of(code: str) -> AreaLevel | None:
    """Return the level that a normalised code has, or None when it is no such code."""
    level = _BEGINS.get(code[:2])
    return level if level is not None and _PATTERNS[level].fullmatch(code) else None


def normalise_code(text: str, level: AreaLevel | None = None) -> str | None:
    """Return the code in one form (`BU05900301`), or None.

    Takes padding (`"GM0363    "`), lower case, and codes without letters (`0590`, `034401`, `03440111`);
    `NL01` and `NL00` both mean the country. A `level` that contradicts the code gives None.
    """
    code = text.strip().upper()
    if _BARE_FORM.fullmatch(code):
        code = _PREFIX[_BARE[len(code)]] + code
    if code == "NL01":
        code = "NL00"
    found = level_of(code)
    return code if found is not None and level in (None, found) else None


def parent_code_of(code: str) -> str | None:
    """Return the code one level up, derived from the code itself (`wijkCode` columns can be wrong); None above a gemeente."""
    level = level_of(code)
    if level is AreaLevel.BUURT:
        return "WK" + code[2:8]
    if level is AreaLevel.WIJK:
        return "GM" + code[2:6]
    return None


def gemeente_code_of(code: str) -> str | None:
    """Return the code of the gemeente in which a wijk or buurt lies; the gemeente itself for a gemeente."""
    level = level_of(code)
    return None if level in (None, AreaLevel.LAND) else "GM" + code[2:6]

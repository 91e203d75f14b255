"""Names of the columns in which boundary files keep code, name, water and year; names are compared folded (see `kwb_names.fold`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.regions import code_of

CODE_NAMES: dict[AreaLevel, tuple[str, ...]] = {
    AreaLevel.BUURT: ("buurtcode", "bucode", "bucodenr"),
    AreaLevel.WIJK: ("wijkcode", "wkcode"),
    AreaLevel.GEMEENTE: ("gemeentecode", "gmcode"),
}
"""Code columns per level, smallest area first: a row is about the smallest area that it names."""
_PREFIXES = {AreaLevel.BUURT: "BU", AreaLevel.WIJK: "WK", AreaLevel.GEMEENTE: "GM"}
GENERIC_CODES = ("identificatie", "code", "statcode", "regiocode", "gwbcode10", "gwbcode8", "gwbcode")
AREA_NAMES: dict[AreaLevel, tuple[str, ...]] = {
    AreaLevel.BUURT: ("buurtnaam", "bunaam"),
    AreaLevel.WIJK: ("wijknaam", "wknaam"),
    AreaLevel.GEMEENTE: ("gemeentenaam", "gmnaam"),
}
GENERIC_NAMES = ("naam", "statnaam", "name", "regio")
_WATER_NAMES = ("water", "h2o")
_WATER_YES = ("ja", "b", "j", "true", "1")
_WATER_CODE = re.compile(r"^(BU\d{4}99(97|98|99)|WK\d{4}99)$")
_MAYBE_WATER = re.compile(r"^(BU[0-9A-Z]{6}(97|98|99)|WK[0-9A-Z]{4}99)$")
_YEAR_NAMES = ("jaar", "year", "peiljaar")
_STAMPED = re.compile(r"^(19\d{2}|20\d{2})(GM|WK|BU)")
LAND_CODE, LAND_NAME, SOURCE_NAME = "landcode", "landnaam", "bron"
_LOCAL_CODE = re.compile(r"^[A-Z]{1,2}[0-9]{0,3}[a-z]?$")
_NO_CODE = ("", ".", "-", "--", "0", "null", "none", "nan", "nvt", "n.v.t.", "onbekend")
_SOURCE_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a shape is: code, level, name, and what its own row says of water, year, wijk, gemeente, land and source.

    `may_be_water`: no column tells, but the code ends as that of water or abroad does.
    """

    code: str
    level: AreaLevel
    name: str
    is_water: bool
    may_be_water: bool
    year: int | None
    codes: Mapping[AreaLevel, str]
    names: Mapping[AreaLevel, str]
    land: tuple[str, str]
    source: str = ""


def has_code(properties: Mapping[str, Any]) -> bool:
    """Whether the properties of a shape hold a usable code of an area."""
    return identify(fold_properties(properties)) is not None


def fold_properties(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties under folded names; of two that fold to one the first that is filled counts."""
    folded: dict[str, Any] = {}
    for name, value in properties.items():
        key = _fold(name)
        if folded.get(key) in (None, ""):
            folded[key] = value
    return folded


def identify(folded: Mapping[str, Any]) -> Identity | None:
    """Return who a shape is, or None when it carries no usable code. An explicit water column goes before the code (`9998`).

    A row whose own code is of another kind (`A00a`, a code of the gemeente itself) is not about the larger area that it also names.
    """
    texts = {level: _first(folded, names) for level, names in CODE_NAMES.items()}
    codes = {level: code for level, text in texts.items() if text and (code := _code(text, level)) and code[:2] == _PREFIXES[level]}
    level = next((known for known in CODE_NAMES if known in codes or _is_foreign(texts[known], known)), None)
    if level is not None and level not in codes:
        return None
    code = codes[level] if level else next((found for name in GENERIC_CODES if (found := _code(_text(folded.get(name)), None))), None)
    if code is None:
        return None
    level = level or level_of(code)
    if level is None:
        return None
    names = {known: _first(folded, columns) for known, columns in AREA_NAMES.items()}
    name = names.get(level, "") or _first(folded, GENERIC_NAMES)
    land = (_text(folded.get(LAND_CODE)).upper(), _text(folded.get(LAND_NAME)))
    is_water, may_be_water = _water(folded, code)
    return Identity(code, level, name, is_water, may_be_water, _year(folded), codes, names, land, _source(folded))


def local_code_of(folded: Mapping[str, Any]) -> str:
    """Return the code that a row does carry when it is one of the gemeente itself (`A00a`, `AE01`, `NA`), else an empty text."""
    texts = [_first(folded, names) for names in CODE_NAMES.values()] + [_first(folded, GENERIC_CODES)]
    return next((text for text in texts if _LOCAL_CODE.match(text)), "")


def _is_foreign(text: str, level: AreaLevel) -> bool:
    """Whether a cell holds a code that is none of CBS."""
    return bool(text) and text.lower() not in _NO_CODE and _code(text, level) is None


_fold = lru_cache(maxsize=10_000)(fold)
"""The names of columns come back in every row."""
_code = lru_cache(maxsize=10_000)(code_of)
"""So do the codes of larger areas."""


def _source(folded: Mapping[str, Any]) -> str:
    said = _text(folded.get(SOURCE_NAME))
    return said if _SOURCE_ID.match(said) else ""


def _water(folded: Mapping[str, Any], code: str) -> tuple[bool, bool]:
    """Return whether the row says that it is water or abroad, and whether only its code hints at it."""
    said = _first(folded, _WATER_NAMES).lower()
    return (said in _WATER_YES, False) if said else (bool(_WATER_CODE.match(code)), bool(_MAYBE_WATER.match(code)))


def _year(folded: Mapping[str, Any]) -> int | None:
    text = _first(folded, _YEAR_NAMES)[:4]
    if text.isascii() and text.isdigit() and 1900 < int(text) < 2200:
        return int(text)
    stamped = _STAMPED.match(_text(folded.get("jrstatcode")))
    return int(stamped[1]) if stamped else None


def _first(folded: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        if name in folded and (text := _text(folded[name])):
            return text
    return ""


def _text(value: Any) -> str:
    if value.__class__ is str:
        return str(value).strip()
    if value is None or isinstance(value, list | dict):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()

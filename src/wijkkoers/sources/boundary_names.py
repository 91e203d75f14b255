"""Names of the columns in which boundary files keep code, name, water and year; names are compared folded (see `kwb_names.fold`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
_YEAR_NAMES = ("jaar", "year", "peiljaar")
_STAMPED = re.compile(r"^(19\d{2}|20\d{2})(GM|WK|BU)")
LAND_CODE, LAND_NAME, SOURCE_NAME = "landcode", "landnaam", "bron"
_SOURCE_ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a shape is: code, level, name, and what its own row says of water, year, wijk, gemeente, land and source."""

    code: str
    level: AreaLevel
    name: str
    is_water: bool
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
        key = fold(name)
        if folded.get(key) in (None, ""):
            folded[key] = value
    return folded


def identify(folded: Mapping[str, Any]) -> Identity | None:
    """Return who a shape is, or None when it carries no usable code. An explicit water column goes before the code (`9998`)."""
    codes = {
        level: code for level, names in CODE_NAMES.items() if (code := code_of(_first(folded, names), level)) and level_of(code) is level
    }
    level = next((known for known in CODE_NAMES if known in codes), None)
    code = codes[level] if level else next((found for name in GENERIC_CODES if (found := code_of(_text(folded.get(name)), None))), None)
    if code is None:
        return None
    level = level or level_of(code)
    if level is None:
        return None
    names = {known: _first(folded, columns) for known, columns in AREA_NAMES.items()}
    name = names.get(level, "") or _first(folded, GENERIC_NAMES)
    land = (_text(folded.get(LAND_CODE)).upper(), _text(folded.get(LAND_NAME)))
    return Identity(code, level, name, _is_water(folded, code), _year(folded), codes, names, land, _source(folded))


def _source(folded: Mapping[str, Any]) -> str:
    said = _text(folded.get(SOURCE_NAME))
    return said if _SOURCE_ID.match(said) else ""


def _is_water(folded: Mapping[str, Any], code: str) -> bool:
    said = _first(folded, _WATER_NAMES).lower()
    return said in _WATER_YES if said else bool(_WATER_CODE.match(code))


def _year(folded: Mapping[str, Any]) -> int | None:
    text = _first(folded, _YEAR_NAMES)[:4]
    if text.isascii() and text.isdigit() and 1900 < int(text) < 2200:
        return int(text)
    stamped = _STAMPED.match(_text(folded.get("jrstatcode")))
    return int(stamped[1]) if stamped else None


def _first(folded: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((text for name in names if (text := _text(folded.get(name)))), "")


def _text(value: Any) -> str:
    if value is None or isinstance(value, list | dict):
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()

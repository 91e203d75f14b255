"""A subject of a CBS table: its title, the groups above it and its unit, from a StatLine header or from OData."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_UNIT = re.compile(r"^(?P<rest>.*?)\s*\((?P<unit>[^()]*)\)\s*$", re.DOTALL)
_SERIAL = re.compile(r"_\d{1,4}$")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_SUPERSCRIPTS = str.maketrans({"²": "2", "³": "3"})
_MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject; `groups` is None when the groups above it are not known, `unit` None when the unit is not."""

    title: str
    groups: tuple[str, ...] | None = None
    unit: str | None = None


def fold_title(text: str) -> str:
    """Return a title without accents, capitals, spaces and signs: `Wmo-cliënten relatief` is `WmoClientenRelatief`."""
    plain = unicodedata.normalize("NFKD", text.translate(_SUPERSCRIPTS).lower())
    return _NOT_ALNUM.sub("", plain)


def fold_unit(text: str) -> str:
    """Return a unit without capitals, spaces and dots: `x 1 000 euro` and `x 1.000 Euro` are one."""
    return "".join(text.translate(_SUPERSCRIPTS).lower().replace("\N{NO-BREAK SPACE}", "").replace(".", "").split())


def parse_header(name: str) -> Topic:
    """Read a header of StatLine: `Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)`."""
    found = _UNIT.match(name.strip())
    rest, unit = (found["rest"], fold_unit(found["unit"])) if found else (name.strip(), None)
    *groups, title = rest.split("/")
    return Topic(fold_title(title), tuple(fold_title(group) for group in groups) or None, unit)


def parse_key(key: str) -> Topic:
    """Read a name of OData without its number, which moves within one table: `k_0Tot15Jaar_8`. Groups and unit stay unknown."""
    return Topic(fold_title(_SERIAL.sub("", key.strip()).removeprefix("k_")))


def serial_of(key: str) -> int:
    """Return the number of a name of OData: good for the order of columns, never for their meaning."""
    found = _SERIAL.search(key.strip())
    return int(found[0][1:]) if found else -1


def topics_of(properties: Sequence[Mapping[str, Any]]) -> dict[str, Topic]:
    """Return the subject per name of OData, from the list DataProperties of the table."""
    by_id = {row.get("ID"): row for row in properties}
    found: dict[str, Topic] = {}
    for row in properties:
        key = str(row.get("Key") or "").strip()
        if key and row.get("Type") == "Topic":
            unit = str(row.get("Unit") or "").strip()
            found[key] = Topic(fold_title(str(row.get("Title") or key)), _groups_of(row, by_id), fold_unit(unit) or None)
    return found


def _groups_of(row: Mapping[str, Any], by_id: Mapping[Any, Mapping[str, Any]]) -> tuple[str, ...]:
    groups: list[str] = []
    parent = by_id.get(row.get("ParentID"))
    while parent is not None and len(groups) < _MAX_DEPTH:
        groups.insert(0, fold_title(str(parent.get("Title") or "")))
        parent = by_id.get(parent.get("ParentID"))
    return tuple(groups)

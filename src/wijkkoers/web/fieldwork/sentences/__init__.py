"""Reason codes of this app with the sentence of each, and what the log says of its acts; each part has a module of its own here."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

_PARTS = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]


def _merged(table: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in _PARTS:
        rows = getattr(part, table, {})
        twice = found.keys() & rows.keys()
        if twice:
            raise ValueError(f"{part.__name__} defines codes that another part has: {sorted(twice)}")
        found.update(rows)
    return found


SENTENCES = _merged("SENTENCES")
EVENTS = _merged("EVENTS")
EVENT_FIELDS = _merged("EVENT_FIELDS")
EVENT_PARTS = _merged("EVENT_PARTS")
EARLIER_TEXTS = _merged("EARLIER_TEXTS")

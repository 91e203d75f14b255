"""Writes values back as the file has them: YAML text, and the plain cells of a workbook."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from wijkkoers.base.ranges import Range
from wijkkoers.sources.weegbestand.fields import Field, Kind, Part
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.numbers import shift
from wijkkoers.sources.weegbestand.parts import PARTS

Written = str | int | float | date | tuple[Any, ...]
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 -]*[A-Za-z0-9])?")
_RESERVED = frozenset(("null", "true", "false", "yes", "no", "on", "off", "nan", "inf"))


def items_of(weegbestand: Weegbestand, part: Part) -> tuple[Any, ...]:
    """Return the items of a part; a single part is one item, left out when nothing in it differs from what holds anyway."""
    found = getattr(weegbestand, part.attribute)
    if not part.is_single:
        return tuple(found)
    is_plain = all(getattr(found, attribute) == value for attribute, value in part.defaults.items())
    return () if is_plain and not any(column.is_required for column in part.fields) else (found,)


def written_fields(part: Part, item: Any) -> list[tuple[Field, Written]]:
    """Return the columns of an item that must be written, with the value as the file has it.

    What holds anyway is left out, except in a part that is one item: there it shows the rules that were used.
    """
    defaults = {} if part.is_single else part.defaults
    found = []
    for column in part.fields:
        value = getattr(item, column.attribute)
        is_default = column.attribute in defaults and value == defaults[column.attribute]
        if value not in (None, "", ()) and (column.is_required or column.is_always_written or not is_default):
            found.append((column, _written(column, value)))
    return found


def write_yaml(weegbestand: Weegbestand) -> str:
    """Return a weegbestand as YAML: an item per line, the study downwards."""
    blocks = []
    for part in PARTS:
        items = items_of(weegbestand, part)
        if items:
            lines = _downwards(part, items[0]) if part.is_single else (f"  - {{{_flow(part, item)}}}" for item in items)
            blocks.append("\n".join([f"{part.key}:", *lines]))
    return "\n\n".join(blocks) + "\n"


def _downwards(part: Part, item: Any) -> Iterator[str]:
    return (f"  {column.key}: {_scalar(value)}" for column, value in written_fields(part, item))


def _flow(part: Part, item: Any) -> str:
    return ", ".join(f"{column.key}: {_scalar(value)}" for column, value in written_fields(part, item))


def _written(column: Field, value: Any) -> Written:
    """Return a value of the model as the file has it: percentages for fractions, ja or nee, three figures for a bandwidth."""
    if isinstance(value, Range):
        return value.mid if value.is_exact else (value.low, value.mid, value.high)
    if column.kind is Kind.FRACTION:
        return shift(value, 2)
    if column.kind is Kind.STEPS:
        return tuple((year, shift(rate, 2)) for year, rate in value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    written: Written = value
    return written


def number_text(number: float) -> str:
    """Return the shortest text that reads back as the same number."""
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(float(number))


def _scalar(value: Written) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_scalar(item) for item in value) + "]"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, date):
        return value.isoformat()
    is_plain = _PLAIN.fullmatch(value) and value.lower() not in _RESERVED
    return value if is_plain else json.dumps(value, ensure_ascii=False)

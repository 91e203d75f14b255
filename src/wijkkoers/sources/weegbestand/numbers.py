"""Numbers, percentages and dates as a weegbestand writes them; every doubt becomes a named fault."""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from wijkkoers.base.issues import Where
from wijkkoers.base.numbers import parse_number
from wijkkoers.sources.weegbestand.records import Form, Raw

LARGEST = 1e15
"""No amount, quantity or score is larger; what is larger is a mistake."""
_EXPONENT = re.compile(r"[+-]?\d+(\.\d+)?[eE][+-]?\d{1,4}", re.ASCII)
_UNDERSCORED = re.compile(r"[+-]?\d+(_\d+)+(\.\d+)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_NO_NUMBER = re.compile(r"[+-]?\.?(nan|inf|infinity|oneindig)", re.IGNORECASE)
_DUTCH_DATE = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", re.ASCII)


class Fault(Exception):
    """A value that cannot be used: the code of its issue and the values of its sentence; `where` when a part of it is to blame."""

    def __init__(self, code: str, /, **values: Any) -> None:
        """Keep code and values."""
        super().__init__(code)
        self.code = code
        self.values = values
        self.where: Where | None = None


def read_number(raw: Raw) -> float:
    """Return a finite number of sensible size; raises Fault."""
    value = raw.value
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Fault("geen-getal", waarde=shown(raw))
    number = parse_text(value, raw.form) if isinstance(value, str) else value
    if number is None:
        raise Fault("geen-getal", waarde=shown(raw))
    if isinstance(number, float) and not math.isfinite(number):
        raise Fault("getal-onmogelijk", waarde=shown(raw))
    if abs(number) > LARGEST:
        raise Fault("getal-te-groot", waarde=shown(raw))
    return float(number)


def parse_text(text: str, form: Form) -> float | None:
    """Return the number in a text, None when it is none; raises Fault when it can be read in two ways or is no finite number."""
    text = text.strip()
    if _NO_NUMBER.fullmatch(text):
        raise Fault("getal-onmogelijk", waarde=text[:40])
    if len(text) > 60:
        return None
    if form is Form.CELL and _THOUSANDS.fullmatch(text):
        raise Fault("getal-dubbelzinnig", waarde=text, zonder_punt=text.replace(".", ""), met_komma=text.replace(".", ","))
    if _EXPONENT.fullmatch(text):
        return float(text)
    return parse_number(text.replace("_", "") if _UNDERSCORED.fullmatch(text) else text)


def looks_like_thousands(raw: Raw) -> bool:
    """Whether a number in YAML, such as 2.500, may have been meant as a thousandfold."""
    return raw.form is Form.YAML and isinstance(raw.value, str) and bool(_THOUSANDS.fullmatch(raw.value.strip()))


def shift(number: float, places: int) -> float:
    """Return a number times a power of ten, exact in decimals: 2.8 becomes 0.028 and back."""
    return float(Decimal(repr(number)).scaleb(places))


def read_whole(raw: Raw) -> int:
    """Return a whole number; raises Fault."""
    number = read_number(raw)
    if not number.is_integer():
        raise Fault("geen-heel-getal", waarde=shown(raw))
    return int(number)


def read_date(raw: Raw) -> date:
    """Return a day, written as 2026-03-01 or 01-03-2026 or as a real date; raises Fault."""
    value = raw.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = value.strip() if isinstance(value, str) else ""
    dutch = _DUTCH_DATE.fullmatch(text)
    try:
        return date(int(dutch[3]), int(dutch[2]), int(dutch[1])) if dutch else date.fromisoformat(text)
    except ValueError as error:
        raise Fault("geen-datum", waarde=shown(raw)) from error


def shown(raw: Raw) -> str:
    """Return a short text of a raw value, for in a sentence."""
    if raw.sequence is not None:
        return "[" + ", ".join(shown(item) for item in raw.sequence[:4]) + "]"
    if raw.mapping is not None:
        return "{" + ", ".join(list(raw.mapping)[:4]) + "}"
    value = raw.value
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer() and abs(value) < LARGEST:
        value = int(value)
    return str(value)[:60]

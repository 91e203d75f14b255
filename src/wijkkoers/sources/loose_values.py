"""A cell of a loose table read as what its column holds: a number, a date, a choice; what cannot be read is refused, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from wijkkoers.base.columns import ColumnKind, empty_value
from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import MINUS
from wijkkoers.base.periods import ERROR_CODES as PERIOD_CODES
from wijkkoers.base.periods import Grain, Period, parse_period
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.loose_places import ERROR_CODES as PLACE_CODES
from wijkkoers.sources.loose_places import parse_place
from wijkkoers.sources.tables import Cell

NO_NUMBER, DOUBTFUL_NUMBER, NOT_WHOLE, TOO_LARGE = "cel-geen-getal", "cel-getal-dubbelzinnig", "cel-niet-heel", "cel-getal-te-groot"
NO_DATE, NO_YES_NO, NO_CHOICE = "cel-geen-datum", "cel-geen-ja-nee", "cel-geen-keuze"
BROKEN, TOO_LONG = "cel-foutwaarde", "cel-te-lang"
_OWN_CODES = (NO_NUMBER, DOUBTFUL_NUMBER, NOT_WHOLE, TOO_LARGE, NO_DATE, NO_YES_NO, NO_CHOICE, BROKEN, TOO_LONG)
ERROR_CODES = (*_OWN_CODES, *PERIOD_CODES, *PLACE_CODES)
"""Codes of the errors raised here; every one needs its sentence."""
YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "x"})
NO = frozenset({"nee", "n", "neen", "no", "false", "onwaar", "0"})
MOST_WHOLE, MOST = 2**31 - 1, Decimal(10) ** 12
MOST_CHARS = 10_000
SHOWN_CHOICES = 12
_ERROR_VALUES = re.compile(r"#(N/[AB]|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|VERW!|WAARDE!|DEEL/0!|NAAM\?|LEEG!|GETAL!)")
_AROUND = re.compile(r"^(?:€|EUR)\s*|\s*(?:€|EUR)$|(?<=\d)[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}](?=\d{3})")
_PLAIN = re.compile(r"[+-]?\d+", re.ASCII)
_FORMS = {",": re.compile(r"[+-]?(\d{1,3}(\.\d{3})+|\d+),(\d+|-)"), ".": re.compile(r"[+-]?(\d{1,3}(,\d{3})+|\d+)\.\d+")}
_OTHER = {",": ".", ".": ","}
_GROUPED = {sign: re.compile(rf"[+-]?[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}})+") for sign in ".,"}
_MIDNIGHT = re.compile(r"[T ]00:00(:00)?(\.0+)?$")


@dataclass(frozen=True, slots=True)
class Reading:
    """How the cells of one column are read: the sign for decimals (empty when nothing tells), and the key per folded label of a choice.

    `labels` are the choices to name in a refusal.
    """

    kind: ColumnKind
    decimal: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()


def parse_cell(cell: Cell, reading: Reading) -> Any:
    """Return the plain value of a cell (see ColumnKind); an empty cell gives the empty value.

    InputError with `tekst` and one of `ERROR_CODES`.
    """
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        return empty_value(reading.kind)
    if isinstance(cell, str) and _ERROR_VALUES.fullmatch(cell.strip()):
        raise InputError(BROKEN, tekst=cell.strip())
    if isinstance(cell, str) and len(cell) > MOST_CHARS and reading.kind is not ColumnKind.PLACE:
        raise InputError(TOO_LONG, tekst=cell[:80], grens=MOST_CHARS)
    return _PARSERS[reading.kind](cell, reading)


def decimal_of(cells: Iterable[Cell]) -> str:
    """Return the sign for decimals that the texts of a column show (`,` or `.`), empty when none does or both do."""
    texts = [_AROUND.sub("", cell.strip()) for cell in cells if isinstance(cell, str)]
    shown = {sign for sign in _FORMS for text in texts if _shows(text, sign)}
    return shown.pop() if len(shown) == 1 else ""


def _shows(text: str, sign: str) -> bool:
    """Whether a text can only be a number with this sign for decimals."""
    other = _OTHER[sign]
    if _GROUPED[other].fullmatch(text):
        return text.count(other) > 1
    return bool(_FORMS[sign].fullmatch(text)) and not _GROUPED[sign].fullmatch(text)


def folded_choices(labels: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the key of a choice per folded text: its labels (in every language) and the key itself; a text of two choices is left out.

    A key of digits only is a number of the store, that means nothing in a file.
    """
    found: dict[str, set[str]] = {}
    for key, texts in labels.items():
        for text in (*texts, *([] if key.isdecimal() else [key])):
            found.setdefault(fold(text) or text, set()).add(key)
    return {text: next(iter(keys)) for text, keys in found.items() if len(keys) == 1}


def _text(cell: Cell, _reading: Reading) -> str:
    return " ".join(str(cell).split())


def _long_text(cell: Cell, _reading: Reading) -> str:
    return str(cell).strip()


def _lines(cell: Cell, _reading: Reading) -> tuple[str, ...]:
    return tuple(split_items(str(cell)))


def split_items(text: str) -> list[str]:
    """Return the items of a cell: one per line when it has lines, else divided by `;`."""
    return [" ".join(item.split()) for item in text.split("\n" if "\n" in text else ";") if item.strip()]


def _choice(cell: Cell, reading: Reading) -> str:
    text = str(cell).strip()
    key = reading.choices.get(fold(text) or text)
    if key is None:
        shown = ", ".join(reading.labels[:SHOWN_CHOICES]) + (" …" if len(reading.labels) > SHOWN_CHOICES else "")
        raise InputError(NO_CHOICE, tekst=text[:80], keuzes=shown)
    return key


def _choices(cell: Cell, reading: Reading) -> tuple[str, ...]:
    keys = {key for item in split_items(str(cell)) for key in _keys_of(item, reading)}
    order = {key: place for place, key in enumerate(dict.fromkeys(reading.choices.values()))}
    return tuple(sorted(keys, key=order.__getitem__))


def _keys_of(item: str, reading: Reading) -> list[str]:
    """Return the key of one item; of several with commas between them when the whole is no choice."""
    parts = [item] if (fold(item) or item) in reading.choices or "," not in item else [part for part in item.split(",") if part.strip()]
    return [_choice(part, reading) for part in parts]


def _decimal(cell: Cell, reading: Reading) -> Decimal:
    number = _number_of(cell, reading.decimal) if isinstance(cell, str) else Decimal(str(cell))
    if abs(number) >= MOST:
        raise InputError(TOO_LARGE, tekst=str(cell)[:80])
    return number


def _number_of(cell: str, decimal: str) -> Decimal:
    """Return the number of a text; a dot before three digits may be either, and is refused when nothing in the column tells."""
    text = _AROUND.sub("", cell.strip().replace(MINUS, "-"))
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    if not decimal and _GROUPED["."].fullmatch(text) and text.count(".") == 1:
        raise InputError(DOUBTFUL_NUMBER, tekst=cell.strip()[:80])
    for sign in decimal or ",.":
        if _FORMS[sign].fullmatch(text) or _GROUPED[_OTHER[sign]].fullmatch(text):
            return Decimal(text.replace(_OTHER[sign], "").replace(sign, ".").removesuffix("-").removesuffix("."))
    raise InputError(NO_NUMBER, tekst=cell.strip()[:80])


def _integer(cell: Cell, reading: Reading) -> int:
    number = _decimal(cell, reading)
    if number != number.to_integral_value():
        raise InputError(NOT_WHOLE, tekst=str(cell)[:80])
    if abs(number) > MOST_WHOLE:
        raise InputError(TOO_LARGE, tekst=str(cell)[:80])
    return int(number)


def _date(cell: Cell, _reading: Reading) -> date:
    period = _period_of(cell) if isinstance(cell, str) else None
    if period is None or period.grain is not Grain.DAY:
        raise InputError(NO_DATE, tekst=str(cell)[:80])
    return period.start


def _period_of(cell: str) -> Period | None:
    try:
        return parse_period(_MIDNIGHT.sub("", cell.strip()))
    except InputError:
        return None


def _period(cell: Cell, _reading: Reading) -> Period:
    return parse_period(_MIDNIGHT.sub("", str(cell).strip()))


def _place(cell: Cell, _reading: Reading) -> dict[str, Any]:
    return parse_place(str(cell))


def _yes_no(cell: Cell, _reading: Reading) -> bool:
    text = str(cell).strip().lower()
    if text in YES or text in NO:
        return text in YES
    raise InputError(NO_YES_NO, tekst=text[:80])


_PARSERS: Mapping[ColumnKind, Callable[[Cell, Reading], Any]] = {
    ColumnKind.TEXT: _text,
    ColumnKind.LONG_TEXT: _long_text,
    ColumnKind.LINES: _lines,
    ColumnKind.CHOICE: _choice,
    ColumnKind.CHOICES: _choices,
    ColumnKind.INTEGER: _integer,
    ColumnKind.DECIMAL: _decimal,
    ColumnKind.DATE: _date,
    ColumnKind.PERIOD: _period,
    ColumnKind.PLACE: _place,
    ColumnKind.YES_NO: _yes_no,
}

"""Figures in words and signs: numbers with their unit, differences, reasons of absence, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wijkkoers.base.missing import Figure, Mark
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.wijkfoto import Line
from wijkkoers.reports.wording import Wording

SIGNS = {Mark.MODELLED: "†", Mark.ESTIMATED: "≈", Mark.THIN: "ⁿ", Mark.PROVISIONAL: "*", Mark.CONVERTED: "‡", Mark.OUTDATED: "§"}
_THOUSANDS = re.compile(r"^[x×] 1[.,]000 (?P<unit>.+)$")
_POWERS = str.maketrans({"2": "²", "3": "³"})
_RAISED = re.compile(r"\b(k?m)([23])\b")
SHORT_UNITS = frozenset({"€", "m³", "kWh", "km", "ha", "m²"})


def is_share(line: Line) -> bool:
    """Whether the figure is a percentage."""
    return line.unit == "%"


def unit_text(unit: str) -> str:
    """Return a unit as it is written behind a number: thousands of euro become euro, `m3` becomes `m³`."""
    found = _THOUSANDS.match(unit)
    plain = found["unit"] if found else unit
    raised = _RAISED.sub(lambda match: match[1] + match[2].translate(_POWERS), plain)
    return "€" if raised in ("euro", "euros") else raised


def factor_of(unit: str) -> int:
    """Return 1000 for a unit in thousands, else 1."""
    return 1000 if _THOUSANDS.match(unit) else 1


def number_text(line: Line, value: float, words: Wording, *, signed: bool = False) -> str:
    """Return a value of this line as a number without unit, in the language of the document."""
    factor = factor_of(line.unit)
    decimals = 0 if factor > 1 else line.decimals
    rounded = round(value, line.decimals) * factor
    return format_number(rounded, decimals, words.language, signed=signed)


def value_text(line: Line, figure: Figure, words: Wording) -> str:
    """Return the value with its unit (`44 %`, `€ 297.000`) or its class in words (`6 (ruim voldoende)`), or why there is none."""
    if figure.value is None:
        return words.status[figure.status]
    category = line.category(figure.value)
    if category:
        return f"{number_text(line, figure.value, words)} ({category})"
    return with_unit(number_text(line, figure.value, words), unit_text(line.unit), words.language)


def spoken_text(line: Line, value: float, words: Wording) -> str:
    """Return a value in a sentence that already names what is counted: with a short unit (`%`, `€`, `m³`), else the bare number."""
    unit = unit_text(line.unit).split(" ")[0]
    return with_unit(number_text(line, value, words), unit if unit == "%" or unit in SHORT_UNITS else "", words.language)


def with_unit(number: str, unit: str, language: str) -> str:
    """Return number and unit with a no-break space; the euro sign stands in front; English writes `44%` and `€297,000`."""
    first, second = (unit, number) if unit == "€" else (number, unit)
    gap = "" if language == "en" and unit in ("%", "€") else "\N{NO-BREAK SPACE}"
    return f"{first}{gap}{second}" if unit else number


def difference_text(line: Line, words: Wording) -> str:
    """Return the difference with the reference (`+4 %-punt`), `gelijk` when it rounds to zero, empty when there is none."""
    gap = difference_of(line)
    if gap is None:
        return ""
    number = number_text(line, gap, words, signed=True)
    if number[0].isdigit():
        return words.same
    unit = words.points if is_share(line) else unit_text(line.unit).split(" ")[0]
    return f"{number}\N{NO-BREAK SPACE}{unit}" if is_share(line) or unit in SHORT_UNITS else number


def difference_of(line: Line) -> float | None:
    """Return figure minus reference (gemeente, else land) in the unit of the line, or None; classes are never subtracted."""
    if line.categories:
        return None
    reference = line.gemeente if line.gemeente is not None else line.land
    if line.figure.value is None or reference is None or reference.value is None:
        return None
    return line.figure.value - reference.value


def mark_signs(marks: Iterable[Mark]) -> str:
    """Return the signs of marks, in the order of the closed list."""
    present = set(marks)
    return "".join(sign for mark, sign in SIGNS.items() if mark in present)

"""Payers and effects as lines of text: one row of a form, the log and a pasted cell are the same line.

A share is `Gemeente Veldermeer | 60`, an effect `Gasverbruik | omlaag | 100 | 200 | m³ | 2 | verwacht | bron`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

from wijkkoers.base.errors import InputError
from wijkkoers.web.measures.kinds import Confidence, Direction
from wijkkoers.web.measures.numbers import amount_text, read_amount
from wijkkoers.web.measures.values import EffectValue, ShareValue

SEPARATOR = " | "
SHARE_PARTS = ("payer", "share")
EFFECT_PARTS = ("subject", "direction", "low", "high", "unit", "years", "confidence", "source")
MOST_LINES = 40
K = TypeVar("K", Direction, Confidence)


def join_line(parts: Iterable[str]) -> str:
    """Return one row as a line; a row of which every part is empty is an empty line. A `|` or `;` would end a part or a line."""
    cells = [" ".join(part.replace("|", "/").replace(";", ",").replace("\x00", "").split()) for part in parts]
    return SEPARATOR.join(cells).rstrip(" |") if any(cells) else ""


def split_line(line: str, names: Sequence[str]) -> dict[str, str]:
    """Return the parts of a line by name; parts that are left out are empty."""
    cells = [cell.strip() for cell in line.split("|")]
    return {name: cells[place] if place < len(cells) else "" for place, name in enumerate(names)}


def lines_of(text: str) -> list[str]:
    """Return the lines that say something; InputError `maatregel-te-veel-regels` beyond what anyone keeps by hand."""
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip(" |")]
    if len(lines) > MOST_LINES:
        raise InputError("maatregel-te-veel-regels", limit=MOST_LINES)
    return lines


def read_shares(text: str, language: str = "nl") -> tuple[ShareValue, ...]:
    """Return the payers of a text; InputError `maatregel-aandeel-onleesbaar` for a share that is no number."""
    return tuple(_share_of(line, language) for line in lines_of(text))


def _share_of(line: str, language: str) -> ShareValue:
    cells = split_line(line, SHARE_PARTS)
    told = cells["share"].removesuffix("%").strip()
    share = read_amount(told, language) if told else None
    if told and share is None:
        raise InputError("maatregel-aandeel-onleesbaar", text=told, payer=cells["payer"] or "?")
    return ShareValue(cells["payer"], share)


def write_shares(shares: Iterable[tuple[str, Decimal]], language: str = "nl") -> str:
    """Return payers with their share as a text."""
    return "\n".join(join_line((payer, amount_text(share, language))) for payer, share in shares)


def read_effects(text: str, language: str = "nl") -> tuple[EffectValue, ...]:
    """Return the effects of a text; InputError `maatregel-effect-onleesbaar` names the part that cannot be read."""
    return tuple(_effect_of(split_line(line, EFFECT_PARTS), language) for line in lines_of(text))


def _effect_of(cells: dict[str, str], language: str) -> EffectValue:
    return EffectValue(
        subject=cells["subject"],
        direction=_kind_of(Direction, cells["direction"]),
        low=_amount_of(cells["low"], language),
        high=_amount_of(cells["high"], language),
        unit=cells["unit"],
        years_to_effect=_years_of(cells["years"]),
        confidence=_kind_of(Confidence, cells["confidence"]) or Confidence.ONBEKEND,
        source=cells["source"],
    )


def write_effect(effect: EffectValue, language: str = "nl") -> str:
    """Return an effect as a line."""
    years = "" if effect.years_to_effect is None else str(effect.years_to_effect)
    low, high = (amount_text(bound, language) for bound in (effect.low, effect.high))
    direction = effect.direction.value if effect.direction else ""
    return join_line((effect.subject, direction, low, high, effect.unit, years, effect.confidence.value, effect.source))


def _kind_of(kinds: type[K], text: str) -> K | None:
    if not text:
        return None
    if text.lower() not in set(kinds):
        raise InputError("maatregel-effect-onleesbaar", text=text)
    return kinds(text.lower())


def _amount_of(text: str, language: str) -> Decimal | None:
    amount = read_amount(text, language) if text else None
    if text and amount is None:
        raise InputError("maatregel-effect-onleesbaar", text=text)
    return amount


def _years_of(text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit() and len(text) <= 3):
        raise InputError("maatregel-effect-onleesbaar", text=text)
    return int(text) if text else None

"""The strategies of the Startanalyse (PBL) and the codes of their variants: `s2d` is a variant of strategy 2."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.tables import Cell

SOURCE = "pbl-startanalyse"
STRATEGY = "startanalyse-strategie"
HEAT_PUMP = "warmtepomp-variant"
COST_PER_WEQ = "startanalyse-meerkosten-weq"
COST_PER_TON = "startanalyse-meerkosten-co2"
STRATEGIES = range(1, 6)
_CODE = re.compile(r"s([1-5])[a-h]?(?![0-9])", re.IGNORECASE)
_VARIANT = re.compile(r"s[1-5][a-h]")
_HEAT_PUMPS = {"s1a": "1", "s1b": "2"}
_ABSENT = ("", "-", ".", "null", "none", "n.v.t.", "nvt")


def strategy_of(cell: Cell) -> Cell:
    """Return the number of the strategy for the code of a variant; a text that is no code stays as it is, to be reported.

    An empty cell stays empty: PBL names no strategy there, and that is not available.
    """
    text = _plain(cell)
    if text.lower() in _ABSENT:
        return ""
    if found := _CODE.match(text):
        return str(found[1])
    number = read_cell(cell)
    return cell if number is not None and number.value in STRATEGIES else f"strategie {text[:40]}"


def heat_pump_of(cell: Cell) -> Cell:
    """Return 1 for a heat pump on outside air (`s1a`), 2 for one on heat from the ground (`s1b`); else a text to report."""
    text = _plain(cell).lower()
    return "" if text in _ABSENT else _HEAT_PUMPS.get(text, f"variant {text[:40]}")


def only_strategy_of(cells: Iterable[Cell]) -> int | None:
    """Return the strategy when every code is a variant (`s1a`) of that one strategy, so that strategies are not compared; else None."""
    codes = {_plain(cell).lower() for cell in cells}
    known = {code: strategy for code in codes if str(strategy := strategy_of(code)).isdecimal()}
    strategies = set(known.values())
    return int(str(strategies.pop())) if len(strategies) == 1 and all(map(_VARIANT.fullmatch, known)) else None


def _plain(cell: Cell) -> str:
    return "" if cell is None else str(cell).strip().strip("'\"")

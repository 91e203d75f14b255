"""The outcomes of a Startanalyse, long by indicator: which strategy has the lowest national costs, and what it costs.

Indicators bear a number that differs per edition (`H18_Nat_meerkost_WEQ`, `h16_nat_meerkost_weq`): only the name counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkkoers.base.issues import Where
from wijkkoers.sources.area_table import (
    YEAR_PENDING,
    AreaLine,
    AreaList,
    area_lines,
    find_area_columns,
    find_column,
    refuse_double,
    text_at,
)
from wijkkoers.sources.cells import read_cell
from wijkkoers.sources.columns import Column
from wijkkoers.sources.kwb_names import fold
from wijkkoers.sources.strategy_codes import COST_PER_TON, COST_PER_WEQ, STRATEGY, strategy_of
from wijkkoers.sources.tables import Cell, Table

CODES = ("i01buurtcode", "bucode", "buurtcode")
NAMES = ("i02buurtnaam", "bunaam", "buurtnaam")
LOWEST = "laagstenationalekosten"
OUTCOMES = {"strategievariant": STRATEGY, "natmeerkostweq": COST_PER_WEQ, "natmeerkostco2": COST_PER_TON}
_NUMBER = re.compile(r"^[a-z]\d{1,2}[_ ]", re.IGNORECASE)
_STRATEGY = re.compile(r"^strategie[_ ]?([1-5])(?!\d)", re.IGNORECASE)
_LARGE_UNIT = re.compile(r"mln|miljoen|1000|1\.000|k€|keur", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StrategyColumns:
    """Where a table keeps its indicator and unit, the lowest costs, and the strategies (column to number)."""

    indicator: int
    unit: int | None
    lowest: int | None
    strategies: dict[int, int]


@dataclass(slots=True)
class _Buurt:
    """Outcomes of one buurt: per indicator of ours its row and cells."""

    row: int
    outcomes: dict[str, tuple[int, Sequence[Cell]]] = field(default_factory=dict)


def find_strategy_columns(header: Sequence[str]) -> StrategyColumns | None:
    """Return the columns of a table of outcomes; None for another table."""
    indicator = find_column(header, ("codeindicator",))
    lowest = find_column(header, (LOWEST,))
    strategies = {index: int(found[1]) for index, title in enumerate(header) if (found := _STRATEGY.match(title.strip()))}
    if indicator is None or not find_area_columns(header, CODES).codes or (lowest is None and len(strategies) < 2):
        return None
    return StrategyColumns(indicator, find_column(header, ("eenheid",)), lowest, strategies)


def read_strategy_rows(table: Table, columns: StrategyColumns, areas: AreaList, period: int) -> None:
    """Take in the strategy with the lowest national costs and its costs, per buurt.

    Where the table has no column for the lowest costs, that is the strategy with the lowest extra costs per woningequivalent;
    two strategies with the same costs leave the outcome unknown.
    """
    intake = areas.intake
    buurten: dict[str, _Buurt] = {}
    others: set[str] = set()
    for line in area_lines(table, find_area_columns(table.header, CODES, NAMES), intake):
        _keep(line, columns, areas, buurten, others)
    places = {indicator: Column(0, name, indicator, period, "") for name, indicator in OUTCOMES.items()}
    for code, buurt in buurten.items():
        chosen = columns.lowest if columns.lowest is not None else _cheapest(buurt, columns, areas, code)
        for indicator, place in places.items():
            row, cells = buurt.outcomes.get(indicator, (buurt.row, ()))
            cell = cells[chosen] if chosen is not None and chosen < len(cells) else None
            if indicator == STRATEGY:
                cell = strategy_of(cell) or columns.strategies.get(-1 if chosen is None else chosen)
            intake.take(place, cell, code, YEAR_PENDING, row)
    if others:
        intake.result.issues.note(
            "andere-cijfers-weggelaten", Where(intake.result.file), aantal=len(others), kolommen=", ".join(sorted(others))[:300]
        )


def _keep(line: AreaLine, columns: StrategyColumns, areas: AreaList, buurten: dict[str, _Buurt], others: set[str]) -> None:
    number, region, cells = line
    areas.add(region, number)
    buurt = buurten.setdefault(region.code, _Buurt(number))
    name = text_at(cells, columns.indicator)
    indicator = OUTCOMES.get(fold(_NUMBER.sub("", name)))
    if indicator is None:
        if name:
            others.add(name[:40])
    elif indicator in buurt.outcomes:
        refuse_double(areas.intake, number, region.code)
    elif indicator != STRATEGY and _LARGE_UNIT.search(text_at(cells, columns.unit)):
        areas.intake.refuse_row(number, "startanalyse-eenheid", indicator=name[:40], eenheid=text_at(cells, columns.unit)[:40])
    else:
        buurt.outcomes[indicator] = (number, cells)


def _cheapest(buurt: _Buurt, columns: StrategyColumns, areas: AreaList, code: str) -> int | None:
    """Return the column with the lowest extra costs; None when there are none, or when two are equally low."""
    row, cells = buurt.outcomes.get(COST_PER_WEQ, (buurt.row, ()))
    costs: dict[int, float] = {}
    for index in columns.strategies:
        figure = read_cell(cells[index]) if index < len(cells) else None
        if figure is not None and figure.value is not None:
            costs[index] = figure.value
    if not costs:
        return None
    lowest = [index for index, cost in costs.items() if cost == min(costs.values())]
    if len(lowest) > 1:
        numbers = ", ".join(f"s{columns.strategies[index]}" for index in lowest)
        areas.intake.result.issues.warn("startanalyse-gelijk", areas.intake.where(row), rij=row, gebied=code, strategieen=numbers)
        return None
    return lowest[0]

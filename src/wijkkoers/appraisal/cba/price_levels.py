"""From the price level of a kental to that of the study: only with a named index, never in silence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range


@dataclass(frozen=True, slots=True)
class PriceIndex:
    """An index of prices per year, with its source; any base."""

    id: str
    label: str
    source: str
    by_year: Mapping[int, float]


def price_factor(from_year: int, to_year: int, index: PriceIndex | None) -> float:
    """Return the index of `to_year` over that of `from_year` (FR-C3); 1 when the years are equal.

    Raises InputError `prijsindex-ontbreekt` when there is no index or it lacks one of the years, `prijsindex-onbruikbaar` when a value
    is not a positive number.
    """
    if from_year == to_year:
        return 1.0
    found = [index.by_year.get(year) if index is not None else None for year in (from_year, to_year)]
    missing = [str(year) for year, value in zip((from_year, to_year), found, strict=True) if value is None]
    if missing or index is None:
        raise InputError("prijsindex-ontbreekt", years=", ".join(missing), from_year=from_year, to_year=to_year)
    for year, value in zip((from_year, to_year), found, strict=True):
        if value is None or not isfinite(value) or value <= 0:
            raise InputError("prijsindex-onbruikbaar", year=year, index=index.id)
    return index.by_year[to_year] / index.by_year[from_year]


def convert_price(price: Range, from_year: int, to_year: int, index: PriceIndex | None) -> Range:
    """Return a price of one year in prices of another: kental x CPI[to] / CPI[from]. Raises as `price_factor`."""
    return price.scaled(price_factor(from_year, to_year, index))

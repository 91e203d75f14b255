"""The recipe of the figures of Veldermeer (`example_figures.csv`): one row per indicator with its values, and how to get its other years.

- `regel`: `aantal` and `som` add up; `deel...` divides its `basis` over the rows with the same basis and rule; `per-100` and
  `per-1000` count per so many of the basis; `gemiddelde` weighs by the basis, `verdeling...` too and its rows make 100 together;
  `midden` takes the middle one and `klasse` the commonest, both by the basis.
- `2016` .. `2025`: index of those years (100 is the value given), empty where nothing was published; `extra-01` .. `extra-03`: extra
  change of a wijk in % per year; `ruis`: largest chance fluctuation in %, none in 2025.
- `klein`: what stands in place of the figure of a buurt with few inhabitants; `decimalen`; `afronden`: counts of wijken and buurten
  are rounded to this number. A value that is empty was never measured there.
"""

from __future__ import annotations

import csv
import random
from pathlib import Path
from typing import NamedTuple

from tools.draw_example import GEMEENTE

TOOLS = Path(__file__).parent
LAND = GEMEENTE["landcode"]
OLDER_YEARS = (2016, 2017, 2018, 2019, 2020)
"""Published for the division of 2020."""
YEARS = (2021, 2022, 2023, 2024, 2025)
EXCEPTIONS = {
    ("aandeel-stadsverwarming", "BU99010104", 2021): 0.0,
    ("aandeel-stadsverwarming", "BU99010104", 2022): 0.0,
    ("startanalyse-strategie", "BU99010303", 2020): 4.0,
    ("startanalyse-strategie", "BU99010304", 2020): 2.0,
} | {("aandeel-stadsverwarming", "BU99010104", year): 0.0 for year in OLDER_YEARS}
"""Values that follow no trend: flats for the elderly were connected to the heat network in 2023, and a new model says something else."""


class Row(NamedTuple):
    """One indicator of the recipe."""

    indicator: str
    rule: str
    base: str
    decimals: int
    rounding: int
    when_few: str
    noise_pct: float
    year_index: dict[int, float]
    extra_pct: dict[str, float]
    values: dict[str, float]


def read_recipe() -> list[Row]:
    """Return the rows of the recipe, in order; a row stands below its basis."""
    with (TOOLS / "example_figures.csv").open(encoding="utf-8", newline="") as file:
        return [_read_row(row) for row in csv.DictReader(file, delimiter=";")]


def rows_of_year(recipe: list[Row], year: int) -> list[Row]:
    """Return the rows of which a year was published."""
    return [row for row in recipe if year in row.year_index]


def _read_row(row: dict[str, str]) -> Row:
    return Row(
        indicator=row["indicator"],
        rule=row["regel"],
        base=row["basis"],
        decimals=int(row["decimalen"]),
        rounding=int(row["afronden"]),
        when_few=row["klein"],
        noise_pct=_number(row["ruis"]),
        year_index={year: _number(row[str(year)]) for year in (*OLDER_YEARS, *YEARS) if row[str(year)]},
        extra_pct={f"WK9901{wijk}": _number(row[f"extra-{wijk}"]) for wijk in ("01", "02", "03")},
        values={area: _number(text) for area, text in row.items() if text and (area == LAND or area.startswith("BU"))},
    )


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def value_in(row: Row, area: str, year: int) -> float:
    """Return the recipe's value of an area in a year: level, trend of the year, extra of the wijk, chance."""
    if (exception := EXCEPTIONS.get((row.indicator, area, year))) is not None:
        return exception
    value = row.values[area] * row.year_index[year] / 100
    if area == LAND or year == YEARS[-1]:
        return value
    chance = random.Random(f"{row.indicator} {area} {year}").uniform(-1, 1)  # noqa: S311
    extra = row.extra_pct["WK" + area[2:8]] * (year - YEARS[-1])
    return value * (1 + extra / 100) * (1 + row.noise_pct * chance / 100)

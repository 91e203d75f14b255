"""Compute the figures of the fictional gemeente Veldermeer (`cijfers-2021.csv` and later) from `example_figures.csv`.

Run by hand after a change: `python -m tools.example_figures`. The recipe holds one row per indicator with its values in 2025, and:

- `regel`: `aantal` and `som` add up; `deel` divides its `basis` over the rows with the same basis; `per-100` and `per-1000` count per
  so many of the basis; `gemiddelde` weighs by the basis.
- `2021` .. `2024`: index of those years (2025 = 100); `extra-01` .. `extra-03`: extra change of a wijk in % per year;
  `ruis`: largest chance fluctuation in %, none in 2025.
- `decimalen`; `afronden`: counts of wijken and buurten are rounded to this number.

Everything is computed from unrounded buurten, and rounded last, as a statistical office does; sums therefore differ a little.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tools.draw_example import BOUNDARY_YEAR, BUURTEN, EXAMPLE, GEMEENTE, WIJKEN

TOOLS = Path(__file__).parent
YEARS = (2021, 2022, 2023, 2024, 2025)
LAND = GEMEENTE["landcode"]
NAMES = {
    LAND: GEMEENTE["landnaam"],
    GEMEENTE["gemeentecode"]: GEMEENTE["gemeentenaam"],
    **WIJKEN,
    **{buurt.code: buurt.name for buurt in BUURTEN},
}
WATER = frozenset(buurt.code for buurt in BUURTEN if buurt.is_water)
FEW_INHABITANTS = 100
"""Below this number a buurt has no survey figures and no figures on income, care and education."""
SUPPRESSED_WHEN_FEW = (
    *("inkomen-per-inwoner", "aandeel-laag-inkomen", "aandeel-sociaal-minimum", "aantal-bijstand", "aandeel-jeugdzorg"),
    *("wmo-per-1000", "aantal-laag-opgeleid", "aantal-middelbaar-opgeleid", "aantal-hoog-opgeleid", "gasverbruik"),
)
SURVEYED = ("sociale-samenhang", "aandeel-onveilig", "waardering-woonomgeving", "ervaren-gezondheid")
PROVISIONAL = ("inkomen-per-inwoner", "gasverbruik", "elektriciteitsverbruik", "aantal-misdrijven")
"""Carry the mark `voorlopig` in the last year."""
MODELLED_BELOW, THIN_BELOW = 2600, 1500
"""Inhabitants of a buurt below which a survey figure is modelled, or rests on few answers."""
EXCEPTIONS = {
    ("aandeel-stadsverwarming", "BU99010104", 2021): 0.0,
    ("aandeel-stadsverwarming", "BU99010104", 2022): 0.0,
}
"""Values that follow no trend: the flats for the elderly were connected to the heat network in 2023."""
GAPS = {
    ("aandeel-onveilig", "BU99010204", 2023): "niet_beschikbaar",
    ("gasverbruik", "BU99010104", 2023): "onbekend",
}
"""One buurt had too few answers to the survey; in another the meters changed with the heat network."""
DENSITY_CLASSES = (2500, 1500, 1000, 500)
"""Addresses per km2 from which an area is class 1, 2, 3, 4 of urbanity; below all it is class 5."""

COMPUTED = {
    **{"huishoudensgrootte": 1, "bevolkingsdichtheid": 0, "aandeel-meergezins": 0},
    **{"aandeel-huur": 0, "aandeel-koop": 0, "stedelijkheid": 0},
}
"""Decimals of the indicators that follow from others and are not in the recipe."""

Values = dict[str, dict[str, float]]
"""Unrounded value per indicator and area."""


class Row(NamedTuple):
    """One indicator of the recipe."""

    indicator: str
    rule: str
    base: str
    decimals: int
    rounding: int
    noise_pct: float
    year_index: dict[int, float]
    extra_pct: dict[str, float]
    values: dict[str, float]


def read_recipe() -> list[Row]:
    """Return the rows of the recipe, in order."""
    with (TOOLS / "example_figures.csv").open(encoding="utf-8", newline="") as file:
        return [_read_row(row) for row in csv.DictReader(file, delimiter=";")]


def _read_row(row: dict[str, str]) -> Row:
    return Row(
        indicator=row["indicator"],
        rule=row["regel"],
        base=row["basis"],
        decimals=int(row["decimalen"]),
        rounding=int(row["afronden"]),
        noise_pct=_number(row["ruis"]),
        year_index={year: _number(row[str(year)]) for year in YEARS[:-1]} | {YEARS[-1]: 100.0},
        extra_pct={f"WK9901{wijk}": _number(row[f"extra-{wijk}"]) for wijk in ("01", "02", "03")},
        values={area: _number(text) for area, text in row.items() if area == LAND or area.startswith("BU")},
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


def compute_year(recipe: list[Row], year: int) -> Values:
    """Return all unrounded values of a year: first land and buurten, then their totals, then what follows from both."""
    values: Values = {}
    for row in recipe:
        own = {area: value_in(row, area, year) for area in row.values}
        values[row.indicator] = _counts(row, own, values)
    _divide_over_parts(recipe, values)
    for row in recipe:
        _add_totals(row, values)
    _add_remaining(values)
    return values


def _counts(row: Row, own: dict[str, float], values: Values) -> dict[str, float]:
    per = {"per-100": 100, "per-1000": 1000}.get(row.rule)
    if row.rule == "aantal":
        return {area: float(round(value)) for area, value in own.items()}
    if per is None:
        return own
    return {area: float(round(value * values[row.base][area] / per)) for area, value in own.items()}


def _divide_over_parts(recipe: list[Row], values: Values) -> None:
    """Turn shares into whole numbers that add up to their base."""
    for base in {row.base: None for row in recipe if row.rule == "deel"}:
        parts = [row.indicator for row in recipe if row.base == base and row.rule == "deel"]
        for area, whole in values[base].items():
            counts = share_out(round(whole), [values[part][area] for part in parts])
            for part, count in zip(parts, counts, strict=True):
                values[part][area] = float(count)


def share_out(whole: int, shares: list[float], step: int = 1) -> list[int]:
    """Return whole multiples of `step` in proportion to the shares that add up to `whole` (largest remainders)."""
    wanted = [share * whole / sum(shares) / step for share in shares]
    counts = [int(value) for value in wanted]
    by_remainder = sorted(range(len(shares)), key=lambda i: counts[i] - wanted[i])
    for i in by_remainder[: whole // step - sum(counts)]:
        counts[i] += 1
    return [count * step for count in counts]


def _add_totals(row: Row, values: Values) -> None:
    own = values[row.indicator]
    for total in [area for area in NAMES if area[:2] in ("WK", "GM")]:
        inside = [area for area in own if area.startswith("BU" + total[2:])]
        if row.rule != "gemiddelde":
            own[total] = sum(own[area] for area in inside)
        else:
            weights = values[row.base]
            own[total] = sum(own[area] * weights[area] for area in inside) / sum(weights[area] for area in inside)


def _add_remaining(values: Values) -> None:
    """Add what follows from the other figures, so that they can never contradict each other."""
    areas = list(values["aantal-inwoners"])
    values["huishoudensgrootte"] = {area: values["aantal-inwoners"][area] / values["aantal-huishoudens"][area] for area in areas}
    values["bevolkingsdichtheid"] = {area: 100 * values["aantal-inwoners"][area] / values["oppervlakte-land"][area] for area in areas}
    values["aandeel-meergezins"] = {area: 100 - round(values["aandeel-eengezins"][area]) for area in areas}
    rented = ("aandeel-corporatie", "aandeel-overige-verhuur")
    values["aandeel-huur"] = {area: sum(round(values[part][area]) for part in rented) for area in areas}
    values["aandeel-koop"] = {area: 100 - values["aandeel-huur"][area] for area in areas}
    values["stedelijkheid"] = {area: urbanity(values["omgevingsadressendichtheid"][area]) for area in areas}


def urbanity(addresses_per_km2: float) -> int:
    """Return the class of urbanity, 1 (very urban) to 5 (not urban)."""
    return 1 + sum(addresses_per_km2 < limit for limit in DENSITY_CLASSES)


def round_values(recipe: list[Row], values: Values) -> Values:
    """Return the values as they are published; parts still add up to their rounded whole."""
    rounded: Values = {}
    for row in recipe:
        steps = {area: row.rounding if area[:2] in ("WK", "BU") else 1 for area in values[row.indicator]}
        rounded[row.indicator] = {
            area: round(value / steps[area]) * steps[area] if row.rounding > 1 else round(value, row.decimals)
            for area, value in values[row.indicator].items()
        }
    rounded |= {name: {area: round(value, decimals) for area, value in values[name].items()} for name, decimals in COMPUTED.items()}
    for base in {row.base: None for row in recipe if row.rule == "deel"}:
        _round_parts(base, [row for row in recipe if row.base == base and row.rule == "deel"], values, rounded)
    return rounded


def _round_parts(base: str, parts: list[Row], values: Values, rounded: Values) -> None:
    for area, whole in rounded[base].items():
        step = parts[0].rounding if area[:2] in ("WK", "BU") else 1
        counts = share_out(round(whole), [values[part.indicator][area] for part in parts], step)
        for part, count in zip(parts, counts, strict=True):
            rounded[part.indicator][area] = count


def status_of(indicator: str, area: str, year: int, inhabitants: float) -> str:
    """Return why a figure is absent, or an empty text when there is a figure."""
    if area in WATER:
        return "niet_van_toepassing"
    if inhabitants < FEW_INHABITANTS and indicator in SUPPRESSED_WHEN_FEW:
        return "onderdrukt"
    if inhabitants < FEW_INHABITANTS and indicator in SURVEYED:
        return "niet_beschikbaar"
    return GAPS.get((indicator, area, year), "")


def marks_of(indicator: str, area: str, year: int, inhabitants: float) -> str:
    """Return the marks of a figure, separated by spaces."""
    is_modelled = area.startswith("BU") and (indicator == "ervaren-gezondheid" or inhabitants < MODELLED_BELOW)
    marks = {
        "gemodelleerd": indicator in SURVEYED and is_modelled,
        "dun": indicator in SURVEYED and area.startswith("BU") and inhabitants < THIN_BELOW,
        "voorlopig": indicator in PROVISIONAL and year == YEARS[-1],
    }
    return " ".join(mark for mark, applies in marks.items() if applies)


def render_year(recipe: list[Row], year: int) -> str:
    """Return the file of one year: semicolons, decimal comma, a status word where there is no figure."""
    values = round_values(recipe, compute_year(recipe, year))
    marked = (*SURVEYED, *PROVISIONAL) if year == YEARS[-1] else SURVEYED
    columns = [column for name in values for column in ((name, f"merk:{name}") if name in marked else (name,))]
    rows: list[Iterable[str]] = [("code", "naam", "jaar", "grensjaar", "bron", *columns)]
    for area, name in NAMES.items():
        cells = (_cell(column, area, year, values) for column in columns)
        rows.append((area, name, str(year), str(BOUNDARY_YEAR), "voorbeeld", *cells))
    return "".join(";".join(row) + "\n" for row in rows)


def _cell(column: str, area: str, year: int, values: Values) -> str:
    inhabitants = values["aantal-inwoners"].get(area, 0)
    indicator = column.removeprefix("merk:")
    status = status_of(indicator, area, year, inhabitants)
    if column != indicator:
        return "" if status else marks_of(indicator, area, year, inhabitants)
    return status or f"{values[indicator][area]:.10g}".replace(".", ",")


def render() -> dict[str, str]:
    """Return the text of every file that this tool makes, by file name."""
    recipe = read_recipe()
    return {f"cijfers-{year}.csv": render_year(recipe, year) for year in YEARS}


def main() -> int:
    """Write the files."""
    for name, text in render().items():
        (EXAMPLE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"{EXAMPLE / name}: {len(text)} characters\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

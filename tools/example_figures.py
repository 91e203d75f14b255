"""Compute the figures of the fictional gemeente Veldermeer (`cijfers-2016.csv` and later) from `example_figures.csv`.

Run by hand after a change: `python -m tools.example`. Everything is computed from unrounded buurten, and rounded last, as a
statistical office does; sums therefore differ a little. The years up to 2020 are those of the older division. Of the newest year
some figures were first published otherwise and then revised (`herziening-2025.csv`).
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from tools.example_absence import PROVISIONAL, marked_in, marks_of, status_of
from tools.example_division import NOW, OLDER, Division
from tools.example_recipe import LAND, OLDER_YEARS, YEARS, Row, read_recipe, rows_of_year, value_in

DENSITY_CLASSES = (2500, 1500, 1000, 500)
"""Addresses per km2 from which an area is class 1, 2, 3, 4 of urbanity; below all it is class 5."""
WATER_HA = {"BU99010297": 93.0, "BU99010397": 243.0}
"""Surface of the buurten that are water."""
COMPUTED = {
    **{"huishoudensgrootte": 1, "bevolkingsdichtheid": 0, "aandeel-meergezins": 0},
    **{"aandeel-huur": 0, "aandeel-koop": 0, "stedelijkheid": 0},
    **{"geboorte-per-1000": 0, "aandeel-recent-gebouwd": 0, "voorraad-huur": 0, "oppervlakte-totaal": 0},
}
"""Decimals of the indicators that follow from others and are not in the recipe."""
FIRST_SAID = {"inkomen-per-inwoner": 0.985, "gasverbruik": 1.02, "elektriciteitsverbruik": 0.99, "aantal-misdrijven": 0.95}
"""How the first figures of the newest year stood to the revised ones."""
FIXED = ("code", "naam", "jaar", "grensjaar", "bron")

Values = dict[str, dict[str, float]]
"""Value per indicator and area."""


def compute_year(recipe: list[Row], year: int, division: Division) -> Values:
    """Return all unrounded values of a year: first land and buurten, then their totals, then what follows from both."""
    values: Values = {}
    for row in recipe:
        own = {area: value_in(row, area, year) for area in row.values}
        values[row.indicator] = _counts(row, own, values)
    if "oppervlakte-water" in values:
        values["oppervlakte-water"] |= WATER_HA
    _divide_over_parts(recipe, values)
    for row in recipe:
        _add_totals(row, values, division)
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
    for rows in _groups(recipe, "deel"):
        for area, whole in values[rows[0].base].items():
            counts = share_out(round(whole), [values[row.indicator][area] for row in rows])
            for row, count in zip(rows, counts, strict=True):
                values[row.indicator][area] = float(count)


def _groups(recipe: list[Row], rule: str) -> list[list[Row]]:
    """Return the rows that are parts of one whole, per whole."""
    keys = {(row.rule, row.base): None for row in recipe if row.rule.startswith(rule)}
    return [[row for row in recipe if (row.rule, row.base) == key] for key in keys]


def share_out(whole: int, shares: list[float], step: int = 1) -> list[int]:
    """Return whole multiples of `step` in proportion to the shares that add up to `whole` (largest remainders)."""
    wanted = [share * whole / sum(shares) / step for share in shares]
    counts = [int(value) for value in wanted]
    by_remainder = sorted(range(len(shares)), key=lambda i: counts[i] - wanted[i])
    for i in by_remainder[: whole // step - sum(counts)]:
        counts[i] += 1
    return [count * step for count in counts]


def _add_totals(row: Row, values: Values, division: Division) -> None:
    own = values[row.indicator]
    for total, members in division.members.items():
        inside = [area for area in members if area in own]
        adds_up = not row.base or row.rule in ("aantal", "per-100", "per-1000") or row.rule.startswith("deel")
        if inside and adds_up:
            own[total] = sum(own[area] for area in inside)
        elif inside:
            own[total] = _join(row.rule, [(own[area], values[row.base][area]) for area in inside])


def _join(rule: str, weighted: list[tuple[float, float]]) -> float:
    """Return the middle, the commonest or the mean of values with their weights."""
    whole = sum(weight for _, weight in weighted)
    if rule == "klasse":
        return max({value for value, _ in weighted}, key=lambda value: sum(weight for other, weight in weighted if other == value))
    if rule == "midden":
        below = 0.0
        for value, weight in sorted(weighted):
            below += weight
            if below >= whole / 2:
                return value
    return sum(value * weight for value, weight in weighted) / whole


def _add_remaining(values: Values) -> None:
    """Add what follows from the other figures, so that they can never contradict each other."""
    areas = list(values["aantal-inwoners"])
    people = values["aantal-inwoners"]
    values["huishoudensgrootte"] = {area: people[area] / values["aantal-huishoudens"][area] for area in areas}
    values["bevolkingsdichtheid"] = {area: 100 * people[area] / values["oppervlakte-land"][area] for area in areas}
    values["aandeel-meergezins"] = {area: 100 - round(values["aandeel-eengezins"][area]) for area in areas}
    rented = ("aandeel-corporatie", "aandeel-overige-verhuur")
    values["aandeel-huur"] = {area: sum(round(values[part][area]) for part in rented) for area in areas}
    values["aandeel-koop"] = {area: 100 - values["aandeel-huur"][area] for area in areas}
    values["stedelijkheid"] = {area: urbanity(values["omgevingsadressendichtheid"][area]) for area in areas}
    if "aantal-geboren" in values:
        _add_breadth(values, areas)


def _add_breadth(values: Values, areas: list[str]) -> None:
    """Add what follows from figures that were not published before 2021."""
    values["geboorte-per-1000"] = {area: 1000 * values["aantal-geboren"][area] / values["aantal-inwoners"][area] for area in areas}
    values["aandeel-recent-gebouwd"] = {area: 100 - round(values["aandeel-voor-2000"][area]) for area in areas}
    rented = ("voorraad-corporatie", "voorraad-overige-verhuur")
    values["voorraad-huur"] = {area: sum(values[part][area] for part in rented) for area in areas}
    surface = values["oppervlakte-water"]
    values["oppervlakte-totaal"] = {area: round(surface[area]) + round(values["oppervlakte-land"].get(area, 0)) for area in surface}


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
    computed = {name: decimals for name, decimals in COMPUTED.items() if name in values}
    rounded |= {name: {area: round(value, decimals) for area, value in values[name].items()} for name, decimals in computed.items()}
    for rows in (*_groups(recipe, "deel"), *_groups(recipe, "verdeling")):
        _round_parts(rows, values, rounded)
    return rounded


def _round_parts(rows: list[Row], values: Values, rounded: Values) -> None:
    """Round parts of a count, or of a hundred percent, so that they add up."""
    is_count = rows[0].rule.startswith("deel")
    for area, whole in rounded[rows[0].base].items():
        step = rows[0].rounding if area[:2] in ("WK", "BU") else 1
        parts = [values[row.indicator][area] for row in rows]
        for row, part in zip(rows, share_out(round(whole) if is_count else 100, parts, step), strict=True):
            rounded[row.indicator][area] = part


def render_year(recipe: list[Row], year: int, division: Division, only: Iterable[str] = ()) -> str:
    """Return the file of one year: semicolons, decimal comma, a status word where there is no figure."""
    published = rows_of_year(recipe, year)
    values = round_values(published, compute_year(published, year, division))
    names = list(only) or list(values)
    columns = [column for name in names for column in ((name, f"merk:{name}") if name in marked_in(year) else (name,))]
    rows: list[Iterable[str]] = [(*FIXED, *columns)]
    by_name = {row.indicator: row for row in published}
    for code, name in division.names.items():
        area = (code, year, code in division.water)
        cells = (_cell(column, area, by_name, values) for column in columns)
        rows.append((code, name, str(year), str(division.year), "voorbeeld", *cells))
    return "".join(";".join(row) + "\n" for row in rows)


def _cell(column: str, area: tuple[str, int, bool], by_name: dict[str, Row], values: Values) -> str:
    code, year, _ = area
    inhabitants = values["aantal-inwoners"].get(code, 0)
    indicator = column.removeprefix("merk:")
    status = status_of(by_name.get(indicator), indicator, area, inhabitants)
    if column != indicator:
        return "" if status else marks_of(indicator, code, year, inhabitants)
    if status or code not in values[indicator]:
        return status or "niet_beschikbaar"
    return write_number(values[indicator][code])


def write_number(value: float) -> str:
    """Return a number with a decimal comma."""
    return f"{value:.10g}".replace(".", ",")


def as_first_said(recipe: list[Row]) -> list[Row]:
    """Return the recipe with the newest year as it was published first."""
    return [row._replace(values=_first_values(row)) if row.indicator in FIRST_SAID else row for row in recipe]


def _first_values(row: Row) -> dict[str, float]:
    factor = FIRST_SAID[row.indicator]
    chances = {area: random.Random(f"eerst {row.indicator} {area}").uniform(-0.008, 0.008) for area in row.values}  # noqa: S311
    return {area: value * (factor if area == LAND else factor + chances[area]) for area, value in row.values.items()}


def render() -> dict[str, str]:
    """Return the text of every file that this tool makes, by file name."""
    recipe = read_recipe()
    files = {f"cijfers-{year}.csv": render_year(recipe, year, OLDER) for year in OLDER_YEARS}
    files |= {f"cijfers-{year}.csv": render_year(recipe, year, NOW) for year in YEARS[:-1]}
    newest = YEARS[-1]
    files[f"cijfers-{newest}.csv"] = render_year(as_first_said(recipe), newest, NOW)
    files[f"herziening-{newest}.csv"] = render_year(recipe, newest, NOW, PROVISIONAL)
    return files

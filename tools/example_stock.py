"""What the corporatie of Veldermeer owns, per buurt, added up from its complexes (`bezit-2025.csv`)."""

from __future__ import annotations

from typing import Any

import yaml
from tools.draw_example import EXAMPLE
from tools.example_division import NOW
from tools.example_figures import FIXED, compute_year, write_number
from tools.example_recipe import YEARS, read_recipe, rows_of_year

INDICATORS = ("bezit-eenheden", "bezit-gemiddelde-woz", "bezit-aandeel-label-efg")
YEAR = YEARS[-1]
POOR_LABELS = ("E", "F", "G")
VALUE_TO_MEAN = 0.92
"""How the value of a rented home stands to that of all homes of its buurt."""


def read_complexes() -> list[dict[str, Any]]:
    """Return the complexes as their files give them."""
    paths = sorted(EXAMPLE.glob("complexen-*.yaml"))
    return [row for path in paths for row in yaml.safe_load(path.read_text(encoding="utf-8"))]


def add_up(complexes: list[dict[str, Any]], values: dict[str, float]) -> tuple[float, float, float]:
    """Return homes, mean value and share of poor labels (%) of some complexes; `values` are those of all homes by buurt."""
    homes = sum(row["eenheid_count"] for row in complexes)
    poor = sum(row["energy_labels"].get(label, 0) for row in complexes for label in POOR_LABELS)
    value = sum(row["eenheid_count"] * VALUE_TO_MEAN * values[row["buurtcode"]] for row in complexes)
    return homes, round(value / homes), round(100 * poor / homes)


def render() -> dict[str, str]:
    """Return the text of the file that this tool makes, by file name."""
    values = compute_year(rows_of_year(read_recipe(), YEAR), YEAR, NOW)["woz-waarde"]
    complexes = read_complexes()
    rows = [";".join((*FIXED, *INDICATORS))]
    for code, name in NOW.names.items():
        members = NOW.members.get(code, (code,))
        inside = [row for row in complexes if row["buurtcode"] in members]
        if inside:
            numbers = (write_number(value) for value in add_up(inside, values))
            rows.append(";".join((code, name, str(YEAR), str(NOW.year), "voorbeeld", *numbers)))
    return {f"bezit-{YEAR}.csv": "\n".join(rows) + "\n"}

"""A second source of one fact: the gemeente's own count of homes, a little different from that of the office (`telling-woningen.csv`).

Homes that were finished or split up in the months between the two counting days are in one and not in the other.
"""

from __future__ import annotations

import random

from tools.example_division import NOW
from tools.example_figures import FIXED, compute_year
from tools.example_recipe import YEARS, read_recipe, rows_of_year

SOURCE = "voorbeeld-telling"
INDICATOR = "aantal-woningen"
COUNTED = YEARS[-3:]
LEAST, MOST = -0.004, 0.012


def count_homes(year: int) -> dict[str, int]:
    """Return the homes that the gemeente counted, per area; they add up exactly."""
    homes = compute_year(rows_of_year(read_recipe(), year), year, NOW)[INDICATOR]
    buurten = [area for area in homes if area.startswith("BU")]
    counted = {area: round(homes[area] * (1 + random.Random(f"telling {area}").uniform(LEAST, MOST))) for area in buurten}  # noqa: S311
    totals = {total: sum(counted[area] for area in members if area in counted) for total, members in NOW.members.items()}
    return totals | counted


def render() -> dict[str, str]:
    """Return the text of the file that this tool makes, by file name."""
    rows = [";".join((*FIXED, INDICATOR))]
    for year in COUNTED:
        counted = count_homes(year)
        about = (str(year), str(NOW.year), SOURCE)
        rows += [";".join((code, name, *about, str(counted[code]))) for code, name in NOW.names.items() if code in counted]
    return {"telling-woningen.csv": "\n".join(rows) + "\n"}

"""Years in names of files and in headings."""

from __future__ import annotations

import re

FIRST_YEAR = 1995
LAST_YEAR = 2100
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)


def find_year(text: str) -> int | None:
    """Return the one year that a text names (`kwb-2023.xlsx`), or None when it names none or several."""
    years = {int(found) for found in _YEAR.findall(text)}
    years = {year for year in years if FIRST_YEAR <= year <= LAST_YEAR}
    return years.pop() if len(years) == 1 else None

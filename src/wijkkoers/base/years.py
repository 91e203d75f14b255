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


def find_year_in_name(name: str) -> int | None:
    """Return the year that the name of a file tells; of a file in a zip (`meting-2024.zip/scores.csv`) else the one of the zip.

    A name that tells several years is not overruled by its zip: which of them counts is then not known.
    """
    for part in reversed(name.replace("\\", "/").split("/")):
        stem = part.rpartition(".")[0] or part
        if any(FIRST_YEAR <= int(found) <= LAST_YEAR for found in _YEAR.findall(stem)):
            return find_year(stem)
    return None

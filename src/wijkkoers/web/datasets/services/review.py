"""Reading a file and saying what is in it, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.issues import Level
from wijkkoers.base.missing import Status
from wijkkoers.handbook.load import load_handbook
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import AreaRow, Progress, Ranges, ReadResult, Request
from wijkkoers.web.datasets.selectors.places import StorePlaces
from wijkkoers.web.datasets.services.comparison import LISTED, compare

PREFIXES = {"NL": AreaLevel.LAND, "GM": AreaLevel.GEMEENTE, "WK": AreaLevel.WIJK, "BU": AreaLevel.BUURT}


def storable(text: str) -> str:
    """Return a text that every database can keep: without NUL, and with a question mark for half a character."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def plausible_ranges() -> Ranges:
    """Return the plausible range of every indicator of the handbook."""
    return {indicator.id: indicator.plausible for indicator in load_handbook().indicators}


def read_file(
    path: Path, name: str, kind: str, year: int | None, progress: Progress | None = None, mapping: Mapping[str, Any] | None = None
) -> ReadResult:
    """Read a kept file with the handbook's ranges and the areas of the store; InputError when it cannot be read."""
    request = Request(path, name, year, plausible_ranges(), progress, StorePlaces(), mapping)
    return read(request, kind or None)


def review_file(result: ReadResult, organisation_id: int | None) -> dict[str, Any]:
    """Return the counts of a read file against what its organisation sees of the store, as plain values under their Dutch names."""
    changes = compare(result, organisation_id)
    absent = {status.value: number for status, number in result.counts.absent.items()}
    return {
        "rijen": result.counts.rows,
        "geweigerd": result.counts.rows_refused,
        "waarden": result.counts.values,
        "gebieden": len(result.areas),
        "gebieden_nieuw": changes.areas_new,
        "gebieden_bekend": changes.areas_known,
        "gekoppeld": max(len(result.areas) - len(changes.unmatched), 0),
        "niet_gekoppeld": len(changes.unmatched),
        "niet_gekoppeld_codes": changes.unmatched[:LISTED],
        "zonder_waarde": absent,
        "onderdrukt": absent.get(Status.SUPPRESSED.value, 0) + absent.get(Status.UNKNOWN.value, 0),
        "buiten_bereik": result.counts.out_of_range,
        "nieuw": changes.new,
        "gewijzigd": changes.changed,
        "vervallen": changes.gone,
        "gelijk": changes.same,
        "fouten": result.issues.level_counts.get(Level.ERROR, 0),
        "waarschuwingen": result.issues.level_counts.get(Level.WARNING, 0),
        **_other_rows(result),
        "voorbeeld": _first_rows(result),
        "inhoud": contents_of(result),
    }


def _other_rows(result: ReadResult) -> dict[str, int]:
    """Return how many links, postcodes, points and codes of lists a file holds, as far as it holds any."""
    postcodes = {row.postcode for row in result.postcodes}
    rows = {"koppelingen": result.links, "postcodes": postcodes, "punten": result.points, "verwijzingen": result.references}
    return {name: len(found) for name, found in rows.items() if found}


def contents_of(result: ReadResult) -> list[tuple[str, int, str, int, int]]:
    """Return per indicator, period and level how many figures have a value and how many have none."""
    counted: dict[tuple[str, int, str], list[int]] = {}
    for row in result.observations:
        counts = counted.setdefault((row.indicator, row.period, row.code[:2]), [0, 0])
        counts[row.figure.value is None] += 1
    return [
        (indicator, period, PREFIXES[prefix].value, held, lacking)
        for (indicator, period, prefix), (held, lacking) in sorted(counted.items())
        if prefix in PREFIXES
    ]


def issue_rows(result: ReadResult) -> list[dict[str, Any]]:
    """Return the issues of a read file as plain values; their sentences are made when they are shown."""
    return [
        {
            "niveau": issue.level.value,
            "code": issue.code,
            "blad": storable(issue.where.sheet),
            "rij": issue.where.row,
            "kolom": storable(issue.where.column),
            "waarden": _plain(issue.values),
            "aantal": result.issues.total(issue.code),
        }
        for issue in result.issues
    ]


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int | float | None) else storable(str(value)) for name, value in values.items()}


def _first_rows(result: ReadResult, number: int = 8) -> list[dict[str, Any]]:
    decimals = {indicator.id: indicator.decimals for indicator in load_handbook().indicators}
    names = {(row.code, row.boundary_year): storable(row.name) for row in result.areas}
    rows = [
        {
            "code": row.code,
            "naam": names.get((row.code, row.boundary_year), ""),
            "indicator": row.indicator,
            "periode": row.period,
            "decimalen": decimals.get(row.indicator, 0),
            "waarde": row.figure.value,
            "status": row.figure.status.value,
        }
        for row in result.observations[:number]
    ]
    return rows or [_first_area(row) for row in result.areas[:number]]


def _first_area(row: AreaRow) -> dict[str, Any]:
    return {"code": row.code, "naam": storable(row.name), "niveau": row.level.value, "grens": row.geometry is not None}

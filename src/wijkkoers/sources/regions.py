"""Which area a row of a table is about: its code, level and name, in every form in which tables give them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel, level_of, normalise_code, parent_code_of
from wijkkoers.base.issues import Where
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.kwb_names import fold, fold_serial
from wijkkoers.sources.rows import AreaRow
from wijkkoers.sources.tables import Cell
from wijkkoers.sources.workbooks import cell_text

COUNTRY = "NL00"
_CODE_NAMES = (
    "gwbcode10",
    "gwbcode8",
    "gwbcode",
    "codering",
    "code",
    "regiocode",
    "wijkenenbuurten",
    "buurtcode",
    "wijkcode",
    "gemeentecode",
)
_CODE_WITH_YEAR = re.compile(r"^gwbcode\d{2}$|^code10pos\d{2}$|^gwb\d{0,4}code\d{0,2}$")
_NAME_NAMES = ("regio", "naam", "regionaam", "gwbnaam", "buurtnaam", "wijknaam", "gemeentenaam")
_NAME_WITH_YEAR = re.compile(r"^gwbnaam\d{2}\w*$")
_LEVEL_NAMES = ("recs", "soort", "soortregio", "regioaanduiding", "niveau")
_LEVELS = {
    "land": AreaLevel.LAND,
    "nederland": AreaLevel.LAND,
    "n": AreaLevel.LAND,
    "l": AreaLevel.LAND,
    "gemeente": AreaLevel.GEMEENTE,
    "g": AreaLevel.GEMEENTE,
    "wijk": AreaLevel.WIJK,
    "w": AreaLevel.WIJK,
    "buurt": AreaLevel.BUURT,
    "b": AreaLevel.BUURT,
    "country": AreaLevel.LAND,
    "municipality": AreaLevel.GEMEENTE,
    "district": AreaLevel.WIJK,
    "neighbourhood": AreaLevel.BUURT,
}
_DIGITS = {AreaLevel.GEMEENTE: 4, AreaLevel.WIJK: 6, AreaLevel.BUURT: 8}


@dataclass(frozen=True, slots=True)
class RegionColumns:
    """Where a header keeps codes (best first), level and name; None when it has no such column."""

    codes: tuple[int, ...]
    level: int | None
    name: int | None


@dataclass(frozen=True, slots=True)
class Region:
    """The area of one row; `said_level` is what the row's own level column says."""

    code: str
    level: AreaLevel
    name: str
    said_level: AreaLevel | None


def find_region_columns(header: Sequence[str]) -> RegionColumns:
    """Return the columns that tell the area, found by name."""
    folded = [fold(name) for name in header]
    bare = [fold_serial(name) for name in header]
    codes = [i for known in _CODE_NAMES for i in range(len(header)) if known in (folded[i], bare[i])]
    codes += [i for i, name in enumerate(folded) if _CODE_WITH_YEAR.match(name)]
    names = [i for known in _NAME_NAMES for i in range(len(header)) if known in (folded[i], bare[i])]
    names += [i for i, name in enumerate(folded) if _NAME_WITH_YEAR.match(name)]
    levels = [i for known in _LEVEL_NAMES for i in range(len(header)) if known in (folded[i], bare[i])]
    unique = tuple(dict.fromkeys(codes))
    return RegionColumns(unique, levels[0] if levels else None, names[0] if names else None)


def region_of(columns: RegionColumns, cells: Sequence[Cell]) -> Region | None:
    """Return the area of a row, or None when no column holds a usable code."""
    said = level_word(_text(cells, columns.level))
    name = _text(cells, columns.name)
    for index in columns.codes:
        code = code_of(_text(cells, index), said)
        level = level_of(code) if code else None
        if code is not None and level is not None:
            return Region(code, level, name, said)
    return Region(COUNTRY, AreaLevel.LAND, name, said) if said is AreaLevel.LAND and columns.codes else None


def level_word(text: str) -> AreaLevel | None:
    """Return the level that a word of a source names (`Buurt     `, `B`, `Municipality`); None for no such word."""
    return _LEVELS.get(text.strip().lower().rstrip("."))


def code_of(text: str, said: AreaLevel | None) -> str | None:
    """Return the code in our form; restores the leading zeros that spreadsheets drop from a bare number."""
    if text.isascii() and text.isdigit() and int(text) > 0:
        width = _DIGITS.get(said, 0) if said is not None else 0
        text = text.zfill(width or len(text) + len(text) % 2)
    return normalise_code(text)


def area_row(region: Region, year: int, row: int) -> AreaRow:
    """Return the area that a row describes, without geometry; a table does not tell in which land a gemeente lies."""
    return AreaRow(region.code, region.name, region.level, year, parent_code_of(region.code), row=row)


def check_region(region: Region, intake: Intake, row: int) -> None:
    """Report a row whose level column contradicts its code, and a name with garbled letters."""
    if region.said_level not in (None, region.level):
        said = region.said_level.value if region.said_level else ""
        intake.result.issues.warn(
            "niveau-wijkt-af", intake.where(row), rij=row, gebied=region.code, niveau=said, afgeleid=region.level.value
        )
    check_name(region.name, intake, intake.where(row))


def check_name(name: str, intake: Intake, where: Where) -> None:
    """Report a name whose letters were garbled before the file reached us."""
    if "\N{REPLACEMENT CHARACTER}" in name or "Ã" in name:
        intake.result.issues.warn("naam-verminkt", where, rij=where.row or 0, naam=name[:80])


def _text(cells: Sequence[Cell], index: int | None) -> str:
    return cell_text(cells[index]) if index is not None and index < len(cells) else ""

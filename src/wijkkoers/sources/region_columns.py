"""Where a CBS table keeps area, level, gemeente and period; and areas that are told by name only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.places import Places
from wijkkoers.sources.regions import COUNTRY, Region, RegionColumns, level_word
from wijkkoers.sources.table_periods import period_of
from wijkkoers.sources.tables import Cell
from wijkkoers.sources.topics import Topic
from wijkkoers.sources.workbooks import cell_text

_CODES = ("codering", "regiocode", "encoding", "regioncode", "gwbcode")
_AREAS = ("wijkenenbuurten", "regios", "regio", "gemeenten", "districtsandneighbourhoods", "regions", "region")
_LEVELS = ("soortregio", "typeofregion", "regiontype")
_GEMEENTEN = ("gemeentenaam", "municipalityname", "nameofmunicipality")
_PERIODS = ("perioden", "periode", "periods", "period", "jaar", "year")
_DESCRIPTIONS = ("id", "meestvoorkomendepostcode", "dekkingspercentage")
_FOOTER = re.compile(r"\s*(?:bron|©|source|toelichting|noot|cbs|centraal bureau|deze tabel|tabel|statline)\b|\s*©", re.IGNORECASE)
_YEAR_WORD = re.compile(r"\s*(?:jaar|year)\s*$", re.IGNORECASE)
NAMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class CbsColumns:
    """Indices of the columns that are no figures; `area` holds the name of the area, or its code."""

    region: RegionColumns
    area: int | None
    gemeente: int | None
    period: int | None

    @property
    def taken(self) -> frozenset[int]:
        """All columns that are no figures."""
        found = (*self.region.codes, self.region.level, self.area, self.gemeente, self.period)
        return frozenset(index for index in found if index is not None)

    def text(self, cells: Sequence[Cell], index: int | None) -> str:
        """Return the text of a cell; empty beyond the row's end and for a column that is not there."""
        return cell_text(cells[index]).strip() if index is not None and index < len(cells) else ""

    def has_names_only(self, cells: Sequence[Cell]) -> bool:
        """Whether the row has no code in a column of its own."""
        return not any(self.text(cells, index) for index in self.region.codes if index != self.area)

    def is_footer(self, cells: Sequence[Cell]) -> bool:
        """Whether a row is a line under the table (`Bron: CBS`)."""
        filled = (cell_text(cell) for cell in cells if cell not in (None, ""))
        first = next(filled, "")
        return not first or (bool(_FOOTER.match(first)) and sum(1 for _text in filled) <= 1)


def find_cbs_columns(topics: Sequence[Topic]) -> CbsColumns:
    """Return the columns of a CBS table that are no figures, found by their titles."""
    titles = [topic.title for topic in topics]
    codes = [i for i, topic in enumerate(topics) if topic.title.startswith(_CODES) and topic.unit in (None, "code", "gemeente,wijk,buurt")]
    area = _first(titles, _AREAS)
    if area is not None and area not in codes:
        codes.append(area)
    level = _first(titles, _LEVELS)
    return CbsColumns(RegionColumns(tuple(codes), level, area), area, _first(titles, _GEMEENTEN), _first(titles, _PERIODS))


def is_description(topic: Topic) -> bool:
    """Whether a column says something about the row or the area that is no figure of ours, so that leaving it out needs no word."""
    return topic.title in _DESCRIPTIONS or topic.title.startswith("indelingswijziging")


def year_of_period(text: str) -> int | None:
    """Return the year that a cell of periods names (`2019`, `2022JJ00`, `2019 jaar`, `2024*`); None for a month or anything else."""
    found = period_of(_YEAR_WORD.sub("", text.strip()))
    return found.year if found is not None and found.month is None else None


def report_names(intake: Intake, unknown: Sequence[str], unsure: Sequence[str]) -> None:
    """Say once how many names of areas were not found, and how many were not unique; their rows are left out."""
    issues, where = intake.result.issues, intake.where(0)
    if unknown:
        issues.warn("namen-onbekend", where, aantal=len(unknown), namen=listed_names(unknown))
    if unsure:
        issues.warn("namen-niet-uniek", where, aantal=len(unsure), namen=listed_names(unsure))


def listed_names(names: Sequence[str]) -> str:
    """Return the first names of a longer list."""
    return ", ".join(name[:60] for name in names[:NAMES_SHOWN]) + (", …" if len(names) > NAMES_SHOWN else "")


def _first(titles: Sequence[str], known: Sequence[str]) -> int | None:
    return next((titles.index(name) for name in known if name in titles), None)


@dataclass(slots=True)
class NameSearch:
    """Finds areas by name, inside the gemeente of the row, and keeps which names were not found or not unique."""

    places: Places
    unknown: dict[str, int] = field(default_factory=dict)
    unsure: dict[str, int] = field(default_factory=dict)
    known: dict[tuple[str, AreaLevel | None, str, int], str | None] = field(default_factory=dict)

    def find(self, columns: CbsColumns, cells: Sequence[Cell], year: int, intake: Intake) -> Region | None:
        """Return the area of a row without code, or None when its name is not known or not unique; the row is then refused."""
        name, said = columns.text(cells, columns.area), level_word(columns.text(cells, columns.region.level))
        key = (name, said, columns.text(cells, columns.gemeente), year)
        if key not in self.known:
            self.known[key] = self._code_of(*key)
        code = self.known[key]
        if code is None:
            intake.result.counts.rows_refused += 1
            return None
        level = next(level for prefix, level in _PREFIXES.items() if code.startswith(prefix))
        return Region(code, level, name, said)

    def report(self, intake: Intake) -> None:
        """Say once how many names were not found, and how many were not unique."""
        report_names(intake, list(self.unknown), list(self.unsure))

    def _code_of(self, name: str, said: AreaLevel | None, gemeente: str, year: int) -> str | None:
        if said is AreaLevel.LAND or name.lower() == "nederland":
            return COUNTRY
        around = ""
        if gemeente:
            holders = self.places.named(gemeente, AreaLevel.GEMEENTE, year)
            if len(holders) != 1:
                self._count(self.unsure if holders else self.unknown, name)
                return None
            around = holders[0][0]
        levels = (said,) if said is not None else (AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT)
        codes = {code for level in levels for code, _year in self.places.named(name, level, year, around)}
        if len(codes) != 1:
            self._count(self.unsure if codes else self.unknown, name)
            return None
        return codes.pop()

    def _count(self, names: dict[str, int], name: str) -> None:
        names[name] = names.get(name, 0) + 1


_PREFIXES = {"NL": AreaLevel.LAND, "GM": AreaLevel.GEMEENTE, "WK": AreaLevel.WIJK, "BU": AreaLevel.BUURT}

"""What a wijkfoto is of: one area, or the areas of a dossier taken together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.datasets.selectors import GebiedRow, children_of, gebied_of, land_of


@dataclass(frozen=True, slots=True)
class Subject:
    """The areas shown as one, with the areas they are compared with. All parts lie in one gemeente and one boundary year."""

    name: str
    parts: tuple[GebiedRow, ...]
    gemeente: GebiedRow | None
    land: GebiedRow | None

    @property
    def first(self) -> GebiedRow:
        """The area that gives level, boundary year and, when it is the only one, the code."""
        return self.parts[0]

    @property
    def code(self) -> str:
        """The code of the one area, or the codes joined by a plus."""
        return "+".join(part.code for part in self.parts)

    @property
    def level(self) -> AreaLevel:
        """The level of the area; the lowest level among several."""
        return max((part.level for part in self.parts), key=list(AreaLevel).index)

    def peers(self, map_rows: Sequence[GebiedRow] = ()) -> list[GebiedRow]:
        """Return the areas of the same level to compare with: of the same gemeente, or all gemeenten of the country.

        `map_rows` are the areas on the map, when they are known already.
        """
        if self.level is AreaLevel.GEMEENTE and self.land:
            return children_of(self.land.code, self.first.boundary_year)
        if self.gemeente is None:
            return []
        inside = [row for row in map_rows if row.level is self.level]
        return [row for row in inside or children_of(self.gemeente.code, self.first.boundary_year, self.level) if not row.is_water]

    def map_rows(self) -> list[GebiedRow]:
        """Return the areas on the map: the buurten of the gemeente, else its wijken."""
        if self.gemeente is None:
            return list(self.parts)
        year = self.first.boundary_year
        buurten = children_of(self.gemeente.code, year, AreaLevel.BUURT)
        return buurten or children_of(self.gemeente.code, year, AreaLevel.WIJK) or [self.gemeente]

    def holds(self, row: GebiedRow) -> bool:
        """Whether an area on the map is, or lies in, one of the parts; a whole gemeente is not set apart on its own map."""
        return any(part.code in (row.code, row.parent_code) for part in self.parts)


def subject_of_code(code: str, boundary_year: int | None = None) -> Subject | None:
    """Return the subject of one area in its best year (or the year asked for); None when the store does not know it."""
    gebied = gebied_of(code, boundary_year)
    return None if gebied is None else _subject(gebied.label, (gebied,))


def subject_of_areas(name: str, keys: Iterable[tuple[str, int]]) -> Subject | None:
    """Return the subject of several areas (code, boundary year) under one name; None when one of them is unknown."""
    found = [gebied_of(code, year) for code, year in keys]
    parts = tuple(row for row in found if row is not None)
    return _subject(name, parts) if parts and len(parts) == len(found) else None


def _subject(name: str, parts: tuple[GebiedRow, ...]) -> Subject:
    first = parts[0]
    if first.level is AreaLevel.LAND:
        return Subject(name, parts, None, None)
    gemeente = first if first.level is AreaLevel.GEMEENTE else gebied_of(first.gemeente_code, first.boundary_year)
    return Subject(name, parts, gemeente, land_of(gemeente or first))

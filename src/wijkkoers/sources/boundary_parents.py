"""Wijken, gemeenten and the land that a file of smaller areas implies but does not hold itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import shapely

from wijkkoers.base.codes import AreaLevel, level_of, parent_code_of
from wijkkoers.base.issues import IssueList, Where
from wijkkoers.sources.boundary_names import Identity
from wijkkoers.sources.geometry import unite

COUNTRY, COUNTRY_NAME = "NL00", "Nederland"


@dataclass(slots=True)
class Shape:
    """One area with its repaired shape in RD New; `parent` is the code one level up."""

    identity: Identity
    parent: str
    geometry: shapely.Geometry | None
    row: int
    layer: str = ""


@dataclass(slots=True)
class Parent:
    """An area that follows from smaller ones."""

    code: str
    name: str
    level: AreaLevel
    parent: str | None
    geometry: shapely.Geometry | None = None
    is_water: bool = False


def build_parents(shapes: Sequence[Shape], file: str, issues: IssueList) -> list[Parent]:
    """Return the missing wijken and gemeenten, smallest first, and the land.

    The union of its parts is the shape of a parent, water left out unless all is water, when the file holds no area of that level
    at all and more than one area below it; otherwise the parent comes without shape. Each is reported by a note.
    """
    levels = {shape.identity.level for shape in shapes}
    known = {shape.identity.code: _as_part(shape) for shape in shapes}
    names, lands = _told_names(shapes), _told_lands(shapes)
    built: list[Parent] = []
    for level, below in ((AreaLevel.WIJK, AreaLevel.BUURT), (AreaLevel.GEMEENTE, AreaLevel.WIJK)):
        members = _by_parent(part for part in known.values() if part.level is below)
        for code in sorted(members.keys() - known.keys()):
            parent = _build(code, level, members[code], level not in levels and len(shapes) > 1)
            parent.name, parent.parent = names.get(code, ""), parent_code_of(code) or lands[code]
            known[code] = parent
            built.append(parent)
            finding = "gebied-samengesteld" if parent.geometry is not None else "gebied-zonder-vorm"
            issues.note(finding, Where(file), gebied=code, aantal=len(members[code]))
    return [*built, *_lands(shapes)]


def land_of(identity: Identity) -> str:
    """Return the code of the land in which an area lies; NL00 unless its row names another."""
    code = identity.land[0]
    return code if code and level_of(code) is AreaLevel.LAND else COUNTRY


def parent_of(identity: Identity) -> str:
    """Return the code one level up."""
    larger = _larger(identity.code)
    return larger[0][0] if larger else land_of(identity)


def _as_part(shape: Shape) -> Parent:
    known = shape.identity
    return Parent(known.code, known.name, known.level, shape.parent, shape.geometry, known.is_water)


def _by_parent(parts: Iterable[Parent]) -> dict[str, list[Parent]]:
    grouped: dict[str, list[Parent]] = {}
    for part in parts:
        if part.parent:
            grouped.setdefault(part.parent, []).append(part)
    return grouped


def _told_names(shapes: Iterable[Shape]) -> dict[str, str]:
    """Return the names of larger areas that the rows of smaller ones tell; the first that is filled counts."""
    names: dict[str, str] = {}
    for shape in shapes:
        told = shape.identity.names
        for code, level in _larger(shape.identity.code):
            names[code] = names.get(code) or told.get(level, "")
    return names


@lru_cache(maxsize=50_000)
def _larger(code: str) -> tuple[tuple[str, AreaLevel], ...]:
    """Return the wijk and gemeente in which an area lies, as far as its code tells."""
    found: list[tuple[str, AreaLevel]] = []
    parent = parent_code_of(code)
    while parent is not None:
        found.append((parent, AreaLevel.WIJK if parent.startswith("WK") else AreaLevel.GEMEENTE))
        parent = parent_code_of(parent)
    return tuple(found)


def _told_lands(shapes: Iterable[Shape]) -> dict[str, str]:
    lands: dict[str, str] = {}
    for shape in shapes:
        identity = shape.identity
        gemeente = next((code for code, level in _larger(identity.code) if level is AreaLevel.GEMEENTE), identity.code)
        lands.setdefault(gemeente, land_of(identity))
    return lands


def _build(code: str, level: AreaLevel, own: Sequence[Parent], has_shape: bool) -> Parent:
    is_water = all(part.is_water for part in own)
    ground = [part.geometry for part in own if part.geometry is not None and (is_water or not part.is_water)]
    return Parent(code, "", level, None, unite(ground) if has_shape else None, is_water)


def _lands(shapes: Iterable[Shape]) -> list[Parent]:
    names: dict[str, str] = {}
    for shape in shapes:
        code = land_of(shape.identity)
        names[code] = names.get(code) or shape.identity.land[1]
    return [Parent(code, name or (COUNTRY_NAME if code == COUNTRY else ""), AreaLevel.LAND, None) for code, name in sorted(names.items())]

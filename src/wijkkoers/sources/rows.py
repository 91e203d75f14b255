"""What every reader returns: areas, observations, counts and issues, under our own names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.issues import IssueList
from wijkkoers.base.missing import Figure, Status
from wijkkoers.sources.places import NO_PLACES, Places

Ranges = Mapping[str, tuple[float | None, float | None]]
"""Plausible range (low, high; None is open) per indicator id, in the indicator's own unit."""

Progress = Callable[[int, int], None]
"""Called now and then with (rows done, rows in all; 0 when not known). May raise to cancel."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a reader is asked: which file, and what is known about it from elsewhere.

    `name` is the name as people know it; `year` None takes the year that the file or its name tells. `places` tells where a
    name, a point or a postcode lies; `mapping` (only for a table whose columns a person explained) is that explanation.
    """

    path: Path
    name: str
    year: int | None = None
    ranges: Ranges = field(default_factory=dict)
    progress: Progress | None = None
    places: Places = NO_PLACES
    mapping: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area as a file gives it; geometry is WKB of a (Multi)Polygon in RD New (EPSG:28992, metres) or None."""

    code: str
    name: str
    level: AreaLevel
    boundary_year: int
    parent_code: str | None = None
    geometry: bytes | None = None
    is_water: bool = False
    row: int = 0


@dataclass(slots=True)
class ObservationRow:
    """One figure of one area; `boundary_year` is the year of the codes, `period` the year of the figure.

    Not frozen, only because a frozen row takes four times as long to make and a national file has half a million; nobody changes one.
    """

    indicator: str
    code: str
    boundary_year: int
    period: int
    figure: Figure
    row: int = 0
    column: str = ""
    source: str = ""
    """Source id when it differs from that of the whole file; empty is the source of the result."""


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A supplied link between areas of two boundary years: `share` (0-1) of the first area went to the second."""

    code: str
    boundary_year: int
    to_code: str
    to_boundary_year: int
    share: float
    row: int = 0


@dataclass(frozen=True, slots=True)
class PostcodeRow:
    """How many addresses with a postcode (`3351AB`) lie in a buurt."""

    postcode: str
    code: str
    boundary_year: int
    addresses: int
    row: int = 0


@dataclass(frozen=True, slots=True)
class PointRow:
    """A facility on the map: kind (`bibliotheek`), name, place in RD New (metres)."""

    kind: str
    name: str
    x: float
    y: float
    row: int = 0


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """One code of a reference list (VERA), valid from `begin` until `end`; None is open."""

    list: str
    code: str
    label: str
    begin: date | None = None
    end: date | None = None
    parent: str = ""
    row: int = 0


@dataclass(slots=True)
class ReadCounts:
    """Counts over one file. `absent` counts figures without value per reason; `out_of_range` figures refused."""

    rows: int = 0
    rows_refused: int = 0
    values: int = 0
    absent: dict[Status, int] = field(default_factory=dict)
    out_of_range: int = 0


@dataclass(slots=True)
class ReadResult:
    """All that one file holds. `source` is an id of the handbook's sources; the period is that of most figures."""

    kind: str
    source: str
    file: str
    boundary_year: int | None
    period: int | None
    peildatum: date | None
    areas: list[AreaRow]
    observations: list[ObservationRow]
    counts: ReadCounts
    issues: IssueList
    links: list[LinkRow] = field(default_factory=list)
    postcodes: list[PostcodeRow] = field(default_factory=list)
    points: list[PointRow] = field(default_factory=list)
    references: list[ReferenceRow] = field(default_factory=list)

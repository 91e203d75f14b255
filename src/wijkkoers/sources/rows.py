"""What every reader returns: areas, observations, counts and issues, under our own names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.issues import IssueList
from wijkkoers.base.missing import Figure, Status

Ranges = Mapping[str, tuple[float | None, float | None]]
"""Plausible range (low, high; None is open) per indicator id, in the indicator's own unit."""

Progress = Callable[[int, int], None]
"""Called now and then with (rows done, rows in all; 0 when not known). May raise to cancel."""


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


@dataclass(frozen=True, slots=True)
class ObservationRow:
    """One figure of one area; `boundary_year` is the year of the codes, `period` the year of the figure."""

    indicator: str
    code: str
    boundary_year: int
    period: int
    figure: Figure
    row: int = 0
    column: str = ""
    source: str = ""
    """Source id when it differs from that of the whole file; empty is the source of the result."""


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

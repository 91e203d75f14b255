"""Which planned works meet in place and time, so that a street opens once; and how long before its start a work can still be joined.

The rule is a candidate and no verdict: two works meet when they lie near each other and start within some years of each other. Source:
own design, with the distance and years that teams use as a start; people decide.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from wijkkoers.base.labels import check_unique

BUFFER_M = 25.0
"""Works this near each other, or nearer, are in the same street."""
YEARS = 2.0
"""Works that start at most this long after each other can be put in one plan."""
NEAR_YEARS = 1.0
"""Who joins a work that starts sooner than this mostly comes too late to change it."""
WINDOW_YEARS = 3.0
"""A work that starts later than this is not yet firm enough to plan on; two years ahead, the middle of the window, there is most room."""
SLACK_YEARS = 1 / 365
"""A day: one date lies at another fraction in a leap year, and two years to the day are two years."""

Shapes = NDArray[np.object_]
Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


class Window(StrEnum):
    """Where today stands in the life of a work."""

    RUNNING = "loopt-al"
    NEAR = "nabij"
    OPEN = "venster"
    LATER = "later"
    PAST = "geweest"
    UNKNOWN = "onbekend"


class Gap(StrEnum):
    """Why a work was not compared."""

    NO_PLACE = "geen-plek"
    NO_START = "geen-start"
    NEITHER = "geen-plek-en-start"


@dataclass(frozen=True, slots=True)
class Work:
    """A planned work: place in RD New (metres), start and end as a year with its fraction (2027.5 is halfway 2027), and whose it is.

    None, or an empty geometry, where it is not known. An `owner` that is empty is nobody's, and equal to no other.
    """

    label: str
    geometry: BaseGeometry | None = None
    start: float | None = None
    end: float | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two works that meet; `left` comes before `right` in the order of labels.

    `start_difference_years` is how long after the one the other starts. `overlap_years` is how long both run, 0 when the one ends
    before the other starts, None when an end is not known or lies before its start.
    """

    left: str
    right: str
    distance_m: float
    start_difference_years: float
    overlap_years: float | None
    is_same_owner: bool


@dataclass(frozen=True, slots=True)
class NotCompared:
    """A work that could not be compared, and what it lacks."""

    label: str
    gap: Gap


@dataclass(frozen=True, slots=True)
class Meetings:
    """The pairs that meet, nearest in time first and then nearest in place; works that could not be compared; and the rule used."""

    pairs: tuple[Pair, ...]
    not_compared: tuple[NotCompared, ...]
    compared: int
    buffer_m: float
    years: float


def near_pairs(shapes: Shapes, starts: Numbers, buffer_m: float, years: float) -> tuple[Places, Places, Numbers]:
    """Return places i < j of shapes at most `buffer_m` apart whose starts differ at most `years`, and their distance in metres.

    Bounds of shapes find who may be near, years drop most of those, and only then distances are measured.
    `shapes` and `starts` (n,) hold no missing values; units are metres and years.
    """
    left, bottom, right, top = shapely.bounds(shapes).reshape(-1, 4).T
    around = shapely.box(left - buffer_m, bottom - buffer_m, right + buffer_m, top + buffer_m)
    first, second = shapely.STRtree(shapes).query(around)
    kept = (first < second) & (np.abs(starts[first] - starts[second]) <= years + SLACK_YEARS)
    first, second = first[kept], second[kept]
    distance_m = np.asarray(shapely.distance(shapes[first], shapes[second]), dtype=float)
    is_near = distance_m <= buffer_m
    return first[is_near], second[is_near], distance_m[is_near]


def find_meetings(works: Sequence[Work], buffer_m: float = BUFFER_M, years: float = YEARS) -> Meetings:
    """Return which works lie at most `buffer_m` metres apart and start at most `years` after each other; their order changes nothing.

    A work without place or start is listed with what it lacks, never left out in silence. Raises InputError `naam-dubbel` and
    `naam-leeg` for labels; ValueError for a buffer or number of years that is negative or no number.
    """
    if not all(math.isfinite(limit) and limit >= 0 for limit in (buffer_m, years)):
        raise ValueError(f"buffer and years are numbers from 0, not {buffer_m!r} and {years!r}")
    check_unique([work.label for work in works], "werk")
    ordered = sorted(works, key=lambda work: work.label)
    gaps = _gaps_of(ordered)
    known = [work for work, gap in zip(ordered, gaps, strict=True) if gap is None]
    found = sorted(
        _pairs_of(known, buffer_m, years), key=lambda pair: (pair.start_difference_years, pair.distance_m, pair.left, pair.right)
    )
    missing = tuple(NotCompared(work.label, gap) for work, gap in zip(ordered, gaps, strict=True) if gap is not None)
    return Meetings(tuple(found), missing, len(known), buffer_m, years)


def window_of(start: float | None, end: float | None, today: float) -> Window:
    """Return where today stands in the life of a work; all are years with their fraction.

    Running from its start up to and including its end; without an end it is running once it started. Near before NEAR_YEARS, in the
    window up to and including WINDOW_YEARS, later after that. Unknown without a start, unless its end has passed.
    """
    if end is not None and end < today:
        return Window.PAST
    if start is None:
        return Window.UNKNOWN
    ahead = start - today
    if ahead <= 0:
        return Window.RUNNING
    if ahead < NEAR_YEARS:
        return Window.NEAR
    return Window.OPEN if ahead <= WINDOW_YEARS else Window.LATER


def _gaps_of(works: Sequence[Work]) -> list[Gap | None]:
    """Return what each work lacks; a place or a year that is no number is not known."""
    has_place = _have_place(np.array([work.geometry for work in works], dtype=object)).tolist()
    has_start = [work.start is not None and math.isfinite(work.start) for work in works]
    return [_GAPS[known] for known in zip(has_place, has_start, strict=True)]


_GAPS = {(True, True): None, (True, False): Gap.NO_START, (False, True): Gap.NO_PLACE, (False, False): Gap.NEITHER}
"""What is lacking, by whether the place and the start are known."""


def _have_place(shapes: Shapes) -> NDArray[np.bool_]:
    """Return for each shape (n,) whether it is there, has points, and all of them are numbers."""
    coordinates, places = shapely.get_coordinates(shapes, return_index=True)
    found = np.zeros(len(shapes), dtype=bool)
    found[places] = True
    found[places[~np.isfinite(coordinates).all(axis=1)]] = False
    return found


def _pairs_of(works: Sequence[Work], buffer_m: float, years: float) -> list[Pair]:
    shapes = np.array([work.geometry for work in works], dtype=object)
    starts = np.array([work.start for work in works], dtype=float)
    first, second, distance_m = near_pairs(shapes, starts, buffer_m, years)
    rows = zip(first.tolist(), second.tolist(), distance_m.tolist(), strict=True)
    return [_pair(works[i], works[j], apart) for i, j, apart in rows]


def _pair(left: Work, right: Work, distance_m: float) -> Pair:
    difference = abs((left.start or 0.0) - (right.start or 0.0))
    is_same_owner = bool(left.owner) and left.owner == right.owner
    return Pair(left.label, right.label, distance_m, difference, _overlap_years(left, right), is_same_owner)


def _overlap_years(left: Work, right: Work) -> float | None:
    if left.start is None or right.start is None or left.end is None or right.end is None:
        return None
    if not (left.start <= left.end and right.start <= right.end):
        return None
    return max(0.0, min(left.end, right.end) - max(left.start, right.start))

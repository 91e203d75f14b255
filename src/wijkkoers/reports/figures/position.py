"""Where an area stands among its peers, on one scale for all indicators.

The rule: centre = the gemeente (the country for a gemeente or where the gemeente has no figure); one step = the robust spread of the
peers (interquartile range / 1.349, which equals the standard deviation of a normal distribution). Fewer than 3 peers, or peers that
hardly differ: one step = 25 % of the centre. Without any reference (counts): centre = the middle of the peers. The strip runs from
-3 to +3 steps; what lies outside stands at the edge as an arrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from statistics import median, quantiles

from wijkkoers.base.missing import Figure
from wijkkoers.reports.wijkfoto import Line

LEAST_PEERS = 3
IQR_OF_NORMAL = 1.349
FALLBACK_SHARE = 0.25
SMALLEST_SHARE = 0.01
"""A spread below 1 % of the centre says nothing: the peers hardly differ."""
REACH = 3.0


class Centre(StrEnum):
    """What the middle of the strip is."""

    GEMEENTE = "gemeente"
    LAND = "land"
    PEERS = "peers"


@dataclass(frozen=True, slots=True)
class Position:
    """Positions in steps from the centre, unclipped; `middle_half` are the quartiles of the peers; `is_rough` marks the 25 % rule."""

    centre: Centre
    area: float | None
    land: float | None
    peers: tuple[float, ...]
    middle_half: tuple[float, float] | None
    is_rough: bool


def place(line: Line) -> Position | None:
    """Return where the figures of a line stand, or None when there is nothing to place them against; classes have no place."""
    kind, middle = (None, None) if line.categories else _centre(line)
    if kind is None or middle is None:
        return None
    step, is_rough = _step(line.peers, middle)
    if step <= 0:
        return None
    quarters = quantiles(line.peers, n=4, method="inclusive") if len(line.peers) >= LEAST_PEERS else None
    land = _value(line.land) if kind is Centre.GEMEENTE else None
    return Position(
        centre=kind,
        area=_steps(_value(line.figure), middle, step),
        land=_steps(land, middle, step),
        peers=tuple((value - middle) / step for value in line.peers),
        middle_half=((quarters[0] - middle) / step, (quarters[2] - middle) / step) if quarters else None,
        is_rough=is_rough,
    )


def clip(steps: float) -> float:
    """Return the position within the strip (-3 to 3 steps)."""
    return max(-REACH, min(REACH, steps))


def _centre(line: Line) -> tuple[Centre | None, float | None]:
    for kind, figure in ((Centre.GEMEENTE, line.gemeente), (Centre.LAND, line.land)):
        value = _value(figure)
        if value is not None:
            return kind, value
    if len(line.peers) >= LEAST_PEERS:
        return Centre.PEERS, float(median(line.peers))
    return None, None


def _step(peers: tuple[float, ...], middle: float) -> tuple[float, bool]:
    if len(peers) >= LEAST_PEERS:
        first, _, third = quantiles(peers, n=4, method="inclusive")
        spread = (third - first) / IQR_OF_NORMAL
        if spread > SMALLEST_SHARE * abs(middle):
            return spread, False
    return abs(middle) * FALLBACK_SHARE, True


def _steps(value: float | None, middle: float, step: float) -> float | None:
    return None if value is None else (value - middle) / step


def _value(figure: Figure | None) -> float | None:
    return None if figure is None else figure.value

"""A figure beside its references: difference, index, rank and place in a figure. No function says what is good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from wijkkoers.base.missing import Figure

LEAST_PEERS = 3
"""With fewer areas beside it, a spread means nothing."""

EDGE_IN_SPREADS = 2.0
"""The edge of the profile figure lies two interquartile ranges from the reference; beyond it lies some 1 % of a normal spread."""


@dataclass(frozen=True, slots=True)
class Rank:
    """Place among areas, 1 being the highest value; `shared_by` areas have this very value, the area itself included."""

    place: int
    of: int
    shared_by: int


def difference(figure: Figure, reference: Figure) -> float | None:
    """Return figure minus reference, in their unit; None when either is absent."""
    if figure.value is None or reference.value is None:
        return None
    return figure.value - reference.value


def index_100(figure: Figure, reference: Figure) -> float | None:
    """Return the figure with the reference put at 100; None when either is absent or the reference is not above zero."""
    if figure.value is None or reference.value is None or reference.value <= 0:
        return None
    return figure.value / reference.value * 100


def rank(value: float, peers: Sequence[float]) -> Rank:
    """Return the place of a value among the values of all areas compared, its own included; equal values share a place.

    Raises ValueError when the value is not among them.
    """
    if value not in peers:
        raise ValueError(f"value {value!r} is not among the values it is ranked with")
    higher = sum(1 for peer in peers if peer > value)
    return Rank(place=higher + 1, of=len(peers), shared_by=sum(1 for peer in peers if peer == value))


def position(value: float, reference: float, peers: Sequence[float]) -> float | None:
    """Return where a value stands from its reference: 0 on it, 1 or -1 on the edge of the figure or beyond.

    The unit is the interquartile range of the peers (the edge lies at `EDGE_IN_SPREADS` of it), so that one outlier does not
    squeeze the rest; their full range when the middle half is equal. None with fewer than `LEAST_PEERS` peers, or when all
    peers are equal and the value differs from the reference.
    """
    if len(peers) < LEAST_PEERS:
        return None
    edge = _distance_to_edge(peers)
    if edge > 0:
        return float(np.clip((value - reference) / edge, -1.0, 1.0))
    return 0.0 if value == reference else None


def is_clear(difference: float, decimals: int) -> bool:
    """Whether a difference between two figures is more than their rounding explains.

    Each is rounded to `decimals`, so each may be half a last digit off and the difference a whole one.
    """
    return round(abs(difference) * 10.0**decimals, 6) > 1.0


def _distance_to_edge(peers: Sequence[float]) -> float:
    lower, upper = np.quantile(np.asarray(peers, dtype=float), [0.25, 0.75])
    spread = float(upper - lower)
    return EDGE_IN_SPREADS * spread if spread > 0 else float(max(peers) - min(peers))

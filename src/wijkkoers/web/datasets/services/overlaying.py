"""Laying the division of one year over that of another: the pieces of a concordance, and what was lost on the way."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel
from wijkkoers.indicators.concordance import Overlay, cut_out, overlay
from wijkkoers.web.datasets.selectors.divisions import LEVELS, Division

LEAST_OF_LARGER = 0.25
Kept = NDArray[np.bool_]
Piece = tuple[int, int, float, float]
"""(older area, newer area, share, cover)"""


@dataclass(slots=True)
class Laid:
    """The pieces of every level over every level; areas by number."""

    pieces: list[Piece] = field(default_factory=list)
    older: set[int] = field(default_factory=set)
    newer: set[int] = field(default_factory=set)
    dropped: int = 0
    dropped_m2: float = 0.0
    digest: str = ""


def lay_over(older: Division, newer: Division) -> Laid:
    """Return the pieces of older areas in newer ones, on land.

    Every level is laid over every level, because a buurt may have become a wijk. Of the smallest older areas all pieces stay; of
    larger ones, which serve figures that no smaller area has, only those of which at least `LEAST_OF_LARGER` lies here.
    """
    near = older.touching(newer)
    holes = np.concatenate([near.shapes[near.is_water], newer.shapes[newer.is_water]])
    laid = Laid(digest=shapes_digest(near, newer))
    present = [level for level in LEVELS if level.value in set(near.levels[~near.is_water])]
    for to_level, from_level in product(LEVELS, present):
        target = newer.of(~newer.is_water).at_level(to_level)
        source = near.of(~near.is_water).at_level(from_level)
        if len(target.ids):
            found = overlay(cut_out(source.shapes, holes), cut_out(target.shapes, holes))
            _collect(laid, found, (source, target), is_smallest=from_level is present[0], is_same=from_level is to_level)
    return laid


def shapes_digest(*divisions: Division) -> str:
    """Return a digest of the shapes used: another one means that boundaries were read again."""
    versions: Iterable[int] = sorted(int(version) for division in divisions for version in division.versions)
    return hashlib.sha256(",".join(map(str, versions)).encode()).hexdigest()[:16]


def _collect(laid: Laid, found: Overlay, pair: tuple[Division, Division], *, is_smallest: bool, is_same: bool) -> None:
    target = pair[1]
    kept = np.ones(len(found.share), dtype=bool) if is_smallest else _are_near(found, len(target.ids))
    pieces = _pieces(found, pair, kept)
    laid.pieces += pieces
    laid.older.update(piece[0] for piece in pieces)
    laid.newer.update(piece[1] for piece in pieces)
    if is_same or (is_smallest and target.levels[0] == AreaLevel.BUURT.value):
        laid.dropped += found.dropped
        laid.dropped_m2 += found.dropped_m2


def _are_near(found: Overlay, number: int) -> Kept:
    """Whether the newer area of each piece holds enough of the ground of its older areas."""
    covered = found.covered(number)
    weighted = np.bincount(found.to_index, weights=found.cover * found.share, minlength=number)
    involved = np.divide(weighted, covered, out=np.zeros(number), where=covered > 0)
    return np.asarray((involved >= LEAST_OF_LARGER)[found.to_index])


def _pieces(found: Overlay, pair: tuple[Division, Division], kept: Kept) -> list[Piece]:
    older, newer = pair[0].ids[found.from_index[kept]].tolist(), pair[1].ids[found.to_index[kept]].tolist()
    return list(zip(older, newer, found.share[kept].tolist(), found.cover[kept].tolist(), strict=True))

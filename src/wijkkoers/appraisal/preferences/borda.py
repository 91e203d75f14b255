"""Borda: add up the places that voters give; the lowest sum, or the most points, comes first.

Source: de Borda (1781), Memoire sur les elections au scrutin. Points are the number of alternatives that a voter puts lower.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique
from wijkkoers.base.reasons import Reason, reason

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BordaCount:
    """Sum of places and of points per alternative, shape (alternatives,); `order` names them best first, ties in the order given."""

    alternatives: tuple[str, ...]
    rank_sums: Floats
    points: Floats
    order: tuple[str, ...]
    reasons: tuple[Reason, ...]
    provenance: Provenance


def rank_sums(places: Floats) -> Floats:
    """Return the sum of places per alternative, shape (alternatives,), from places (alternatives, voters), 1 is best, ties averaged."""
    smaller = (places[None, :, :] < places[:, None, :]).sum(axis=1)
    equal = (places[None, :, :] == places[:, None, :]).sum(axis=1)
    return np.asarray((smaller + (equal + 1) / 2).sum(axis=1), dtype=np.float64)


def count_borda(alternatives: Sequence[str], rankings: Sequence[Mapping[str, float]]) -> BordaCount:
    """Return the Borda count of rankings, each a place per alternative (1 is best; equal places share).

    Raises InputError: `naam-dubbel`, `naam-leeg`, `te-weinig-alternatieven` (< 2), `geen-stemmen`, `namen-ongelijk`, `plaats-ongeldig`.
    """
    names = check_unique(alternatives, "alternatief")
    if len(names) < 2:
        raise InputError("te-weinig-alternatieven", count=len(names))
    if not rankings:
        raise InputError("geen-stemmen")
    places = np.empty((len(names), len(rankings)))
    for column, ranking in enumerate(rankings):
        found = align(names, list(ranking), "alternatief")
        places[:, column] = np.array(list(ranking.values()), dtype=np.float64)[found]
        if not (np.isfinite(places[:, column]) & (places[:, column] >= 1)).all():
            raise InputError("plaats-ongeldig", voter=column + 1)
    sums = rank_sums(places)
    points = len(names) * len(rankings) - sums
    best = tuple(name for name, total in zip(names, sums, strict=True) if total == sums.min())
    reasons = (reason("gelijke-stand", names=best),) if len(best) > 1 else ()
    order = tuple(names[place] for place in np.argsort(sums, kind="stable"))
    return BordaCount(names, sums, points, order, reasons, Provenance("borda", digest_of(names, places)))

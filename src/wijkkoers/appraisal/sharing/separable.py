"""Separable costs, remaining benefits (SCRB), and marginal costs: each pays what they add; the rest goes by what joining saves them.

Source: Young, Okada and Hashimoto (1982), Cost allocation in water resources development, Water Resources Research 18(3):463-475.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.appraisal.sharing.game import TOLERANCE, Allocation, Floats, Game, judge_core
from wijkkoers.base.reasons import Reason, reason


@dataclass(frozen=True, slots=True)
class SeparableShares:
    """The division with its parts, each of shape (players,): what a player adds, what joining saves, and the part of the rest."""

    allocation: Allocation
    separable: Floats
    remaining_benefit: Floats
    rest_share: Floats
    rest: float


def share_rest(rest: float, remaining_benefit: Floats) -> Floats:
    """Return the part of the rest that each carries, (players,), summing to 1: by remaining benefit; equally when nobody has any."""
    kept = np.maximum(remaining_benefit, 0.0)
    total = float(kept.sum())
    return kept / total if total > 0 else np.full(len(kept), 1.0 / len(kept))


def allocate_by_separable(played: Game) -> SeparableShares:
    """Return the SCRB division of a game; players whom joining saves nothing carry none of the rest, and are named."""
    separable = played.marginal
    saved = (played.alone - separable) * (1.0 if played.is_cost else -1.0)
    rest = played.total - float(separable.sum())
    share = share_rest(rest, saved)
    amounts = separable + share * rest
    margin = TOLERANCE * max(1.0, float(np.abs(played.worth).max()))
    reasons: list[Reason] = []
    without = tuple(player for player, benefit in zip(played.players, saved, strict=True) if benefit < -margin)
    if without:
        reasons.append(reason("geen-voordeel-van-meedoen", players=without))
    if abs(rest) > margin and not (saved > 0).any():
        reasons.append(reason("rest-gelijk-verdeeld", rest=rest))
    reasons += judge_core(played, amounts)
    provenance = Provenance("scrb", digest_of("scrb", played.players, played.worth, played.is_cost))
    return SeparableShares(Allocation(played.players, amounts, played.total, tuple(reasons), provenance), separable, saved, share, rest)


def allocate_by_marginal(played: Game) -> Allocation:
    """Return what each player adds to all the others; mostly this does not cover the total, which is told as `dekt-niet-alles`."""
    provenance = Provenance("marginaal", digest_of("marginaal", played.players, played.worth, played.is_cost))
    return Allocation(played.players, played.marginal, played.total, judge_core(played, played.marginal), provenance)

"""Cost in proportion to benefit: who gains most pays most. The plain base of a verzilveringsafspraak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.appraisal.sharing.game import Floats, check_amount, check_number
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.reasons import Reason, reason


@dataclass(frozen=True, slots=True)
class SharedCost:
    """Who pays what of one cost, arrays of shape (players,): share 0-1, amount, benefit and what is left of it, all in EUR."""

    players: tuple[str, ...]
    shares: Floats
    amounts_eur: Floats
    benefits_eur: Floats
    net_eur: Floats
    cost_eur: float
    reasons: tuple[Reason, ...]
    provenance: Provenance


def proportional_shares(benefits_eur: Floats) -> Floats:
    """Return shares (players,) that sum to 1, by benefit (players,), not negative and not all zero."""
    return np.asarray(benefits_eur / benefits_eur.sum(), dtype=np.float64)


def share_by_benefit(cost_eur: float, benefits_eur: Mapping[str, float]) -> SharedCost:
    """Return a cost divided in proportion to the benefit of each player.

    Raises InputError: `naam-leeg`, `te-weinig-spelers`, `bedrag-niet-eindig`, `bedrag-negatief`, `baten-nul`.
    """
    players, benefits = check_benefits(cost_eur, benefits_eur)
    if benefits.sum() <= 0:
        raise InputError("baten-nul")
    return share_cost("evenredig", players, cost_eur, benefits, proportional_shares(benefits))


def check_benefits(cost_eur: float, benefits_eur: Mapping[str, float]) -> tuple[tuple[str, ...], Floats]:
    """Return players and benefits (players,) in EUR; raises as `share_by_benefit`, except for `baten-nul`."""
    players = check_unique(list(benefits_eur), "speler")
    check_number(len(players), 1, 10_000)
    for name, amount in (*benefits_eur.items(), ("kosten", cost_eur)):
        check_amount(name, amount)
        if amount < 0:
            raise InputError("bedrag-negatief", name=name, amount=float(amount))
    return players, np.array(list(benefits_eur.values()), dtype=np.float64)


def share_cost(method: str, players: tuple[str, ...], cost_eur: float, benefits_eur: Floats, shares: Floats) -> SharedCost:
    """Return the division by given shares (players,), with a reason for each player who pays more than the benefit."""
    amounts = shares * cost_eur
    net = benefits_eur - amounts
    reasons = tuple(
        reason("draagt-meer-dan-baat", player=player, amount=float(amounts[place]), benefit=float(benefits_eur[place]))
        for place, player in enumerate(players)
        if net[place] < -1e-9 * max(1.0, cost_eur)
    )
    provenance = Provenance(method, digest_of(method, players, float(cost_eur), benefits_eur))
    return SharedCost(players, shares, amounts, benefits_eur, net, float(cost_eur), reasons, provenance)

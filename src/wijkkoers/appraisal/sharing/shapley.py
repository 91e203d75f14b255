"""The Shapley value: each pays the mean of what they add over all orders of joining; and its use as power in a weighted vote.

Sources: Shapley (1953), A value for n-person games; Shapley and Shubik (1954), A method for evaluating the distribution of power in a
committee system, American Political Science Review 48(3):787-792.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import factorial

import numpy as np

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.appraisal.sharing.game import (
    Allocation,
    Floats,
    Game,
    check_amount,
    check_number,
    coalition_sizes,
    coalition_sums,
    judge_core,
)
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique

MOST_VOTERS = 20


def shapley_values(worth: Floats) -> Floats:
    """Return the exact Shapley value of each player, shape (players,), from worth by coalition number, shape (2 ** players,)."""
    number = len(worth).bit_length() - 1
    weights = np.array([factorial(size) * factorial(number - size - 1) for size in range(number)], dtype=np.float64) / factorial(number)
    coalitions = np.arange(len(worth))
    sizes = coalition_sizes(number)
    values = np.empty(number)
    for player in range(number):
        without = coalitions[coalitions >> player & 1 == 0]
        values[player] = weights[sizes[without]] @ (worth[without | 1 << player] - worth[without])
    return values


def allocate_by_shapley(played: Game) -> Allocation:
    """Return the Shapley division of a game of at most 12 players, and who would leave it."""
    amounts = shapley_values(played.worth)
    provenance = Provenance("shapley", digest_of("shapley", played.players, played.worth, played.is_cost))
    return Allocation(played.players, amounts, played.total, judge_core(played, amounts), provenance)


@dataclass(frozen=True, slots=True)
class VotingPower:
    """The part of all orders of joining in which a voter turns the vote, per voter, shape (voters,); sums to 1 when a vote can be won."""

    voters: tuple[str, ...]
    power: Floats
    quota: float
    provenance: Provenance


def voting_power(weights: Mapping[str, float], quota: float) -> VotingPower:
    """Return the Shapley-Shubik power of each voter; a coalition wins when its weights sum to at least `quota`.

    Raises InputError: `te-weinig-spelers` (< 1), `te-veel-spelers` (> 20), `bedrag-niet-eindig`, `gewicht-negatief`,
    `drempel-onhaalbaar` (not 0 < quota <= the sum of the weights).
    """
    voters = check_unique(list(weights), "stemmer")
    check_number(len(voters), 1, MOST_VOTERS)
    for voter, weight in weights.items():
        check_amount(voter, weight)
        if weight < 0:
            raise InputError("gewicht-negatief", set="stemming", criterion=voter, value=float(weight))
    given = np.array(list(weights.values()), dtype=np.float64)
    if not 0 < quota <= given.sum():
        raise InputError("drempel-onhaalbaar", quota=float(quota), total=float(given.sum()))
    wins = (coalition_sums(given) >= quota).astype(np.float64)
    return VotingPower(voters, shapley_values(wins), float(quota), Provenance("shapley-shubik", digest_of(voters, given, float(quota))))

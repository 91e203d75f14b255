"""The nucleolus: the division that leaves the greatest complaint of any coalition as small as can be, then the next, and so on.

Found by a sequence of linear programmes: in each, the coalitions with a positive price are tight in every optimum and are fixed.
Sources: Schmeidler (1969), The nucleolus of a characteristic function game; Aumann and Maschler (1985), Game theoretic analysis of a
bankruptcy problem from the Talmud, Journal of Economic Theory 36:195-213.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.appraisal.sharing.game import TOLERANCE, Allocation, Floats, Game, check_amount, check_number, find_excess, judge_core
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.reasons import Reason, reason

MOST_PLAYERS = 8
ROUNDING = 1e-9
"""Part of the largest amount below which two sums are equal."""
PRICE = 1e-9
"""A price above this means that a coalition is tight in every optimum."""


@dataclass(frozen=True, slots=True)
class Nucleolus:
    """The division, the complaints level by level (largest first), and whether a division exists that nobody leaves.

    `levels` are the excesses fixed one after the other, in the unit of the game; `is_rational` says that nobody is worse off than alone
    (otherwise no such division exists and the prenucleolus is given).
    """

    allocation: Allocation
    levels: tuple[float, ...]
    has_core: bool
    is_rational: bool


def nucleolus_amounts(worth: Floats, is_rational: bool = True) -> tuple[Floats, tuple[float, ...]]:
    """Return amounts (players,) and levels of the nucleolus of a value game, worth of shape (2 ** players,).

    With `is_rational` nobody gets less than alone; without, this is the prenucleolus.
    """
    scale = max(1e-300, float(np.abs(worth).max()))
    scaled = worth / scale
    number = len(worth).bit_length() - 1
    members = (np.arange(len(worth))[:, None] >> np.arange(number) & 1).astype(np.float64)
    fixed = [len(worth) - 1]
    right = [float(scaled[-1])]
    open_ = np.arange(1, len(worth) - 1)
    lowest = scaled[1 << np.arange(number)] if is_rational else np.full(number, -np.inf)
    levels: list[float] = []
    while len(fixed) < number:
        level, tight = _smallest_complaint(members, scaled, open_, (fixed, right), lowest)
        levels.append(level * scale)
        for coalition in tight:
            if np.linalg.matrix_rank(members[[*fixed, coalition]]) > len(fixed):
                fixed.append(coalition)
                right.append(float(scaled[coalition] - level))
        left = _not_determined(members, fixed, open_)
        if len(left) == len(open_):
            raise InputError("nucleolus-niet-gevonden")
        open_ = left
    return np.linalg.solve(members[fixed], np.array(right)) * scale, tuple(levels)


def _smallest_complaint(
    members: Floats, worth: Floats, open_: NDArray[np.int64], fixed: tuple[list[int], list[float]], lowest: Floats
) -> tuple[float, list[int]]:
    """Return the smallest greatest complaint over the open coalitions, and those of them that are tight in every optimum."""
    from scipy.optimize import linprog

    number = members.shape[1]
    found = linprog(
        c=np.r_[np.zeros(number), 1.0],
        A_ub=np.c_[-members[open_], -np.ones(len(open_))],
        b_ub=-worth[open_],
        A_eq=np.c_[members[fixed[0]], np.zeros(len(fixed[0]))],
        b_eq=fixed[1],
        bounds=[*((low, None) for low in lowest), (None, None)],
        method="highs-ds",
    )
    if found.status != 0:
        raise InputError("nucleolus-niet-gevonden")
    tight = [int(coalition) for coalition, price in zip(open_, found.ineqlin.marginals, strict=True) if price < -PRICE]
    return float(found.x[-1]), tight


def _not_determined(members: Floats, fixed: list[int], open_: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the open coalitions whose amount does not follow from the fixed ones."""
    base = np.linalg.qr(members[fixed].T)[0]
    left = members[open_].T - base @ (base.T @ members[open_].T)
    return np.asarray(open_[np.linalg.norm(left, axis=0) > 1e-9], dtype=np.int64)


def allocate_by_nucleolus(played: Game) -> Nucleolus:
    """Return the nucleolus of a game of at most 8 players, and who would leave it. Raises InputError `te-veel-spelers`."""
    check_number(len(played.players), 2, MOST_PLAYERS)
    sign = -1.0 if played.is_cost else 1.0
    alone = float(played.alone.sum())
    margin = TOLERANCE * max(1.0, float(np.abs(played.worth).max()))
    is_rational = sign * alone <= sign * played.total + ROUNDING * max(1.0, float(np.abs(played.worth).max()))
    gains, levels = nucleolus_amounts(sign * played.worth, is_rational)
    amounts = sign * gains
    worst = float(find_excess(played.worth, amounts, played.is_cost)[1:-1].max())
    reasons: list[Reason] = []
    if not is_rational:
        reasons.append(reason("geen-redelijke-verdeling", total=played.total, alone=alone))
    if worst > margin:
        reasons.append(reason("geen-stabiele-verdeling", excess=worst))
    reasons += judge_core(played, amounts)
    provenance = Provenance("nucleolus", digest_of("nucleolus", played.players, played.worth, played.is_cost))
    return Nucleolus(Allocation(played.players, amounts, played.total, tuple(reasons), provenance), levels, worst <= margin, is_rational)


def equal_awards(claims: Floats, estate: float) -> Floats:
    """Return equal awards, none above its claim, that sum to `estate` (0 <= estate <= the sum of the claims); shape (claims,)."""
    awards = np.zeros(len(claims))
    left = estate
    for rank, place in enumerate(np.argsort(claims, kind="stable")):
        awards[place] = min(claims[place], left / (len(claims) - rank))
        left -= awards[place]
    return awards


def talmud_awards(claims: Floats, estate: float) -> Floats:
    """Return the awards of the Talmud rule, the nucleolus of the bankruptcy game in closed form; claims (claims,), one unit."""
    half = claims / 2
    if estate <= half.sum():
        return equal_awards(half, estate)
    return np.asarray(claims - equal_awards(half, float(claims.sum()) - estate), dtype=np.float64)


def divide_estate(claims: Mapping[str, float], estate: float) -> Allocation:
    """Return what each claimant gets of an estate that may be too small for all claims.

    Raises InputError: `naam-leeg`, `te-weinig-spelers` (< 1), `te-veel-spelers` (> 10,000), `bedrag-niet-eindig`,
    `bedrag-negatief`, `boedel-te-groot` (more than all claims).
    """
    claimants = check_unique(list(claims), "speler")
    check_number(len(claimants), 1, 10_000)
    for name, amount in (*claims.items(), ("boedel", estate)):
        check_amount(name, amount)
        if amount < 0:
            raise InputError("bedrag-negatief", name=name, amount=float(amount))
    claimed = np.array(list(claims.values()), dtype=np.float64)
    total = float(claimed.sum())
    if estate > total:
        raise InputError("boedel-te-groot", estate=float(estate), claimed=total)
    reasons = (reason("niet-genoeg-voor-ieder", estate=float(estate), claimed=total),) if estate < total else ()
    provenance = Provenance("talmud", digest_of("talmud", claimants, claimed, float(estate)))
    return Allocation(claimants, talmud_awards(claimed, float(estate)), float(estate), reasons, provenance)

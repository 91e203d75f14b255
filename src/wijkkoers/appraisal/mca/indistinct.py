"""Which alternatives cannot be told apart, and by which rule.

Two alternatives are not distinguishable when at least one of these holds:
1. `verschil`: their totals differ by less than a threshold, by default 0.01 of the scale of totals (0-1). Weights are given in whole
   points out of a hundred, so a smaller difference rests on less than one point of weight over the whole scale.
2. `winkans`, when the chances that one beats the other are given (SMAA): that chance lies between 0.05 and 0.95.
3. `bandbreedte`, when no chances are given: the ranges of their totals, from the low and high scores, overlap or touch.
The first rule needs no bandwidth; the other two need one, and a chance says more than a range, so it takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.additive import AdditiveResult
from wijkkoers.appraisal.mca.normalisation import Normalisation
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.errors import InputError

THRESHOLD = 0.01
"""Part of the scale of totals below which a difference distinguishes nothing."""

CERTAIN = 0.95
"""Chance of beating the other from which an alternative is really better; 1 - this on the other side."""


class Rule(StrEnum):
    """Why two alternatives cannot be told apart."""

    DIFFERENCE = "verschil"
    CHANCE = "winkans"
    RANGE = "bandbreedte"


@dataclass(frozen=True, slots=True)
class IndistinctPair:
    """Two alternatives that cannot be told apart, the higher total first, with all rules that say so.

    `difference` is the first total minus the second; `chance` that of the first beating the second, None when not given.
    """

    first: str
    second: str
    difference: float
    chance: float | None
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Indistinct:
    """All pairs that cannot be told apart under one set of weights; `threshold` is in the unit of the totals."""

    weight_set: str
    threshold: float
    certain: float
    pairs: tuple[IndistinctPair, ...]
    provenance: Provenance


def differ_too_little(totals: Floats, threshold: float) -> Bools:
    """Return which pairs of totals, shape (alternatives,), differ by less than the threshold, shape (alternatives, alternatives)."""
    found: Bools = np.abs(totals[:, None] - totals) < threshold
    return found


def ranges_overlap(low: Floats, high: Floats) -> Bools:
    """Return which pairs of ranges, both of shape (alternatives,), overlap or touch, shape (alternatives, alternatives).

    Ranges without width do not overlap: they are exact totals, and only the first rule speaks of those.
    """
    overlap = (low[:, None] <= high) & (low <= high[:, None])
    is_exact = low == high
    found: Bools = overlap & ~(is_exact[:, None] & is_exact)
    return found


def chances_undecided(chances: Floats, certain: float) -> Bools:
    """Return which pairs have a winning chance strictly between 1 - certain and certain; `chances` (alternatives, alternatives)."""
    found: Bools = (chances > 1 - certain) & (chances < certain)
    return found


def find_indistinct(
    result: AdditiveResult, win_chances: Floats | None = None, threshold: float = THRESHOLD, certain: float = CERTAIN
) -> Indistinct:
    """Return the pairs of alternatives that cannot be told apart under a weighted sum.

    `win_chances`, shape (alternatives, alternatives), entry (i, j): chance (0-1) that i beats j. Totals under another normalisation than
    anchors have no fixed scale; there the threshold is a part of the highest total. Raises InputError `kansen-vorm`,
    `drempel-ongeldig`.
    """
    number = len(result.alternatives)
    if win_chances is not None and win_chances.shape != (number, number):
        raise InputError("kansen-vorm", count=number)
    if not (0 <= threshold <= 1 and 0.5 <= certain <= 1):
        raise InputError("drempel-ongeldig", threshold=threshold, certain=certain)
    limit = threshold * (1.0 if result.normalisation is Normalisation.ANCHORS else float(np.abs(result.totals).max()))
    rules = {Rule.DIFFERENCE: differ_too_little(result.totals, limit)}
    if win_chances is None:
        rules[Rule.RANGE] = ranges_overlap(result.totals_low, result.totals_high)
    else:
        rules[Rule.CHANCE] = chances_undecided(win_chances, certain)
    by_total = np.argsort(-result.totals, kind="stable").tolist()
    found = [_pair(result, pair, rules, win_chances) for pair in combinations(by_total, 2)]
    pairs = tuple(pair for pair in found if pair.rules)
    spelled = digest_of("niet-onderscheidbaar", result.provenance.digest, threshold, certain, win_chances)
    return Indistinct(result.weight_set, limit, certain, pairs, Provenance("niet-onderscheidbaar", spelled))


def _pair(result: AdditiveResult, pair: tuple[int, int], rules: dict[Rule, Bools], chances: Floats | None) -> IndistinctPair:
    first, second = pair
    names = result.alternatives
    holding = tuple(rule for rule, holds in rules.items() if holds[pair])
    chance = None if chances is None else float(chances[pair])
    return IndistinctPair(names[first], names[second], float(result.totals[first] - result.totals[second]), chance, holding)

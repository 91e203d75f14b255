"""How firm the first place is: per criterion the exact interval of its weight in which the first place holds.

One weight w_j runs from 0 to 1 while the others keep their mutual proportions and fill the rest. Every total is then a straight line in
w_j, so the interval follows from one crossing per rival, and the winners along the weight are the upper envelope of the lines.
Source: Triantaphyllou and Sánchez (1997), Decision Sciences 28:151-194, here without their ratio form.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.additive import AdditiveResult
from wijkkoers.appraisal.mca.value import Bools
from wijkkoers.appraisal.provenance import Provenance, digest_of

EQUAL = 1e-12
"""Totals and weights that differ by no more than this are equal: it covers rounding."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the run of one weight, from `low` to `high`, with the alternatives that are first there (more when always equal)."""

    low: float
    high: float
    winners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stability:
    """Per criterion that counts: its weight, the interval [low, high] in which `winner` stays first, and all winners along 0..1.

    `weights`, `low` and `high` have shape (criteria,). `tied` are all alternatives that are first now; with more than one the interval
    is that of `winner`, the first of them. `keeps_order` is True where no weight below 1 changes the order of any two alternatives,
    `keeps_order_without` where leaving the criterion out does not.
    """

    weight_set: str
    winner: str
    tied: tuple[str, ...]
    criteria: tuple[str, ...]
    weights: Floats
    low: Floats
    high: Floats
    keeps_order: Bools
    keeps_order_without: Bools
    runs: tuple[tuple[Stretch, ...], ...]
    provenance: Provenance

    def intervals(self) -> dict[str, tuple[float, float]]:
        """Return (low, high) by criterion."""
        return {name: (float(low), float(high)) for name, low, high in zip(self.criteria, self.low, self.high, strict=True)}


def totals_at_ends(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Return the totals when each weight is 0 and when it is 1, both of shape (alternatives, criteria); between them they are linear.

    `values` (alternatives, criteria), `weights` (criteria,), sum 1. Where all other weights are 0 the others share the rest equally; a
    sole criterion always has weight 1.
    """
    number = len(weights)
    if number == 1:
        return values, values
    rest = np.repeat(weights[:, None], number, axis=1)
    np.fill_diagonal(rest, 0.0)
    sums = rest.sum(axis=0)
    equal = (1.0 - np.eye(number)) / (number - 1)
    shares = np.where(sums > 0, rest / np.where(sums > 0, sums, 1.0), equal)
    return values @ shares, values


def weight_intervals(values: Floats, weights: Floats, winner: int) -> tuple[Floats, Floats]:
    """Return the lowest and highest of each weight, shape (criteria,), at which alternative `winner` (a row of values) is first.

    `values` (alternatives, criteria), `weights` (criteria,), sum 1; the winner is first at these weights.
    """
    without, only = totals_at_ends(values, weights)
    ahead_without, ahead_only = _rounded(without[winner] - without), _rounded(only[winner] - only)
    change = ahead_without - ahead_only
    crossing = np.divide(ahead_without, change, out=np.zeros_like(change), where=change != 0)
    low = np.where(ahead_without < 0, crossing, 0.0).max(axis=0)
    high = np.where(ahead_only < 0, crossing, 1.0).min(axis=0)
    return np.clip(np.minimum(low, weights), 0.0, 1.0), np.clip(np.maximum(high, weights), 0.0, 1.0)


def winner_breaks(at_zero: Floats, at_one: Floats) -> Floats:
    """Return where the highest of straight lines changes between 0 and 1: ascending, with 0 and 1 themselves.

    `at_zero` and `at_one`, shape (lines,), are the heights of the lines at 0 and 1.
    """
    slopes = at_one - at_zero
    place, breaks = 0.0, [0.0]
    top = at_zero >= at_zero.max() - EQUAL
    steepest = slopes[top].max()
    current = int(np.flatnonzero(top & (slopes == steepest))[0])
    while True:
        steeper = slopes > slopes[current] + EQUAL
        if not steeper.any():
            break
        crossing = np.full(len(slopes), np.inf)
        crossing[steeper] = (at_zero[current] - at_zero[steeper]) / (slopes[steeper] - slopes[current])
        place = max(place, float(crossing.min()))
        if place >= 1 - EQUAL:
            break
        nearest = crossing <= place + EQUAL
        current = int(np.argmax(np.where(nearest, slopes, -np.inf)))
        if place > breaks[-1] + EQUAL:
            breaks.append(place)
    return np.array([*breaks, 1.0])


def order_kept(values: Floats, weights: Floats) -> tuple[Bools, Bools]:
    """Return per criterion whether no weight below 1 changes the order of any pair, and whether weight 0 does not, shape (criteria,)."""
    without, only = totals_at_ends(values, weights)
    totals = values @ weights
    now = np.sign(_rounded(totals[:, None] - totals))[:, :, None]
    at_zero = np.sign(_rounded(without[:, None] - without))
    at_one = np.sign(_rounded(only[:, None] - only))
    same = (at_zero == now).all(axis=(0, 1))
    return same & ((at_one == now) | ((at_one == 0) & (now != 0))).all(axis=(0, 1)), same


def find_stability(result: AdditiveResult) -> Stability:
    """Return how firm the first place of a weighted sum is; criteria that distinguish nothing are left out."""
    columns = counted_columns(result)
    values, weights = result.values[:, columns], result.weights[columns]
    winner = result.alternatives.index(result.best[0])
    low, high = weight_intervals(values, weights, winner)
    fixed, removable = order_kept(values, weights)
    at_zero, at_one = totals_at_ends(values, weights)
    runs = tuple(_run(result.alternatives, at_zero[:, place], at_one[:, place]) for place in range(len(columns)))
    names = tuple(result.criteria[column] for column in columns)
    provenance = Provenance("stabiliteit", digest_of("stabiliteit", result.provenance.digest))
    for array in (weights, low, high, fixed, removable):
        array.setflags(write=False)
    return Stability(result.weight_set, result.best[0], result.best, names, weights, low, high, fixed, removable, runs, provenance)


def counted_columns(result: AdditiveResult) -> list[int]:
    """Return the columns of the criteria that count: those that have a scale, or all under a normalisation without scales."""
    scales = result.scales
    return [place for place in range(len(result.criteria)) if scales is None or scales[place] is not None]


def _rounded(differences: Floats) -> Floats:
    kept: Floats = np.where(np.abs(differences) <= EQUAL, 0.0, differences)
    return kept


def _run(alternatives: tuple[str, ...], at_zero: Floats, at_one: Floats) -> tuple[Stretch, ...]:
    breaks = winner_breaks(at_zero, at_one)
    found = []
    for low, high in zip(breaks[:-1].tolist(), breaks[1:].tolist(), strict=True):
        middle = (low + high) / 2
        heights = at_zero + middle * (at_one - at_zero)
        first = np.flatnonzero(heights >= heights.max() - EQUAL)
        found.append(Stretch(low, high, tuple(alternatives[row] for row in first)))
    return tuple(found)

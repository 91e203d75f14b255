"""Uniform draws of weights within bounds.

By rejection where enough draws are accepted: exact. Otherwise by hit-and-run (Smith 1984, Operations Research 32:1296-1308; here with
steps along two weights at a time): many short chains that start at random corners' means, exact only in the limit; the result says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.seeds import generator

Floats = NDArray[np.float64]

BLOCK = 4096
"""Draws are made in blocks of this size, each with a generator of its own."""

LEAST_ACCEPTED = 0.01
"""Below this share of accepted draws rejection gives way to hit-and-run."""

CHAINS = 512
PILOT_SEED = 0


class BoxMethod(StrEnum):
    """How weights within bounds are drawn: exactly by rejection, from below or from above, or nearly exactly by hit-and-run."""

    FROM_LOW = "verwerping-onder"
    FROM_HIGH = "verwerping-boven"
    HIT_AND_RUN = "hit-and-run"


@dataclass(frozen=True, slots=True)
class BoxPlan:
    """Tight bounds per weight, shape (criteria,), and the method that suits them; the choice depends on the bounds only."""

    low: Floats
    high: Floats
    method: BoxMethod


def tighten(low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return the bounds that can be reached: no weight is lower or higher than the bounds of the others leave room for."""
    tight_low = np.maximum(low, 1 - (high.sum() - high))
    tight_high = np.minimum(high, 1 - (low.sum() - low))
    is_one = tight_high - tight_low < 1e-12
    middle = np.clip((tight_low + tight_high) / 2, 0, 1)
    return np.where(is_one, middle, tight_low), np.where(is_one, middle, tight_high)


def centre_of_box(low: Floats, high: Floats) -> Floats:
    """Return weights within the bounds, equally far between them."""
    room = float((high - low).sum())
    part = (1 - float(low.sum())) / room if room > 0 else 0.0
    return np.asarray(low + part * (high - low))


def span_of_box(low: Floats, high: Floats) -> Floats:
    """Return points (points, criteria) with the same affine hull as the weights within the bounds; one point when there is no room."""
    centre = centre_of_box(low, high)
    free = np.flatnonzero(high > low)
    if len(free) < 2:
        return np.array([centre / centre.sum()])
    points = np.tile(centre, (len(free), 1))
    points[np.arange(1, len(free)), free[1:]] += 1
    points[1:, free[0]] -= 1
    return points


def box_plan(low: Floats, high: Floats) -> BoxPlan:
    """Return the plan with the method that accepts most of a trial."""
    trial = _simplex(generator(PILOT_SEED, "smaa", "proef"), BLOCK, len(low))
    shares = {
        BoxMethod.FROM_LOW: float((_from_low(low, trial) <= high).all(axis=1).mean()),
        BoxMethod.FROM_HIGH: float((_from_high(high, trial) >= low).all(axis=1).mean()),
    }
    best = max(shares, key=lambda method: shares[method])
    return BoxPlan(low, high, best if shares[best] >= LEAST_ACCEPTED else BoxMethod.HIT_AND_RUN)


def draw_in_box(plan: BoxPlan, seed: int, first: int, count: int) -> Floats:
    """Return drawn weights, shape (criteria, draws); `first` is a multiple of BLOCK. Raises ValueError when it is not."""
    if first % BLOCK:
        raise ValueError(f"draws within bounds start at a multiple of {BLOCK}, not {first}")
    draw = _hit_and_run if plan.method is BoxMethod.HIT_AND_RUN else _reject
    numbers = range(first // BLOCK, -(-(first + count) // BLOCK))
    blocks = [draw(plan, generator(seed, "smaa", "grenzen", str(number))) for number in numbers]
    return np.concatenate(blocks)[:count].T


def _reject(plan: BoxPlan, rng: np.random.Generator) -> Floats:
    kept: list[Floats] = []
    total = 0
    while total < BLOCK:
        trial = _simplex(rng, BLOCK, len(plan.low))
        found = _from_low(plan.low, trial) if plan.method is BoxMethod.FROM_LOW else _from_high(plan.high, trial)
        kept.append(found[((found >= plan.low) & (found <= plan.high)).all(axis=1)])
        total += len(kept[-1])
    return np.concatenate(kept)[:BLOCK]


def _hit_and_run(plan: BoxPlan, rng: np.random.Generator) -> Floats:
    free = np.flatnonzero(plan.high > plan.low)
    state = np.tile(centre_of_box(plan.low, plan.high), (CHAINS, 1))
    rounds = BLOCK // CHAINS
    found = np.empty((rounds, CHAINS, len(plan.low)))
    for _step in range(10 * len(free) ** 2):
        _move(plan, rng, free, state)
    for number in range(rounds):
        for _step in range(4 * len(free)):
            _move(plan, rng, free, state)
        found[number] = state
    return found.reshape(BLOCK, len(plan.low))


def _move(plan: BoxPlan, rng: np.random.Generator, free: NDArray[np.int64], state: Floats) -> None:
    """Shift weight between two criteria of every chain, uniformly over all shifts that stay within the bounds."""
    rows = np.arange(len(state))
    one = rng.integers(len(free), size=len(state))
    other = free[(one + rng.integers(1, len(free), size=len(state))) % len(free)]
    one = free[one]
    up = np.minimum(plan.high[one] - state[rows, one], state[rows, other] - plan.low[other])
    down = np.minimum(state[rows, one] - plan.low[one], plan.high[other] - state[rows, other])
    shift = rng.random(len(state)) * (up + down) - down
    state[rows, one] += shift
    state[rows, other] -= shift


def _simplex(rng: np.random.Generator, count: int, size: int) -> Floats:
    drawn = rng.standard_exponential((count, size))
    return np.asarray(drawn / drawn.sum(axis=1, keepdims=True))


def _from_low(low: Floats, trial: Floats) -> Floats:
    return np.asarray(low + (1 - low.sum()) * trial)


def _from_high(high: Floats, trial: Floats) -> Floats:
    return np.asarray(high - (high.sum() - 1) * trial)

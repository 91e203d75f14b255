"""The compiled inner loop of drawing: bit for bit what `montecarlo.add_group` gives for triangular distributions.

Imported only where a run is long enough to repay compiling; the machine code is kept on disk. No fast mathematics: the order of every
sum is fixed, so that neither the number of workers nor that of threads of a library changes a bit.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from wijkkoers.appraisal.cba.terms import Group

Floats = NDArray[np.float64]
LEAST_SHARE = 2.0**-54
"""A share of nought is drawn once in 10^16 times; it becomes this."""

TILE = 256
"""Draws that are worked on at a time: what is needed of them stays in the nearest cache."""


@njit(cache=True, nogil=True)
def multiply_triangular(value: Floats, shares: Floats, low: float, mid: float, high: float) -> None:
    """Multiply `value` by the quantiles of one triangular distribution at `shares`, both shape (draws,); one root instead of two."""
    rise, fall, width = mid - low, high - mid, high - low
    for draw in range(value.size):
        share = max(shares[draw], LEAST_SHARE)
        scaled = share * width
        is_left = scaled < rise
        root = np.sqrt(scaled * rise if is_left else (1.0 - share) * width * fall)
        value[draw] *= low + root if is_left else high - root


@njit(cache=True, nogil=True)
def multiply_figures(value: Floats, group: Group, row: int, own: Floats, pool: Floats, begin: int) -> None:
    """Multiply `value` by quantity and price of one term, from the pool or from its own draws, in that order."""
    end = begin + value.size
    for side in range(2):
        place, shared = group.source[row, side], group.source[row, 2 + side]
        if shared >= 0:
            value *= pool[shared, begin:end]
        elif place >= 0:
            low, mid, high = group.bounds[3 * side, row], group.bounds[3 * side + 1, row], group.bounds[3 * side + 2, row]
            multiply_triangular(value, own[place, begin:end], low, mid, high)


@njit(cache=True, nogil=True)
def multiply_series(value: Floats, series: Floats, basis: Floats, present: Floats) -> None:
    """Multiply `value`, shape (draws,), by a series over `basis` (4 n, draws), four terms at a time; `present` is room to work in."""
    present[:] = 0.0
    for k in range(0, series.size, 4):
        first, second, third, fourth = series[k], series[k + 1], series[k + 2], series[k + 3]
        one, two, three, four = basis[k], basis[k + 1], basis[k + 2], basis[k + 3]
        for draw in range(value.size):
            present[draw] += (first * one[draw] + second * two[draw]) + (third * three[draw] + fourth * four[draw])
    for draw in range(value.size):
        value[draw] *= present[draw]


@njit(cache=True, nogil=True)
def add_scaled(out: Floats, weight: float, value: Floats) -> None:
    """Add `weight` x `value` to `out`, both shape (draws,)."""
    for draw in range(value.size):
        out[draw] += weight * value[draw]


@njit(cache=True, nogil=True)
def add_group_compiled(group: Group, own: Floats, pool: Floats, basis: Floats, out: Floats) -> None:
    """Add the terms of one alternative to `out`, shape (actors, draws); see `montecarlo.add_group`."""
    value, present = np.empty(TILE), np.empty(TILE)
    tile = np.empty((basis.shape[0], TILE))
    for begin in range(0, out.shape[1], TILE):
        end = begin + TILE
        tile[:] = basis[:, begin:end]
        for row in range(group.source.shape[0]):
            value[:] = 1.0
            multiply_figures(value, group, row, own, pool, begin)
            if tile.shape[0] > 0:
                multiply_series(value, group.series[row], tile, present)
            for actor in range(out.shape[0]):
                if group.weights[row, actor] != 0.0:
                    add_scaled(out[actor, begin:end], group.weights[row, actor], value)

"""Compiled loops from random words to scores, one tile of draws at a time. See `kernels`.

Arrays of a tile have a row per alternative, corner or criterion and a column per draw.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from wijkkoers.appraisal.smaa.compiling import compiled
from wijkkoers.appraisal.smaa.streams import FIRST_FACTOR, GOLDEN, SECOND_FACTOR

WHOLE = 4294967296.0
QUARTER = 0.25
S12, S27, S30, S31, S32 = np.uint64(12), np.uint64(27), np.uint64(30), np.uint64(31), np.uint64(32)
TO_SHARE = 2.0**-52


@compiled
def mix(word: Any) -> Any:
    """Return the SplitMix64 mixture of a counter; see `streams.words`."""
    word = (word ^ (word >> S30)) * FIRST_FACTOR
    word = (word ^ (word >> S27)) * SECOND_FACTOR
    return word ^ (word >> S31)


@compiled
def fill_shares(source: Any, first: Any, start: Any, shares: Any) -> None:
    """Fill the shares of a tile that starts at draw `first + start`: gaps between sorted numbers, or the drawn ones."""
    key, steps, pairs, drawn = source
    corners, draws = shares.shape
    if drawn.shape[1] > 0:
        shares[:, :] = drawn[:, start : start + draws]
        return
    cuts = np.empty((corners - 1, draws), np.uint32)
    _fill_cuts(key, first + start, steps, cuts)
    for number in range(len(pairs)):
        a, b = cuts[pairs[number, 0]], cuts[pairs[number, 1]]
        for draw in range(draws):
            one, other = a[draw], b[draw]
            a[draw], b[draw] = min(one, other), max(one, other)
    _gaps(cuts, shares)


@compiled
def _fill_cuts(key: Any, first: Any, steps: Any, cuts: Any) -> None:
    rows, draws = cuts.shape
    per_draw = (rows + 1) // 2
    for half in range(per_draw):
        base = key + (np.uint64(first) * np.uint64(per_draw) + np.uint64(half)) * GOLDEN
        low = cuts[2 * half]
        if 2 * half + 1 < rows:
            high = cuts[2 * half + 1]
            for draw in range(draws):
                word = mix(base + steps[draw])
                low[draw] = np.uint32(word)
                high[draw] = np.uint32(word >> S32)
        else:
            for draw in range(draws):
                low[draw] = np.uint32(mix(base + steps[draw]))


@compiled
def _gaps(cuts: Any, shares: Any) -> None:
    last, draws = cuts.shape
    own, cut = shares[0], cuts[0]
    for draw in range(draws):
        own[draw] = np.float64(cut[draw])
    for row in range(1, last):
        own, below, cut = shares[row], cuts[row - 1], cuts[row]
        for draw in range(draws):
            own[draw] = np.float64(cut[draw] - below[draw])
    own, below = shares[last], cuts[last - 1]
    for draw in range(draws):
        own[draw] = WHOLE - np.float64(below[draw])


@compiled
def score_tile(scores: Any, shares: Any, first: Any, marks: Any) -> None:
    """Fill a quarter of the scores as whole numbers; see `tally.draw_scores`, which makes the same."""
    values, low, mid, high, keys, is_triangular = scores
    draws = shares.shape[1]
    sums = np.empty(draws, values.dtype)
    if mid.shape[0] == 0:
        light = shares.astype(values.dtype)
        for row in range(values.shape[0]):
            _weigh(values[row], light, sums)
            _to_marks(sums, marks[row])
        return
    weights = np.empty((values.shape[0], draws))
    for row in range(values.shape[0]):
        _weigh(values[row], shares, weights[row])
    drawn = np.empty(draws)
    for row in range(mid.shape[0]):
        sums[:] = 0.0
        for column in range(mid.shape[1]):
            bounds = (low[row, column], mid[row, column], high[row, column])
            _draw_values(bounds, keys[row, column], first, is_triangular, drawn)
            _add_product(drawn, weights[column], sums)
        _to_marks(sums, marks[row])


@compiled
def _weigh(values: Any, shares: Any, sums: Any) -> None:
    """Sum values times shares in the order of the rows."""
    count = len(values)
    sums[:] = 0.0
    eight = count // 8 * 8
    for at in range(0, eight, 8):
        _add_eight(values, shares, at, sums)
    four = eight + (count - eight) // 4 * 4
    for at in range(eight, four, 4):
        _add_four(values, shares, at, sums)
    for at in range(four, count):
        value, own = values[at], shares[at]
        for draw in range(len(sums)):
            sums[draw] = sums[draw] + own[draw] * value


@compiled
def _add_eight(values: Any, shares: Any, at: Any, sums: Any) -> None:
    a, b, c, e = shares[at], shares[at + 1], shares[at + 2], shares[at + 3]
    f, g, h, i = shares[at + 4], shares[at + 5], shares[at + 6], shares[at + 7]
    va, vb, vc, ve = values[at], values[at + 1], values[at + 2], values[at + 3]
    vf, vg, vh, vi = values[at + 4], values[at + 5], values[at + 6], values[at + 7]
    for draw in range(len(sums)):
        part = sums[draw] + a[draw] * va + b[draw] * vb + c[draw] * vc + e[draw] * ve
        sums[draw] = part + f[draw] * vf + g[draw] * vg + h[draw] * vh + i[draw] * vi


@compiled
def _add_four(values: Any, shares: Any, at: Any, sums: Any) -> None:
    a, b, c, e = shares[at], shares[at + 1], shares[at + 2], shares[at + 3]
    va, vb, vc, ve = values[at], values[at + 1], values[at + 2], values[at + 3]
    for draw in range(len(sums)):
        sums[draw] = sums[draw] + a[draw] * va + b[draw] * vb + c[draw] * vc + e[draw] * ve


@compiled
def _to_marks(sums: Any, marks: Any) -> None:
    for draw in range(len(sums)):
        marks[draw] = np.int32(sums[draw] * QUARTER)


@compiled
def _add_product(drawn: Any, weights: Any, sums: Any) -> None:
    for draw in range(len(sums)):
        sums[draw] = sums[draw] + drawn[draw] * weights[draw]


@compiled
def _draw_values(bounds: Any, key: Any, first: Any, is_triangular: Any, drawn: Any) -> None:
    """Fill values between bounds by the inverse of their distribution; see `distributions.quantile_between`."""
    low, mid, high = bounds
    rise, fall, width = mid - low, high - mid, high - low
    if low == high:
        drawn[:] = mid
        return
    base = key + np.uint64(first) * GOLDEN
    for draw in range(len(drawn)):
        word = mix(base + np.uint64(draw) * GOLDEN)
        drawn[draw] = (np.float64(word >> S12) + 0.5) * TO_SHARE
    if is_triangular:
        for draw in range(len(drawn)):
            share = drawn[draw]
            from_low = low + np.sqrt(share * width * rise)
            from_high = high - np.sqrt((1 - share) * width * fall)
            drawn[draw] = from_low if share * width < rise else from_high
    else:
        for draw in range(len(drawn)):
            drawn[draw] = low + drawn[draw] * width

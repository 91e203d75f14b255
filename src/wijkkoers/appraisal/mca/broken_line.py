"""Broken lines from raw scores to values: every value function is one, so that a bandwidth of scores has an exact bandwidth of values."""

from __future__ import annotations

from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import Floats


class Outside(StrEnum):
    """What a score beyond the outermost points of its value function is worth."""

    CLIP = "afkappen"
    INTERPOLATE = "doortrekken"


def interpolate(scores: Floats, points: Floats, values: Floats, outside: Outside = Outside.CLIP) -> Floats:
    """Return the values of raw scores on a broken line, in the shape of `scores`.

    `points` (n >= 2) ascend, `values` has the same length; two equal points are a jump, on which the later value holds. Source: partial
    value functions of Tervonen & Lahdelma (2007), EJOR 178(2).
    """
    within = np.clip(scores, points[0], points[-1]) if outside is Outside.CLIP else scores
    piece = np.clip(np.searchsorted(points, within, side="right") - 1, 0, points.size - 2)
    width = points[1:] - points[:-1]
    rise = values[1:] - values[:-1]
    part = (within - points[piece]) / np.where(width > 0, width, 1.0)[piece]
    found = values[piece] + part * rise[piece]
    at_end = (within >= points[-1]) if outside is Outside.CLIP else (within == points[-1])
    return np.where(at_end, values[-1], found)


def interpolate_band(
    band: tuple[Floats, Floats, Floats], points: Floats, values: Floats, outside: Outside = Outside.CLIP
) -> tuple[Floats, Floats, Floats]:
    """Return the lowest value, the value of the mid score and the highest value over bands of (low, mid, high) scores, each (n,).

    A bend or jump inside a band counts, so a band around the top of a line reaches the top.
    """
    low, mid, high = band
    if np.array_equal(low, high):
        exact = interpolate(mid, points, values, outside)
        return exact, exact, exact
    ends = interpolate(np.stack([low, high]), points, values, outside)
    middle = interpolate(mid, points, values, outside)
    least, most = np.minimum(ends.min(axis=0), middle), np.maximum(ends.max(axis=0), middle)
    for point, value in zip(points, values, strict=True):
        is_inside = (low < point) & (point < high)
        least = np.where(is_inside, np.minimum(least, value), least)
        most = np.where(is_inside, np.maximum(most, value), most)
    return least, middle, most

"""Preference functions of PROMETHEE: how strongly a difference on one criterion prefers the better, from 0 to 1.

Source: Brans & Vincke (1985), Management Science 31(6):647-656. Every function but the Gaussian is a sum of jumps (at a difference) and of
ramps (between two differences); that is what makes fast flows possible.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.matrix import Floats
from wijkkoers.appraisal.mca.order import SMALLEST_SPREAD
from wijkkoers.base.errors import InputError


class Shape(StrEnum):
    """The six published shapes."""

    USUAL = "gewoon"
    USHAPE = "drempel"
    VSHAPE = "helling"
    LEVEL = "trap"
    LINEAR = "drempel-en-helling"
    GAUSSIAN = "gauss"


@dataclass(frozen=True, slots=True)
class Preference:
    """A shape with its thresholds, in the unit of the criterion.

    `indifference` (q): differences up to here do not count (USHAPE, LEVEL, LINEAR). `strict` (p): from here a difference counts fully
    (VSHAPE, LEVEL, LINEAR). `inflection` (s): where the Gaussian rises fastest.
    """

    shape: Shape = Shape.USUAL
    indifference: float = 0.0
    strict: float = 0.0
    inflection: float = 0.0


@dataclass(frozen=True, slots=True)
class Jump:
    """Adds `height` for differences larger than `at`."""

    at: float
    height: float


@dataclass(frozen=True, slots=True)
class Ramp:
    """Rises from 0 at `start` to 1 at `end` > `start`."""

    start: float
    end: float


Piece = Jump | Ramp


def check_preference(preference: Preference, criterion: str) -> None:
    """Raise InputError `voorkeursdrempel-onbruikbaar` (criterion, shape, q, p, s) for thresholds that the shape cannot use."""
    q, p, s = preference.indifference, preference.strict, preference.inflection
    is_sound = bool(np.isfinite([q, p, s]).all()) and q >= 0
    fits = {Shape.VSHAPE: p > 0, Shape.LEVEL: p >= q, Shape.LINEAR: p >= q, Shape.GAUSSIAN: s > SMALLEST_SPREAD}
    if not (is_sound and fits.get(preference.shape, True)):
        figures = {"q": float(q), "p": float(p), "s": float(s)}
        raise InputError("voorkeursdrempel-onbruikbaar", criterion=criterion, shape=str(preference.shape), **figures)


def pieces_of(preference: Preference) -> tuple[Piece, ...]:
    """Return the jumps and ramps that add up to a shape; not for the Gaussian. A ramp without width is a jump."""
    q, p = preference.indifference, preference.strict
    if preference.shape is Shape.USUAL:
        return (Jump(0.0, 1.0),)
    if preference.shape is Shape.USHAPE:
        return (Jump(q, 1.0),)
    if preference.shape is Shape.LEVEL:
        return (Jump(q, 0.5), Jump(p, 0.5))
    start = 0.0 if preference.shape is Shape.VSHAPE else q
    return (Ramp(start, p) if p - start > SMALLEST_SPREAD else Jump(start, 1.0),)


def degree_of(preference: Preference, differences: Floats, tolerance: float = 0.0) -> Floats:
    """Return the degree of preference (0-1) of differences, in their shape; a difference within `tolerance` of a jump is not beyond it."""
    if preference.shape is Shape.GAUSSIAN:
        ahead = np.maximum(differences, 0.0)
        return np.asarray(-np.expm1(-(ahead**2) / (2 * preference.inflection**2)), dtype=np.float64)
    degree = np.zeros_like(differences)
    for piece in pieces_of(preference):
        if isinstance(piece, Jump):
            degree += piece.height * (differences > piece.at + tolerance)
        else:
            degree += np.clip((differences - piece.start) / (piece.end - piece.start), 0.0, 1.0)
    return degree

"""Swing weights: what going from the worst to the best score on one criterion is worth beside the most important of these steps.

Source: Von Winterfeldt and Edwards (1986), Decision Analysis and Behavioral Research, chapter 8. So the weights belong to the anchors
of the value scale: other anchors ask for other swings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.appraisal.matrix import Floats, WeightSet, weight_set
from wijkkoers.appraisal.mca.points import explain_zeros, normalise_points
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.reasons import Reason, reason

TOP_SWING = 100.0
"""The points of the most important swing."""


@dataclass(frozen=True, slots=True)
class SwingWeights:
    """Weights with the swings as entered, the most important criteria, and the notes that must be seen."""

    weights: WeightSet
    swings: tuple[float, ...]
    most_important: tuple[str, ...]
    reasons: tuple[Reason, ...]
    provenance: Provenance


def swing_weights(swings: Floats) -> Floats:
    """Return weights that sum to 1 from swings, shape (criteria,), of which the most important is worth 100."""
    return normalise_points(swings)


def weigh_by_swing(id: str, label: str, swings: Mapping[str, float]) -> SwingWeights:
    """Return weights from swings of 0 to 100; when the highest is not 100 the ratios still count, with the note `swing-geen-100`.

    Raises InputError as `weight_set` does.
    """
    weights = weight_set(id, label, swings)
    entered = tuple(float(value) for value in swings.values())
    highest = max(entered)
    top = tuple(criterion for criterion, value in zip(swings, entered, strict=True) if value == highest)
    notes = () if highest == TOP_SWING else (reason("swing-geen-100", set=id, criteria=top, highest=highest),)
    provenance = Provenance("swing", digest_of("swing", id, dict(zip(swings, entered, strict=True))))
    return SwingWeights(weights, entered, top, (*notes, *explain_zeros(weights)), provenance)

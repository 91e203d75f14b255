"""In how many optimal programmes a measure sits when the weights of the goals are not certain.

Core index of robust portfolio modelling: Liesiö, Mild and Salo (2007), European Journal of Operational Research 181(3), 1488-1505.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats, digest_of_programme, goal_weights
from wijkkoers.appraisal.programme.checks import check_programme
from wijkkoers.appraisal.programme.form import build_form
from wijkkoers.appraisal.programme.highs import Settings
from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.ordering import in_fixed_order
from wijkkoers.appraisal.programme.search import find_best
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError
from wijkkoers.base.seeds import generator

DRAWS = 100


@dataclass(frozen=True, slots=True)
class CoreIndex:
    """`shares` (0-1) per measure: in how many of the best programmes at least one unit sits; `units` the mean number of units.

    `solved` of `draws` gave a programme, `proven` of those were proven best. A share of 1 is core, 0 outer, in between the weights decide.
    """

    shares: Mapping[str, float]
    units: Mapping[str, float]
    solved: int
    proven: int
    provenance: Provenance

    @property
    def draws(self) -> int:
        """Return the number of draws."""
        return self.provenance.draws or 0


def draw_weights(goals: int, draws: int, rng: np.random.Generator) -> Floats:
    """Return weights that are equally likely anywhere (shape (draws, goals), each row sums to 1): normalised exponentials."""
    drawn = rng.exponential(size=(draws, goals))
    return np.asarray(drawn / drawn.sum(axis=1, keepdims=True))


def find_core_index(
    programme: Programme,
    *,
    draws: int = DRAWS,
    seed: int = 0,
    weights: Floats | None = None,
    gap: float = 1e-4,
    time_limit_s: float | None = 5.0,
) -> CoreIndex:
    """Return the core index over draws of weights, by total value whatever the objective of the programme.

    `weights` (draws, goals) may be handed in; else they are drawn evenly and multiplied with the weights of the goals, so that the scale
    of every goal stays what it is. `gap` and `time_limit_s` hold for every draw. Raises InputError `trekkingen-ongeldig` (draws < 1),
    `gewichten-vorm` (a row that does not fit the goals or is not finite).
    """
    fixed = in_fixed_order(check_programme(programme))
    form = build_form(fixed)
    used = _weights_for(fixed, draws, seed, None if weights is None else _in_order_of(fixed, programme, weights))
    inside, proven, solved = np.zeros((2, len(fixed.measures))), 0, 0
    for row in used:
        found = find_best(form, np.asarray(row @ form.gain + form.bonus), Settings(time_limit_s, gap, seed))
        if found.columns is None:
            continue
        counts = np.rint(found.columns[form.started[:, -1]])
        inside += (counts > 0, counts)
        solved += 1
        proven += found.bound - found.value <= max(gap, 1e-9) * abs(found.value)
    shares, units = inside / max(solved, 1)
    digest = digest_of_programme(fixed, form.arrays, used, gap, time_limit_s)
    provenance = Provenance("programma-kernindex", digest, seed, len(used))
    place = {measure.id: number for number, measure in enumerate(fixed.measures)}
    by_name = [{measure.id: float(figures[place[measure.id]]) for measure in programme.measures} for figures in (shares, units)]
    return CoreIndex(by_name[0], by_name[1], solved, proven, provenance)


def _in_order_of(fixed: Programme, given: Programme, weights: Floats) -> Floats:
    """Return weights (draws, goals) with their columns in the fixed order; another shape is left for the check."""
    columns = [goal.id for goal in given.goals]
    fits = weights.ndim == 2 and weights.shape[1] == len(columns)
    return weights[:, [columns.index(goal.id) for goal in fixed.goals]] if fits else weights


def _weights_for(programme: Programme, draws: int, seed: int, weights: Floats | None) -> Floats:
    goals = len(programme.goals)
    if weights is None:
        if draws < 1:
            raise InputError("trekkingen-ongeldig", value=draws)
        drawn = draw_weights(goals, draws, generator(seed, "programma", "kernindex"))
        return np.asarray(drawn * goals * goal_weights(programme))
    if weights.ndim != 2 or weights.shape[1] != goals or not len(weights) or not np.isfinite(weights).all():
        raise InputError("gewichten-vorm", goals=goals)
    return weights

"""A programme as arrays: what every unit of every measure costs, uses and yields, and when it may start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.programme.model import Measure, Objective, Programme
from wijkkoers.appraisal.provenance import digest_of

Floats = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ProgrammeArrays:
    """The amounts of a programme of n measures, T years, P payers, E executors, G goals and offsets 0..K-1 after the start.

    `cost` (n, P, K) in EUR and `use` (n, E, K) per unit; `effect` (n, G) per unit; `budget` (P, T) in EUR; `capacity` (E, T);
    `first` and `last` (n,) are the places of the first and last year of starting; `max_count` (n,); `factor` (T,) discounts a start.
    """

    cost: Floats
    use: Floats
    effect: Floats
    budget: Floats
    capacity: Floats
    first: Places
    last: Places
    max_count: Places
    factor: Floats
    is_fixed: NDArray[np.bool_]
    is_excluded: NDArray[np.bool_]


def to_arrays(programme: Programme) -> ProgrammeArrays:
    """Return the amounts of a checked programme; offsets beyond the horizon are kept out (see `cost_after_eur`)."""
    measures, years = programme.measures, programme.years
    bounds = [(measure.earliest or years[0], measure.latest or years[-1]) for measure in measures]
    start = np.array([[max(low, years[0]), min(high, years[-1])] for low, high in bounds], dtype=np.int64) - years[0]
    effect = np.array([[measure.effects.get(goal.id, 0.0) for goal in programme.goals] for measure in measures], dtype=np.float64)
    return ProgrammeArrays(
        cost=_profiles([measure.costs_eur for measure in measures], programme.payers, len(years)),
        use=_profiles([measure.use for measure in measures], programme.executors, len(years)),
        effect=effect,
        budget=_table(programme.budgets_eur, programme.payers, years),
        capacity=_table(programme.capacity, programme.executors, years),
        first=start[:, 0],
        last=start[:, 1],
        max_count=np.array([measure.max_count for measure in measures], dtype=np.int64),
        factor=(1.0 + programme.discount_rate) ** -np.arange(len(years), dtype=np.float64),
        is_fixed=np.array([measure.is_fixed for measure in measures]),
        is_excluded=np.array([measure.is_excluded for measure in measures]),
    )


def _profiles(given: list[Mapping[str, tuple[float, ...]]], names: tuple[str, ...], number_of_years: int) -> Floats:
    longest = max((len(amounts) for row in given for amounts in row.values()), default=0)
    found = np.zeros((len(given), len(names), min(max(longest, 1), number_of_years)))
    place = {name: number for number, name in enumerate(names)}
    for row, profile in enumerate(given):
        for name, amounts in profile.items():
            kept = amounts[: found.shape[2]]
            found[row, place[name], : len(kept)] = kept
    return found


def _table(given: Mapping[tuple[str, int], float], names: tuple[str, ...], years: tuple[int, ...]) -> Floats:
    return np.array([[given[name, year] for year in years] for name in names], dtype=np.float64).reshape(len(names), len(years))


def goal_weights(programme: Programme) -> Floats:
    """Return the value of one unit of every goal, shape (goals,)."""
    return np.array([goal.weight for goal in programme.goals], dtype=np.float64)


def cost_after_eur(measure: Measure, payer: str, start: int, last_year: int) -> float:
    """Return what one unit, started in a year, costs a payer after the last year of the programme (EUR)."""
    return float(sum(measure.costs_eur.get(payer, ())[last_year - start + 1 :]))


def digest_of_programme(programme: Programme, arrays: ProgrammeArrays, *settings: object) -> str:
    """Return the digest of everything that the choice depends on."""
    names = "\x1f".join(measure.id for measure in programme.measures)
    goals = [(goal.id, goal.weight, goal.minimum) for goal in programme.goals]
    rules = repr(programme.relations)
    partijen = [(partij.id, sorted(partij.weights.items())) for partij in programme.partijen]
    amounts = [getattr(arrays, name) for name in ProgrammeArrays.__slots__]
    objective = (Objective(programme.objective).value, programme.order, programme.carry_over, programme.years)
    return digest_of(names, goals, programme.payers, programme.executors, rules, partijen, objective, amounts, settings)

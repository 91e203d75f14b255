"""What a solved programme tells: the choice, how good it is at most, what it costs whom and when, and which limits hold it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats, cost_after_eur
from wijkkoers.appraisal.programme.form import Form
from wijkkoers.appraisal.programme.model import Programme, Together
from wijkkoers.appraisal.provenance import Provenance


class Status(StrEnum):
    """How far the search came."""

    BEST = "bewezen-best"
    WITHIN_GAP = "binnen-kloof"
    TIME = "tijd-op"
    INFEASIBLE = "onhaalbaar"


@dataclass(frozen=True, slots=True)
class Choice:
    """So many units of a measure, started in a year."""

    measure: str
    count: int
    year: int


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the search: what was made as large as possible, its value, the bound on it and the gap (0-1 of the value)."""

    name: str
    value: float
    bound: float
    gap: float


@dataclass(frozen=True, slots=True)
class BindingLimit:
    """A limit that holds the programme back.

    `kind` is budget, capaciteit or minimum; `name` the payer, executor or goal. `amount` is the limit, `slack` what is left of it (with
    carry-over: left by that year). `price` is what one more euro (or unit of capacity, or one unit less of the minimum) would add to the
    value if measures could be done in part; it is exact for `is_exact_price`, else an estimate near it. `stage` names the stage of the
    search that the price is in: a goal, a share or a partij; empty for the objective VALUE.
    """

    kind: str
    name: str
    year: int | None
    amount: float
    slack: float
    price: float
    is_exact_price: bool
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Shortage:
    """A limit that cannot be kept, and by how much.

    `kind` is budget (EUR), capaciteit, minimum, vast (a measure that must be in), or a relation of `measures`: voorrang, uitsluiting,
    vereist.
    """

    kind: str
    name: str
    year: int | None
    short_by: float
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeResult:
    """The best programme that was found, with proof of how good it is.

    `value` is that of the objective (PARTIJEN: the smallest share, 0-1); `bound` says that no programme is better, `gap` is their
    distance as a share of the value; all three are None when nothing is feasible, and then `shortages` says why. `effects` is the total
    per goal, undiscounted. `spend_eur` holds payer and year, `after_eur` what falls after the last year. `saved_eur` is in it already.
    `compared` are the stages by which one programme is better than another, most important first. `is_settled`: no schedule of the same
    choice, worth as much, costs less after the last year or starts earlier.
    """

    status: Status
    choice: tuple[Choice, ...]
    value: float | None
    bound: float | None
    gap: float | None
    effects: Mapping[str, float]
    shares: Mapping[str, float]
    spend_eur: Mapping[tuple[str, int], float]
    after_eur: Mapping[str, float]
    saved_eur: float
    used: Mapping[tuple[str, int], float]
    binding: tuple[BindingLimit, ...]
    shortages: tuple[Shortage, ...]
    stages: tuple[Stage, ...]
    compared: tuple[Stage, ...]
    is_settled: bool
    is_time_stopped: bool
    provenance: Provenance

    @property
    def counts(self) -> dict[str, int]:
        """Return the number of units per measure that is in."""
        found: dict[str, int] = {}
        for choice in self.choice:
            found[choice.measure] = found.get(choice.measure, 0) + choice.count
        return found


def gap_between(value: float, bound: float) -> float:
    """Return the distance between value and bound as a share of the value (of the bound when the value is 0)."""
    if bound <= value:
        return 0.0
    return float((bound - value) / (abs(value) or abs(bound)))


def read_choice(programme: Programme, form: Form, columns: Floats) -> tuple[Choice, ...]:
    """Return what is started when, in order of year and then of the measures as given."""
    started = started_in(form, columns)
    found = [
        Choice(programme.measures[measure].id, int(started[measure, year]), programme.years[year])
        for year in range(started.shape[1])
        for measure in np.flatnonzero(started[:, year])
    ]
    return tuple(found)


def started_in(form: Form, columns: Floats) -> Floats:
    """Return the units started per measure and year, shape (n, T), from columns "by year t"."""
    by_year = np.where(form.started >= 0, np.rint(columns)[form.started], 0.0)
    return np.diff(by_year, axis=1, prepend=0.0)


def read_effects(programme: Programme, form: Form, columns: Floats) -> dict[str, float]:
    """Return the effect on every goal, undiscounted."""
    totals = started_in(form, columns).sum(axis=1) @ form.arrays.effect
    return {goal.id: float(total) for goal, total in zip(programme.goals, totals, strict=True)}


def read_spend(programme: Programme, form: Form, columns: Floats) -> tuple[dict[tuple[str, int], float], float]:
    """Return what every payer spends in every year (EUR), and how much of it was saved by openings together (EUR)."""
    spent = _per_year(started_in(form, columns), form.arrays.cost)
    saved_eur = 0.0
    for number, bonus in enumerate(relation for relation in programme.relations if isinstance(relation, Together)):
        if bonus.saving_eur:
            saving = columns[form.saved[number]] * bonus.saving_eur
            spent[programme.payers.index(bonus.payer)] -= saving
            saved_eur += float(saving.sum())
    return _table(programme.payers, programme.years, spent), saved_eur


def read_use(programme: Programme, form: Form, columns: Floats) -> dict[tuple[str, int], float]:
    """Return what every executor does in every year."""
    return _table(programme.executors, programme.years, _per_year(started_in(form, columns), form.arrays.use))


def _per_year(started: Floats, profile: Floats) -> Floats:
    horizon = started.shape[1]
    found = np.zeros((profile.shape[1], horizon))
    for offset in range(min(profile.shape[2], horizon)):
        found[:, offset:] += profile[:, :, offset].T @ started[:, : horizon - offset]
    return found


def _table(names: tuple[str, ...], years: tuple[int, ...], amounts: Floats) -> dict[tuple[str, int], float]:
    return {(name, year): float(amounts[row, column]) for row, name in enumerate(names) for column, year in enumerate(years)}


def read_after(programme: Programme, choice: tuple[Choice, ...]) -> dict[str, float]:
    """Return what every payer still pays after the last year of the programme (EUR), payers with nothing left out."""
    measures = {measure.id: measure for measure in programme.measures}
    last = programme.years[-1]
    found = {
        payer: sum(one.count * cost_after_eur(measures[one.measure], payer, one.year, last) for one in choice) for payer in programme.payers
    }
    return {payer: amount for payer, amount in found.items() if amount > 0}

"""What a programme is made of: measures with costs per payer and year, budgets, goals and relations between measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Objective(StrEnum):
    """What the best programme is best at."""

    VALUE = "waarde"
    ORDER = "volgorde"
    PARTIJEN = "partijen"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure that may be started in a year from `earliest` up to and including `latest` (calendar years; None is the horizon).

    `effects` holds the effect of one unit per goal, in the unit of the goal. `max_count` is the number of units (1 is yes or no); units
    of one measure may start in different years. `costs_eur` holds per payer, and `use` per executor, what one unit takes in the year of
    its start and the years after it. `place` groups measures for the saving of one opening. `is_fixed`: at least one unit is started.
    """

    id: str
    label: str
    effects: Mapping[str, float] = field(default_factory=dict)
    max_count: int = 1
    earliest: int | None = None
    latest: int | None = None
    costs_eur: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    use: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    place: str = ""
    is_fixed: bool = False
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: effects of measures on it add up; `weight` is the value of one unit, `minimum` what the programme must reach."""

    id: str
    label: str
    weight: float = 1.0
    minimum: float | None = None


@dataclass(frozen=True, slots=True)
class Partij:
    """How one partij weighs the goals: value per unit of each goal."""

    id: str
    label: str
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Precedence:
    """`after` may start only when the first unit of `before` started at least `lag_years` earlier."""

    before: str
    after: str
    lag_years: int = 0


@dataclass(frozen=True, slots=True)
class Exclusion:
    """At most one of these measures can be in the programme."""

    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requirement:
    """`measure` is in the programme only when `needs` is in it too, whenever that starts."""

    measure: str
    needs: str


@dataclass(frozen=True, slots=True)
class Together:
    """One time open: every further measure of the set that starts in the same year saves `payer` an amount, or adds value.

    With n of the measures (their first units) started in one year the saving is n - 1 times `saving_eur`, in that year.
    """

    measures: tuple[str, ...]
    payer: str = ""
    saving_eur: float = 0.0
    value: float = 0.0


Relation = Precedence | Exclusion | Requirement | Together


@dataclass(frozen=True, slots=True)
class Programme:
    """All that a choice of measures depends on. `solve` checks it.

    `years` are consecutive calendar years. `budgets_eur` holds an amount for every payer and year, `capacity` for every executor
    and year. With `carry_over` what is left of a budget goes to the next year. Costs after the last year fall outside the budgets; the
    result tells how much they are. `discount_rate` (0-1) makes the value of a later start smaller, by whole years after the first.
    `order` lists goals for the objective ORDER, most important first; `partijen` are the views for the objective PARTIJEN.
    """

    years: tuple[int, ...]
    measures: tuple[Measure, ...]
    goals: tuple[Goal, ...]
    payers: tuple[str, ...] = ()
    budgets_eur: Mapping[tuple[str, int], float] = field(default_factory=dict)
    carry_over: bool = False
    executors: tuple[str, ...] = ()
    capacity: Mapping[tuple[str, int], float] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    objective: Objective = Objective.VALUE
    discount_rate: float = 0.0
    order: tuple[str, ...] = ()
    partijen: tuple[Partij, ...] = ()


def openings_at_places(measures: tuple[Measure, ...], payer: str, saving_eur: float, value: float = 0.0) -> tuple[Together, ...]:
    """Return a bonus of one opening for every place where two measures or more may be done."""
    places: dict[str, list[str]] = {}
    for measure in measures:
        if measure.place:
            places.setdefault(measure.place, []).append(measure.id)
    return tuple(Together(tuple(ids), payer, saving_eur, value) for ids in places.values() if len(ids) > 1)

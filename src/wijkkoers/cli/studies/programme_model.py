"""A weegbestand as the programme of the decision core: measures, budgets, limits and relations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wijkkoers.appraisal.matrix import weight_set
from wijkkoers.appraisal.mca.ranking import weigh_by_ranking
from wijkkoers.appraisal.programme.model import (
    Exclusion,
    Goal,
    Measure,
    Objective,
    Partij,
    Precedence,
    Programme,
    Relation,
    Requirement,
    Together,
)
from wijkkoers.base.errors import InputError
from wijkkoers.sources.weegbestand.model import MeasurePart, RelationPart, Weegbestand

AIMS = {"waarde": Objective.VALUE, "volgorde": Objective.ORDER, "eerlijk": Objective.PARTIJEN}
FIXED, EXCLUDED = "besloten", "afgevallen"


def programme_of(file: Weegbestand) -> Programme:
    """Return the programme of a file, at the middle of its ranges. Raises InputError `geen-programma` when the file has no measures."""
    rules = file.programme
    if not file.measures or not file.goals or rules.first_year is None or rules.last_year is None:
        raise InputError("geen-programma")
    payers = _unique([*(part.payer for part in file.budgets), *(part.payer for part in file.costs), *(part.payer for part in file.shares)])
    executors = _unique([*(part.executor for part in file.capacities), *(part.executor for part in file.uses)])
    return Programme(
        years=tuple(range(rules.first_year, rules.last_year + 1)),
        measures=tuple(_measure(file, part) for part in file.measures),
        goals=tuple(Goal(part.id, part.name, part.weight, part.minimum) for part in file.goals),
        payers=payers,
        budgets_eur={(part.payer, part.year): part.amount for part in file.budgets},
        carry_over=rules.carry_over,
        executors=executors,
        capacity={(part.executor, part.year): part.amount for part in file.capacities},
        relations=tuple(_relation(part) for part in file.relations),
        objective=AIMS[rules.aim],
        order=tuple(part.id for part in file.goals) if rules.aim == "volgorde" else (),
        partijen=_partijen(file) if rules.aim == "eerlijk" else (),
    )


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id))


def _measure(file: Weegbestand, part: MeasurePart) -> Measure:
    return Measure(
        id=part.id,
        label=part.name,
        effects={found.goal: found.effect.mid for found in file.effects if found.measure == part.id},
        max_count=part.most,
        earliest=part.earliest,
        latest=part.latest,
        costs_eur=_costs(file, part.id),
        use=_by_year((found.executor, found.offset_year, found.amount) for found in file.uses if found.measure == part.id),
        place=part.place,
        is_fixed=part.status == FIXED,
        is_excluded=part.status == EXCLUDED,
    )


def _costs(file: Weegbestand, measure: str) -> Mapping[str, tuple[float, ...]]:
    """Return the cost per payer and year; a cost without payer is split by the shares of the measure."""
    shares = {part.payer: part.share for part in file.shares if part.measure == measure}
    amounts: list[tuple[str, int, float]] = []
    for part in file.costs:
        if part.measure != measure:
            continue
        split = {part.payer: 1.0} if part.payer else shares
        amounts += [(payer, part.offset_year, part.amount.mid * share) for payer, share in split.items()]
    return _by_year(amounts)


def _by_year(amounts: Iterable[tuple[str, int, float]]) -> Mapping[str, tuple[float, ...]]:
    found: dict[str, dict[int, float]] = {}
    for id, year, amount in amounts:
        years = found.setdefault(id, {})
        years[year] = years.get(year, 0.0) + amount
    return {id: tuple(years.get(year, 0.0) for year in range(max(years) + 1)) for id, years in found.items()}


def _relation(part: RelationPart) -> Relation:
    if part.kind == "eerst":
        return Precedence(part.first, part.second, part.years)
    if part.kind == "sluit-uit":
        return Exclusion((part.first, part.second))
    if part.kind == "vereist":
        return Requirement(part.first, part.second)
    return Together((part.first, part.second), part.payer, part.bonus)


def _partijen(file: Weegbestand) -> tuple[Partij, ...]:
    """Return how each party weighs the goals: as the file says, else every goal as a view of its own.

    Points and swings are read as value per unit of a goal, a ranking by its centroid weights; a party that gives only zeros weighs nothing.
    """
    goals = {part.id for part in file.goals}
    points: dict[str, dict[str, float]] = {}
    methods: dict[str, str] = {}
    for part in file.weights:
        if part.criterion in goals:
            points.setdefault(part.party, {})[part.criterion] = part.points
            methods[part.party] = part.method
    weighed = {party: _weights(party, methods[party], given) for party, given in points.items() if any(given.values())}
    if weighed:
        return tuple(Partij(party, party, weights) for party, weights in weighed.items())
    return tuple(Partij(part.id, part.name, {part.id: 1.0}) for part in file.goals)


def _weights(party: str, method: str, given: Mapping[str, float]) -> Mapping[str, float]:
    found = weigh_by_ranking(party, party, given).weights if method == "rangorde" else weight_set(party, party, given)
    return {goal: float(weight) for goal, weight in zip(found.criteria, found.values, strict=True)}

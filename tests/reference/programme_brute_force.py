"""A slow, obvious optimum: try every start of every unit of every measure, and keep the best that breaks no limit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations_with_replacement, product

from wijkkoers.appraisal.programme import Exclusion, Measure, Precedence, Programme, Requirement, Together

Starts = dict[str, tuple[int, ...]]
"""The years in which the units of every measure start; nothing for a measure that is out."""
TINY = 1e-6


def find_best(programme: Programme) -> tuple[float, Starts] | None:
    """Return the largest value and a choice that has it, or None when nothing is feasible."""
    feasible = [(value_of(programme, starts), starts) for starts in every_choice(programme) if breaks_nothing(programme, starts)]
    return max(feasible, key=lambda found: found[0], default=None)


def every_choice(programme: Programme) -> Iterator[Starts]:
    options = [list(options_of(programme, measure)) for measure in programme.measures]
    for chosen in product(*options):
        yield {measure.id: years for measure, years in zip(programme.measures, chosen, strict=True)}


def options_of(programme: Programme, measure: Measure) -> Iterator[tuple[int, ...]]:
    years = [year for year in programme.years if (measure.earliest or year) <= year <= (measure.latest or year)]
    for count in range(measure.max_count + 1):
        if (count == 0 and measure.is_fixed) or (count > 0 and measure.is_excluded):
            continue
        yield from combinations_with_replacement(years, count)


def value_of(programme: Programme, starts: Starts) -> float:
    weights = {goal.id: goal.weight for goal in programme.goals}
    total = 0.0
    for measure in programme.measures:
        worth = sum(weights[goal] * effect for goal, effect in measure.effects.items())
        total += sum(worth * discount(programme, year) for year in starts[measure.id])
    for relation in programme.relations:
        if isinstance(relation, Together):
            total += sum(relation.value * saved * discount(programme, year) for year, saved in openings_saved(programme, relation, starts))
    return total


def goal_value(programme: Programme, starts: Starts, goal: str) -> float:
    """Return the discounted effect on one goal."""
    return sum(measure.effects.get(goal, 0.0) * discount(programme, year) for measure in programme.measures for year in starts[measure.id])


def discount(programme: Programme, year: int) -> float:
    return float((1 + programme.discount_rate) ** -(year - programme.years[0]))


def openings_saved(programme: Programme, relation: Together, starts: Starts) -> list[tuple[int, int]]:
    firsts = [min(starts[name]) for name in relation.measures if starts[name]]
    return [(year, max(firsts.count(year) - 1, 0)) for year in programme.years]


def spend_of(programme: Programme, starts: Starts, payer: str, year: int) -> float:
    spent = 0.0
    for measure in programme.measures:
        amounts = measure.costs_eur.get(payer, ())
        spent += sum(amounts[year - start] for start in starts[measure.id] if 0 <= year - start < len(amounts))
    for relation in programme.relations:
        if isinstance(relation, Together) and relation.payer == payer:
            spent -= sum(relation.saving_eur * saved for when, saved in openings_saved(programme, relation, starts) if when == year)
    return spent


def use_of(programme: Programme, starts: Starts, executor: str, year: int) -> float:
    used = 0.0
    for measure in programme.measures:
        amounts = measure.use.get(executor, ())
        used += sum(amounts[year - start] for start in starts[measure.id] if 0 <= year - start < len(amounts))
    return used


def breaks_nothing(programme: Programme, starts: Starts) -> bool:
    return keeps_budgets(programme, starts) and keeps_minima(programme, starts) and keeps_relations(programme, starts)


def keeps_budgets(programme: Programme, starts: Starts) -> bool:
    for payer in programme.payers:
        left = 0.0
        for year in programme.years:
            left = (left if programme.carry_over else 0.0) + programme.budgets_eur[payer, year] - spend_of(programme, starts, payer, year)
            if left < -TINY:
                return False
    return all(
        use_of(programme, starts, executor, year) <= programme.capacity[executor, year] + TINY
        for executor in programme.executors
        for year in programme.years
    )


def keeps_minima(programme: Programme, starts: Starts) -> bool:
    for goal in programme.goals:
        reached = sum(measure.effects.get(goal.id, 0.0) * len(starts[measure.id]) for measure in programme.measures)
        if goal.minimum is not None and reached < goal.minimum - TINY:
            return False
    return True


def keeps_relations(programme: Programme, starts: Starts) -> bool:
    return all(keeps_relation(relation, starts) for relation in programme.relations)


def keeps_relation(relation: Precedence | Exclusion | Requirement | Together, starts: Starts) -> bool:
    match relation:
        case Precedence():
            before, after = starts[relation.before], starts[relation.after]
            return not after or (bool(before) and min(after) - min(before) >= relation.lag_years)
        case Exclusion():
            return sum(bool(starts[name]) for name in relation.measures) <= 1
        case Requirement():
            return not starts[relation.measure] or bool(starts[relation.needs])
        case Together():
            return True


def fill_greedily(programme: Programme) -> Starts:
    """Return what plain greedy takes: most value per euro first, each unit in the first year that breaks nothing."""
    weights = {goal.id: goal.weight for goal in programme.goals}

    def merit(measure: Measure) -> float:
        worth = sum(weights[goal] * effect for goal, effect in measure.effects.items())
        return worth / (1.0 + sum(sum(amounts) for amounts in measure.costs_eur.values()))

    starts: Starts = {measure.id: () for measure in programme.measures}
    for measure in sorted(programme.measures, key=merit, reverse=True):
        for years in options_of(programme, measure):
            tried = {**starts, measure.id: years}
            if (
                value_of(programme, tried) > value_of(programme, starts)
                and keeps_budgets(programme, tried)
                and keeps_relations(programme, tried)
            ):
                starts = tried
    return starts

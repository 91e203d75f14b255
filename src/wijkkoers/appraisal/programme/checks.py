"""Refuses a programme that cannot be meant: unknown names, impossible amounts, years outside the horizon, circles of precedence."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from wijkkoers.appraisal.programme.model import Exclusion, Measure, Objective, Precedence, Programme, Relation, Requirement, Together
from wijkkoers.base.errors import InputError

LARGEST = 1e12
"""Amounts and effects beyond this size are refused: they are errors of entry, and sums of them lose their cents."""


def check_programme(programme: Programme) -> Programme:
    """Return the programme when it can be solved.

    Raises InputError: `naam-dubbel`, `naam-leeg`, `geen-maatregelen`, `geen-doelen`, `jaren-onjuist`, `start-buiten-programma`,
    `bedrag-buiten-programma`, `betaler-buiten-programma`, `uitvoerder-onbekend`, `doel-onbekend`, `maatregel-onbekend`,
    `bedrag-ongeldig`, `getal-ongeldig`, `budget-ontbreekt`, `capaciteit-ontbreekt`, `aantal-ongeldig`, `start-na-einde`,
    `vast-en-uitgesloten`, `voorrang-kringloop`, `relatie-te-klein`, `wachttijd-ongeldig`, `besparing-te-groot`, `volgorde-leeg`,
    `partijen-leeg`, `discontovoet-ongeldig`.
    """
    _check_names(programme)
    _check_years(programme.years)
    for measure in programme.measures:
        _check_measure(programme, measure)
    _check_goals(programme)
    _check_table(programme, programme.budgets_eur, programme.payers, "betaler-buiten-programma", "budget-ontbreekt")
    _check_table(programme, programme.capacity, programme.executors, "uitvoerder-onbekend", "capaciteit-ontbreekt")
    _check_relations(programme)
    _check_objective(programme)
    return programme


def _check_names(programme: Programme) -> None:
    if not programme.measures:
        raise InputError("geen-maatregelen")
    if not programme.goals:
        raise InputError("geen-doelen")
    _check_distinct((measure.id for measure in programme.measures), "maatregel")
    _check_distinct((goal.id for goal in programme.goals), "doel")
    _check_distinct(programme.payers, "betaler")
    _check_distinct(programme.executors, "uitvoerder")
    _check_distinct((partij.id for partij in programme.partijen), "partij")


def _check_distinct(names: Iterable[str], what: str) -> None:
    seen: set[str] = set()
    for number, name in enumerate(names, start=1):
        if not name.strip():
            raise InputError("naam-leeg", what=what, number=number)
        if name in seen:
            raise InputError("naam-dubbel", what=what, name=name)
        seen.add(name)


def _check_years(years: tuple[int, ...]) -> None:
    if not years or list(years) != list(range(years[0], years[0] + len(years))):
        raise InputError("jaren-onjuist", years=", ".join(map(str, years)) or "-")


def _check_measure(programme: Programme, measure: Measure) -> None:
    name = measure.label
    _check_members(measure.costs_eur, programme.payers, "betaler-buiten-programma", name)
    _check_members(measure.use, programme.executors, "uitvoerder-onbekend", name)
    _check_members(measure.effects, [goal.id for goal in programme.goals], "doel-onbekend", name)
    for amounts in (*measure.costs_eur.values(), *measure.use.values()):
        for amount in amounts:
            _check_amount(amount, name)
    for effect in measure.effects.values():
        _check_number(effect, name)
    if not 1 <= measure.max_count <= 1_000_000:
        raise InputError("aantal-ongeldig", name=name, value=measure.max_count)
    first, last = programme.years[0], programme.years[-1]
    earliest, latest = first if measure.earliest is None else measure.earliest, last if measure.latest is None else measure.latest
    if earliest > last or latest < first:
        raise InputError("start-buiten-programma", name=name, year=earliest if earliest > last else latest, first=first, last=last)
    if earliest > latest:
        raise InputError("start-na-einde", name=name, earliest=earliest, latest=latest)
    if measure.is_fixed and measure.is_excluded:
        raise InputError("vast-en-uitgesloten", name=name)


def _check_members(names: Iterable[str], known: Iterable[str], code: str, where: str) -> None:
    known = known if isinstance(known, Mapping | set) else set(known)
    for name in names:
        if name not in known:
            raise InputError(code, name=name, at=where)


def _check_amount(amount: float, name: str) -> None:
    if not (math.isfinite(amount) and 0 <= amount <= LARGEST):
        raise InputError("bedrag-ongeldig", name=name, value=amount)


def _check_number(number: float, name: str) -> None:
    if not (math.isfinite(number) and abs(number) <= LARGEST):
        raise InputError("getal-ongeldig", name=name, value=number)


def _check_goals(programme: Programme) -> None:
    for goal in programme.goals:
        _check_number(goal.weight, goal.label)
        if goal.minimum is not None:
            _check_number(goal.minimum, goal.label)


def _check_table(programme: Programme, table: Mapping[tuple[str, int], float], names: tuple[str, ...], unknown: str, missing: str) -> None:
    for (name, year), amount in table.items():
        if name not in names:
            raise InputError(unknown, name=name, at=str(year))
        if year not in programme.years:
            raise InputError("bedrag-buiten-programma", name=name, year=year, first=programme.years[0], last=programme.years[-1])
        _check_amount(amount, f"{name} {year}")
    for name in names:
        for year in programme.years:
            if (name, year) not in table:
                raise InputError(missing, name=name, year=year)


def _check_relations(programme: Programme) -> None:
    measures = {measure.id: measure for measure in programme.measures}
    for relation in programme.relations:
        named = _named(relation)
        _check_members(named, measures, "maatregel-onbekend", "relatie")
        if len(set(named)) < 2 or len(set(named)) < len(named):
            raise InputError("relatie-te-klein", measures=", ".join(named) or "-")
        if isinstance(relation, Precedence) and not 0 <= relation.lag_years < 1000:
            raise InputError("wachttijd-ongeldig", before=relation.before, after=relation.after, value=relation.lag_years)
        if isinstance(relation, Together):
            _check_together(relation, measures, programme.payers)
    _check_circles([relation for relation in programme.relations if isinstance(relation, Precedence)])


def _named(relation: Relation) -> tuple[str, ...]:
    match relation:
        case Precedence():
            return relation.before, relation.after
        case Requirement():
            return relation.measure, relation.needs
        case Exclusion() | Together():
            return relation.measures


def _check_together(relation: Together, measures: Mapping[str, Measure], payers: tuple[str, ...]) -> None:
    label = ", ".join(relation.measures)
    _check_amount(relation.saving_eur, label)
    _check_amount(relation.value, label)
    if not relation.saving_eur:
        return
    _check_members([relation.payer], payers, "betaler-buiten-programma", label)
    for name in relation.measures:
        cost = (*measures[name].costs_eur.get(relation.payer, ()), 0.0)[0]
        if relation.saving_eur > cost:
            raise InputError("besparing-te-groot", name=measures[name].label, payer=relation.payer, saving=relation.saving_eur, cost=cost)


def _check_circles(precedences: list[Precedence]) -> None:
    earlier: dict[str, list[str]] = {}
    for precedence in precedences:
        earlier.setdefault(precedence.after, []).append(precedence.before)
    try:
        TopologicalSorter(earlier).prepare()
    except CycleError as error:
        raise InputError("voorrang-kringloop", circle=" > ".join(error.args[1])) from error


def _check_objective(programme: Programme) -> None:
    goals = [goal.id for goal in programme.goals]
    if not (math.isfinite(programme.discount_rate) and 0 <= programme.discount_rate <= 1):
        raise InputError("discontovoet-ongeldig", value=programme.discount_rate)
    _check_members(programme.order, goals, "doel-onbekend", "volgorde")
    for partij in programme.partijen:
        _check_members(partij.weights, goals, "doel-onbekend", partij.label)
        for weight in partij.weights.values():
            _check_number(weight, partij.label)
    if programme.objective is Objective.ORDER and not programme.order:
        raise InputError("volgorde-leeg")
    if programme.objective is Objective.PARTIJEN and not programme.partijen:
        raise InputError("partijen-leeg")

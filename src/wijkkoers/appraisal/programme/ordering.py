"""One fixed order for everything in a programme, so that the order in which a person entered it changes nothing in the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wijkkoers.appraisal.programme.model import Programme
from wijkkoers.appraisal.programme.result import Choice, ProgrammeResult


def in_fixed_order(programme: Programme) -> Programme:
    """Return the same programme with measures, goals, payers, executors, relations and partijen in the order of their ids."""
    return replace(
        programme,
        measures=tuple(sorted(programme.measures, key=lambda measure: measure.id)),
        goals=tuple(sorted(programme.goals, key=lambda goal: goal.id)),
        payers=tuple(sorted(programme.payers)),
        executors=tuple(sorted(programme.executors)),
        relations=tuple(sorted(programme.relations, key=repr)),
        partijen=tuple(sorted(programme.partijen, key=lambda partij: partij.id)),
    )


def told_as_given(programme: Programme, result: ProgrammeResult) -> ProgrammeResult:
    """Return the result of the programme in fixed order, told in the order of the programme as it was given."""
    return replace(
        result,
        choice=choice_as_given(programme, result.choice),
        effects={goal.id: result.effects[goal.id] for goal in programme.goals if goal.id in result.effects},
        shares={partij.id: result.shares[partij.id] for partij in programme.partijen if partij.id in result.shares},
        spend_eur={at: result.spend_eur[at] for at in _pairs(programme.payers, programme.years) if at in result.spend_eur},
        after_eur={payer: result.after_eur[payer] for payer in programme.payers if payer in result.after_eur},
        used={at: result.used[at] for at in _pairs(programme.executors, programme.years) if at in result.used},
    )


def choice_as_given(programme: Programme, choice: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return what is started when, in order of year and then of the measures as given."""
    place = {measure.id: number for number, measure in enumerate(programme.measures)}
    return tuple(sorted(choice, key=lambda one: (one.year, place[one.measure])))


def _pairs(names: tuple[str, ...], years: tuple[int, ...]) -> list[tuple[str, int]]:
    return [(name, year) for name in names for year in years]

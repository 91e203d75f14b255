"""Residents choose measures within a budget: what was chosen how often, the points given, and the reasons people wrote down.

The idea is that of participatory value evaluation: Mouter, Koster and Dekker (2021), Contrasting the recommendations of participatory
value evaluation and cost-benefit analysis, Transportation Research Part A 144:54-73. Here only shares are told, no model of utility.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.preferences.hiding import hide_counts
from wijkkoers.appraisal.preferences.survey import Margin
from wijkkoers.appraisal.provenance import Provenance, digest_of
from wijkkoers.base.disclosure import SMALL_COUNT, hide_small_count
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.missing import Figure, present
from wijkkoers.base.reasons import Reason, reason

Floats = NDArray[np.float64]
LARGE_DIFFERENCE = 0.1


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one resident chose: measures, points per measure if they were asked, reasons by measure, the group, and a weight."""

    chosen: tuple[str, ...]
    points: Mapping[str, float] = field(default_factory=dict)
    motives: Mapping[str, str] = field(default_factory=dict)
    group: str = ""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class MeasureChoice:
    """One measure: who chose it (hidden below 10), the share of voters, the same weighed, the mean points, and the motives counted."""

    measure: str
    cost_eur: float
    voters: Figure
    share: float | None
    weighed_share: float | None
    mean_points: float | None
    motives: tuple[tuple[str, Figure], ...]


@dataclass(frozen=True, slots=True)
class GroupShare:
    """One group: its share of the voters (None below 10 people) beside its share of the population, 0-1."""

    group: str
    voters: Figure
    share: float | None
    population_share: float
    difference: float | None


@dataclass(frozen=True, slots=True)
class Choices:
    """The choice of residents. `set_aside` ballots cost more than the budget and are not counted; the group table may be empty."""

    budget_eur: float
    voters: int
    set_aside: int
    measures: tuple[MeasureChoice, ...]
    groups: tuple[GroupShare, ...]
    mean_spent_eur: float | None
    reasons: tuple[Reason, ...]
    provenance: Provenance


def choice_shares(chosen: NDArray[np.bool_], weights: Floats) -> Floats:
    """Return the weighed share of voters that chose each measure, shape (measures,), from (voters, measures) and (voters,)."""
    return np.asarray(weights @ chosen / weights.sum(), dtype=np.float64)


def count_choices(
    costs_eur: Mapping[str, float], budget_eur: float, ballots: Sequence[Ballot], population: Margin | None = None
) -> Choices:
    """Return what residents chose within the budget, and how the voters compare with the population.

    Raises InputError: `naam-leeg`, `geen-maatregelen`, `bedrag-niet-eindig`, `bedrag-negatief`, `geen-stemmen`, `maatregel-onbekend`,
    `maatregel-dubbel`, `punten-ongeldig`, `gewicht-niet-eindig`, `groep-onbekend`, `bevolking-ongeldig`.
    """
    measures = check_unique(list(costs_eur), "maatregel")
    if not measures:
        raise InputError("geen-maatregelen")
    _check_money(costs_eur)
    _check_money({"budget": budget_eur})
    for number, ballot in enumerate(ballots):
        _check_ballot(measures, ballot, number + 1)
    costs = np.array(list(costs_eur.values()), dtype=np.float64)
    chosen = np.array([[name in ballot.chosen for name in measures] for ballot in ballots], dtype=np.bool_).reshape(-1, len(measures))
    fits = chosen @ costs <= budget_eur * (1 + 1e-12)
    kept = [ballot for ballot, is_fit in zip(ballots, fits, strict=True) if is_fit]
    if not kept:
        raise InputError("geen-stemmen")
    chosen = chosen[fits]
    lines = _measure_lines(measures, costs, chosen, kept)
    groups = _compare_groups(kept, population) if population else ()
    spent = float((chosen @ costs).mean()) if len(kept) >= SMALL_COUNT else None
    provenance = Provenance("bewonerskeuze", digest_of(measures, costs, float(budget_eur), repr(ballots), repr(population)))
    set_aside = len(ballots) - len(kept)
    reasons = _reasons(len(kept), set_aside, budget_eur, groups)
    return Choices(float(budget_eur), len(kept), set_aside, lines, groups, spent, reasons, provenance)


def _check_money(amounts: Mapping[str, float]) -> None:
    for name, amount in amounts.items():
        if not np.isfinite(amount):
            raise InputError("bedrag-niet-eindig", name=name, amount=float(amount))
        if amount < 0:
            raise InputError("bedrag-negatief", name=name, amount=float(amount))


def _check_ballot(measures: tuple[str, ...], ballot: Ballot, number: int) -> None:
    for name in (*ballot.chosen, *ballot.points, *ballot.motives):
        if name not in measures:
            raise InputError("maatregel-onbekend", measure=name, voter=number)
    if len(set(ballot.chosen)) != len(ballot.chosen):
        raise InputError("maatregel-dubbel", voter=number)
    if any(not (np.isfinite(given) and given >= 0) for given in ballot.points.values()):
        raise InputError("punten-ongeldig", voter=number)
    if not (np.isfinite(ballot.weight) and ballot.weight > 0):
        raise InputError("gewicht-niet-eindig", set="stembiljet", criterion=str(number))


def _measure_lines(
    measures: tuple[str, ...], costs: Floats, chosen: NDArray[np.bool_], ballots: Sequence[Ballot]
) -> tuple[MeasureChoice, ...]:
    shares = choice_shares(chosen, np.ones(len(ballots)))
    weighed = choice_shares(chosen, np.array([ballot.weight for ballot in ballots]))
    lines = []
    for place, name in enumerate(measures):
        voters = hide_small_count(present(float(chosen[:, place].sum())))
        is_shown = voters.has_value and len(ballots) >= SMALL_COUNT
        points = [ballot.points.get(name, 0.0) for ballot in ballots if ballot.points]
        told = Counter(ballot.motives[name] for ballot in ballots if name in ballot.motives)
        lines.append(
            MeasureChoice(
                name,
                float(costs[place]),
                voters,
                float(shares[place]) if is_shown else None,
                float(weighed[place]) if is_shown else None,
                float(np.mean(points)) if len(points) >= SMALL_COUNT else None,
                tuple(
                    (motive, hide_small_count(present(count)))
                    for motive, count in sorted(told.items(), key=lambda item: (-item[1], item[0]))
                ),
            )
        )
    return tuple(lines)


def _compare_groups(ballots: Sequence[Ballot], population: Margin) -> tuple[GroupShare, ...]:
    total = sum(population.population.values())
    found = Counter(ballot.group for ballot in ballots)
    for group in found:
        if group not in population.population:
            raise InputError("groep-onbekend", margin=population.name, group=group, groups=", ".join(population.population))
    lines = []
    figures = hide_counts([found[group] for group in population.population])
    for voters, (group, people) in zip(figures, population.population.items(), strict=True):
        if not (np.isfinite(people) and people > 0):
            raise InputError("bevolking-ongeldig", margin=population.name, group=group)
        share = found[group] / len(ballots) if voters.has_value else None
        difference = None if share is None else share - people / total
        lines.append(GroupShare(group, voters, share, people / total, difference))
    return tuple(lines)


def _reasons(voters: int, set_aside: int, budget_eur: float, groups: tuple[GroupShare, ...]) -> tuple[Reason, ...]:
    reasons = [reason("keuze-is-geen-besluit", voters=voters)]
    if set_aside:
        reasons.append(reason("stemmen-boven-budget", count=set_aside, budget=float(budget_eur)))
    for line in groups:
        if line.difference is not None and abs(line.difference) >= LARGE_DIFFERENCE:
            reasons.append(reason("deelnemers-wijken-af", group=line.group, difference=line.difference))
    if voters < SMALL_COUNT:
        reasons.append(reason("kleine-groep-verborgen", fewest=SMALL_COUNT))
    return tuple(reasons)

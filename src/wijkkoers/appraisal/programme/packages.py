"""Whether a pakket of measures holds: what excludes or needs each other, who pays what in which year, and what is not known yet.

A check answers and never chooses: `solve` does that. Source: own design.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from wijkkoers.appraisal.programme.checks import LARGEST
from wijkkoers.appraisal.programme.package_costs import Costs, Floats, Lack, PackageMeasure, cost_measures, range_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import check_unique
from wijkkoers.base.ranges import Range

NOBODY = ""
"""The payer of what no payer has taken on."""

_COST_LACKS = frozenset({Lack.COST_ONCE, Lack.COST_YEARLY, Lack.DURATION})

Flags = NDArray[np.bool_]
Budgets = Mapping[tuple[str, int], float]
"""Budget in EUR per payer and year; a pair that is absent has no budget known, which is not 0."""


class Need(StrEnum):
    """What is wrong with what a measure depends on."""

    ABSENT = "ontbreekt"
    STARTS_LATER = "begint-later"
    ORDER_UNKNOWN = "volgorde-onbekend"


class LoadStatus(StrEnum):
    """How the load of a payer in a year stands to the budget: on the middle costs, and on what is known."""

    FITS = "past"
    OVER = "over"
    NO_BUDGET = "geen-budget"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Package:
    """A pakket: a name and its measures. `is_null` for the nulalternatief, which may be empty."""

    name: str
    measures: tuple[PackageMeasure, ...] = ()
    is_null: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """A measure and one that it depends on, which is not in the pakket, starts later, or has no known order with it."""

    measure: str
    needs: str
    need: Need


@dataclass(frozen=True, slots=True)
class OpenShare:
    """A measure whose shares do not add up to 1; `share_sum` is 0 when nobody pays yet."""

    measure: str
    share_sum: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """A measure and what is not known of it."""

    measure: str
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """What a payer pays in a year, as far as known, beside the budget; `year` is None for what has no start yet.

    `unknown` are the measures whose cost in this year is not known; with them the amounts are a lower bound. The status is over as
    soon as the middle of what is known is over.
    """

    payer: str
    year: int | None
    amount_eur: Range
    budget_eur: float | None
    status: LoadStatus
    unknown: tuple[str, ...] = ()

    @property
    def is_surely_over(self) -> bool:
        """Whether even the low costs are over the budget."""
        return self.budget_eur is not None and self.amount_eur.low > self.budget_eur

    @property
    def may_be_over(self) -> bool:
        """Whether the high costs are over the budget."""
        return self.budget_eur is not None and self.amount_eur.high > self.budget_eur


@dataclass(frozen=True, slots=True)
class Paid:
    """What a payer pays of a pakket in all years together, as far as known.

    `unknown` counts the measures this payer shares in of which a cost is not known; with them the amount is a lower bound.
    """

    payer: str
    amount_eur: Range
    unknown: int


@dataclass(frozen=True, slots=True)
class PackageCheck:
    """The answer for one pakket.

    `conflicts` are pairs that exclude each other. `loads` hold every payer and year, then per payer what has no start; what nobody
    pays stands under NOBODY. `paid` holds every payer with a share, in the same order; over them it adds up to `total_eur`: all that
    is known in whatever year, of which `beyond_eur` outside the years checked; None when there are measures and of none a cost is
    known. `unknown` lists what the sums leave out.
    """

    name: str
    count: int
    conflicts: tuple[tuple[str, str], ...]
    missing: tuple[Missing, ...]
    shares_open: tuple[OpenShare, ...]
    loads: tuple[Load, ...]
    paid: tuple[Paid, ...]
    total_eur: Range | None
    beyond_eur: Range
    unknown: tuple[Unknown, ...]

    @property
    def over(self) -> tuple[Load, ...]:
        """The loads that are over their budget."""
        return tuple(load for load in self.loads if load.status is LoadStatus.OVER)

    @property
    def is_sound(self) -> bool:
        """Whether nothing excludes, nothing lacks, all is divided and no budget is broken; costs may still be unknown."""
        return not (self.conflicts or self.missing or self.shares_open or self.over)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several pakketten side by side; `null` names the nulalternatief, None when none was given.

    `only_in` holds per (one, other) the measures that the one has and the other lacks; `in_all` those of every pakket. `extra_eur` is
    per pakket how much its total is above that of the nulalternatief, bound by bound; absent where either is not known.
    """

    checks: Mapping[str, PackageCheck]
    null: str | None
    only_in: Mapping[tuple[str, str], tuple[str, ...]]
    in_all: tuple[str, ...]
    extra_eur: Mapping[str, tuple[float, float, float]]


@dataclass(frozen=True, slots=True)
class _Division:
    """The part (n, p) of each of n measures that falls to each of p payers."""

    payers: Sequence[str]
    parts: Floats


def check_package(package: Package, budgets: Budgets, years: Sequence[int]) -> PackageCheck:
    """Return what holds and what does not in one pakket over consecutive calendar years.

    Raises InputError: `jaren-onjuist`, `naam-dubbel` and `naam-leeg` (measures, payers), `bedrag-ongeldig` for a budget or cost below
    0 or too large, `aandeel-onbruikbaar` for a share outside 0-1, `looptijd-onbruikbaar` for a duration below 1, `relatie-te-klein`
    for a measure that depends on or excludes itself.
    """
    _check_input(package.measures, budgets, years)
    costs, division = cost_measures(package.measures, years), _divide_all(package.measures, budgets)
    lacks = [measure.lacks for measure in package.measures]
    lacks_cost = np.array([not _COST_LACKS.isdisjoint(found) for found in lacks], dtype=bool)
    return PackageCheck(
        name=package.name,
        count=len(package.measures),
        conflicts=_find_conflicts(package.measures),
        missing=_find_missing(package.measures),
        shares_open=tuple(OpenShare(m.code, m.share_sum) for m in package.measures if not m.has_whole_shares),
        loads=_find_loads(package.measures, costs, division, budgets, years),
        paid=_find_paid(costs, division, lacks_cost),
        total_eur=_total(costs, lacks_cost),
        beyond_eur=range_of(costs.beyond_eur.sum(axis=0)),
        unknown=tuple(Unknown(measure.code, found) for measure, found in zip(package.measures, lacks, strict=True) if found),
    )


def compare_packages(packages: Sequence[Package], budgets: Budgets, years: Sequence[int]) -> Comparison:
    """Return the checks of several pakketten and how they differ, in the order given.

    Raises as `check_package`, and InputError `naam-dubbel` for names and `nulalternatief-dubbel` when more than one is the nulalternatief.
    """
    check_unique([package.name for package in packages], "pakket")
    nulls = [package.name for package in packages if package.is_null]
    if len(nulls) > 1:
        raise InputError("nulalternatief-dubbel", names=", ".join(nulls))
    null = nulls[0] if nulls else None
    checks = {package.name: check_package(package, budgets, years) for package in packages}
    codes = {package.name: [measure.code for measure in package.measures] for package in packages}
    held = {name: frozenset(own) for name, own in codes.items()}
    first = codes[packages[0].name] if packages else []
    return Comparison(
        checks=checks,
        null=null,
        only_in={(a, b): tuple(code for code in codes[a] if code not in held[b]) for a, b in permutations(codes, 2)},
        in_all=tuple(code for code in first if all(code in own for own in held.values())),
        extra_eur=_extra_eur(checks, null),
    )


def _extra_eur(checks: Mapping[str, PackageCheck], null: str | None) -> dict[str, tuple[float, float, float]]:
    base = checks[null].total_eur if null is not None else None
    if base is None:
        return {}
    totals = {name: check.total_eur for name, check in checks.items() if name != null}
    return {name: (own.low - base.low, own.mid - base.mid, own.high - base.high) for name, own in totals.items() if own is not None}


def _find_conflicts(measures: Sequence[PackageMeasure]) -> tuple[tuple[str, str], ...]:
    place = {measure.code: number for number, measure in enumerate(measures)}
    named = ((place[measure.code], place[code]) for measure in measures for code in measure.excludes if code in place)
    pairs = sorted({(min(pair), max(pair)) for pair in named})
    return tuple((measures[one].code, measures[other].code) for one, other in pairs)


def _find_missing(measures: Sequence[PackageMeasure]) -> tuple[Missing, ...]:
    present = {measure.code: measure for measure in measures}
    found = ((measure, code, _need(measure, present.get(code))) for measure in measures for code in dict.fromkeys(measure.depends_on))
    return tuple(Missing(measure.code, code, need) for measure, code, need in found if need is not None)


def _need(measure: PackageMeasure, needed: PackageMeasure | None) -> Need | None:
    """Return what is wrong with what a measure depends on; starting in the same year is in order."""
    if needed is None:
        return Need.ABSENT
    if measure.start_year is None or needed.start_year is None:
        return Need.ORDER_UNKNOWN
    return Need.STARTS_LATER if needed.start_year > measure.start_year else None


def _total(costs: Costs, lacks_cost: Flags) -> Range | None:
    total = range_of(costs.total_eur.sum(axis=0))
    return total if total.high > 0 or not len(lacks_cost) or not lacks_cost.all() else None


def _divide_all(measures: Sequence[PackageMeasure], budgets: Budgets) -> _Division:
    divided = [divide(measure) for measure in measures]
    payers = _payers(divided, budgets)
    parts = np.array([[part.get(payer, 0.0) for payer in payers] for part in divided]).reshape(len(measures), len(payers))
    return _Division(payers, parts)


def _find_paid(costs: Costs, division: _Division, lacks_cost: Flags) -> tuple[Paid, ...]:
    pays = division.parts > 0
    amounts = division.parts.T @ costs.total_eur
    unknown = (pays & lacks_cost[:, None]).sum(axis=0).tolist()
    return tuple(Paid(payer, range_of(amounts[row]), unknown[row]) for row, payer in enumerate(division.payers) if pays[:, row].any())


def _find_loads(
    measures: Sequence[PackageMeasure], costs: Costs, division: _Division, budgets: Budgets, years: Sequence[int]
) -> tuple[Load, ...]:
    amounts = np.einsum("np,ntc->ptc", division.parts, costs.yearly_eur)
    unplaced = division.parts.T @ costs.unplaced_eur
    without_start = np.array([measure.start_year is None for measure in measures], dtype=bool)
    loads = []
    for row, payer in enumerate(division.payers):
        pays = division.parts[:, row] > 0
        is_open = pays[:, None] & costs.open_years
        open_columns = set(np.flatnonzero(is_open.any(axis=0)).tolist())
        for column, year in enumerate(years):
            unknown = _codes(measures, is_open[:, column]) if column in open_columns else ()
            loads.append(_load(payer, year, amounts[row, column], budgets.get((payer, year)), unknown))
        if left := _codes(measures, pays & without_start):
            loads.append(Load(payer, None, range_of(unplaced[row]), None, LoadStatus.UNKNOWN, left))
    return tuple(loads)


def _codes(measures: Sequence[PackageMeasure], chosen: Flags) -> tuple[str, ...]:
    return tuple(measures[place].code for place in np.flatnonzero(chosen).tolist())


def _payers(divided: Sequence[Mapping[str, float]], budgets: Budgets) -> list[str]:
    """Return who pays or has a budget, by name, and NOBODY last where something is not taken on."""
    named = {payer for part in divided for payer in part}
    having = {payer for payer, _year in budgets}
    return [*sorted((named | having) - {NOBODY}), *([NOBODY] if NOBODY in named else [])]


def divide(measure: PackageMeasure) -> dict[str, float]:
    """Return the part (above 0, at most 1) of the costs of a measure that falls to each payer; the parts add up to 1.

    Shares below 1 leave the rest to NOBODY. Shares above 1 leave everything to NOBODY: who pays what is then not settled.
    """
    total = measure.share_sum
    shares = {payer: share for payer, share in measure.shares.items() if share > 0}
    if measure.has_whole_shares:
        return {payer: share / total for payer, share in shares.items()}
    return {NOBODY: 1.0} if total > 1 else {**shares, NOBODY: 1.0 - total}


def _load(payer: str, year: int, amounts: Floats, budget_eur: float | None, unknown: tuple[str, ...]) -> Load:
    amount_eur = range_of(amounts)
    return Load(payer, year, amount_eur, budget_eur, _status(amount_eur, budget_eur, bool(unknown)), unknown)


def _status(amount_eur: Range, budget_eur: float | None, has_unknown: bool) -> LoadStatus:
    if budget_eur is not None and amount_eur.mid > budget_eur:
        return LoadStatus.OVER
    if has_unknown:
        return LoadStatus.UNKNOWN
    return LoadStatus.NO_BUDGET if budget_eur is None and amount_eur.high > 0 else LoadStatus.FITS


def _check_input(measures: Sequence[PackageMeasure], budgets: Budgets, years: Sequence[int]) -> None:
    if not years or list(years) != list(range(years[0], years[0] + len(years))):
        raise InputError("jaren-onjuist", years=", ".join(map(str, years)) or "-")
    check_unique([measure.code for measure in measures], "maatregel")
    for (payer, year), amount in budgets.items():
        check_unique([payer], "betaler")
        _check_amount(f"{payer} {year}", amount)
    for measure in measures:
        _check_measure(measure)


def _check_measure(measure: PackageMeasure) -> None:
    for amount in (measure.cost_once_eur, measure.cost_yearly_eur):
        if amount is not None:
            _check_amount(measure.code, amount.low)
            _check_amount(measure.code, amount.high)
    check_unique(list(measure.shares), "betaler")
    for payer, share in measure.shares.items():
        if not 0 <= share <= 1:
            raise InputError("aandeel-onbruikbaar", line=measure.code, field=payer, value=share)
    if measure.duration_years is not None and measure.duration_years < 1:
        raise InputError("looptijd-onbruikbaar", line=measure.code, years=measure.duration_years)
    if measure.code in (*measure.depends_on, *measure.excludes):
        raise InputError("relatie-te-klein", measures=measure.code)


def _check_amount(name: str, amount: float) -> None:
    if not (math.isfinite(amount) and 0 <= amount <= LARGEST):
        raise InputError("bedrag-ongeldig", name=name, value=amount)

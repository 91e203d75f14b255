"""Why a measure is out: what it would cost the programme to take it in all the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats
from wijkkoers.appraisal.programme.bound import Relaxation, find_prices, relax, start_rates
from wijkkoers.appraisal.programme.checks import check_programme
from wijkkoers.appraisal.programme.form import SOFT, Form, build_form
from wijkkoers.appraisal.programme.highs import Settings
from wijkkoers.appraisal.programme.model import Exclusion, Objective, Precedence, Programme, Requirement
from wijkkoers.appraisal.programme.ordering import in_fixed_order
from wijkkoers.appraisal.programme.result import ProgrammeResult, Stage
from wijkkoers.appraisal.programme.solve import SOLVE, Solved, divide_fairly, partij_gains, shares_of, total_gain
from wijkkoers.appraisal.programme.start import Taking, taking_of

MOST_EXACT = 20
"""So many measures are forced in and solved again; the rest gets a price that it is at least."""
EQUAL = 1e-7
EQUAL_IN_STAGES = 1e-6
"""A later stage may use what the tolerance of an earlier one leaves, so values of stages are equal a little sooner."""


class OutReason(StrEnum):
    """Why a measure is out."""

    ASKED = "uitgesloten"
    LIMIT = "past-niet"
    RELATION = "sluit-uit"
    NEEDS = "vraagt-andere"
    NO_VALUE = "geen-waarde"
    CLASH = "onverenigbaar"
    EQUAL = "even-goed"
    DISPLACED = "verdrongen"


@dataclass(frozen=True, slots=True)
class Outside:
    """One measure that is out: the reason, and `price`: how much the value of the best programme drops when it must be in.

    Without `is_exact` the drop is at least `price`. `price` is None where the measure cannot be in at all. `because` names what stands in
    the way: the payer or executor, the measures that exclude it, or those that it needs and that are out too. `stage` names what drops, the
    first that does: a goal for the objective ORDER, the smallest share or the sum of shares for PARTIJEN; it is empty for VALUE.
    """

    measure: str
    reason: OutReason
    price: float | None
    is_exact: bool
    because: tuple[str, ...] = ()
    stage: str = ""


def find_why_out(
    programme: Programme, result: ProgrammeResult, *, most_exact: int = MOST_EXACT, time_limit_s: float | None = None, seed: int = 0
) -> tuple[Outside, ...]:
    """Return for every measure that is out why, those nearest to being in first; empty when nothing was feasible.

    `most_exact` measures are forced in and the programme solved again (each within `time_limit_s` of the solver); for the others the
    bound tells what it costs at least: of the value for the objective VALUE, of the first goal for ORDER, and 0 for PARTIJEN.
    """
    if result.value is None:
        return ()
    programme = in_fixed_order(check_programme(programme))
    form = build_form(programme)
    settings = Settings(time_limit_s, 0.0, seed)
    relaxation = relax(form)
    least, rates = _least_prices(programme, form, relaxation, result, settings)
    taking = taking_of(form, relaxation)
    counts = result.counts
    out = [row for row, measure in enumerate(programme.measures) if measure.id not in counts]
    out.sort(key=lambda row: (least[row], -rates[row]))
    found, left = [], most_exact
    for row in out:
        outside = _find_plain_reason(programme, form, taking, row)
        if outside is None:
            outside = _find_price(programme, form, result, row, settings) if left > 0 else None
            left -= 1
        found.append(_with_relations(programme, outside or _at_least(programme, result, row, least[row]), counts))
    return tuple(found)


def _least_prices(
    programme: Programme, form: Form, relaxation: Relaxation, result: ProgrammeResult, settings: Settings
) -> tuple[Floats, Floats]:
    number, value = len(form.started), result.compared[0].value
    if programme.objective is Objective.PARTIJEN:
        return np.zeros(number), np.zeros(number)
    gain = total_gain(programme, form)
    if programme.objective is Objective.ORDER:
        gain = form.gain[[goal.id for goal in programme.goals].index(programme.order[0])]
    prices = find_prices(form, relaxation, gain, settings)
    rates = start_rates(relaxation, gain - relaxation.turned @ prices.prices)[:number].max(axis=1)
    if not np.isfinite(prices.bound):
        return np.zeros(number), rates
    return np.maximum(value - (prices.bound + np.minimum(rates, 0.0)), 0.0), rates


def _find_plain_reason(programme: Programme, form: Form, taking: Taking, row: int) -> Outside | None:
    """Return the reason that needs no solving: asked for, or too large for a limit in whatever year it starts."""
    measure = programme.measures[row]
    if measure.is_excluded:
        return Outside(measure.id, OutReason.ASKED, None, True)
    in_the_way: list[str] = []
    for column in np.unique(form.started[row][form.started[row] >= 0]):
        entries = slice(taking.amounts.indptr[column], taking.amounts.indptr[column + 1])
        rows, amounts = taking.amounts.indices[entries], taking.amounts.data[entries]
        too_large = [at for at, amount in zip(rows, amounts, strict=True) if amount > taking.upper[at] * (1 + EQUAL) and amount > 0]
        limits = [form.limits[at].name for at in too_large if form.limits[at].kind in SOFT]
        if not limits:
            return None
        in_the_way.extend(limits)
    return Outside(measure.id, OutReason.LIMIT, None, True, tuple(dict.fromkeys(in_the_way)))


def _find_price(programme: Programme, form: Form, result: ProgrammeResult, row: int, settings: Settings) -> Outside | None:
    """Force a measure in and solve again; None when time stopped that before anything was found."""
    low = form.low.copy()
    low[[form.started[row, -1], form.begun[row, -1]]] = 1.0
    is_fixed = form.arrays.is_fixed.copy()
    is_fixed[row] = True
    forced = replace(form, low=low, arrays=replace(form.arrays, is_fixed=is_fixed))
    solved = _solve_forced(programme, forced, result, settings)
    measure = programme.measures[row]
    if solved.last.is_infeasible:
        return Outside(measure.id, OutReason.CLASH, None, True)
    if solved.last.columns is None:
        return None
    price, is_exact, stage = _first_drop(result.compared, solved.compared)
    if is_exact and not price:
        return Outside(measure.id, OutReason.EQUAL, 0.0, True)
    return Outside(measure.id, _reason_of(programme, row), price, is_exact, stage=_told(programme, stage))


def _solve_forced(programme: Programme, forced: Form, result: ProgrammeResult, settings: Settings) -> Solved:
    """Return the best with a measure forced in; shares stay those of what the partijen could get without that."""
    if programme.objective is not Objective.PARTIJEN:
        return SOLVE[programme.objective](programme, forced, settings)
    reached = np.array([stage.value for stage in result.stages[: len(programme.partijen)]])
    return divide_fairly(forced, shares_of(partij_gains(programme, forced), reached), settings, [])


def _first_drop(before: tuple[Stage, ...], after: tuple[Stage, ...]) -> tuple[float, bool, str]:
    """Return how much the first stage drops that does, whether that is exact (else it is at least so much), and the name of the stage."""
    equal = EQUAL if len(before) == 1 else EQUAL_IN_STAGES
    for old, new in zip(before, after, strict=False):
        if max(old.gap, new.gap) >= EQUAL:
            return max(old.value - new.bound, 0.0), False, old.name
        if old.value - new.value > equal * max(abs(old.value), 1e-3):
            return old.value - new.value, True, old.name
    return 0.0, True, ""


def _told(programme: Programme, stage: str) -> str:
    return "" if programme.objective is Objective.VALUE else stage


def _at_least(programme: Programme, result: ProgrammeResult, row: int, price: float) -> Outside:
    stage = _told(programme, result.compared[0].name)
    return Outside(programme.measures[row].id, _reason_of(programme, row), float(price), False, stage=stage)


def _reason_of(programme: Programme, row: int) -> OutReason:
    weights = {goal.id: goal.weight for goal in programme.goals}
    worth = sum(weights[goal] * effect for goal, effect in programme.measures[row].effects.items())
    return OutReason.DISPLACED if worth > 0 or programme.objective is not Objective.VALUE else OutReason.NO_VALUE


def _with_relations(programme: Programme, outside: Outside, counts: dict[str, int]) -> Outside:
    """Name the chosen measures that exclude this one, or the measures that it needs and that are out too."""
    if outside.reason not in (OutReason.DISPLACED, OutReason.CLASH):
        return outside
    excluding: list[str] = []
    needed: list[str] = []
    for relation in programme.relations:
        match relation:
            case Exclusion(measures) if outside.measure in measures:
                excluding.extend(name for name in measures if name in counts)
            case Precedence(before, after) if after == outside.measure and before not in counts:
                needed.append(before)
            case Requirement(measure, needs) if measure == outside.measure and needs not in counts:
                needed.append(needs)
    if excluding:
        return replace(outside, reason=OutReason.RELATION, because=tuple(dict.fromkeys(excluding)))
    return replace(outside, reason=OutReason.NEEDS, because=tuple(dict.fromkeys(needed))) if needed else outside

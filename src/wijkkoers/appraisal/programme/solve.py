"""The best programme within all limits, with proof of how good it is: by total value, by goals in order, or fair between partijen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, digest_of_programme, goal_weights
from wijkkoers.appraisal.programme.bound import EXACT_UP_TO, Prices
from wijkkoers.appraisal.programme.checks import check_programme
from wijkkoers.appraisal.programme.form import Form, build_form
from wijkkoers.appraisal.programme.highs import Model, Outcome, Settings, run, run_relaxed
from wijkkoers.appraisal.programme.limits import find_binding
from wijkkoers.appraisal.programme.model import Objective, Programme
from wijkkoers.appraisal.programme.ordering import in_fixed_order, told_as_given
from wijkkoers.appraisal.programme.result import (
    ProgrammeResult,
    Stage,
    Status,
    gap_between,
    read_after,
    read_choice,
    read_effects,
    read_spend,
    read_use,
)
from wijkkoers.appraisal.programme.search import Found, close, find_best, model_of, with_columns, with_rows
from wijkkoers.appraisal.programme.shortage import find_shortages
from wijkkoers.appraisal.programme.timing import settle_starts, start_early
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

HELD = 1e-7
"""What a later stage may give back of an earlier one, as a share: the tolerance of the solver."""
SMALLEST, SUM = "kleinste-aandeel", "som-aandelen"
"""The stages of a fair programme after those of what each partij could get at best."""


@dataclass(frozen=True, slots=True)
class Solved:
    """What the stages of an objective found: the last columns, the stages in order, and the gains (rows, columns) that must be kept.

    `priced` holds the prices of the limits per stage; `ladder` is the number of stages at the end that one programme is better by, the
    first of them counting most.
    """

    last: Found
    stages: tuple[Stage, ...]
    gains: Floats
    priced: tuple[tuple[str, Prices], ...] = ()
    ladder: int = 1

    @property
    def compared(self) -> tuple[Stage, ...]:
        """Return the stages by which one programme is better than another, most important first."""
        return self.stages[max(len(self.stages) - self.ladder, 0) :]


def solve(programme: Programme, *, time_limit_s: float | None = None, gap: float = 0.0, seed: int = 0) -> ProgrammeResult:
    """Return the best programme, its value, a bound that no programme exceeds, and what holds it back.

    Of the schedules of that programme that are worth as much the one is told that costs least after the last year and then starts
    earliest, in whatever order the programme was given; `is_settled` says whether that is proven.
    `gap` (0-1): stop when value and bound lie this close. `time_limit_s`: seconds of the solver for all stages together; a result that was
    stopped by time says so, and may differ between machines. Raises InputError for input that cannot be meant (see `check_programme`),
    `tijd-ongeldig` and `kloof-ongeldig`; a programme without any feasible choice is an answer with `shortages`.
    """
    _check_settings(time_limit_s, gap)
    ordered = in_fixed_order(check_programme(programme))
    form = build_form(ordered)
    settings = Settings(time_limit_s, gap, seed)
    solved = SOLVE[programme.objective](ordered, form, settings)
    digest = digest_of_programme(ordered, form.arrays, time_limit_s, gap, seed)
    provenance = Provenance(f"programma-{programme.objective.value}", digest, seed)
    columns = solved.last.columns
    if columns is None:
        return _without_choice(ordered, form, solved, provenance)
    if solved.last.is_time_stopped:
        found = start_early(form, columns), False
    else:
        found = settle_starts(ordered, form, columns, solved.gains, settings.less(solved.last.seconds))
    return told_as_given(programme, _with_choice(ordered, form, solved, found, provenance))


def _check_settings(time_limit_s: float | None, gap: float) -> None:
    if time_limit_s is not None and not 0 < time_limit_s < 1e7:
        raise InputError("tijd-ongeldig", value=time_limit_s)
    if not 0 <= gap < 1:
        raise InputError("kloof-ongeldig", value=gap)


def total_gain(programme: Programme, form: Form) -> Floats:
    """Return the value per column of the objective VALUE."""
    return np.asarray(goal_weights(programme) @ form.gain + form.bonus)


def _solve_value(programme: Programme, form: Form, settings: Settings) -> Solved:
    gain = total_gain(programme, form)
    found = find_best(form, gain, settings)
    return Solved(found, (_stage("totaal", found),), gain[None, :], _priced("", found.prices))


def _priced(stage: str, prices: Prices | None) -> tuple[tuple[str, Prices], ...]:
    return () if prices is None else ((stage, prices),)


def _stage(name: str, found: Found) -> Stage:
    return Stage(name, found.value, found.bound, gap_between(found.value, found.bound))


def _solve_in_order(programme: Programme, form: Form, settings: Settings) -> Solved:
    """Make the first goal as large as can be, then the second without giving up the first, and so on."""
    places = [[goal.id for goal in programme.goals].index(name) for name in programme.order]
    gain = form.gain[places[0]]
    last = find_best(form, gain, settings)
    stages, model, priced = [_stage(programme.order[0], last)], model_of(form, gain), [*_priced(programme.order[0], last.prices)]
    for name, place in zip(programme.order[1:], places[1:], strict=True):
        if last.columns is None:
            break
        model = with_rows(model, sparse.csr_matrix(-gain), [-last.value + HELD * abs(last.value)])
        gain = form.gain[place]
        relaxed = _relaxed_prices(form, replace(model, gain=gain), settings)
        outcome = run(replace(model, gain=gain), settings.less(last.seconds), last.columns)
        last = _after(last, close(form, gain, outcome, last.columns))
        stages.append(_stage(name, last))
        priced += _priced(name, relaxed)
    return Solved(last, tuple(stages), form.gain[places], tuple(priced), len(places))


def _relaxed_prices(form: Form, model: Model, settings: Settings) -> Prices | None:
    """Return the prices of the limits (the first rows of the model) when parts of measures could be done; None for a large model."""
    if form.number_of_columns > EXACT_UP_TO:
        return None
    outcome: Outcome = run_relaxed(model, replace(settings, time_limit_s=None))
    if outcome.prices is None:
        return None
    return Prices(outcome.bound, outcome.prices, outcome.prices[: len(form.limits)], True, outcome.seconds)


def _after(earlier: Found, later: Found) -> Found:
    """Return what a later stage found, with the time of both and whether either was stopped by it."""
    is_stopped = earlier.is_time_stopped or later.is_time_stopped
    return replace(later, seconds=earlier.seconds + later.seconds, is_time_stopped=is_stopped)


def partij_gains(programme: Programme, form: Form) -> Floats:
    """Return the value per column for every partij, shape (partijen, columns)."""
    weights = [[partij.weights.get(goal.id, 0.0) for goal in programme.goals] for partij in programme.partijen]
    return np.asarray(np.array(weights, dtype=np.float64) @ form.gain)


def _solve_fairly(programme: Programme, form: Form, settings: Settings) -> Solved:
    """Make the smallest share of what each partij could get at best as large as can be, then the sum of the shares."""
    gains, seconds = partij_gains(programme, form), 0.0
    stages: list[Stage] = []
    bests: list[Found] = []
    for partij, gain in zip(programme.partijen, gains, strict=True):
        best = find_best(form, gain, settings.less(seconds))
        seconds += best.seconds
        stages.append(_stage(partij.id, best))
        bests.append(best)
        if best.columns is None:
            return Solved(best, tuple(stages), gains)
    reached = np.array([best.value for best in bests])
    known = [best.columns for best in bests if best.columns is not None]
    fair = divide_fairly(form, shares_of(gains, reached), settings.less(seconds), known)
    is_stopped = fair.last.is_time_stopped or any(best.is_time_stopped for best in bests)
    last = replace(fair.last, is_time_stopped=is_stopped, seconds=fair.last.seconds + seconds)
    return replace(fair, last=last, stages=(*stages, *fair.stages), gains=gains)


def shares_of(gains: Floats, reached: Floats) -> Floats:
    """Return per column the share of what a partij could get at best; partijen with nothing to get are left out."""
    is_counted = reached > 0
    return np.asarray(gains[is_counted] / reached[is_counted, None])


def divide_fairly(form: Form, shares: Floats, settings: Settings, known: list[Floats]) -> Solved:
    """Maximise one extra column that lies below every share; of equals take the one with the largest sum of shares.

    `known` are feasible columns to start from; without them the solver finds its own.
    """
    number = form.number_of_columns
    model = with_columns(model_of(form, np.zeros(number)), np.array([1.0]), is_integer=False)
    below = sparse.hstack([sparse.csr_matrix(-shares), sparse.csr_matrix(np.ones((len(shares), 1)))])
    model = replace(with_rows(model, below, np.zeros(len(shares))), gain=np.append(np.zeros(number), 1.0))
    start = max(known, key=lambda one: _smallest(shares, one), default=None)
    first = None if start is None else np.append(start, max(_smallest(shares, start), 0.0))
    outcome = run(model, settings, first)
    priced = _priced(SMALLEST, _relaxed_prices(form, model, settings))
    if outcome.columns is None:
        value = -np.inf if start is None else _smallest(shares, start)
        last = Found(start, value, min(outcome.bound, 1.0), outcome.is_infeasible, outcome.is_time_stopped, outcome.seconds)
        return Solved(last, (_stage(SMALLEST, last),), shares, priced)
    level = min(outcome.value, 1.0)
    held = replace(model, gain=np.append(shares.sum(axis=0), 0.0), low=np.append(form.low, max(level * (1 - HELD), 0.0)))
    again = run(held, settings.less(outcome.seconds), outcome.columns)
    priced += _priced(SUM, _relaxed_prices(form, held, settings))
    summed = close(form, held.gain[:number], again, close(form, held.gain[:number], outcome, None).columns)
    return _as_fair(shares, outcome, again, (summed, start), priced)


def _as_fair(
    shares: Floats, first: Outcome, again: Outcome, found: tuple[Found, Floats | None], priced: tuple[tuple[str, Prices], ...]
) -> Solved:
    summed, start = found
    columns = summed.columns if summed.columns is not None else start
    if columns is None:
        last = Found(None, -np.inf, min(first.bound, 1.0), False, True, first.seconds + again.seconds)
        return Solved(last, (_stage(SMALLEST, last),), shares, priced)
    value = _smallest(shares, columns)
    is_stopped = first.is_time_stopped or again.is_time_stopped
    last = Found(columns, value, _closed(value, first.bound), False, is_stopped, first.seconds + again.seconds)
    total = replace(summed, value=float((shares @ columns).sum()), bound=_closed(float((shares @ columns).sum()), summed.bound))
    return Solved(last, (_stage(SMALLEST, last), _stage(SUM, total)), shares, priced, 2)


def _smallest(shares: Floats, columns: Floats) -> float:
    return float((shares @ columns).min(initial=1.0))


def _closed(value: float, bound: float) -> float:
    return value if bound - value < 1e-6 else bound


SOLVE: dict[Objective, Callable[[Programme, Form, Settings], Solved]] = {
    Objective.VALUE: _solve_value,
    Objective.ORDER: _solve_in_order,
    Objective.PARTIJEN: _solve_fairly,
}


def _with_choice(programme: Programme, form: Form, solved: Solved, found: tuple[Floats, bool], provenance: Provenance) -> ProgrammeResult:
    columns, is_settled = found
    choice = read_choice(programme, form, columns)
    spend_eur, saved_eur = read_spend(programme, form, columns)
    gap = max(stage.gap for stage in solved.stages)
    return ProgrammeResult(
        status=Status.BEST if gap <= 1e-9 else Status.TIME if solved.last.is_time_stopped else Status.WITHIN_GAP,
        choice=choice,
        value=solved.last.value,
        bound=solved.last.bound,
        gap=gap,
        effects=read_effects(programme, form, columns),
        shares=_read_shares(programme, form, solved, columns),
        spend_eur=spend_eur,
        after_eur=read_after(programme, choice),
        saved_eur=saved_eur,
        used=read_use(programme, form, columns),
        binding=find_binding(programme, form, solved.priced, columns),
        shortages=(),
        stages=solved.stages,
        compared=solved.compared,
        is_settled=is_settled,
        is_time_stopped=solved.last.is_time_stopped,
        provenance=provenance,
    )


def _read_shares(programme: Programme, form: Form, solved: Solved, columns: Floats) -> dict[str, float]:
    """Return what every partij gets as a share (0-1) of its best, for the objective PARTIJEN; a partij with nothing to get is left out."""
    if programme.objective is not Objective.PARTIJEN:
        return {}
    reached = partij_gains(programme, form) @ columns
    rows = zip(programme.partijen, solved.stages, reached, strict=False)
    return {partij.id: float(value / stage.value) for partij, stage, value in rows if stage.value > 0}


def _without_choice(programme: Programme, form: Form, solved: Solved, provenance: Provenance) -> ProgrammeResult:
    is_infeasible = solved.last.is_infeasible
    return ProgrammeResult(
        status=Status.INFEASIBLE if is_infeasible else Status.TIME,
        choice=(),
        value=None,
        bound=solved.last.bound if np.isfinite(solved.last.bound) and not is_infeasible else None,
        gap=None,
        effects={},
        shares={},
        spend_eur={},
        after_eur={},
        saved_eur=0.0,
        used={},
        binding=(),
        shortages=find_shortages(programme, form, provenance.seed or 0) if is_infeasible else (),
        stages=(),
        compared=(),
        is_settled=True,
        is_time_stopped=solved.last.is_time_stopped,
        provenance=provenance,
    )

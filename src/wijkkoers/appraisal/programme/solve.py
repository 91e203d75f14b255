"""The best programme within all limits, with proof of how good it is: by total value, by goals in order, or fair between partijen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, digest_of_programme, goal_weights
from wijkkoers.appraisal.programme.checks import check_programme
from wijkkoers.appraisal.programme.form import Form, build_form
from wijkkoers.appraisal.programme.highs import Settings, run
from wijkkoers.appraisal.programme.limits import find_binding
from wijkkoers.appraisal.programme.model import Objective, Programme
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
from wijkkoers.appraisal.programme.timing import start_early
from wijkkoers.appraisal.provenance import Provenance
from wijkkoers.base.errors import InputError

HELD = 1e-7
"""What a later stage may give back of an earlier one, as a share: the tolerance of the solver."""


@dataclass(frozen=True, slots=True)
class Solved:
    """What the stages of an objective found: the last columns, the first search (for its prices) and the stages in order."""

    last: Found
    first: Found
    stages: tuple[Stage, ...]
    gain: Floats


def solve(programme: Programme, *, time_limit_s: float | None = None, gap: float = 0.0, seed: int = 0) -> ProgrammeResult:
    """Return the best programme, its value, a bound that no programme exceeds, and what holds it back.

    `gap` (0-1): stop when value and bound lie this close. `time_limit_s`: seconds of the solver for all stages together; a result that was
    stopped by time says so, and may differ between machines. Raises InputError for input that cannot be meant (see `check_programme`),
    `tijd-ongeldig` and `kloof-ongeldig`; a programme without any feasible choice is an answer with `shortages`.
    """
    _check_settings(time_limit_s, gap)
    form = build_form(check_programme(programme))
    settings = Settings(time_limit_s, gap, seed)
    solved = SOLVE[programme.objective](programme, form, settings)
    digest = digest_of_programme(programme, form.arrays, time_limit_s, gap, seed)
    provenance = Provenance(f"programma-{programme.objective.value}", digest, seed)
    columns = solved.last.columns
    if columns is None:
        return _without_choice(programme, form, solved, provenance)
    return _with_choice(programme, form, solved, start_early(form, columns), provenance)


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
    return Solved(found, found, (_stage("totaal", found),), gain)


def _stage(name: str, found: Found) -> Stage:
    return Stage(name, found.value, found.bound, gap_between(found.value, found.bound))


def _solve_in_order(programme: Programme, form: Form, settings: Settings) -> Solved:
    """Make the first goal as large as can be, then the second without giving up the first, and so on."""
    places = [[goal.id for goal in programme.goals].index(name) for name in programme.order]
    gain = form.gain[places[0]]
    first = last = find_best(form, gain, settings)
    stages, model = [_stage(programme.order[0], first)], model_of(form, gain)
    for name, place in zip(programme.order[1:], places[1:], strict=True):
        if last.columns is None:
            break
        model = with_rows(model, sparse.csr_matrix(-gain), [-last.value + HELD * abs(last.value)])
        gain = form.gain[place]
        outcome = run(replace(model, gain=gain), settings.less(last.seconds), last.columns)
        last = _after(last, close(form, gain, outcome, last.columns))
        stages.append(_stage(name, last))
    return Solved(last, first, tuple(stages), gain)


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
    gains, stages, seconds = partij_gains(programme, form), [], 0.0
    bests = []
    for partij, gain in zip(programme.partijen, gains, strict=True):
        best = find_best(form, gain, settings.less(seconds))
        seconds += best.seconds
        stages.append(_stage(partij.id, best))
        bests.append(best)
        if best.columns is None:
            return Solved(best, best, tuple(stages), gain)
    reached = np.array([best.value for best in bests])
    is_counted = reached > 0
    shares = gains[is_counted] / reached[is_counted, None]
    fair = _fairest(form, shares, settings.less(seconds), [best.columns for best in bests])
    fair = replace(fair, is_time_stopped=fair.is_time_stopped or any(best.is_time_stopped for best in bests))
    stages.append(_stage("kleinste-aandeel", fair))
    return Solved(fair, bests[0], tuple(stages), shares.sum(axis=0) if shares.size else np.zeros(form.number_of_columns))


def _fairest(form: Form, shares: Floats, settings: Settings, known: list[Floats | None]) -> Found:
    """Maximise one extra column that lies below every share; of equals the one with the largest sum of shares."""
    number = form.number_of_columns
    model = with_columns(model_of(form, np.zeros(number)), np.array([1.0]), is_integer=False)
    below = sparse.hstack([sparse.csr_matrix(-shares), sparse.csr_matrix(np.ones((len(shares), 1)))])
    model = with_rows(model, below, np.zeros(len(shares)))
    start = max((one for one in known if one is not None), key=lambda one: float((shares @ one).min(initial=1.0)))
    smallest = max(float((shares @ start).min(initial=1.0)), 0.0)
    gain = np.append(np.zeros(number), 1.0)
    outcome = run(replace(model, gain=gain), settings, np.append(start, smallest))
    if outcome.columns is None:
        return Found(start, smallest, min(outcome.bound, 1.0), False, outcome.is_time_stopped, outcome.seconds)
    level = min(outcome.value, 1.0)
    held = replace(model, gain=np.append(shares.sum(axis=0), 0.0), low=np.append(form.low, max(level * (1 - HELD), 0.0)))
    again = run(held, settings.less(outcome.seconds), outcome.columns)
    final = close(form, held.gain[:number], again, close(form, held.gain[:number], outcome, None).columns)
    columns = final.columns if final.columns is not None else start
    value = float((shares @ columns).min(initial=1.0))
    bound = value if outcome.bound - value < 1e-6 else outcome.bound
    return Found(columns, value, bound, False, outcome.is_time_stopped or again.is_time_stopped, outcome.seconds + again.seconds)


SOLVE: dict[Objective, Callable[[Programme, Form, Settings], Solved]] = {
    Objective.VALUE: _solve_value,
    Objective.ORDER: _solve_in_order,
    Objective.PARTIJEN: _solve_fairly,
}


def _with_choice(programme: Programme, form: Form, solved: Solved, columns: Floats, provenance: Provenance) -> ProgrammeResult:
    prices = solved.first.prices
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
        binding=find_binding(programme, form, prices, columns) if prices else (),
        shortages=(),
        stages=solved.stages,
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
        is_time_stopped=solved.last.is_time_stopped,
        provenance=provenance,
    )

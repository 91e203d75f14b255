"""Other programmes that are nearly as good, and as different as can be: what can be chosen without losing much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.checks import check_programme
from wijkkoers.appraisal.programme.form import Form, build_form
from wijkkoers.appraisal.programme.highs import Model, Settings, run
from wijkkoers.appraisal.programme.model import Objective, Programme
from wijkkoers.appraisal.programme.ordering import choice_as_given, in_fixed_order
from wijkkoers.appraisal.programme.result import Choice, ProgrammeResult, read_choice, read_effects, read_spend
from wijkkoers.appraisal.programme.search import close, model_of, with_columns, with_rows
from wijkkoers.appraisal.programme.solve import SMALLEST, partij_gains, shares_of, total_gain
from wijkkoers.appraisal.programme.timing import start_early
from wijkkoers.base.errors import InputError

VALUE_SHARE = 1e-4
"""Of alternatives that differ equally the one with the larger value is taken."""


@dataclass(frozen=True, slots=True)
class Change:
    """From so many units of a measure in the best programme to so many in the alternative."""

    measure: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Alternative:
    """A programme that gives up `loss` of the value (`loss_share` 0-1 of it) and differs in `changes` from the best.

    For the objective ORDER every goal of the order stays within the margin, and `stage` names the goal that loses the largest share, of
    which `value` and `loss` tell; for PARTIJEN they tell of the smallest share. `stage` is empty for VALUE.
    """

    choice: tuple[Choice, ...]
    value: float
    loss: float
    loss_share: float
    changes: tuple[Change, ...]
    effects: Mapping[str, float]
    spend_eur: Mapping[tuple[str, int], float]
    stage: str = ""


def find_alternatives(
    programme: Programme, result: ProgrammeResult, *, within: float = 0.02, most: int = 3, time_limit_s: float | None = 10.0, seed: int = 0
) -> tuple[Alternative, ...]:
    """Return up to `most` programmes within a share (0-1) of the best value, each as different as can be from the best and one another.

    Programmes differ by the units per measure; another start year alone is no other programme. Fewer are returned when there are no more.
    Raises InputError `marge-ongeldig` for `within` outside 0-1.
    """
    if not 0 <= within <= 1:
        raise InputError("marge-ongeldig", value=within)
    if result.value is None:
        return ()
    given, programme = programme, in_fixed_order(check_programme(programme))
    form = build_form(programme)
    counts = result.counts
    earlier = [np.array([counts.get(measure.id, 0) for measure in programme.measures], dtype=np.float64)]
    base = with_rows(model_of(form, np.zeros(form.number_of_columns)), *_floors(programme, form, result, within))
    found: list[Alternative] = []
    for _ in range(most):
        columns = _find_farthest(programme, form, base, earlier, Settings(time_limit_s, 1e-4, seed))
        if columns is None:
            break
        earlier.append(np.rint(columns[form.started[:, -1]]))
        one = _read(programme, form, result, start_early(form, columns), earlier)
        found.append(replace(one, choice=choice_as_given(given, one.choice)))
    return tuple(found)


def _floors(programme: Programme, form: Form, result: ProgrammeResult, within: float) -> tuple[sparse.csr_matrix, Floats]:
    """Return the rows that keep the value within the margin: rows times the columns at most the second."""
    if programme.objective is Objective.VALUE:
        gains, values = [total_gain(programme, form)], [result.value or 0.0]
    elif programme.objective is Objective.ORDER:
        places = [[goal.id for goal in programme.goals].index(name) for name in programme.order]
        gains, values = [form.gain[place] for place in places], [stage.value for stage in result.stages]
    else:
        gains = list(partij_gains(programme, form))
        values = [(result.value or 0.0) * stage.value for stage in result.stages[: len(gains)]]
    floors = np.array([value - within * abs(value) - 1e-9 * abs(value) for value in values])
    return sparse.csr_matrix(-np.array(gains)), -floors


def _find_farthest(programme: Programme, form: Form, base: Model, earlier: list[Floats], settings: Settings) -> Floats | None:
    """Maximise the smallest distance to the earlier programmes: the measures that differ, units as a share of the most there may be."""
    last, most = form.started[:, -1], form.high[form.started[:, -1]]
    model = base
    distances: list[sparse.csr_matrix] = []
    constants: list[float] = []
    for counts in earlier:
        model, distance, constant = _add_distance(model, last, most, counts)
        distances.append(distance)
        constants.append(constant)
    model = with_columns(model, np.array([float(len(last))]), is_integer=False)
    columns = model.low.size
    rows = [_widened(-distance, columns) for distance in distances]
    smallest = sparse.csr_matrix((np.ones(len(rows)), (np.arange(len(rows)), np.full(len(rows), columns - 1))), shape=(len(rows), columns))
    model = with_rows(model, sparse.vstack(rows) + smallest, constants)
    gain = total_gain(programme, form)
    scale = np.abs(gain).sum() or 1.0
    blended = np.concatenate([VALUE_SHARE * gain / scale, np.zeros(columns - gain.size - 1), [1.0]])
    outcome = run(replace(model, gain=blended), settings)
    if outcome.columns is None or outcome.columns[-1] < 0.5 / max(float(most.max()), 1.0):
        return None
    return close(form, gain, outcome, None).columns


def _add_distance(model: Model, last: Places, most: Floats, counts: Floats) -> tuple[Model, sparse.csr_matrix, float]:
    """Add what is needed to tell how far the units are from `counts`; return the row of the distance and its constant.

    At 0 or at the most the distance is linear; in between it is |units - counts|, with a column that says on which side.
    """
    share = 1.0 / np.maximum(most, 1.0)
    is_between = (counts > 0) & (counts < most)
    row = np.zeros(model.low.size)
    row[last] = np.where(is_between, 0.0, np.where(counts >= np.maximum(most, 1.0), -share, share))
    constant = float((share * counts)[(counts >= np.maximum(most, 1.0)) & ~is_between].sum())
    inside = np.flatnonzero(is_between)
    model = with_columns(with_columns(model, most[inside], is_integer=False), np.ones(inside.size), is_integer=True)
    columns = model.low.size
    units, far = last[inside], columns - 2 * inside.size + np.arange(inside.size)
    side, numbers, width = far + inside.size, np.arange(inside.size), 2 * most[inside]
    ones = np.ones(inside.size)
    above = _rows([(numbers, far, ones), (numbers, units, -ones), (numbers, side, width)], inside.size, columns)
    below = _rows([(numbers, far, ones), (numbers, units, ones), (numbers, side, -width)], inside.size, columns)
    model = with_rows(model, sparse.vstack([above, below]), np.concatenate([width - counts[inside], counts[inside]]))
    full = np.concatenate([row, np.zeros(2 * inside.size)])
    full[far] = share[inside]
    return model, sparse.csr_matrix(full), constant


def _rows(entries: list[tuple[Places, Places, Floats]], rows: int, columns: int) -> sparse.csr_matrix:
    at, to, values = (np.concatenate(parts) for parts in zip(*entries, strict=True))
    return sparse.csr_matrix((values, (at, to)), shape=(rows, columns))


def _widened(row: sparse.csr_matrix, columns: int) -> sparse.csr_matrix:
    return sparse.hstack([row, sparse.csr_matrix((1, columns - row.shape[1]))]).tocsr()


def _read(programme: Programme, form: Form, result: ProgrammeResult, columns: Floats, counts: list[Floats]) -> Alternative:
    stage, best, value = _largest_loss(programme, form, result, columns)
    changes = [
        Change(measure.id, int(before), int(after))
        for measure, before, after in zip(programme.measures, counts[0], counts[-1], strict=True)
        if before != after
    ]
    return Alternative(
        choice=read_choice(programme, form, columns),
        value=value,
        loss=best - value,
        loss_share=(best - value) / abs(best) if best else 0.0,
        changes=tuple(changes),
        effects=read_effects(programme, form, columns),
        spend_eur=read_spend(programme, form, columns)[0],
        stage=stage,
    )


def _largest_loss(programme: Programme, form: Form, result: ProgrammeResult, columns: Floats) -> tuple[str, float, float]:
    """Return the stage that loses the largest share, its value in the best programme and its value here."""
    best = result.value or 0.0
    if programme.objective is Objective.VALUE:
        return "", best, float(total_gain(programme, form) @ columns)
    if programme.objective is Objective.PARTIJEN:
        reached = np.array([stage.value for stage in result.stages[: len(programme.partijen)]])
        return SMALLEST, best, float((shares_of(partij_gains(programme, form), reached) @ columns).min(initial=1.0))
    places = {goal.id: place for place, goal in enumerate(programme.goals)}
    rows = [(stage.name, stage.value, float(form.gain[places[stage.name]] @ columns)) for stage in result.compared]
    return max(rows, key=lambda row: (row[1] - row[2]) / abs(row[1]) if row[1] else 0.0)

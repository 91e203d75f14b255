"""Without a discount a later start is worth as much as an early one: then the earliest year that fits is told, not any year."""

from __future__ import annotations

import numpy as np

from wijkkoers.appraisal.programme.arrays import Floats, Places
from wijkkoers.appraisal.programme.bound import relax
from wijkkoers.appraisal.programme.form import Form
from wijkkoers.appraisal.programme.start import Taking, complete, is_feasible, taking_of

UP_TO_MEASURES = 1000
TINY = 1e-9


def start_early(form: Form, columns: Floats) -> Floats:
    """Return the same choice with every start as early as the limits allow, one after another, while anything moves.

    Measures that share an opening or have a "first unit" column stay where they are. Nothing moves where a discount makes years differ.
    """
    if not (form.arrays.factor == 1.0).all() or len(form.started) > UP_TO_MEASURES:
        return columns
    relaxation = relax(form)
    taking = taking_of(form, relaxation)
    found, has_moved = columns.copy(), True
    slack = taking.upper - relaxation.matrix[: taking.upper.size] @ columns
    shared = {int(member) for members in form.sets for member in members}
    still = shared | set(np.flatnonzero((form.begun != form.started).any(axis=1)).tolist())
    while has_moved:
        has_moved = False
        for row in range(len(form.started)):
            if row not in still and _move_sooner(taking, form.started[row], found, slack):
                has_moved = True
    found = complete(form, found)
    return found if is_feasible(form, found) else columns


def _move_sooner(taking: Taking, block: Places, columns: Floats, slack: Floats) -> bool:
    """Move the units of a measure that start in one year to the first earlier year in which all of them fit."""
    own = np.unique(block[block >= 0])
    starts = np.diff(columns[own], prepend=0.0)
    for place in np.flatnonzero(starts > 0):
        for sooner in range(place):
            change = starts[place] * (_taken(taking, own[sooner]) - _taken(taking, own[place]))
            if (change <= np.maximum(slack, 0.0) + TINY).all():
                slack -= change
                columns[own[sooner:place]] += starts[place]
                return True
    return False


def _taken(taking: Taking, column: int) -> Floats:
    found = np.zeros(taking.upper.size)
    entries = slice(taking.amounts.indptr[column], taking.amounts.indptr[column + 1])
    found[taking.amounts.indices[entries]] = taking.amounts.data[entries]
    return found

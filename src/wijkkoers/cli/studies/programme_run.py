"""A run of a programme: the best choice of measures, what binds, why a measure is out, and what is nearly as good."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.appraisal.programme.core_index import CoreIndex, find_core_index
from wijkkoers.appraisal.programme.explanation import explain_programme
from wijkkoers.appraisal.programme.model import Objective, Programme
from wijkkoers.appraisal.programme.near_optimal import Alternative, find_alternatives
from wijkkoers.appraisal.programme.result import ProgrammeResult
from wijkkoers.appraisal.programme.solve import solve
from wijkkoers.appraisal.programme.why_out import Outside, find_why_out
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.studies.programme_model import programme_of
from wijkkoers.sources.weegbestand.model import Weegbestand


@dataclass(frozen=True, slots=True)
class ProgrammeSettings:
    """How a programme is searched: seconds for the best one, gap at which to stop, draws of goal weights, margin of what is near."""

    seconds: float
    gap: float
    draws: int
    margin: float
    seed: int


@dataclass(frozen=True, slots=True)
class ProgrammeRun:
    """A programme with everything that was computed for it."""

    file: Weegbestand
    programme: Programme
    result: ProgrammeResult
    outside: tuple[Outside, ...]
    near: tuple[Alternative, ...]
    core: CoreIndex | None
    reasons: tuple[Reason, ...]
    settings: ProgrammeSettings


def run_programme(file: Weegbestand, settings: ProgrammeSettings) -> ProgrammeRun:
    """Return the programme of a file. Raises InputError as `programme_of` and `solve` do; infeasible is an answer."""
    programme = programme_of(file)
    result = solve(programme, time_limit_s=settings.seconds, gap=settings.gap, seed=settings.seed)
    if result.value is None:
        return ProgrammeRun(file, programme, result, (), (), None, explain_programme(programme, result), settings)
    outside = find_why_out(programme, result, time_limit_s=settings.seconds, seed=settings.seed)
    near = find_alternatives(programme, result, within=settings.margin, time_limit_s=settings.seconds, seed=settings.seed)
    is_weighed = settings.draws and len(programme.goals) > 1 and programme.objective is Objective.VALUE
    core = find_core_index(programme, draws=settings.draws, seed=settings.seed) if is_weighed else None
    reasons = explain_programme(programme, result, outside=outside, alternatives=near, core=core)
    return ProgrammeRun(file, programme, result, outside, near, core, reasons, settings)

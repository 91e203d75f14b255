"""A run of an MKBA: the study of a file appraised, simulated and explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.breakeven import BreakEven, find_break_evens
from wijkkoers.appraisal.cba.chances import Chances
from wijkkoers.appraisal.cba.explanation import explain_cba
from wijkkoers.appraisal.cba.montecarlo import Run
from wijkkoers.appraisal.cba.result import CbaResult
from wijkkoers.appraisal.cba.simulation import simulate
from wijkkoers.appraisal.cba.study import Study
from wijkkoers.appraisal.cba.tornado import Tornado, find_swings
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.studies.cba_study import study_of
from wijkkoers.sources.weegbestand.model import Weegbestand

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CbaRun:
    """An MKBA with everything that was computed for it."""

    file: Weegbestand
    study: Study
    result: CbaResult
    tornado: Tornado
    chances: Chances | None
    break_evens: tuple[BreakEven, ...]
    reasons: tuple[Reason, ...]


def run_cba(file: Weegbestand, *, scheme: str | None, draws: int, seed: int, progress: Progress | None = None) -> CbaRun:
    """Return the MKBA of a file; without draws there are no chances. Raises InputError as `study_of`, `appraise` and `simulate` do."""
    study = study_of(file, scheme)
    result = appraise(study)
    tornado = find_swings(study)
    chances = simulate(study, Run(draws=draws, seed=seed), progress=progress) if draws else None
    return CbaRun(file, study, result, tornado, chances, find_break_evens(result), explain_cba(result, tornado, chances))

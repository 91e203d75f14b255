from __future__ import annotations

import pytest
from tests.web.cli.studies import files

from wijkkoers.cli.studies.programme_run import ProgrammeRun, ProgrammeSettings, run_programme

SETTINGS = ProgrammeSettings(seconds=20.0, gap=0.0, draws=20, margin=0.02, seed=1)


def run(extra: str = "") -> ProgrammeRun:
    return run_programme(files.programme(extra), SETTINGS)


def test_best_programme_comes_with_what_is_nearly_as_good() -> None:
    found = run()
    assert found.result.value == pytest.approx(108)
    assert found.near
    assert all(near.value >= 108 * 0.98 for near in found.near)


def test_one_goal_needs_no_weights_and_has_no_core() -> None:
    assert run().core is None


def test_what_is_infeasible_has_reasons_and_nothing_else() -> None:
    from dataclasses import replace

    file = files.programme()
    goals = (replace(file.goals[0], minimum=1000.0),)
    found = run_programme(replace(file, goals=goals), SETTINGS)
    assert (found.result.value, found.outside, found.near) == (None, (), ())
    assert "programma-onhaalbaar" in {reason.kind for reason in found.reasons}


def test_dropped_measure_is_never_chosen_and_is_told_to_be_left_out_on_purpose() -> None:
    from dataclasses import replace

    file = files.programme()
    home, caretaker = file.measures
    found = run_programme(replace(file, measures=(home, replace(caretaker, status="afgevallen"))), SETTINGS)
    assert set(found.result.counts) == {"woning"}
    assert [(one.measure, one.reason.value, one.price) for one in found.outside] == [("concierge", "uitgesloten", None)]
    assert all(choice.measure != "concierge" for near in found.near for choice in near.choice)

"""Which inputs of an MKBA matter."""

from __future__ import annotations

import numpy as np
import pytest
from tests.reference.cba_studies import B, K, line, study

from wijkkoers.appraisal.cba.importance import inputs_of, measure_influence, ncw_of_shares, value_knowledge
from wijkkoers.appraisal.cba.montecarlo import Run, draw_ncw, shares_of
from wijkkoers.appraisal.cba.study import Entry
from wijkkoers.appraisal.cba.terms import layout_of, terms_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

RATE = Range(-0.01, 0.0, 0.01)
STUDY = study(
    [
        line("n", K, Range(1, 2, 3), alternative="nul", years=1),
        line("k", K, Range(50, 60, 70), years=1),
        line("b", B, Range(30, 60, 90), price=Range(0.9, 1, 1.1), price_input="kental", years=1),
        line("c", B, 0.1, price=Range(0.9, 1, 1.1), price_input="kental", alternative="c"),
    ],
    entry=Entry.ABSOLUTE,
)


def test_ncw_at_the_shares_of_a_run_is_that_of_the_run() -> None:
    run, terms = Run(draws=300, seed=4, rate=RATE), terms_of(STUDY, RATE)
    shares = np.array([shares_of(run, name) for name in inputs_of(terms)])
    assert ncw_of_shares(terms, layout_of(terms), run.kind, shares) == pytest.approx(draw_ncw(terms, run), rel=1e-12)


def test_variance_of_a_sum_is_split_over_its_inputs() -> None:
    found = measure_influence(
        study([line("k", K, Range(50, 60, 70), years=1), line("b", B, Range(30, 60, 90), years=1)]), "a", Run(draws=20_000)
    )
    assert {index.input: index.first for index in found.indices} == pytest.approx({"k/hoeveelheid": 0.1, "b/hoeveelheid": 0.9}, abs=0.02)


def test_rate_is_an_input_when_it_is_uncertain() -> None:
    assert inputs_of(terms_of(STUDY, RATE))[-1] == "disconteringsvoet"
    assert "disconteringsvoet" not in inputs_of(terms_of(STUDY))


def test_widest_input_is_worth_most_to_know() -> None:
    found = value_knowledge(STUDY, Run(draws=20_000))
    assert found.inputs[0].input == "b/hoeveelheid"
    assert 0 < found.inputs[0].value <= found.perfect_value


def test_influence_on_nul_is_no_question() -> None:
    with pytest.raises(InputError, match="alternatief-onbekend"):
        measure_influence(STUDY, "nul", Run(draws=10))


def test_exact_study_has_no_inputs_to_measure() -> None:
    with pytest.raises(InputError, match="geen-invoer"):
        measure_influence(study([line("b", B, 5.0)]), "a", Run(draws=10))

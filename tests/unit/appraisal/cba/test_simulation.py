"""From draws to chances, kept or counted."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from tests.reference.cba_studies import B, K, T, line, study

from wijkkoers.appraisal.cba import simulation
from wijkkoers.appraisal.cba.montecarlo import ATOM_DRAWS, Run, draw_ncw, plan_of
from wijkkoers.appraisal.cba.simulation import Tally, extremes_of, simulate, tally_block
from wijkkoers.appraisal.cba.study import Entry, Study
from wijkkoers.appraisal.cba.terms import terms_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

STUDY = study(
    [
        line("n", K, Range(1, 2, 9), alternative="nul"),
        line("k", K, Range(50, 100, 120), years=1),
        line("b", B, Range(5, 10, 20), actor="y"),
        line("t", T, Range(1, 3, 4), to_actor="y"),
        line("c", B, Range(-5, 5, 40), alternative="c", years=1),
    ],
    entry=Entry.ABSOLUTE,
)
RUN = Run(draws=3 * ATOM_DRAWS + 5, seed=3, rate=Range(-0.01, 0, 0.01))


def test_chances_are_those_of_the_draws() -> None:
    found = simulate(STUDY, RUN)
    totals = draw_ncw(terms_of(STUDY, RUN.rate), RUN).sum(axis=1)
    assert found.of("a").total.p95 == np.quantile(totals[0], 0.95)
    assert found.of("a").chance_negative == (totals[0] < 0).mean()
    assert found.of("c").chance_first == ((totals[1] >= totals[0]) & (totals[1] >= 0)).mean()
    assert found.chance_null_first == ((totals[0] <= 0) & (totals[1] <= 0)).mean()


def test_chances_of_coming_first_add_up_to_one_without_ties() -> None:
    found = simulate(STUDY, RUN)
    assert sum(one.chance_first for one in found.alternatives) + found.chance_null_first == pytest.approx(1)


def test_counted_run_tells_nearly_the_same_as_the_kept_one(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = simulate(STUDY, RUN)
    monkeypatch.setattr(simulation, "KEPT_NUMBERS", 0)
    counted = simulate(STUDY, RUN)
    assert counted.quantile_step_eur > 0 == kept.quantile_step_eur
    for one, other in zip(kept.alternatives, counted.alternatives, strict=True):
        assert (one.chance_negative, one.chance_first) == (other.chance_negative, other.chance_first)
        pairs = [(one.total, other.total), *zip(one.per_actor.values(), other.per_actor.values(), strict=True)]
        for exact, near in pairs:
            assert [near.mean, near.sd] == pytest.approx([exact.mean, exact.sd], rel=1e-9, abs=1e-9)


def test_counted_percentile_lies_within_half_a_class_of_a_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "KEPT_NUMBERS", 0)
    found = simulate(STUDY, RUN)
    ncw = draw_ncw(terms_of(STUDY, RUN.rate), RUN)
    for one, actors in zip(found.alternatives, ncw, strict=True):
        for spread, draws in [(one.total, actors.sum(axis=0)), *zip(one.per_actor.values(), actors, strict=True)]:
            expected = np.quantile(draws, [0.05, 0.5, 0.95], method="inverted_cdf")
            assert [spread.p5, spread.p50, spread.p95] == pytest.approx(expected.tolist(), abs=0.501 * found.quantile_step_eur)


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_counted_run_is_the_same_whatever_the_workers(monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    monkeypatch.setattr(simulation, "KEPT_NUMBERS", 0)
    expected = simulate(STUDY, replace(RUN, block_draws=4 * ATOM_DRAWS))
    with ThreadPoolExecutor(workers) as pool:
        assert simulate(STUDY, replace(RUN, block_draws=ATOM_DRAWS), pool.map) == expected


def test_counted_run_tells_its_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "KEPT_NUMBERS", 0)
    told: list[int] = []
    simulate(STUDY, replace(RUN, block_draws=2 * ATOM_DRAWS), progress=lambda made, _asked: told.append(made))
    assert told == [2 * ATOM_DRAWS, RUN.draws]


def test_no_draw_lies_beyond_the_extremes() -> None:
    terms = terms_of(STUDY, RUN.rate)
    ncw = draw_ncw(terms, RUN)
    low, high = extremes_of(terms)
    assert (ncw.min(axis=2) >= low[:, :-1]).all()
    assert (ncw.max(axis=2) <= high[:, :-1]).all()
    assert (ncw.sum(axis=1).min(axis=1) >= low[:, -1]).all()


def test_tally_of_a_block_counts_every_draw_once() -> None:
    terms = terms_of(STUDY, RUN.rate)
    part = tally_block(plan_of(terms, RUN), *extremes_of(terms), (0, 100))
    assert (part.counts.sum(axis=2) == 100).all()
    whole = Tally.between(part.low, part.high)
    whole.add(part)
    assert (whole.draws, whole.sums.shape) == (100, (2, 3))


def test_provenance_knows_seed_and_draws_and_follows_the_input() -> None:
    found = simulate(STUDY, Run(draws=10, seed=5)).provenance
    assert (found.seed, found.draws) == (5, 10)
    assert found.digest != simulate(STUDY, Run(draws=10, seed=6)).provenance.digest


def test_wrong_study_is_refused_before_anything_is_drawn() -> None:
    wrong: Study = replace(STUDY, null="niets")
    with pytest.raises(InputError, match="nulalternatief-ontbreekt"):
        simulate(wrong, RUN)

"""Draws of the NCW: the same bits however they are made, and right draw by draw."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from tests.reference.cba_loops import ncw_per_actor
from tests.reference.cba_studies import B, K, T, line, study

from wijkkoers.appraisal.cba import montecarlo
from wijkkoers.appraisal.cba.montecarlo import ATOM_DRAWS, Run, add_group, draw_ncw, ncw_block, package_ncw, plan_of
from wijkkoers.appraisal.cba.study import Entry
from wijkkoers.appraisal.cba.terms import RATE_INPUT, layout_of, terms_of
from wijkkoers.appraisal.uncertainty.distributions import Kind, distribution
from wijkkoers.appraisal.uncertainty.sampling import UncertainInput, draw_inputs, draw_plan
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

PRICE = {"price": Range(1, 2, 4), "price_input": "kental"}
RATE = Range(-0.01, 0.0, 0.02)
STUDY = study(
    [
        line("n", K, Range(1, 2, 9), alternative="nul", **PRICE),
        line("a", B, Range(10, 20, 50), start_year=1, actor="y", **PRICE),
        line("t", T, Range(1, 3, 4), to_actor="y", growth_per_year=0.02),
        line("b", K, 5.0, alternative="b", **PRICE),
    ],
    entry=Entry.ABSOLUTE,
)
RUN = Run(draws=2 * ATOM_DRAWS + 100, seed=7, rate=RATE)
TERMS = terms_of(STUDY, RATE)
NCW = draw_ncw(TERMS, RUN)


def test_every_draw_is_what_plain_loops_give() -> None:
    names = [name for entry in STUDY.lines for name in entry.inputs]
    ranges = {name: figure for entry in STUDY.lines for name, figure in zip(entry.inputs, (entry.quantity, entry.price), strict=True)}
    inputs = [UncertainInput(name, distribution(Kind.TRIANGULAR, ranges[name])) for name in dict.fromkeys(names)]
    inputs.append(UncertainInput(RATE_INPUT, distribution(Kind.TRIANGULAR, RATE)))
    draws = draw_inputs(draw_plan(inputs, seed=7), RUN.draws)
    for draw in (0, 1, ATOM_DRAWS, RUN.draws - 1):
        amounts = {entry.id: tuple(float(draws.of(name)[draw]) for name in entry.inputs) for entry in STUDY.lines}
        for place, id in enumerate(TERMS.compared):
            expected = ncw_per_actor(STUDY, id, amounts, float(draws.of(RATE_INPUT)[draw]))
            assert NCW[place, :, draw] == pytest.approx([expected[actor] for actor in TERMS.actors], rel=1e-10)


@pytest.mark.parametrize("atoms", [1, 3])
def test_size_of_the_blocks_changes_no_bit(atoms: int) -> None:
    assert draw_ncw(TERMS, replace(RUN, block_draws=atoms * ATOM_DRAWS)).tobytes() == NCW.tobytes()


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_number_of_workers_changes_no_bit(workers: int) -> None:
    with ThreadPoolExecutor(workers) as pool:
        assert draw_ncw(TERMS, replace(RUN, block_draws=ATOM_DRAWS), pool.map).tobytes() == NCW.tobytes()


def test_more_draws_leave_the_first_ones_alone() -> None:
    assert draw_ncw(TERMS, replace(RUN, draws=100)).tobytes() == NCW[:, :, :100].tobytes()


def test_another_seed_gives_other_draws() -> None:
    assert not (draw_ncw(TERMS, replace(RUN, seed=8))[0] == NCW[0]).any()


def test_an_added_input_does_not_move_the_others() -> None:
    more = replace(STUDY, lines=(*STUDY.lines, line("c", B, Range(1, 2, 3), alternative="c")), alternatives=(*STUDY.alternatives,))
    more = replace(more, alternatives=(*STUDY.alternatives, replace(STUDY.alternatives[-1], id="c")))
    assert draw_ncw(terms_of(more, RATE), RUN)[:2].tobytes() == NCW.tobytes()


def test_compiled_run_gives_the_bits_of_the_plain_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(montecarlo, "COMPILED_FROM", 1)
    assert draw_ncw(TERMS, RUN).tobytes() == NCW.tobytes()


def test_block_is_a_pure_function_that_can_be_sent_elsewhere() -> None:
    task = pickle.loads(pickle.dumps(partial(ncw_block, plan_of(TERMS, RUN))))  # noqa: S301 - our own bytes
    assert task((ATOM_DRAWS, 50)).tobytes() == NCW[:, :, ATOM_DRAWS : ATOM_DRAWS + 50].tobytes()


def test_single_precision_is_right_to_seven_digits() -> None:
    found = draw_ncw(TERMS, RUN, dtype=np.float32)
    assert found.dtype == np.float32
    assert found == pytest.approx(NCW, rel=1e-6)


def test_progress_is_told_after_every_block() -> None:
    told: list[tuple[int, int]] = []
    draw_ncw(TERMS, replace(RUN, block_draws=ATOM_DRAWS), progress=lambda made, asked: told.append((made, asked)))
    assert told == [(ATOM_DRAWS, RUN.draws), (2 * ATOM_DRAWS, RUN.draws), (RUN.draws, RUN.draws)]


def test_transfers_add_up_to_nothing_in_every_draw() -> None:
    only = study([line("t", T, Range(1, 3, 4), to_actor="y")])
    assert (draw_ncw(terms_of(only), Run(draws=50)).sum(axis=1) == 0).all()


def test_exact_study_gives_the_same_figure_in_every_draw() -> None:
    assert np.ptp(draw_ncw(terms_of(study([line("b", B, 5.0)])), Run(draws=50))) == 0


@pytest.mark.parametrize("kind", [Kind.UNIFORM, Kind.PERT])
def test_other_shapes_stay_within_the_bandwidth(kind: Kind) -> None:
    found = draw_ncw(terms_of(study([line("b", B, Range(10, 20, 50), years=1)])), Run(draws=500, kind=kind))
    assert 10 <= found.min() < 20 < found.max() <= 50


@pytest.mark.parametrize(
    ("code", "run"),
    [
        ("trekkingen-te-weinig", Run(draws=0)),
        ("trekkingen-te-veel", Run(draws=10**9)),
        ("seed-onbruikbaar", Run(seed=-1)),
        ("verdeling-onbekend", Run(kind=Kind.NORMAL)),
    ],
)
def test_impossible_run_is_refused(code: str, run: Run) -> None:
    with pytest.raises(InputError, match=code):
        run.checked()


def test_group_adds_to_what_is_there() -> None:
    group = layout_of(terms_of(study([line("b", B, 5.0, years=1)]))).groups[0]
    out = np.ones((1, 4))
    add_group(group, np.zeros((0, 4)), np.zeros((0, 4)), np.zeros((0, 4)), out)
    assert out.tolist() == [[6, 6, 6, 6]]


def test_pakket_is_the_sum_of_its_measures() -> None:
    found = package_ncw(NCW, np.array([[1.0, 0.0], [1.0, 2.0]]))
    assert found[0].tobytes() == NCW[0].tobytes()
    assert found[1] == pytest.approx(NCW[0] + 2 * NCW[1])


def test_pakket_of_other_measures_is_refused() -> None:
    with pytest.raises(InputError, match="tabel-vorm"):
        package_ncw(NCW, np.ones((2, 3)))

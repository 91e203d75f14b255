"""Draws per named input: they keep still when others come, move together when a group says so, and can be made in blocks."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import spearmanr

from wijkkoers.appraisal.uncertainty import sampling
from wijkkoers.appraisal.uncertainty.distributions import Distribution, Kind, distribution, exact_figure
from wijkkoers.appraisal.uncertainty.sampling import (
    CorrelatedGroup,
    DrawPlan,
    Method,
    UncertainInput,
    blocks_of,
    draw_block,
    draw_inputs,
    draw_plan,
)
from wijkkoers.base.errors import InputError
from wijkkoers.base.ranges import Range

FIGURE = distribution(Kind.TRIANGULAR, Range(10, 20, 60))
DRAWS = 4096


def uncertain(name: str, group: str | None = None, figure: Distribution = FIGURE) -> UncertainInput:
    return UncertainInput(name, figure, group)


def plan(*inputs: UncertainInput, correlation: float = 0.6, method: Method = Method.RANDOM, seed: int = 7) -> DrawPlan:
    return draw_plan(inputs, [CorrelatedGroup("prijzen", correlation)], seed=seed, method=method)


def test_adding_an_input_anywhere_does_not_move_the_draws_of_the_others() -> None:
    before = draw_inputs(plan(uncertain("a"), uncertain("b", "prijzen")), 100)
    after = draw_inputs(plan(uncertain("nieuw"), uncertain("a"), uncertain("ook", "prijzen"), uncertain("b", "prijzen")), 100)
    assert all(before.of(name).tolist() == after.of(name).tolist() for name in ("a", "b"))


def test_adding_an_input_at_the_end_does_not_move_sobol_draws() -> None:
    inputs = (uncertain("a"), uncertain("b", "prijzen"))
    before = draw_inputs(plan(*inputs, method=Method.SOBOL), 100)
    after = draw_inputs(plan(*inputs, uncertain("c", "prijzen"), uncertain("d"), method=Method.SOBOL), 100)
    assert all(before.of(name).tolist() == after.of(name).tolist() for name in ("a", "b"))


@pytest.mark.parametrize("method", list(Method))
def test_blocks_make_the_same_draws_as_one_run(method: Method) -> None:
    chosen = plan(uncertain("a"), uncertain("b", "prijzen"), method=method)
    blocks = [draw_block(chosen, first, count).values for first, count in blocks_of(1000, 300)]
    assert np.hstack(blocks).tolist() == draw_inputs(chosen, 1000).values.tolist()


@pytest.mark.parametrize("method", list(Method))
def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(method: Method) -> None:
    one, again, other = (draw_inputs(plan(uncertain("a"), method=method, seed=seed), 64).values for seed in (7, 7, 8))
    assert one.tobytes() == again.tobytes()
    assert one.tobytes() != other.tobytes()


@pytest.mark.parametrize("method", list(Method))
def test_the_mean_and_the_quantiles_are_those_of_the_distribution(method: Method) -> None:
    drawn = draw_inputs(plan(uncertain("a"), method=method), DRAWS).of("a")
    assert drawn.mean() == pytest.approx(30, abs=5 * 11 / DRAWS**0.5)
    assert 10 < drawn.min() < 12
    assert 57 < drawn.max() < 60


def test_sobol_draws_are_nearer_to_the_mean_than_chance_would_be() -> None:
    drawn = draw_inputs(plan(uncertain("a"), method=Method.SOBOL), DRAWS).of("a")
    assert drawn.mean() == pytest.approx(30, abs=0.01)


@pytest.mark.parametrize("correlation", [0.0, 0.6, 1.0])
def test_members_of_a_group_are_correlated_as_it_says(correlation: float) -> None:
    drawn = draw_inputs(plan(uncertain("a", "prijzen"), uncertain("b", "prijzen"), correlation=correlation), DRAWS)
    expected = 6 / np.pi * np.arcsin(correlation / 2)
    assert spearmanr(drawn.of("a"), drawn.of("b")).statistic == pytest.approx(expected, abs=0.05)


def test_inputs_without_a_group_are_independent() -> None:
    drawn = draw_inputs(plan(uncertain("a"), uncertain("b")), DRAWS)
    assert abs(spearmanr(drawn.of("a"), drawn.of("b")).statistic) < 0.06


def test_an_exact_input_is_the_same_in_every_draw() -> None:
    drawn = draw_inputs(plan(uncertain("a", "prijzen", exact_figure(5))), 10)
    assert drawn.values.tolist() == [[5.0] * 10]


def test_blocks_cover_all_draws_once() -> None:
    assert blocks_of(250, 100) == ((0, 100), (100, 100), (200, 50))


@pytest.mark.parametrize(
    ("inputs", "groups", "code"),
    [
        ([uncertain("a"), uncertain("a")], [], "naam-dubbel"),
        ([uncertain("a", "vreemd")], [], "groep-onbekend"),
        ([uncertain("a")], [CorrelatedGroup("g", 1.2)], "groep-samenhang"),
        ([uncertain("a")], [CorrelatedGroup("g", float("nan"))], "groep-samenhang"),
    ],
)
def test_a_plan_that_cannot_be_drawn_is_refused(inputs: list[UncertainInput], groups: list[CorrelatedGroup], code: str) -> None:
    with pytest.raises(InputError) as refused:
        draw_plan(inputs, groups, seed=1)
    assert refused.value.code == code


def test_too_many_inputs_for_sobol_points_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "SOBOL_INPUTS", 2)
    with pytest.raises(InputError, match="te-veel-invoer"):
        draw_plan([uncertain(name) for name in "abc"], seed=1, method=Method.SOBOL)


def test_no_draws_are_refused_and_unknown_names_too() -> None:
    with pytest.raises(InputError, match="trekkingen-te-weinig"):
        draw_inputs(plan(uncertain("a")), 0)
    with pytest.raises(InputError, match="invoer-onbekend"):
        draw_inputs(plan(uncertain("a")), 4).of("b")

"""Draws of weights under what is known of them, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.matrix import weight_set
from wijkkoers.appraisal.smaa.exact import rank_order_centroid
from wijkkoers.appraisal.smaa.weights import (
    WHOLE,
    Drawing,
    Information,
    IntervalInformation,
    NoInformation,
    OrdinalInformation,
    PartyInformation,
    draw_shares,
    draw_weights,
    weight_space,
)
from wijkkoers.base.errors import InputError

NAMES = ("a", "b", "c", "d")
DRAWS = 16_384
ORDER = OrdinalInformation((("c",), ("a",), ("d",), ("b",)))
TIERS = OrdinalInformation((("c", "a"), ("d", "b")))
EQUAL = OrdinalInformation((("c", "a"), ("d", "b")), is_equal_within=True)
BOUNDS = IntervalInformation({"a": (0.2, 0.5), "d": (0.0, 0.3)})
PARTIES = PartyInformation(
    (
        weight_set("huurders", "Huurders", dict.fromkeys(NAMES, 1)),
        weight_set("gemeente", "Gemeente", dict(zip(NAMES, (6, 2, 1, 1), strict=True))),
    )
)
KINDS = {"none": NoInformation(), "order": ORDER, "tiers": TIERS, "equal": EQUAL, "bounds": BOUNDS, "parties": PARTIES}


def drawn(information: Information, *, is_sobol: bool = False) -> np.ndarray:
    return draw_weights(weight_space(information, NAMES, 1, is_sobol=is_sobol), 0, DRAWS)


@pytest.mark.parametrize("kind", KINDS)
def test_weights_are_never_negative_and_make_one(kind: str) -> None:
    found = drawn(KINDS[kind])
    assert found.min() >= 0
    assert found.sum(axis=1) == pytest.approx(1)


@pytest.mark.parametrize("kind", KINDS)
def test_shares_are_whole_numbers_that_make_the_same_in_every_draw(kind: str) -> None:
    found = draw_shares(weight_space(KINDS[kind], NAMES, 1), 0, 1000)
    assert set(found.sum(axis=0).tolist()) == {WHOLE}


@pytest.mark.parametrize("kind", KINDS)
def test_a_stretch_can_be_drawn_on_its_own(kind: str) -> None:
    space = weight_space(KINDS[kind], NAMES, 1)
    assert draw_shares(space, 4096, 50).tolist() == draw_shares(space, 0, 4146)[:, 4096:].tolist()


def test_without_information_the_weights_are_uniform_on_the_simplex() -> None:
    found = drawn(NoInformation())
    assert found.mean(axis=0) == pytest.approx(0.25, abs=0.006)
    assert (found < 0.1).mean(axis=0) == pytest.approx(1 - 0.9**3, abs=0.02)


def test_an_order_gives_the_rank_order_centroid_on_average() -> None:
    found = drawn(ORDER)
    assert (np.diff(found[:, [2, 0, 3, 1]], axis=1) <= 0).all()
    assert found.mean(axis=0)[[2, 0, 3, 1]] == pytest.approx(rank_order_centroid(4), abs=0.006)


def test_tiers_leave_the_order_within_a_tier_open() -> None:
    found = drawn(TIERS)
    assert (found[:, [2, 0]].min(axis=1) >= found[:, [3, 1]].max(axis=1)).all()
    assert (found[:, 2] > found[:, 0]).mean() == pytest.approx(0.5, abs=0.02)
    assert found.mean(axis=0)[0] == pytest.approx(rank_order_centroid(4)[:2].mean(), abs=0.006)


def test_tiers_of_equal_weights_are_equal_within() -> None:
    found = drawn(EQUAL)
    assert found[:, 2] == pytest.approx(found[:, 0])
    assert (found[:, 0] >= found[:, 1] - 1e-9).all()


def test_bounds_are_kept() -> None:
    found = drawn(BOUNDS)
    assert found[:, 0].min() + 1e-9 >= 0.2
    assert found[:, 0].max() <= 0.5 + 1e-9
    assert found[:, 3].max() <= 0.3 + 1e-9


def test_parties_give_mixtures_of_their_sets() -> None:
    found = drawn(PARTIES)
    part = (found[:, 0] - 0.25) / (0.6 - 0.25)
    assert found == pytest.approx(np.outer(1 - part, [0.25] * 4) + np.outer(part, [0.6, 0.2, 0.1, 0.1]))
    assert part.mean() == pytest.approx(0.5, abs=0.02)


def test_parties_may_stand_in_any_order() -> None:
    assert drawn(PARTIES).tolist() == drawn(PartyInformation(PARTIES.sets[::-1])).tolist()


@pytest.mark.parametrize("kind", ["none", "order", "equal", "parties"])
def test_sobol_points_have_the_same_mean_with_less_error(kind: str) -> None:
    found = drawn(KINDS[kind], is_sobol=True)
    space = weight_space(KINDS[kind], NAMES, 1)
    assert found.mean(axis=0) == pytest.approx(space.corners.mean(axis=0), abs=2e-4)


def test_sobol_points_can_be_drawn_in_stretches() -> None:
    space = weight_space(NoInformation(), NAMES, 1, is_sobol=True)
    assert draw_shares(space, 100, 50).tolist() == draw_shares(space, 0, 150)[:, 100:].tolist()


def test_bounds_that_leave_one_set_of_weights_are_that_set() -> None:
    space = weight_space(IntervalInformation({"a": (0.4, 1), "b": (0.3, 1), "c": (0.2, 1), "d": (0.1, 1)}), NAMES, 1)
    assert space.drawing is Drawing.SIMPLEX
    assert draw_weights(space, 0, 3) == pytest.approx(np.tile([0.4, 0.3, 0.2, 0.1], (3, 1)))


@pytest.mark.parametrize(
    ("information", "code"),
    [
        (OrdinalInformation(()), "rangorde-leeg"),
        (OrdinalInformation((("a", "b"), ())), "rangorde-leeg"),
        (OrdinalInformation((("a", "b"), ("c",))), "namen-ongelijk"),
        (OrdinalInformation((("a", "b"), ("c", "d", "a"))), "naam-dubbel"),
        (IntervalInformation({"x": (0, 1)}), "namen-ongelijk"),
        (IntervalInformation({"a": (0.5, 0.4)}), "grenzen-onmogelijk"),
        (IntervalInformation({"a": (float("nan"), 0.4)}), "grenzen-onmogelijk"),
        (IntervalInformation({"a": (0.6, 1), "b": (0.6, 1)}), "grenzen-leeg"),
        (IntervalInformation(dict.fromkeys(NAMES, (0, 0.2))), "grenzen-leeg"),
        (PartyInformation(()), "geen-gewichtensets"),
        (PartyInformation((weight_set("p", "P", {"a": 1}),)), "namen-ongelijk"),
    ],
)
def test_information_that_leaves_no_weights_is_refused(information: Information, code: str) -> None:
    with pytest.raises(InputError) as refused:
        weight_space(information, NAMES, 1)
    assert refused.value.code == code


@pytest.mark.parametrize("kind", ["tiers", "bounds"])
def test_sobol_points_are_refused_where_there_is_no_simplex(kind: str) -> None:
    with pytest.raises(InputError, match="sobol-niet-mogelijk"):
        weight_space(KINDS[kind], NAMES, 1, is_sobol=True)

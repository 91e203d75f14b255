"""The nucleolus by linear programmes, and its closed form for an estate that is too small."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.sharing.game import game
from wijkkoers.appraisal.sharing.nucleolus import allocate_by_nucleolus, divide_estate, equal_awards, nucleolus_amounts, talmud_awards
from wijkkoers.base.errors import InputError


def test_two_players_share_the_saving_equally() -> None:
    found = allocate_by_nucleolus(game(["a", "b"], {("a",): 10.0, ("b",): 6.0, ("a", "b"): 12.0}))
    assert found.allocation.amounts == pytest.approx([8.0, 4.0], abs=1e-9)
    assert (found.levels, found.has_core, found.is_rational) == (pytest.approx((-2.0,)), True, True)


def test_a_game_without_core_says_so() -> None:
    pairs = dict.fromkeys([("a", "b"), ("a", "c"), ("b", "c")], 1.0)
    alone = dict.fromkeys([("a",), ("b",), ("c",)], 0.0)
    found = allocate_by_nucleolus(game(["a", "b", "c"], {**alone, **pairs, ("a", "b", "c"): 1.0}, is_cost=False))
    assert found.allocation.amounts == pytest.approx([1 / 3] * 3, abs=1e-9)
    assert (found.has_core, found.is_rational, found.allocation.reasons[0].kind) == (False, True, "geen-stabiele-verdeling")


def test_players_who_are_dearer_together_get_the_prenucleolus_and_a_reason() -> None:
    found = allocate_by_nucleolus(game(["a", "b"], {("a",): 1.0, ("b",): 3.0, ("a", "b"): 6.0}))
    assert found.allocation.amounts == pytest.approx([2.0, 4.0], abs=1e-9)
    assert (found.is_rational, found.allocation.reasons[0].kind) == (False, "geen-redelijke-verdeling")


def test_scale_of_money_does_not_matter() -> None:
    worth = np.array([0, -1, 0, 3, 1, 4, 2, 5.0])
    assert nucleolus_amounts(worth * 1e7)[0] == pytest.approx(nucleolus_amounts(worth)[0] * 1e7, rel=1e-9)


def test_nine_players_are_too_many() -> None:
    names = tuple("abcdefghi")
    worth = {tuple(name for place, name in enumerate(names) if number >> place & 1): float(number) for number in range(512)}
    with pytest.raises(InputError) as refused:
        allocate_by_nucleolus(game(names, worth))
    assert (refused.value.code, refused.value.values["most"]) == ("te-veel-spelers", 8)


def test_contested_garment_is_split_equally() -> None:
    assert divide_estate({"heel": 200.0, "half": 100.0}, 200.0).amounts.tolist() == [150.0, 50.0]


def test_equal_awards_stop_at_the_claim() -> None:
    assert equal_awards(np.array([5.0, 1.0, 9.0]), 9.0).tolist() == [4.0, 1.0, 4.0]


def test_closed_form_is_the_nucleolus_of_the_bankruptcy_game() -> None:
    claims, estate = np.array([100.0, 200.0, 300.0]), 250.0
    sums = [sum(claims[i] for i in range(3) if m >> i & 1) for m in range(8)]
    worth = np.array([max(0.0, estate - (600.0 - claimed)) for claimed in sums])
    assert talmud_awards(claims, estate) == pytest.approx(nucleolus_amounts(worth)[0], abs=1e-9)


def test_short_estate_is_told_and_full_estate_pays_everyone() -> None:
    assert divide_estate({"a": 1.0, "b": 2.0}, 1.0).reasons[0].kind == "niet-genoeg-voor-ieder"
    full = divide_estate({"a": 1.0, "b": 2.0}, 3.0)
    assert (full.amounts.tolist(), full.reasons) == ([1.0, 2.0], ())


@pytest.mark.parametrize(
    ("claims", "estate", "code"),
    [
        ({}, 0.0, "te-weinig-spelers"),
        ({"a": -1.0}, 0.0, "bedrag-negatief"),
        ({"boedel": -1.0, "b": 5.0}, 1.0, "bedrag-negatief"),
        ({"a": 1.0}, 2.0, "boedel-te-groot"),
        ({"a": float("nan")}, 0.0, "bedrag-niet-eindig"),
    ],
)
def test_estate_that_cannot_be_is_refused(claims: dict[str, float], estate: float, code: str) -> None:
    with pytest.raises(InputError) as refused:
        divide_estate(claims, estate)
    assert refused.value.code == code

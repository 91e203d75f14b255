"""A game by coalition, checked, and who would leave a division."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from wijkkoers.appraisal.sharing.game import Game, check_core, coalition_sizes, coalition_sums, game
from wijkkoers.base.errors import InputError

WORTH = {("a",): 4.0, ("b",): 5.0, ("a", "b"): 7.0}


def test_coalitions_are_found_by_name_in_any_order() -> None:
    made = game(["b", "a"], {frozenset({"a", "b"}): 7.0, ("b",): 5.0, ("a",): 4.0})
    assert made.worth.tolist() == [0, 5, 4, 7]
    assert made.names_of(2) == ("a",)


def test_alone_marginal_and_total_follow_from_the_worth() -> None:
    made = game(["a", "b"], WORTH)
    assert (made.alone.tolist(), made.marginal.tolist(), made.total) == ([4, 5], [2, 3], 7)


def test_worth_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValueError, match="read-only"):
        game(["a", "b"], WORTH).worth[0] = 1.0


def test_nobody_may_cost_nothing() -> None:
    assert game(["a", "b"], {**WORTH, (): 0.0}).worth[0] == 0


WRONG: dict[str, tuple[str, Callable[[], Any]]] = {
    "one player": ("te-weinig-spelers", lambda: game(["a"], {("a",): 1.0})),
    "thirteen players": ("te-veel-spelers", lambda: game([str(i) for i in range(13)], {})),
    "a name twice": ("naam-dubbel", lambda: game(["a", "a"], WORTH)),
    "a coalition that lacks": ("coalitie-ontbreekt", lambda: game(["a", "b"], {("a",): 4.0, ("b",): 5.0})),
    "an unknown player": ("coalitie-speler-onbekend", lambda: game(["a", "b"], {**WORTH, ("c",): 1.0})),
    "a coalition twice": ("coalitie-dubbel", lambda: game(["a", "b"], {**WORTH, ("b", "a"): 7.0})),
    "nobody costs something": ("coalitie-leeg", lambda: game(["a", "b"], {**WORTH, (): 1.0})),
    "not a number": ("bedrag-niet-eindig", lambda: game(["a", "b"], {**WORTH, ("a", "b"): float("nan")})),
    "infinity": ("bedrag-niet-eindig", lambda: game(["a", "b"], {**WORTH, ("a", "b"): float("inf")})),
    "beyond reason": ("bedrag-niet-eindig", lambda: game(["a", "b"], {**WORTH, ("a", "b"): 1e300})),
    "a division that names others": ("namen-ongelijk", lambda: check_core(game(["a", "b"], WORTH), {"a": 1.0, "c": 6.0})),
    "a division with infinity": ("bedrag-niet-eindig", lambda: check_core(game(["a", "b"], WORTH), {"a": 1.0, "b": float("inf")})),
}


@pytest.mark.parametrize("name", WRONG)
def test_input_that_cannot_be_used_is_refused(name: str) -> None:
    code, act = WRONG[name]
    with pytest.raises(InputError) as refused:
        act()
    assert refused.value.code == code


def test_missing_coalition_is_named() -> None:
    with pytest.raises(InputError) as refused:
        game(["a", "b", "c"], {("a",): 1, ("b",): 1, ("c",): 1, ("a", "b"): 2, ("a", "b", "c"): 3})
    assert refused.value.values == {"coalition": "a+c", "count": 2}


def test_who_pays_more_than_alone_leaves_a_cost_game() -> None:
    found = check_core(game(["a", "b"], WORTH), {"b": 2.5, "a": 4.5})
    assert (found.leaving, found.is_stable) == (((("a",), 0.5),), False)
    assert (found.reasons[0].kind, found.reasons[0].values) == ("groep-beter-af", {"players": ("a",), "difference": 0.5})


def test_who_gets_less_than_alone_leaves_a_value_game() -> None:
    found = check_core(game(["a", "b"], {("a",): 1.0, ("b",): 1.0, ("a", "b"): 4.0}, is_cost=False), {"a": 0.5, "b": 3.5})
    assert found.leaving == ((("a",), 0.5),)


def test_division_that_nobody_leaves_is_stable() -> None:
    found = check_core(game(["a", "b"], WORTH), {"a": 3.0, "b": 4.0})
    assert (found.is_stable, [reason.kind for reason in found.reasons]) == (True, ["verdeling-stabiel"])


def test_division_that_does_not_cover_the_cost_is_told() -> None:
    found = check_core(game(["a", "b"], WORTH), {"a": 3.0, "b": 3.0})
    assert (found.is_stable, found.reasons[0].kind) == (False, "dekt-niet-alles")


def test_the_coalition_that_wins_most_comes_first() -> None:
    worth = {("a",): 1.0, ("b",): 2.0, ("c",): 3.0, ("a", "b"): 3.0, ("a", "c"): 4.0, ("b", "c"): 5.0, ("a", "b", "c"): 6.0}
    found = check_core(game(["a", "b", "c"], worth), {"a": 3.0, "b": 3.0, "c": 0.0})
    assert [names for names, _won in found.leaving] == [("a", "b"), ("a",), ("b",)]


def test_sums_and_sizes_go_by_number_of_coalition() -> None:
    assert coalition_sums(np.array([1.0, 10.0, 100.0])).tolist() == [0, 1, 10, 11, 100, 101, 110, 111]
    assert coalition_sizes(3).tolist() == [0, 1, 1, 2, 1, 2, 2, 3]


def test_game_keeps_whether_less_is_better() -> None:
    assert (Game(("a",), np.zeros(2)).is_cost, game(["a", "b"], WORTH, is_cost=False).is_cost) == (True, False)

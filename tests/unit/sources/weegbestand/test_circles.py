"""A circle in what must come first."""

from __future__ import annotations

import pytest

from wijkkoers.sources.weegbestand.circles import find_circle


@pytest.mark.parametrize(
    ("pairs", "circle"),
    [
        ([("a", "b"), ("b", "a")], ("a", "b", "a")),
        ([("x", "a"), ("a", "b"), ("b", "c"), ("c", "a")], ("a", "b", "c", "a")),
        ([("a", "a")], ("a", "a")),
    ],
)
def test_circle_is_named_from_start_to_start(pairs: list[tuple[str, str]], circle: tuple[str, ...]) -> None:
    assert find_circle(pairs) == circle


def test_two_ways_to_one_end_are_no_circle() -> None:
    assert find_circle([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]) == ()


def test_long_chain_needs_no_recursion() -> None:
    assert find_circle([(str(number), str(number + 1)) for number in range(20_000)]) == ()

from __future__ import annotations

import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.indicators.compare import Rank, difference, index_100, is_clear, position, rank

MISSING = absent(Status.UNKNOWN)


def test_a_difference_is_figure_minus_reference() -> None:
    assert difference(present(44), present(66)) == -22


@pytest.mark.parametrize(("figure", "reference"), [(MISSING, present(1)), (present(1), MISSING)])
def test_without_both_there_is_no_comparison(figure, reference) -> None:  # type: ignore[no-untyped-def]
    assert difference(figure, reference) is None
    assert index_100(figure, reference) is None


def test_an_index_puts_the_reference_at_100() -> None:
    assert index_100(present(297), present(345)) == pytest.approx(86.09, abs=0.01)


@pytest.mark.parametrize("reference", [0, -5])
def test_a_reference_that_is_not_above_zero_has_no_index(reference: float) -> None:
    assert index_100(present(1), present(reference)) is None


def test_the_highest_value_has_the_first_place() -> None:
    assert rank(9, [3, 9, 5]) == Rank(place=1, of=3, shared_by=1)


def test_equal_values_share_the_best_place() -> None:
    assert rank(5, [3, 9, 5, 5]) == Rank(place=2, of=4, shared_by=2)


def test_a_value_outside_the_comparison_has_no_place() -> None:
    with pytest.raises(ValueError, match="not among"):
        rank(4, [3, 9])


def test_a_value_on_its_reference_stands_in_the_middle() -> None:
    assert position(10, 10, [8, 9, 11, 12]) == 0


def test_the_edge_lies_two_interquartile_ranges_away() -> None:
    assert position(14, 10, [8, 9, 10, 11, 12]) == 1
    assert position(12, 10, [8, 9, 10, 11, 12]) == 0.5


def test_a_value_beyond_the_edge_stands_on_the_edge() -> None:
    assert position(-90, 10, [8, 9, 10, 11, 12]) == -1


def test_one_outlier_does_not_squeeze_the_rest() -> None:
    assert position(12, 10, [8, 9, 10, 11, 12, 5000]) == pytest.approx(0.4)


def test_the_range_is_used_when_the_middle_half_is_equal() -> None:
    assert position(6, 5, [5, 5, 5, 5, 9]) == 0.25


def test_two_peers_say_nothing_about_spread() -> None:
    assert position(6, 5, [5, 6]) is None


def test_equal_peers_place_only_a_value_on_its_reference() -> None:
    assert position(5, 5, [5, 5, 5]) == 0
    assert position(6, 5, [5, 5, 5]) is None


@pytest.mark.parametrize(
    ("value", "decimals", "clear"),
    [(1, 0, False), (-1, 0, False), (2, 0, True), (-2, 0, True), (0.1, 1, False), (0.2, 1, True), (0.3 - 0.2, 1, False), (0, 0, False)],
)
def test_a_difference_is_clear_beyond_one_last_digit(value: float, decimals: int, clear: bool) -> None:
    assert is_clear(value, decimals) is clear

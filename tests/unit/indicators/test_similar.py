from __future__ import annotations

import pytest

from wijkkoers.base.missing import Figure, present
from wijkkoers.indicators.matrix import FigureMatrix, figure_matrix
from wijkkoers.indicators.similar import find_similar

INDICATORS = ("a", "b", "c")


def matrix(**areas: tuple[float | None, ...]) -> FigureMatrix:
    figures: dict[str, dict[str, Figure]] = {
        area: {name: present(value) for name, value in zip(INDICATORS, values, strict=True) if value is not None}
        for area, values in areas.items()
    }
    return figure_matrix(figures, INDICATORS)


PLAIN = matrix(own=(0, 0, 0), near=(1, 0, 0), far=(4, 4, 4), other=(3, 0, 2))


def test_the_nearest_area_comes_first_and_the_area_itself_never() -> None:
    assert [found.area for found in find_similar(PLAIN, "own").nearest] == ["near", "other", "far"]


def test_no_more_areas_are_returned_than_asked() -> None:
    assert [found.area for found in find_similar(PLAIN, "own", number=1).nearest] == ["near"]


def test_areas_at_equal_distance_stand_in_the_order_of_their_codes() -> None:
    equal = matrix(own=(0, 0, 0), z=(1, 0, 0), b=(-1, 0, 0), x=(0, 1, 0), y=(0, -1, 0), w=(0, 0, 1), v=(0, 0, -1))
    assert [found.area for found in find_similar(equal, "own", number=2).nearest] == ["b", "v"]


def test_an_area_with_too_few_indicators_in_common_is_skipped_and_counted() -> None:
    gaps = matrix(own=(0, 0, 0), near=(0, 0, None), far=(4, 4, 4), other=(3, 1, 2))
    found = find_similar(gaps, "own", least_common=3)
    assert ([item.area for item in found.nearest], found.compared, found.skipped) == (["other", "far"], 2, 1)


def test_a_missing_figure_is_not_zero() -> None:
    gaps = matrix(own=(5, 5, 5), same=(5, 5, None), zero=(5, 5, 0), far=(1, 2, 3))
    found = find_similar(gaps, "own", number=2, least_common=2).nearest
    assert [(item.area, item.distance > 0) for item in found] == [("same", False), ("zero", True)]


def test_an_area_that_lacks_too_much_itself_has_no_nearest_and_names_what_it_lacks() -> None:
    found = find_similar(matrix(own=(1, None, None), near=(1, 2, 3), far=(4, 5, 6)), "own", least_common=2)
    assert (found.nearest, found.absent, found.used) == ((), ("b", "c"), ("a",))


def test_an_indicator_that_is_equal_everywhere_does_not_count_and_is_named() -> None:
    found = find_similar(matrix(own=(1, 7, 1), near=(2, 7, 1), far=(9, 7, 5)), "own", least_common=2)
    assert (found.equal, found.used) == (("b",), ("a", "c"))
    assert [item.indicator for item in found.nearest[0].differences] == ["c", "a"]


def test_reasons_stand_from_the_smallest_difference_to_the_largest() -> None:
    found = find_similar(PLAIN, "own").nearest[1]
    assert (found.area, [item.indicator for item in found.differences]) == ("other", ["b", "c", "a"])
    assert [item.indicator for item in found.closest(1)] == ["b"]
    assert [item.indicator for item in found.furthest(2)] == ["a", "c"]


def test_a_reason_tells_both_values_and_how_far_they_lie_apart() -> None:
    two = matrix(own=(0, 0, 0), other=(2, 0, 4), third=(2, 2, 0), fourth=(0, 2, 4))
    reason = find_similar(two, "own").nearest[0].furthest(1)[0]
    assert (reason.own, reason.other, reason.deviations) == (0, 4, 2)
    assert reason.share == pytest.approx(0.5)


def test_the_shares_of_an_equal_area_are_zero() -> None:
    equal = find_similar(matrix(own=(0, 0, 0), same=(0, 0, 0), far=(1, 2, 3)), "own").nearest[0]
    assert (equal.distance, {item.share for item in equal.differences}) == (0, {0.0})


def test_only_the_areas_asked_for_may_be_returned_but_all_count_in_the_spread() -> None:
    found = find_similar(PLAIN, "own", among=["far", "own"])
    assert ([item.area for item in found.nearest], found.compared) == (["far"], 1)
    whole = find_similar(PLAIN, "own")
    assert found.nearest[0].distance == whole.nearest[2].distance


def test_an_area_that_is_not_in_the_matrix_is_refused() -> None:
    with pytest.raises(ValueError, match="elders"):
        find_similar(PLAIN, "elders")


@pytest.mark.parametrize(("number", "least_common"), [(0, 1), (1, 0)])
def test_none_at_all_is_refused(number: int, least_common: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        find_similar(PLAIN, "own", number, least_common)

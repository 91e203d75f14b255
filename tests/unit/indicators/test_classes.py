from __future__ import annotations

import pytest

from wijkkoers.indicators.classes import Classes, Shortfall, class_of, diverging_classes, nice_classes, quantile_classes


def counts(classes: Classes, values: list[float]) -> list[int]:
    found = [class_of(value, classes.breaks) for value in values]
    return [found.count(place) for place in range(classes.count)]


def test_a_border_belongs_to_the_class_above() -> None:
    assert [class_of(value, (10, 20)) for value in (9.9, 10, 19.9, 20, 99)] == [0, 1, 1, 2, 2]


def test_no_borders_are_one_class() -> None:
    assert class_of(-5, ()) == 0


def test_quantiles_spread_values_evenly() -> None:
    values = [float(value) for value in range(1, 101)]
    classes = quantile_classes(values)
    assert classes is not None
    assert max(counts(classes, values)) - min(counts(classes, values)) <= 2
    assert (classes.low, classes.high, classes.shortfall) == (1, 100, None)


def test_borders_of_quantiles_are_values_that_occur() -> None:
    values = [3.0, 8.0, 8.0, 11.0, 12.0, 19.0, 25.0, 40.0]
    classes = quantile_classes(values)
    assert classes is not None
    assert set(classes.breaks) <= set(values)


@pytest.mark.parametrize("make", [quantile_classes, nice_classes])
def test_few_distinct_values_make_few_classes_and_say_why(make) -> None:  # type: ignore[no-untyped-def]
    assert make([4, 4, 7, 4]) == Classes((7,), 4, 7, shortfall=Shortfall.FEW_VALUES)


@pytest.mark.parametrize("make", [quantile_classes, nice_classes])
def test_one_value_is_one_class(make) -> None:  # type: ignore[no-untyped-def]
    assert make([4, 4]) == Classes((), 4, 4, shortfall=Shortfall.FEW_VALUES)


@pytest.mark.parametrize("make", [quantile_classes, nice_classes])
def test_as_many_distinct_values_as_classes_is_no_shortfall(make) -> None:  # type: ignore[no-untyped-def]
    assert make([1, 2, 3, 4, 50]) == Classes((2, 3, 4, 50), 1, 50)


@pytest.mark.parametrize("make", [quantile_classes, nice_classes, lambda values: diverging_classes(values, 5)])
def test_no_values_have_no_classes(make) -> None:  # type: ignore[no-untyped-def]
    assert make([]) is None


def test_many_equal_values_join_quantiles_and_say_why() -> None:
    classes = quantile_classes([0.0] * 90 + [1, 2, 3, 4, 5, 6])
    assert classes is not None
    assert classes.shortfall is Shortfall.EQUAL_VALUES
    assert classes.count < 5


def test_nice_borders_are_round() -> None:
    classes = nice_classes([12, 23, 37, 44, 58, 61, 79, 97])
    assert classes is not None
    assert classes.breaks == (20, 40, 60, 80)


def test_nice_borders_are_round_below_one() -> None:
    classes = nice_classes([0.31, 0.42, 0.55, 0.66, 0.71, 0.92, 1.1])
    assert classes is not None
    assert classes.breaks == (0.4, 0.6, 0.8, 1.0)


def test_an_outlier_leaves_no_empty_nice_classes_and_says_why() -> None:
    classes = nice_classes([1, 2, 3, 4, 5, 6, 7, 1000])
    assert classes == Classes((1000,), 1, 1000, shortfall=Shortfall.EMPTY_CLASSES)


def test_diverging_classes_have_the_reference_in_the_middle() -> None:
    classes = diverging_classes([10, 30, 45, 48, 50, 52, 55, 70, 90], 50)
    assert classes is not None
    assert (classes.breaks, classes.middle, classes.shortfall) == ((20, 40, 60, 80), 2, None)


def test_a_side_without_values_has_no_classes() -> None:
    classes = diverging_classes([50, 51, 60, 70, 90, 95], 50)
    assert classes is not None
    assert (classes.middle, classes.shortfall) == (0, Shortfall.EMPTY_CLASSES)


def test_the_middle_class_stays_when_nothing_is_near_the_reference() -> None:
    classes = diverging_classes([90, 91, 92, 93], 50)
    assert classes is not None
    assert (class_of(50, classes.breaks), classes.middle) == (0, 0)


def test_all_values_on_the_reference_are_one_class() -> None:
    assert diverging_classes([5, 5, 5], 5) == Classes((), 5, 5, middle=0, shortfall=Shortfall.FEW_VALUES)

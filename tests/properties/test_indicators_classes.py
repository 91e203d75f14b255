"""Laws of classes: every value has one, higher values never a lower one, and none is empty without a reason."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.indicators.classes import CLASSES, Classes, class_of, diverging_classes, nice_classes, quantile_classes

numbers = st.one_of(
    st.integers(-100_000, 100_000).map(lambda tenths: tenths / 10),
    st.integers(0, 6).map(float),
    st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 3)),
)
value_lists = st.lists(numbers, min_size=1, max_size=60)
Make = Callable[[list[float]], Classes | None]
SEQUENTIAL = [quantile_classes, nice_classes]


def made(make: Make, values: list[float]) -> Classes:
    classes = make(values)
    assert classes is not None
    return classes


def slow_class(value: float, breaks: tuple[float, ...]) -> list[int]:
    """All classes whose lower border is not above the value and whose upper border is."""
    borders = (float("-inf"), *breaks, float("inf"))
    return [place for place, (lower, upper) in enumerate(pairwise(borders)) if lower <= value < upper]


@given(numbers, st.lists(numbers, unique=True, max_size=6).map(sorted).map(tuple))
def test_every_value_falls_in_exactly_one_class(value: float, breaks: tuple[float, ...]) -> None:
    assert slow_class(value, breaks) == [class_of(value, breaks)]


@given(numbers, numbers, st.lists(numbers, unique=True, max_size=6).map(sorted))
def test_a_higher_value_never_has_a_lower_class(one: float, other: float, breaks: list[float]) -> None:
    low, high = sorted((one, other))
    assert class_of(low, breaks) <= class_of(high, breaks)


@pytest.mark.parametrize("make", SEQUENTIAL)
@given(values=value_lists)
def test_no_class_is_empty(make: Make, values: list[float]) -> None:
    classes = made(make, values)
    assert {class_of(value, classes.breaks) for value in values} == set(range(classes.count))


@pytest.mark.parametrize("make", SEQUENTIAL)
@given(values=value_lists)
def test_fewer_classes_come_with_a_reason_and_five_without(make: Make, values: list[float]) -> None:
    classes = made(make, values)
    assert 1 <= classes.count <= CLASSES
    assert (classes.shortfall is None) == (classes.count == CLASSES)


@pytest.mark.parametrize("make", SEQUENTIAL)
@given(values=value_lists, random=st.randoms(use_true_random=False))
def test_the_order_of_areas_does_not_change_the_classes(make: Make, values: list[float], random) -> None:  # type: ignore[no-untyped-def]
    mixed = list(values)
    random.shuffle(mixed)
    assert make(mixed) == make(values)


@pytest.mark.parametrize("make", [*SEQUENTIAL, lambda values: diverging_classes(values, values[0])])
@given(values=value_lists)
def test_borders_rise(make: Make, values: list[float]) -> None:
    assert all(lower < upper for lower, upper in pairwise(made(make, values).breaks))


@given(st.sets(st.integers(0, 10_000), min_size=CLASSES, max_size=80))
def test_quantiles_of_distinct_values_differ_by_at_most_two_in_size(found: set[int]) -> None:
    values = [float(value) for value in found]
    classes = made(quantile_classes, values)
    sizes = [sum(class_of(value, classes.breaks) == place for value in values) for place in range(CLASSES)]
    assert max(sizes) - min(sizes) <= 2


@given(value_lists, numbers)
def test_the_reference_lies_in_the_middle_class(values: list[float], reference: float) -> None:
    classes = diverging_classes(values, reference)
    assert classes is not None
    assert class_of(reference, classes.breaks) == classes.middle


@given(value_lists, numbers)
def test_only_the_middle_class_of_a_diverging_scale_may_be_empty(values: list[float], reference: float) -> None:
    classes = diverging_classes(values, reference)
    assert classes is not None
    filled = {class_of(value, classes.breaks) for value in values}
    assert set(range(classes.count)) - filled <= {classes.middle}


@given(value_lists, numbers)
def test_at_most_two_classes_lie_on_each_side_of_the_reference(values: list[float], reference: float) -> None:
    classes = diverging_classes(values, reference)
    assert classes is not None
    assert classes.middle is not None
    assert classes.middle <= 2
    assert classes.count - 1 - classes.middle <= 2

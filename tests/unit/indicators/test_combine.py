from __future__ import annotations

import pytest

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.combine import add_up, combine, weigh


def test_counts_add_up() -> None:
    assert combine("som", [present(5), present(10)]) == present(15)


def test_a_mean_is_weighed_and_marked_as_estimate() -> None:
    assert combine("gewogen", [present(10), present(40)], [present(1), present(2)]) == present(30, Mark.ESTIMATED)


def test_a_class_cannot_be_combined() -> None:
    assert combine("niet", [present(1), present(1)]) == absent(Status.NOT_APPLICABLE)


@pytest.mark.parametrize("rule", ["som", "gewogen", "niet"])
def test_one_area_keeps_its_figure(rule: str) -> None:
    figure = present(3, Mark.THIN)
    assert combine(rule, [figure], [absent(Status.UNKNOWN)]) == figure  # type: ignore[arg-type]


@pytest.mark.parametrize("rule", ["som", "gewogen", "niet"])
def test_no_areas_are_refused(rule: str) -> None:
    with pytest.raises(ValueError, match="no areas"):
        combine(rule, [])  # type: ignore[arg-type]


def test_a_missing_part_makes_a_sum_absent_and_not_smaller() -> None:
    assert add_up([present(5), absent(Status.UNAVAILABLE)]) == absent(Status.UNAVAILABLE)


def test_the_strongest_reason_of_the_parts_is_given() -> None:
    assert add_up([absent(Status.NOT_APPLICABLE), absent(Status.SUPPRESSED)]).status is Status.SUPPRESSED


def test_a_missing_part_makes_a_mean_absent() -> None:
    assert weigh([present(5), absent(Status.SUPPRESSED)], [present(1), present(1)]).status is Status.SUPPRESSED


def test_a_missing_weight_makes_a_mean_absent() -> None:
    assert weigh([present(5), present(6)], [present(1), absent(Status.UNKNOWN)]).status is Status.UNKNOWN


def test_an_area_where_nobody_lives_does_not_count_even_without_value() -> None:
    figures = [present(10), present(20), absent(Status.UNAVAILABLE)]
    assert weigh(figures, [present(1), present(1), present(0)]) == present(15, Mark.ESTIMATED)


def test_a_mean_that_rests_on_one_area_is_that_area_and_no_estimate() -> None:
    assert weigh([present(10), absent(Status.UNKNOWN)], [present(4), present(0)]) == present(10)


def test_one_area_with_an_unknown_weight_gives_no_mean() -> None:
    assert weigh([present(10), present(20)], [absent(Status.UNKNOWN), present(0)]).status is Status.UNKNOWN


def test_only_empty_areas_give_no_mean() -> None:
    assert weigh([present(10), present(20)], [present(0), present(0)]) == absent(Status.NOT_APPLICABLE)


@pytest.mark.parametrize("combined", [add_up([present(1, Mark.PROVISIONAL, Mark.THIN), present(2, Mark.MODELLED)])])
def test_marks_pass_but_thinness_is_judged_anew(combined: Figure) -> None:
    assert combined.marks == {Mark.PROVISIONAL, Mark.MODELLED}


def test_marks_of_weights_pass_to_the_mean() -> None:
    combined = weigh([present(1, Mark.THIN), present(2)], [present(1, Mark.CONVERTED), present(1)])
    assert combined.marks == {Mark.CONVERTED, Mark.ESTIMATED}


def test_each_area_needs_its_weight() -> None:
    with pytest.raises(ValueError, match="2 figures have 1 weights"):
        combine("gewogen", [present(1), present(2)], [present(1)])


def test_a_negative_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        weigh([present(1), present(2)], [present(-1), present(2)])

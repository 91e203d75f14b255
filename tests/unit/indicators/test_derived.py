from __future__ import annotations

from collections.abc import Callable

import pytest

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.handbook.load import load_handbook
from wijkkoers.indicators.derived import (
    FUNCTIONS,
    density_per_ha,
    derive,
    rate_per_100_others,
    rate_per_1000,
    share_of_sum_pct,
    share_pct,
)


def test_a_quarter_is_25_percent() -> None:
    assert share_pct(present(25), present(100)) == present(25)


def test_a_share_of_a_sum_counts_the_part_itself() -> None:
    assert share_of_sum_pct(present(10), present(20), present(10)) == present(25)


def test_a_rate_is_per_thousand_inhabitants() -> None:
    assert rate_per_1000(present(30), present(2000)) == present(15)


def test_a_rate_may_exceed_a_thousand() -> None:
    assert rate_per_1000(present(29), present(5)) == present(5800)


def test_young_and_old_stand_against_the_sum_of_the_ages_between() -> None:
    assert rate_per_100_others(present(20), present(30), present(40), present(60)) == present(50)


def test_a_rate_against_others_needs_others() -> None:
    with pytest.raises(ValueError, match="needs others"):
        rate_per_100_others(present(1), present(2))


@pytest.mark.parametrize("gap", range(4))
def test_one_absent_age_makes_the_pressure_absent_for_its_reason(gap: int) -> None:
    figures = [absent(Status.SUPPRESSED, Mark.PROVISIONAL) if place == gap else present(10) for place in range(4)]
    assert rate_per_100_others(*figures) == absent(Status.SUPPRESSED, Mark.PROVISIONAL)


def test_nobody_between_makes_the_pressure_not_applicable() -> None:
    assert rate_per_100_others(present(1), present(2), present(0), present(0)) == absent(Status.NOT_APPLICABLE)


def test_marks_of_all_ages_stay() -> None:
    found = rate_per_100_others(present(1), present(2, Mark.THIN), present(3, Mark.CONVERTED))
    assert found.marks == {Mark.THIN, Mark.CONVERTED}


def test_a_density_is_per_hectare() -> None:
    assert density_per_ha(present(300), present(12)) == present(25)


@pytest.mark.parametrize("function", [share_pct, share_of_sum_pct, rate_per_1000, density_per_ha])
def test_a_total_of_zero_makes_it_not_applicable(function: Callable[[Figure, Figure], Figure]) -> None:
    assert function(present(0), present(0)) == absent(Status.NOT_APPLICABLE)


@pytest.mark.parametrize("function", [share_pct, share_of_sum_pct, rate_per_1000, density_per_ha])
def test_none_of_some_is_zero_and_not_absent(function: Callable[[Figure, Figure], Figure]) -> None:
    assert function(present(0), present(40)) == present(0)


@pytest.mark.parametrize("function", [share_pct, share_of_sum_pct, rate_per_1000, density_per_ha])
@pytest.mark.parametrize("status", [status for status in Status if status is not Status.VALUE])
def test_an_absent_input_gives_its_reason(function: Callable[[Figure, Figure], Figure], status: Status) -> None:
    assert function(absent(status), present(10)) == absent(status)
    assert function(present(10), absent(status)) == absent(status)


@pytest.mark.parametrize("function", [share_pct, share_of_sum_pct, rate_per_1000, density_per_ha])
def test_a_hidden_count_keeps_the_share_hidden(function: Callable[[Figure, Figure], Figure]) -> None:
    assert function(absent(Status.SUPPRESSED), absent(Status.UNAVAILABLE)).status is Status.SUPPRESSED


@pytest.mark.parametrize("function", [share_pct, share_of_sum_pct, rate_per_1000, density_per_ha])
def test_marks_of_both_inputs_stay(function: Callable[[Figure, Figure], Figure]) -> None:
    assert function(present(1, Mark.PROVISIONAL), present(4, Mark.CONVERTED)).marks == {Mark.PROVISIONAL, Mark.CONVERTED}


def test_marks_stay_when_the_value_is_absent() -> None:
    assert share_pct(absent(Status.UNKNOWN, Mark.PROVISIONAL), present(4)).marks == {Mark.PROVISIONAL}


@pytest.mark.parametrize("function", [share_pct, rate_per_1000, density_per_ha])
def test_a_negative_count_is_refused(function: Callable[[Figure, Figure], Figure]) -> None:
    with pytest.raises(ValueError, match="negative"):
        function(present(-1), present(10))


def test_a_part_larger_than_its_whole_by_rounding_is_all_of_it_and_marked() -> None:
    assert share_pct(present(10), present(5)) == present(100, Mark.ESTIMATED)


def test_a_part_larger_than_its_whole_beyond_rounding_is_unknown() -> None:
    assert share_pct(present(11), present(5)) == absent(Status.UNKNOWN)


def test_a_share_of_a_sum_needs_something_to_compare_with() -> None:
    with pytest.raises(ValueError, match="at least two"):
        share_of_sum_pct(present(1))


def test_a_function_is_called_by_its_id() -> None:
    assert derive("aantal-per-1000-inwoners", [present(1), present(100)]) == present(10)


def test_an_unknown_function_is_an_error() -> None:
    with pytest.raises(KeyError, match="wortel"):
        derive("wortel", [present(1)])


def test_a_wrong_number_of_inputs_is_an_error() -> None:
    with pytest.raises(TypeError):
        derive("aandeel-van-geheel", [present(1)])


def test_every_derived_indicator_can_be_calculated_from_as_many_inputs_as_it_names() -> None:
    derived = [indicator for indicator in load_handbook().indicators if indicator.function is not None]
    assert derived
    for indicator in derived:
        assert indicator.function is not None
        figure = derive(indicator.function, [present(10) for _ in indicator.inputs])
        assert figure.has_value, indicator.id


def test_the_table_of_functions_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        FUNCTIONS["nieuw"] = share_pct  # type: ignore[index]

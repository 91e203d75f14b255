from __future__ import annotations

import pytest

from wijkkoers.sources.gemeente_years import FIRST_YEAR, LAST_YEAR, YearSpan, span_of


@pytest.mark.parametrize(
    ("codes", "first", "last"),
    [
        ({"GM0003"}, None, 2020),
        ({"GM1979"}, 2021, None),
        ({"GM1979", "GM0370"}, 2021, 2021),
        ({"GM1980", "GM0501"}, 2022, 2022),
        ({"GM1992"}, 2023, None),
        ({"GM0590", "GM0363"}, None, None),
        (set(), None, None),
    ],
)
def test_gemeenten_that_began_or_ended_limit_the_years(codes: set[str], first: int | None, last: int | None) -> None:
    span = span_of(codes)
    assert (span.first, span.last) == (first, last)


def test_span_names_the_gemeenten_that_set_its_limits() -> None:
    span = span_of({"GM0003", "GM1963", "GM0590"})
    assert (span.first_code, span.last_code) == ("GM1963", "GM0003")


def test_codes_of_two_divisions_leave_no_year() -> None:
    assert span_of({"GM0003", "GM1979"}).is_empty
    assert not span_of({"GM0003"}).is_empty


@pytest.mark.parametrize(("year", "nearest", "is_held"), [(2018, 2019, False), (2019, 2019, True), (2020, 2020, True), (2024, 2020, False)])
def test_nearest_year_within_the_span(year: int, nearest: int, is_held: bool) -> None:
    span = YearSpan(2019, 2020, "GM1963", "GM0003")
    assert (span.nearest(year), span.holds(year)) == (nearest, is_held)


def test_no_gemeente_both_begins_and_ends_in_the_table() -> None:
    assert FIRST_YEAR.keys() & LAST_YEAR.keys() == set()

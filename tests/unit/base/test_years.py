"""The one year that a text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR, find_year, find_year_in_name

years = st.integers(FIRST_YEAR, LAST_YEAR)
around = st.text(alphabet="abc-_. ()", max_size=8)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("kwb-2023.xlsx", 2023),
        ("KWB2024", 2024),
        ("buurten_2016_wof.geojson", 2016),
        ("wijk- en buurtkaart 2020 v3", 2020),
        ("2023 en nog eens 2023", 2023),
        ("2022-2023", None),
        ("kwb", None),
        ("20230101", None),
        ("1899", None),
        ("1994", None),
        ("2101", None),
        ("", None),
    ],
)
def test_year_is_found_when_there_is_just_one(text: str, year: int | None) -> None:
    assert find_year(text) == year


@given(around, years, around)
def test_one_year_between_other_signs_is_found(before: str, year: int, after: str) -> None:
    assert find_year(f"{before}{year}{after}") == year


@given(years, years)
def test_two_different_years_give_none(first: int, second: int) -> None:
    assert find_year(f"van {first} tot {second}") == (first if first == second else None)


@given(years, st.integers(0, 9))
def test_year_inside_a_longer_number_is_no_year(year: int, digit: int) -> None:
    assert find_year(f"{year}{digit}") is None


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("kwb-2023.xlsx", 2023),
        ("meting-2024.zip/scores.csv", 2024),
        ("download-2026.zip/kwb-2023.csv", 2023),
        ("alles-2025.zip/set-2024.zip/scores.csv", 2024),
        ("download-2026.zip/scores 2002-2024.csv", None),
        ("map.zip/scores.csv", None),
        ("scores.2024", None),
        ("cijfers 2024", 2024),
        ("set-2024.zip\\scores.csv", 2024),
        ("", None),
    ],
)
def test_name_tells_its_year_and_only_a_silent_name_leaves_it_to_the_zip(name: str, year: int | None) -> None:
    assert find_year_in_name(name) == year

"""Numbers of the yearly tables of CBS."""

from __future__ import annotations

import re

from wijkkoers.sources.cbs_tables import KWB_TABLES, NEAR_TABLES


def test_every_number_is_one_of_cbs_and_stands_for_one_year() -> None:
    numbers = [*KWB_TABLES.values(), *NEAR_TABLES.values()]
    assert all(re.fullmatch(r"\d{5}NED", number) for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_table_of_the_check_figures_is_that_of_2024() -> None:
    assert KWB_TABLES[2024] == "85984NED"


def test_year_whose_number_is_not_certain_is_left_out() -> None:
    assert 2024 not in NEAR_TABLES

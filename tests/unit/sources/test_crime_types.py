from __future__ import annotations

import pytest

from wijkkoers.sources.crime_types import INDICATORS, TYPE_NAMES, type_of


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.0.0 ", "0.0.0"),
        ("1.1.1 ", "1.1.1"),
        ("1.1.1 Diefstal/inbraak woning", "1.1.1"),
        ("Diefstal/inbraak woning", "1.1.1"),
        ("vernieling cq. zaakbeschadiging", "2.2.1"),
        ("Totaal misdrijven", "0.0.0"),
        ("2.6.10 Bestrijdingsmiddelen", "2.6.10"),
        ("Overlast", ""),
        ("1.1", ""),
        ("", ""),
    ],
)
def test_kind_is_known_by_number_or_name(text: str, number: str) -> None:
    assert type_of(text) == number


def test_indicators_add_up_kinds_that_have_a_name() -> None:
    assert {kind for kinds in INDICATORS.values() for kind in kinds} <= TYPE_NAMES.keys()


def test_no_crime_counts_as_both_theft_and_violence() -> None:
    assert set(INDICATORS["aantal-diefstallen"]) & set(INDICATORS["aantal-geweldsmisdrijven"]) == set()

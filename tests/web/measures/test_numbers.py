"""Amounts come back as the same amount, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.web.measures.numbers import amount_text, eur_text, number_text, read_amount

AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=4).map(lambda value: value.quantize(Decimal("0.001")))


@given(AMOUNTS, st.sampled_from(["nl", "en"]))
def test_a_written_amount_is_read_back_as_itself(amount: Decimal, language: str) -> None:
    assert read_amount(amount_text(amount, language), language) == amount


@pytest.mark.parametrize(
    ("text", "language", "amount"),
    [
        ("1.250.000", "nl", "1250000"),
        ("1,250,000", "en", "1250000"),
        ("1.250,50", "nl", "1250.50"),
        ("€ 12.500,-", "nl", "12500"),
        ("33,33", "en", "33.33"),
        ("33.33", "nl", "33.33"),
        ("−5", "nl", "-5"),
    ],
)
def test_people_write_amounts_in_many_ways(text: str, language: str, amount: str) -> None:
    assert read_amount(text, language) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "veel", "1.2.3", "1,5,5", "NaN", "Infinity", "1e9", "9" * 30, "١٢"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert read_amount(text) is None


def test_euros_have_cents_only_when_there_are_any() -> None:
    assert (eur_text(Decimal("1200.00")), eur_text(Decimal("1200.5"), "en")) == ("€\xa01.200", "€\xa01,200.50")


def test_a_number_to_read_has_no_needless_zeros() -> None:
    assert number_text(Decimal("1234.500")) == "1.234,5"

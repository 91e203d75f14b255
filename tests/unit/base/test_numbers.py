"""Numbers as people write and read them: what is written is read back."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.numbers import MINUS, format_number, parse_number

values = st.floats(-1e12, 1e12)
decimals = st.integers(0, 4)


@given(values, decimals)
def test_written_dutch_number_is_read_back(value: float, places: int) -> None:
    text = format_number(value, places)
    if "," in text or text.count(".") != 1:  # one dot and no comma reads as a decimal point
        assert parse_number(text) == pytest.approx(value, abs=0.5 * 10**-places + 1e-3)


@given(values, decimals)
def test_dutch_and_english_differ_in_their_marks_only(value: float, places: int) -> None:
    english = format_number(value, places, "en")
    assert format_number(value, places).translate(str.maketrans(",.", ".,")) == english


@given(values, decimals, st.booleans())
def test_zero_is_never_signed(value: float, places: int, signed: bool) -> None:
    text = format_number(value, places, signed=signed)
    assert (text[0] in (MINUS, "+")) <= any(digit in text for digit in "123456789")


@given(values, decimals)
def test_sign_follows_the_value_shown(value: float, places: int) -> None:
    text = format_number(value, places, signed=True)
    shown = float(f"{value:.{places}f}")
    assert text.startswith(MINUS) == (shown < 0)
    assert text.startswith("+") == (shown > 0)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [(5635, 0, "5.635"), (1234567.891, 2, "1.234.567,89"), (-0.04, 1, "0,0"), (-1.5, 1, f"{MINUS}1,5"), (0, 0, "0"), (44.4, 0, "44")],
)
def test_number_is_written_as_in_the_netherlands(value: float, places: int, text: str) -> None:
    assert format_number(value, places) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1.234.567,8", 1234567.8),
        ("1.234,5", 1234.5),
        (" 7 ", 7),
        ("-3", -3),
        (f"{MINUS}3,5", -3.5),
        ("+4", 4),
        ("66,0", 66),
        ("1.234", 1.234),
        ("1\N{NO-BREAK SPACE}234", 1234),
    ],
)
def test_number_is_read(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["", "-", ".", ",", "x", "1,2,3", "1.23.4", "12a", "1e5", "inf", "nan", "1..2", "1,", "٣", "12\n13", "0x10", "1_000", "9" * 400]
)
def test_text_that_is_no_number_gives_none(text: str) -> None:
    assert parse_number(text) is None


@given(st.text(alphabet="0123456789.,-+ ", max_size=30))
def test_what_is_read_is_finite(text: str) -> None:
    number = parse_number(text)
    assert number is None or math.isfinite(number)


@given(st.integers(-(10**15), 10**15))
def test_whole_number_is_read_as_it_stands(value: int) -> None:
    assert parse_number(str(value)) == value

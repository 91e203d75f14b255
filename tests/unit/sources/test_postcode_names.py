from __future__ import annotations

import pytest

from wijkkoers.sources.postcode_names import normalise_postcode, number_of, postcode_of, postcodes_between


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234AB", "1234AB"),
        ("1234 AB", "1234AB"),
        (" 1234ab ", "1234AB"),
        ("0234AB", None),
        ("1234", None),
        ("1234ABC", None),
        ("", None),
        ("\uff11\uff12\uff13\uff14AB", None),
    ],
)
def test_postcode_in_every_form(text: str, expected: str | None) -> None:
    assert normalise_postcode(text) == expected


@pytest.mark.parametrize("postcode", ["1000AA", "3351KB", "9999ZZ"])
def test_number_stands_for_one_postcode(postcode: str) -> None:
    assert postcode_of(number_of(postcode)) == postcode


def test_numbers_follow_the_order_of_postcodes() -> None:
    postcodes = ["1000AA", "1000AZ", "1000BA", "1001AA"]
    assert sorted(postcodes, key=number_of) == postcodes


def test_range_runs_on_into_the_next_four_digits() -> None:
    assert list(postcodes_between("7468ZY", "7469AB")) == ["7468ZY", "7468ZZ", "7469AA", "7469AB"]

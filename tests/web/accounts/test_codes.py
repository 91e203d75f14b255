"""Codes on paper: every single mistake is caught."""

from __future__ import annotations

from itertools import pairwise

import pytest

from wijkkoers.web.accounts.codes import LENGTH, SIGNS, check_sign, make_code, read_code, shown_code

CODE = "K7PM3XQ" + check_sign("K7PM3XQ")


def test_new_codes_are_whole_and_differ() -> None:
    codes = {make_code() for _try in range(200)}
    assert len(codes) == 200
    assert all(len(code) == LENGTH and read_code(code) == code for code in codes)


def test_every_wrong_sign_is_caught() -> None:
    wrong = {CODE[:place] + sign + CODE[place + 1 :] for place in range(LENGTH) for sign in SIGNS} - {CODE}
    assert [code for code in wrong if read_code(code)] == []


def test_every_two_neighbours_that_change_places_are_caught() -> None:
    for left in SIGNS:
        for right in SIGNS:
            body = f"A{left}{right}B000"
            swapped = f"A{right}{left}B000"
            assert left == right or check_sign(body) != check_sign(swapped)
    assert all(read_code(CODE[:a] + CODE[b] + CODE[a] + CODE[b + 1 :]) is None for a, b in pairwise(range(LENGTH)) if CODE[a] != CODE[b])


def test_code_is_read_as_people_type_it() -> None:
    body = "0101ABC"
    code = body + check_sign(body)
    assert {read_code(typed) for typed in (code.lower(), shown_code(code), f" {code} ", code.replace("0", "O").replace("1", "l"))} == {code}


@pytest.mark.parametrize("typed", ["", "K7PM", "UUUUUUUU", "K7PM3XQ9K7PM3XQ9", "ÄÖÜ-1234"])
def test_anything_else_is_no_code(typed: str) -> None:
    assert read_code(typed) is None

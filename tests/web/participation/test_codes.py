"""Codes of inbreng: many, checked, and read as kindly as people type them."""

from __future__ import annotations

import pytest

from wijkkoers.web.participation.codes import LENGTH, make_code, read_code, shown_code


def test_code_is_read_back_however_it_is_typed() -> None:
    code = make_code()
    typed = (code, shown_code(code), f" {code.lower()} ", f"{code}!", shown_code(code).replace("0", "O"))
    assert {read_code(text) for text in typed} == {code}


def test_every_wrong_sign_and_every_swap_is_seen() -> None:
    code = make_code()
    for place in range(LENGTH - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert swapped == code or read_code(swapped) is None
        other = "A" if code[place] != "A" else "B"
        assert read_code(code[:place] + other + code[place + 1 :]) is None


@pytest.mark.parametrize("typed", ["", "K7PM", "K7PM3XQ9AB2CA", "é" * 12, "A" * 10_000, "\x00" * 12])
def test_what_is_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None

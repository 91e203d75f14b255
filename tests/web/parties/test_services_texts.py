"""Texts that people typed, made clean."""

from __future__ import annotations

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.parties.services.texts import clean_address, clean_line, clean_text, require_text


def test_ends_of_lines_and_space_around_are_made_plain() -> None:
    assert clean_text(" a\r\nb\x00 ") == "a\nb"
    assert clean_line(" a\n  b ", 10) == "a b"


def test_too_long_and_empty_are_refused() -> None:
    for act, code in ((lambda: clean_text("abc", 2), "partij-tekst-te-lang"), (lambda: require_text(" ", "doel-leeg"), "doel-leeg")):
        with pytest.raises(InputError) as caught:
            act()
        assert caught.value.code == code


@pytest.mark.parametrize("address", ["javascript:alert(1)", "plan.pdf", "ftp://voorbeeld.test/plan"])
def test_only_addresses_of_web_pages_are_kept(address: str) -> None:
    with pytest.raises(InputError):
        clean_address(address)


def test_no_address_is_fine() -> None:
    assert clean_address(" ") == ""
    assert clean_address("https://voorbeeld.test/plan") == "https://voorbeeld.test/plan"

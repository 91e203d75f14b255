from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.reports.kit.samples import card, card_set

from wijkkoers.reports.kit.sheets import BREAK, LONGEST, MORE, breakable, card_values, day_text, frame_of, shortened


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_shortened_text_fits_and_is_a_beginning(text: str, limit: int) -> None:
    found = shortened(text, limit)
    assert len(found) <= limit or found == text
    assert text.startswith(found.removesuffix(MORE))


def test_text_is_cut_at_a_word() -> None:
    assert shortened("een twee, drie vier", 13) == f"een twee{MORE}"


@given(st.text())
def test_breaks_change_no_letter_and_leave_no_long_word(text: str) -> None:
    clean = text.replace(BREAK, "")
    found = breakable(clean)
    assert found.replace(BREAK, "") == clean
    assert all(len(piece) <= LONGEST for word in found.split(" ") for piece in word.split(BREAK))


@pytest.mark.parametrize(("language", "expected"), [("nl", "3 maart 2027"), ("en", "3 March 2027")])
def test_day_is_written_as_people_do(language: str, expected: str) -> None:
    assert day_text(date(2027, 3, 3), language) == expected


def test_frame_says_what_was_printed_when() -> None:
    frame = frame_of(card_set())
    assert (frame["kind"], frame["printed"]) == ("Kaarten knooppunten", "gedrukt op 22 november 2026")


def test_card_says_its_code_to_who_cannot_see_it() -> None:
    assert card_values(card(7), "nl", (100, 100))["qr_alt"] == "QR-code van kaart 7, code K7PM-3XQ9"

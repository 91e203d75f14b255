from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.reports.kit.samples import card, card_set

from wijkkoers.reports.kit.sheets import MORE, card_values, frame_of, shortened


@given(st.text(), st.integers(min_value=2, max_value=50))
def test_shortened_text_fits_and_is_a_beginning(text: str, limit: int) -> None:
    found = shortened(text, limit)
    assert len(found) <= limit or found == text
    assert text.startswith(found.removesuffix(MORE))


def test_text_is_cut_at_a_word() -> None:
    assert shortened("een twee, drie vier", 13) == f"een twee{MORE}"


def test_frame_says_what_was_printed_when() -> None:
    frame = frame_of(card_set())
    assert (frame["kind"], frame["printed"]) == ("Kaarten knooppunten", "gedrukt op 22 november 2026")


def test_card_says_its_code_to_who_cannot_see_it() -> None:
    assert card_values(card(7), "nl", (100, 100))["qr_alt"] == "QR-code van kaart 7, code K7PM-3XQ9"

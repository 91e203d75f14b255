"""From a template to a page, and long words that may break."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.reports import typesetting
from wijkkoers.reports.schouw.sheets import frame_of
from wijkkoers.reports.typesetting import BREAK, LONGEST, breakable, typeset_pdf

CONTENT = {**frame_of("Ronde", "Spoorwijk", date(2026, 11, 22), "nl"), "held_on": "", "lead": "", "actions": []}


def test_the_same_values_give_the_same_tagged_bytes() -> None:
    made = typeset_pdf("wijkkoers.reports.schouw", "actions.typ", CONTENT)
    assert made.startswith(b"%PDF") and b"/StructTreeRoot" in made
    assert made == typeset_pdf("wijkkoers.reports.schouw", "actions.typ", CONTENT)


def test_without_our_fonts_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise InputError("lettertype-ontbreekt")

    monkeypatch.setattr(typesetting, "fonts_folder", missing)
    with pytest.raises(InputError, match="lettertype-ontbreekt"):
        typeset_pdf("wijkkoers.reports.schouw", "actions.typ", CONTENT)


@given(st.text())
def test_breaks_change_no_letter_and_leave_no_long_word(text: str) -> None:
    clean = text.replace(BREAK, "")
    found = breakable(clean)
    assert found.replace(BREAK, "") == clean
    assert all(len(piece) <= LONGEST for word in found.split(" ") for piece in word.split(BREAK))

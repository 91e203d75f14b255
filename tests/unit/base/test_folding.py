"""Searching without capitals and accents."""

from __future__ import annotations

import pytest

from wijkkoers.base.folding import fold, holds_words, spans_of


@pytest.mark.parametrize(("text", "folded"), [("Café", "cafe"), ("STRAẞE", "strasse"), ("Geïsoleerd", "geisoleerd"), ("abc", "abc")])
def test_capitals_and_accents_fall_away(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_word_asked_for_must_be_there() -> None:
    assert holds_words("Droge voeten in de Stoomstraat", "stoom VOET")
    assert not holds_words("Droge voeten in de Stoomstraat", "stoom kelder")
    assert holds_words("iets", "")


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("Café op het plein", "CAFE plein", ["Café", "plein"]),
        ("STRAẞE", "strasse", ["STRAẞE"]),
        ("bomen en bomen", "bom", ["bom", "bom"]),
        ("niets", "iets anders", ["iets"]),
        ("leeg", "", []),
    ],
)
def test_spans_are_where_the_words_stand_in_the_text_itself(text: str, asked: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in spans_of(text, asked)] == found

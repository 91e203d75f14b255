"""Vague words and big words."""

from __future__ import annotations

import pytest

from wijkkoers.web.parties.vague_words import CONTAINER_WORDS, VAGUE_WORDS, container_words_in, vague_words_in, words_without_meaning


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wij streven naar meer groen, waar\nmogelijk.", ["streven naar", "waar mogelijk"]),
        ("De gemeente zet in op ontmoeting", ["inzetten op"]),
        ("De wijk wordt versterkt", ["versterken"]),
        ("In 2032 heeft elke straat een boom", []),
        ("Het bestuur versterkte", []),
    ],
)
def test_vague_words_are_found_in_their_forms(text: str, expected: list[str]) -> None:
    assert vague_words_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duurzame en betaalbare woningen", ["betaalbaar", "duurzaam"]),
        ("Een veilige wijk met meer veiligheid", ["veilig"]),
        ("De leefbaarheid", ["leefbaar", "leefbaarheid"]),
        ("Groente op school", []),
    ],
)
def test_big_words_are_found_with_their_endings(text: str, expected: list[str]) -> None:
    assert container_words_in(text) == expected


def test_word_with_a_meaning_is_no_longer_named() -> None:
    assert words_without_meaning("Betaalbare en veilige woningen", ["Betaalbaarheid"]) == ["veilig"]


def test_lists_have_no_doubles_and_are_plain() -> None:
    for words in (VAGUE_WORDS, CONTAINER_WORDS):
        assert len(set(words)) == len(words)
        assert [word for word in words if word != word.casefold().strip()] == []

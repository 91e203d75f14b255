"""Texts as people search them: without capitals and without signs on letters."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return a text in small letters without accents, so that `Café` is found by `cafe`."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def holds_words(text: str, asked: str) -> bool:
    """Whether a text holds every word that was asked for, as a whole or as a part of a word."""
    folded = fold(text)
    return all(word in folded for word in fold(asked).split())


def spans_of(text: str, asked: str) -> list[tuple[int, int]]:
    """Return where in a text the words asked for stand, as (start, end), in order and without overlap; capitals and accents aside."""
    parts = [fold(sign) for sign in text]
    places = [place for place, part in enumerate(parts) for _ in part]
    folded = "".join(parts)
    covered: set[int] = set()
    for word in fold(asked).split():
        start = folded.find(word)
        while start >= 0:
            covered.update(places[start : start + len(word)])
            start = folded.find(word, start + len(word))
    spans: list[tuple[int, int]] = []
    for place in sorted(covered):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return spans

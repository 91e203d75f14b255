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

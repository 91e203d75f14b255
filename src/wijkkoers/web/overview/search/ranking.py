"""Which entries hold the words asked for, and in which order: a number that is exactly it, then the title, then the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from wijkkoers.base.folding import fold
from wijkkoers.web.overview.search.entries import Entry

MOST_WORDS = 8
LETTERS = {
    "o": "opgave",
    "m": "maatregel",
    "p": "pakket",
    "i": "inbreng",
    "w": "werk",
    "g": "gesprek",
    "s": "schouwpunt",
}
"""Letters by which people call a kind in front of its number: O12 is opgave 12."""
NUMBER = re.compile(r"(?:nr\.?|no\.?|#)?\s*([a-z]?)\s*-?\s*(\d{1,9})")
EXACT, START, TITLE, TEXT = range(4)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found, and how well it fits: the lower the better."""

    entry: Entry
    rank: int


@dataclass(frozen=True, slots=True)
class KindHits:
    """What was found of one kind, the best first."""

    kind: str
    hits: tuple[Hit, ...]


@lru_cache(maxsize=32_768)
def folded(text: str) -> str:
    """Return a text without capitals and accents; texts of a dossier come back with every search."""
    return fold(text)


def words_of(asked: str) -> tuple[str, ...]:
    """Return the words to look for, without capitals and accents."""
    return tuple(dict.fromkeys(fold(asked).split()))[:MOST_WORDS]


def number_of(asked: str) -> str:
    """Return the digits of the number that was asked for, without zeros in front; empty when it was no number."""
    found = NUMBER.fullmatch(fold(asked).strip())
    return found.group(2).lstrip("0") if found else ""


def find(entries: Iterable[Entry], asked: str) -> list[Hit]:
    """Return the entries that hold every word or have exactly this number, the best first; nothing when nothing was asked."""
    words = words_of(asked)
    if not words:
        return []
    number = NUMBER.fullmatch(fold(asked).strip())
    found = [(rank, place, entry) for place, entry in enumerate(entries) if (rank := _rank(entry, words, number)) is not None]
    return [Hit(entry, rank) for rank, _place, entry in sorted(found, key=lambda hit: (hit[0], hit[2].is_dropped, hit[1]))]


def by_kind(hits: Sequence[Hit]) -> list[KindHits]:
    """Return the hits by kind, the kind with the best hit first."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.entry.kind, []).append(hit)
    return [KindHits(kind, tuple(members)) for kind, members in found.items()]


def _rank(entry: Entry, words: tuple[str, ...], number: re.Match[str] | None) -> int | None:
    if number is not None and _is_number(entry, number):
        return EXACT
    title = folded(entry.title)
    missing = [word for word in words if word not in title]
    if not missing:
        return START if _starts_a_word(title, words) else TITLE
    text = folded(entry.text) if entry.text else ""
    head = fold(entry.number) if entry.number else ""
    return TEXT if all(word in text or word in head for word in missing) else None


def _starts_a_word(title: str, words: tuple[str, ...]) -> bool:
    return all(title.startswith(word) or f" {word}" in title for word in words)


def _is_number(entry: Entry, number: re.Match[str]) -> bool:
    letter, digits = number.groups()
    own = fold(entry.number)
    if own == f"{letter}{digits}":
        return True
    fits = not letter or LETTERS.get(letter) == entry.kind
    return fits and own.lstrip("abcdefghijklmnopqrstuvwxyz").lstrip("0") == digits.lstrip("0") and bool(own)

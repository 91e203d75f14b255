"""Whether texts are their own: copies, near copies and words that say too little."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

SHINGLE_WORDS = 4
"""Texts are compared by the rows of this many words that they contain."""

NEAR_EQUAL = 0.5
"""The share of rows of words that two texts have in common (Jaccard) from which one is too near the other."""

FORBIDDEN_WORDS = (
    "succesvol",
    "stakeholder",
    "faciliteren",
    "faciliteert",
    "implementeren",
    "implementatie",
    "synergie",
    "quick win",
    "draagvlak creëren",
    "state of the art",
    "holistisch",
    "lorem ipsum",
    "nader te bepalen",
)
"""Beginnings of words that boast, hide who does what, or fill a gap."""

_WORD = re.compile(r"\w+")
_FORBIDDEN = re.compile(rf"\b(?:{'|'.join(FORBIDDEN_WORDS)})\w*", re.IGNORECASE)

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Two texts, by their place in the list, that are equal or nearly so; `share` runs from NEAR_EQUAL to 1."""

    first: int
    second: int
    share: float


def find_resemblances(texts: Sequence[str]) -> tuple[Resemblance, ...]:
    """Return every pair of texts that have at least NEAR_EQUAL of their rows of words in common, in the order of the texts.

    Capitals, marks and line ends do not count. Only texts that share a row of words are compared, by an index of rows.
    """
    shingled = [shingles_of(text) for text in texts]
    found = []
    for (first, second), shared in sorted(_shared_counts(shingled).items()):
        share = shared / (len(shingled[first]) + len(shingled[second]) - shared)
        if share >= NEAR_EQUAL:
            found.append(Resemblance(first, second, share))
    return tuple(found)


def shingles_of(text: str) -> Shingles:
    """Return the rows of SHINGLE_WORDS words of a text in small letters; a shorter text is one row."""
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[start : start + SHINGLE_WORDS]) for start in range(max(1, len(words) - SHINGLE_WORDS + 1)))


def forbidden_words(text: str) -> tuple[str, ...]:
    """Return the forbidden words of a text in the order in which they stand."""
    return tuple(match.group(0) for match in _FORBIDDEN.finditer(text))


def _shared_counts(shingled: Iterable[Shingles]) -> Counter[tuple[int, int]]:
    """Return per pair of texts how many rows of words they share; pairs that share none are left out."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, shingles in enumerate(shingled):
        for shingle in shingles:
            holders[shingle].append(place)
    return Counter(pair for places in holders.values() for pair in combinations(places, 2))

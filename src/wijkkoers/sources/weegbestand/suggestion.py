"""The known word that comes nearest to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 2000
"""Of more known words none is suggested: looking at all pairs would take longer than reading."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like this one, upper and lower case alike; empty when nothing is near."""
    names = {name.casefold(): name for name in known}
    if len(names) > MOST:
        return ""
    found = get_close_matches(word.casefold()[:100], names, n=1, cutoff=0.6)
    return names[found[0]] if found else ""

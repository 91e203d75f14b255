"""The words of a document: one table per language, the same entries in each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Mark, Status


@dataclass(frozen=True, slots=True)
class Wording:
    """All words of one language; `text` holds sentences with named places, looked up by key."""

    language: str
    same: str
    points: str
    perceived: str
    status: Mapping[Status, str]
    marks: Mapping[Mark, str]
    level: Mapping[AreaLevel, str]
    levels: Mapping[AreaLevel, str]
    months: tuple[str, ...]
    text: Mapping[str, str]
    phrases: Mapping[str, tuple[str, str]]
    """Per indicator a noun for its figure, and a claim in which `{value}`, `{number}` and `{name}` are filled."""
    parts: tuple[str, ...]
    """Words for the simple parts of `fractions.PARTS_PCT`, in that order."""

    def say(self, key: str, **values: object) -> str:
        """Return the sentence of `key` with its places filled; KeyError when key or value is missing."""
        return self.text[key].format(**values)

    def date(self, iso: str) -> str:
        """Return a date `2026-11-22` as people write it; other text is left as it is."""
        parts = iso.split("-")
        if len(parts) != 3 or not all(part.isdigit() for part in parts):
            return iso
        return f"{int(parts[2])} {self.months[int(parts[1]) - 1]} {parts[0]}"

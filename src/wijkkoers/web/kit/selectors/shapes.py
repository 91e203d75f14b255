"""What can be printed on a card, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

Choice = tuple[str, str]
"""A key and what people read."""


@dataclass(frozen=True, slots=True)
class CardSource:
    """One thing that can be printed on a card; `phase`, `theme` and `parties` are what a person can choose it by."""

    subject: str
    label: str
    text: str = ""
    kicker: str = ""
    sporen: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    poles: tuple[str, ...] = ()
    text_language: str = ""
    phase: Choice | None = None
    theme: Choice | None = None
    parties: tuple[Choice, ...] = ()

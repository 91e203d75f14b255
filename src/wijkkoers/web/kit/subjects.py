"""From what stood on a card back to the thing itself, as far as a person may know of it."""

from __future__ import annotations

from collections.abc import Iterable

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.measures.selectors import maatregelen_of_effects
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.thread.selectors import cards_for

STAP, EFFECT = "stap", "effect"


def subject_urls(viewer: Viewer, subjects: Iterable[str]) -> dict[str, str]:
    """Return the address of every subject (`opgave:12`, `stap:3`, `effect:4`) that has a page of its own; a fixed number of queries."""
    asked = {subject for subject in subjects if subject}
    effects = _maatregelen_of(viewer, asked)
    cards = cards_for(viewer, asked | set(effects.values()))
    pages = row_pages("stap-detail", viewer.dossier.pk)
    found = {ref: card.url for ref, card in cards.items()}
    found |= {effect: cards[maatregel].url for effect, maatregel in effects.items() if maatregel in cards}
    return found | {subject: pages(number) for subject in asked if (number := _number(subject, STAP)) is not None}


def thing_address(viewer: Viewer, subject: str) -> str:
    """Return the address of one subject; empty when it has no page or this person may not know of it."""
    return subject_urls(viewer, (subject,)).get(subject, "")


def _maatregelen_of(viewer: Viewer, subjects: Iterable[str]) -> dict[str, str]:
    numbers = [number for subject in subjects if (number := _number(subject, EFFECT)) is not None]
    if not numbers:
        return {}
    found = maatregelen_of_effects(viewer.dossier, numbers)
    return {f"{EFFECT}:{pk}": f"maatregel:{maatregel}" for pk, maatregel in found.items()}


def _number(subject: str, kind: str) -> int | None:
    name, _colon, number = subject.partition(":")
    return int(number) if name == kind and number.isascii() and number.isdigit() else None

"""What all paper of a werkvorm shares: tokens, words, and the cut of long texts."""

from __future__ import annotations

from typing import Any

from wijkkoers.base.periods import day_text
from wijkkoers.reports.kit.content import Card, CardSet
from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.kit.words import kit_words
from wijkkoers.reports.tokens import tokens_typst
from wijkkoers.reports.typesetting import breakable

MORE = "\N{HORIZONTAL ELLIPSIS}"
POLE_LIMIT = 60
"""Signs of a value of a dilemma that fit on a card."""


def frame_of(cards: CardSet) -> dict[str, Any]:
    """Return what every sheet of a set of cards says: title, words, date, tokens."""
    words = kit_words(cards.language)
    return {
        "language": cards.language[:2],
        "title": cards.title,
        "dossier": cards.dossier,
        "kind": words["cards_of"].format(kind=cards.kind.lower()),
        "printed": words["printed"].format(date=day_text(cards.made_on, cards.language)),
        "date": {"year": cards.made_on.year, "month": cards.made_on.month, "day": cards.made_on.day},
        "words": words,
        "tokens": tokens_typst(),
    }


def card_values(card: Card, language: str, limits: tuple[int, int]) -> dict[str, Any]:
    """Return one card as the template needs it; label and text above their `limits` in signs are cut at a word."""
    words = kit_words(language)
    return {
        "number": str(card.number),
        "code": card.code,
        "qr": qr_svg(card.address, card.code),
        "qr_alt": words["qr_card"].format(number=card.number, code=card.code),
        "label": breakable(shortened(card.label, limits[0])),
        "text": breakable(shortened(card.text, limits[1])),
        "text_language": (card.text_language or language)[:2],
        "kicker": card.kicker,
        "sporen": [{"letter": spoor, "name": words["spoor"].format(spoor=spoor)} for spoor in card.sporen],
        "tags": " · ".join(card.tags),
        "poles": [breakable(shortened(pole, POLE_LIMIT)) for pole in card.poles],
    }


def shortened(text: str, limit: int) -> str:
    """Return a text of at most `limit` signs, cut at a word with a sign that there is more."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1].rsplit(maxsplit=1)[0] if " " in text[:limit] else text[: limit - 1]
    return f"{cut.rstrip(' ,.;:')}{MORE}"

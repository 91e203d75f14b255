"""What all paper of a werkvorm shares: tokens, words, the cut of long texts, and the step from content to tagged PDF."""

from __future__ import annotations

import json
from datetime import date
from importlib import resources
from typing import Any

import typst

from wijkkoers.reports.fonts import fonts_folder, typst_fonts
from wijkkoers.reports.kit.content import Card, CardSet
from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.kit.words import kit_words
from wijkkoers.reports.tokens import tokens_typst

MORE, BREAK = "\N{HORIZONTAL ELLIPSIS}", "\N{ZERO WIDTH SPACE}"
LONGEST, POLE_LIMIT = 24, 60
"""Signs of a word that stay together on a card, whatever its letters."""


def sheet_pdf(template: str, content: dict[str, Any]) -> bytes:
    """Return the pages as PDF/UA-1: tagged, with language and alternative texts; the same content gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    made = typst.compile(
        resources.files(__package__).joinpath(template).read_bytes(),
        format="pdf",
        font_paths=typst_fonts(fonts_folder()),
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
        pdf_standards=["ua-1"],
    )
    if not isinstance(made, bytes):
        raise TypeError(f"one document expected, got {type(made).__name__}")
    return made


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


def breakable(text: str) -> str:
    """Return a text whose very long words may break, so that none runs off its card."""
    return " ".join(_pieces(word) for word in text.split(" "))


def _pieces(word: str) -> str:
    return BREAK.join(word[start : start + LONGEST] for start in range(0, len(word), LONGEST))


def day_text(day: date, language: str) -> str:
    """Return a day as people write it: `22 november 2026`."""
    months = kit_words(language)["months"].split()
    return f"{day.day} {months[day.month - 1]} {day.year}"

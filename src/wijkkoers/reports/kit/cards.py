"""Cards to cut out: sheets of A4 with eight or four cards, as tagged PDF that also works in black and white."""

from __future__ import annotations

from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.reports.kit.content import PER_SHEET, CardSet
from wijkkoers.reports.kit.sheets import card_values, frame_of
from wijkkoers.reports.typesetting import typeset_pdf

LIMITS = {8: (200, 300), 4: (400, 900)}
"""Signs of label and of running text that fit on a card."""


def cards_pdf(cards: CardSet, per_sheet: int = 8) -> bytes:
    """Return the cards as PDF/UA-1.

    Raises InputError `kaarten-per-vel` for another number per sheet than 8 or 4, `lettertype-ontbreekt` without fonts.
    """
    return typeset_pdf(__package__, "cards.typ", cards_content(cards, per_sheet))


def cards_content(cards: CardSet, per_sheet: int) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    if per_sheet not in PER_SHEET:
        raise InputError("kaarten-per-vel", per_sheet=per_sheet)
    found = [card_values(card, cards.language, LIMITS[per_sheet]) for card in cards.cards]
    return {**frame_of(cards), "per_sheet": per_sheet, "cards": found}

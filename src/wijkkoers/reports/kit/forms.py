"""A form for one participant: the cards in a list, five places to rank them, why, and no name; as tagged PDF."""

from __future__ import annotations

from typing import Any

from wijkkoers.reports.kit.content import RankForm
from wijkkoers.reports.kit.sheets import card_values, frame_of
from wijkkoers.reports.typesetting import typeset_pdf

LIMITS = (90, 0)
"""Signs of label and of running text that fit in the list."""


def form_pdf(form: RankForm) -> bytes:
    """Return the form as PDF/UA-1; raises InputError `lettertype-ontbreekt` when the fonts are not there."""
    return typeset_pdf(__package__, "forms.typ", form_content(form))


def form_content(form: RankForm) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    frame = frame_of(form.cards)
    ranks = min(form.ranks, len(form.cards.cards))
    return {
        **frame,
        "question": form.question or frame["words"]["form_title"],
        "how": frame["words"]["form_how"].format(ranks=ranks),
        "ranks": ranks,
        "cards": [card_values(card, form.cards.language, LIMITS) for card in form.cards.cards],
    }

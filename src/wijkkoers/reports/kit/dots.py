"""Sheets on which people place dots: a row per card, a box per column, on A3 or A4, as tagged PDF."""

from __future__ import annotations

from typing import Any

from wijkkoers.reports.kit.content import DotGrid
from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.kit.sheets import card_values, frame_of
from wijkkoers.reports.typesetting import typeset_pdf

LIMITS = (100, 0)
"""Signs of label and of running text that fit in a row."""


def dots_pdf(grid: DotGrid) -> bytes:
    """Return the sheet as PDF/UA-1; raises InputError `lettertype-ontbreekt` when the fonts are not there."""
    return typeset_pdf(__package__, "dots.typ", dots_content(grid))


def dots_content(grid: DotGrid) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    frame = frame_of(grid.cards)
    return {
        **frame,
        "paper": grid.paper,
        "question": grid.question,
        "columns": list(grid.columns),
        "cards": [card_values(card, grid.cards.language, LIMITS) for card in grid.cards.cards],
        "qr": qr_svg(grid.address, frame["words"]["qr_back"]),
    }

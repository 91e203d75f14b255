"""The poster of an oproep on A4: one question, a QR code and a short address; as tagged PDF that also prints well in black and white."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import tokens_typst
from wijkkoers.reports.typesetting import typeset_pdf

SIZES = ((45, 62), (110, 48), (220, 36), (360, 27))
"""Up to how many signs a question is set in how many points; longer ones in `LEAST`."""
LEAST = 21


@dataclass(frozen=True, slots=True)
class Poster:
    """Everything on the poster, in words; `address` is what the QR code holds, `short_address` what people type."""

    language: str
    kicker: str
    question: str
    how: str
    typing: str
    address: str
    short_address: str
    qr_name: str
    points: tuple[str, ...]
    sender: str
    is_fictional: bool = False


def poster_pdf(poster: Poster) -> bytes:
    """Return the poster as PDF/UA-1; the same poster gives the same bytes. Raises InputError `lettertype-ontbreekt` without the fonts."""
    return typeset_pdf(__package__, "participation_poster.typ", poster_content(poster))


def poster_content(poster: Poster) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    return {
        "language": poster.language,
        "kicker": poster.kicker,
        "question": poster.question,
        "size": question_size(poster.question),
        "how": poster.how,
        "typing": poster.typing,
        "short_address": poster.short_address,
        "qr": qr_svg(poster.address, poster.qr_name),
        "qr_name": poster.qr_name,
        "points": list(poster.points),
        "sender": poster.sender,
        "fictional": wording(poster.language).say("fictional") if poster.is_fictional else "",
        "tokens": tokens_typst(),
    }


def question_size(question: str) -> int:
    """Return the size of the question in points, so that it fills the sheet and stays on it."""
    return next((size for most, size in SIZES if len(question) <= most), LEAST)

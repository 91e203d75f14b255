"""The poster of an oproep on A4: one question, a QR code and a short address; as tagged PDF that also prints well in black and white."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from typing import Any

import typst

from wijkkoers.reports.fonts import fonts_folder, typst_fonts
from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import tokens_typst

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
    made = typst.compile(
        resources.files(__package__).joinpath("participation_poster.typ").read_bytes(),
        format="pdf",
        font_paths=typst_fonts(fonts_folder()),
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(poster_content(poster), ensure_ascii=False)},
        pdf_standards=["ua-1"],
    )
    if not isinstance(made, bytes):
        raise TypeError(f"one document expected, got {type(made).__name__}")
    return made


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

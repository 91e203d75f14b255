"""The step from content to tagged PDF, for all paper of the schouw."""

from __future__ import annotations

import json
from datetime import date
from importlib import resources
from typing import Any

import typst

from wijkkoers.reports.fonts import fonts_folder, typst_fonts
from wijkkoers.reports.schouw.words import day_text, schouw_words
from wijkkoers.reports.tokens import tokens_typst

BREAK = "\N{ZERO WIDTH SPACE}"
LONGEST = 24
"""Signs of a word that stay together, whatever its letters."""


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


def frame_of(title: str, dossier: str, made_on: date, language: str) -> dict[str, Any]:
    """Return what every sheet says: title, dossier, date, words, tokens."""
    words = schouw_words(language)
    return {
        "language": language[:2],
        "title": breakable(title),
        "dossier": breakable(dossier),
        "printed": words["printed"].format(date=day_text(made_on, language)),
        "date": {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        "words": words,
        "tokens": tokens_typst(),
    }


def breakable(text: str) -> str:
    """Return a text whose very long words may break, so that none runs off the paper."""
    return " ".join(BREAK.join(word[at : at + LONGEST] for at in range(0, len(word), LONGEST)) for word in text.split(" "))

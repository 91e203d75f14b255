"""What all paper of the schouw says: title, dossier, date, words, tokens."""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkkoers.base.periods import day_text
from wijkkoers.reports.schouw.words import schouw_words
from wijkkoers.reports.tokens import tokens_typst
from wijkkoers.reports.typesetting import breakable


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

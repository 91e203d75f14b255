"""A change in words, as the log shows it: labels instead of ids, and nothing of what has no name there."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import translation

from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.selectors.content import named, theme_labels
from wijkkoers.web.fieldwork.wording_talks import VERDICT_LABELS
from wijkkoers.web.process.selectors import installed_edition

LANGUAGE = "nl"
UNSEEN = ("partij", "geometry", "route", "route_point", "holder_partij", "line")
"""Fields that the log tells of by no text: numbers of other rows, and coordinates."""


def in_words(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the texts that the log shows, in Dutch words."""
    with translation.override(LANGUAGE):
        return {name: _word(name, text) for name, text in texts.items() if name not in UNSEEN}


def _word(name: str, text: str) -> str:
    if name == "theme" and text:
        return named(text, theme_labels(installed_edition().content, LANGUAGE))
    if name == "verdict" and text in set(Verdict):
        return str(VERDICT_LABELS[Verdict(text)])
    if name == "is_urgent":
        return "ja" if text else "nee"
    return text

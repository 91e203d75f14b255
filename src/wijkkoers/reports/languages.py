"""The languages a document can be made in."""

from __future__ import annotations

from wijkkoers.reports.wording import Wording
from wijkkoers.reports.wording_en import ENGLISH
from wijkkoers.reports.wording_nl import DUTCH


def wording(language: str) -> Wording:
    """Return the words of a language: English for `en...`, else Dutch."""
    return ENGLISH if language.startswith("en") else DUTCH

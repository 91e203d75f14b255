"""Sentences as the cases of every kind of reason expect them: with the names of one fictional study, plain spaces and plain minus signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.base.numbers import MINUS
from wijkkoers.base.reasons import Reason
from wijkkoers.reports.weighing.content import Heading
from wijkkoers.reports.weighing.sentences import say

NAMES = {
    "renovatie": "Renovatie",
    "sloop": "Sloop",
    "nul": "Niets doen",
    "woco": "Velderwonen",
    "gemeente": "Gemeente Veldermeer",
    "huurders": "Huurders",
    "co2": "CO2",
    "woonlasten": "Woonlasten",
    "rust": "Rust",
    "isolatie": "Isolatie",
    "ketel": "Ketel",
    "uitstoot": "Prijs van CO2",
}


def heading(language: str = "nl") -> Heading:
    """Return the heading of the study."""
    return Heading("Studie", names=NAMES, language=language)


def read(kind: str, values: Mapping[str, Any], language: str = "nl") -> str:
    """Return the sentence of a reason."""
    return say(Reason(kind, values), heading(language)).replace("\N{NO-BREAK SPACE}", " ").replace(MINUS, "-")

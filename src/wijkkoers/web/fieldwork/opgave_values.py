"""What people say of an opgave: as plain values, and as the texts that forms and the log carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wijkkoers.base.periods import Period, period_of, period_text
from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.ui.places import Geometry, place_text

OPGAVE_FIELDS = (
    "title", "nature", "theme", "sporen", "place", "place_note", "brought_by", "brought_partij", "description", "urgency",
    "owner", "owner_partij", "start", "end", "domains", "outside_partijen", "chances", "risks", "gains", "harms",
)  # fmt: skip
LONG_FIELDS = ("description", "chances", "risks", "gains", "harms")
POINT_FIELDS = ("chances", "risks", "gains", "harms")
"""Texts with one point on each line."""
LANGUAGE = "nl"
"""The language of texts in the log; `parse_period` reads both."""
Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class OpgaveValues:
    """What an opgave is, where and when, who brought and leads it, and what connecting it could bring."""

    title: str
    nature: str
    theme: str = ""
    sporen: str = ""
    geometry: Geometry | None = None
    place_note: str = ""
    brought_by: str = ""
    brought_partij_id: int | None = None
    description: str = ""
    urgency: str = ""
    owner_id: int | None = None
    owner_partij_id: int | None = None
    start: Period | None = None
    end: Period | None = None
    domains: tuple[str, ...] = ()
    outside_partijen: tuple[int, ...] = ()
    chances: str = ""
    risks: str = ""
    gains: str = ""
    harms: str = ""


SAME_FIELDS = ("title", "nature", "theme", "sporen", "place_note", "brought_by", "urgency", *LONG_FIELDS)
"""Fields that a row and its values hold in the same way."""


def values_of(opgave: Opgave) -> OpgaveValues:
    """Return an opgave as plain values."""
    return OpgaveValues(
        **{name: getattr(opgave, name) for name in SAME_FIELDS},
        geometry=opgave.geometry,
        brought_partij_id=opgave.brought_partij_id,
        owner_id=opgave.owner_id,
        owner_partij_id=opgave.owner_partij_id,
        start=start_of(opgave),
        end=end_of(opgave),
        domains=tuple(opgave.domains),
        outside_partijen=tuple(opgave.outside_partijen),
    )


def opgave_texts(opgave: Opgave, language: str = LANGUAGE) -> Texts:
    """Return an opgave as texts, as a form sends them; an empty text for nothing."""
    return {
        **{name: getattr(opgave, name) for name in SAME_FIELDS},
        "place": place_text(opgave.geometry),
        **{name: str(getattr(opgave, f"{name}_id") or "") for name in ("brought_partij", "owner", "owner_partij")},
        "start": when_text(start_of(opgave), language),
        "end": when_text(end_of(opgave), language),
        "domains": "\n".join(opgave.domains),
        "outside_partijen": "\n".join(str(number) for number in opgave.outside_partijen),
    }


def start_of(row: Any) -> Period | None:
    """Return when a row starts."""
    return period_of(row.start_from, row.start_to) if row.start_from and row.start_to else None


def end_of(row: Any) -> Period | None:
    """Return when a row ends."""
    return period_of(row.end_from, row.end_to) if row.end_from and row.end_to else None


def when_text(period: Period | None, language: str) -> str:
    """Return a period in words; empty for none."""
    return period_text(period, language) if period else ""


def points_of(text: str) -> list[str]:
    """Return the points of a text, one on each line, without signs that people put before them."""
    points = (line.strip().lstrip("-*•").strip() for line in text.split("\n"))
    return [point for point in points if point]

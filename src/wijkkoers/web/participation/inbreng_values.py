"""What people say of an oproep and of inbreng: as plain values, and as the texts that forms and the log carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation
from wijkkoers.web.ui.places import Geometry, place_text

TEXT_LIMIT, SUMMARY_LIMIT, LINE_LIMIT, REASON_LIMIT = 2000, 200, 200, 2000
OPROEP_FIELDS = ("title", "question", "opens_on", "closes_on", "moment", "asks_place", "shows_others")
INBRENG_FIELDS = ("kind", "summary", "theme", "group", "moment", "geometry", "place_note")
"""What the team changes; the text stays as it came."""
READING_FIELDS = ("moderation", "moderation_reason", "summary", "theme")
FATE_FIELDS = ("fate", "fate_reason", "fate_where", "fate_consent")
Texts = dict[str, str]


@dataclass(frozen=True, slots=True)
class OproepValues:
    """A question to the wijk, the days between which it is open, and what is asked and shown."""

    title: str
    question: str
    opens_on: date
    closes_on: date
    moment_id: int | None = None
    asks_place: bool = True
    shows_others: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody brought in, in own words."""

    text: str
    kind: InbrengKind = InbrengKind.IDEE
    group: str = ""
    geometry: Geometry | None = None
    place_note: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """How and in answer to what it came in."""

    way: InbrengWay = InbrengWay.ONLINE
    oproep_id: int | None = None
    moment_id: int | None = None
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class InbrengValues:
    """What the team says of inbreng."""

    kind: InbrengKind = InbrengKind.IDEE
    summary: str = ""
    theme: str = ""
    group: str = ""
    moment_id: int | None = None
    geometry: Geometry | None = None
    place_note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the team found on reading: whether others may read it, the reason when not, and its words and theme."""

    moderation: Moderation
    reason: str = ""
    summary: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of inbreng: the fate, why, where it can be read, who agreed to deviate, and the things it went into (`opgave:12`)."""

    fate: Fate
    reason: str = ""
    where: str = ""
    consent: str = ""
    targets: Sequence[str] = ()


def oproep_texts(row: Oproep) -> Texts:
    """Return an oproep as texts, as a form sends them."""
    return {name: _text_of(row, name) for name in OPROEP_FIELDS}


def inbreng_texts(row: Inbreng) -> Texts:
    """Return what the team says of inbreng as texts; never the text of the inbreng itself, nor its code."""
    return {name: _text_of(row, name) for name in INBRENG_FIELDS}


def reading_texts(row: Inbreng) -> Texts:
    """Return what the team found on reading as texts."""
    return {name: _text_of(row, name) for name in READING_FIELDS}


def fate_texts(row: Inbreng) -> Texts:
    """Return what became of inbreng as texts."""
    return {name: _text_of(row, name) for name in FATE_FIELDS}


def all_texts(row: Inbreng) -> Texts:
    """Return everything that the team says of inbreng as texts."""
    return {**inbreng_texts(row), **reading_texts(row), **fate_texts(row)}


def values_of(row: Inbreng) -> InbrengValues:
    """Return what the team says of inbreng."""
    return InbrengValues(InbrengKind(row.kind), row.summary, row.theme, row.group, row.moment_id, row.geometry, row.place_note)


def _text_of(row: Any, name: str) -> str:
    if name == "moment":
        return str(row.moment_id or "")
    value: Any = getattr(row, name)
    if isinstance(value, bool):
        return "on" if value else ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return place_text(value)
    return "" if value is None else str(value)

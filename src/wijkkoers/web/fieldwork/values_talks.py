"""What forms of gesprekken and schouw hand to services, and the texts of a row as a browser sends them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from wijkkoers.base.periods import Period, period_of, period_text
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Gesprek, Quote, Route, RoutePoint, Schouw, Schouwpunt, Signaal
from wijkkoers.web.ui.places import Geometry, place_text

Texts = dict[str, str]
PRIVATE = ("with_name", "notes")
"""Fields of a gesprek that only the people of its organisation read."""


@dataclass(frozen=True, slots=True)
class GesprekValues:
    """With whom (by role, a name only when needed), when, where, and what was noted."""

    title: str
    with_role: str
    with_name: str = ""
    partij_id: int | None = None
    held_on: date | None = None
    geometry: Geometry | None = None
    place_note: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class QuoteValues:
    """Word for word what was said; with the day on which the speaker agreed that others use it."""

    text: str
    agreed_on: date | None = None
    agreed_note: str = ""


@dataclass(frozen=True, slots=True)
class SchouwValues:
    """A walk: along a route or free."""

    title: str
    route_id: int | None = None
    held_on: date | None = None
    participants: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RouteValues:
    """A route and its line on the map."""

    title: str
    line: Geometry | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PuntValues:
    """What people saw at one place, and what was agreed about it."""

    verdict: Verdict | None
    route_point_id: int | None = None
    geometry: Geometry | None = None
    place_note: str = ""
    score: int | None = None
    is_urgent: bool = False
    theme: str = ""
    note: str = ""
    holder_partij_id: int | None = None
    holder: str = ""
    agreement: str = ""
    due: Period | None = None
    feedback: str = ""
    feedback_on: date | None = None


def gesprek_texts(row: Gesprek) -> Texts:
    """Return the texts of a gesprek."""
    return {
        "title": row.title,
        "with_role": row.with_role,
        "with_name": row.with_name,
        "partij": _number(row.partij_id),
        "held_on": _day(row.held_on),
        "geometry": place_text(row.geometry),
        "place_note": row.place_note,
        "notes": row.notes,
    }


def open_texts(row: Gesprek) -> Texts:
    """Return the texts of a gesprek that everyone reads who may know of it."""
    return {name: text for name, text in gesprek_texts(row).items() if name not in PRIVATE}


def quote_texts(row: Quote) -> Texts:
    """Return the texts of a quote."""
    return {"text": row.text, "agreed_on": _day(row.agreed_on), "agreed_note": row.agreed_note}


def signaal_texts(row: Signaal) -> Texts:
    """Return the texts of a signaal."""
    return {"text": row.text, "theme": row.theme}


def route_texts(row: Route) -> Texts:
    """Return the texts of a route."""
    return {"title": row.title, "line": place_text(row.line), "note": row.note}


def route_point_texts(row: RoutePoint) -> Texts:
    """Return the texts of a fixed point."""
    return {"label": row.label, "geometry": place_text(row.geometry)}


def schouw_texts(row: Schouw) -> Texts:
    """Return the texts of a schouw."""
    return {
        "title": row.title,
        "route": _number(row.route_id),
        "held_on": _day(row.held_on),
        "participants": row.participants,
        "note": row.note,
    }


def punt_texts(row: Schouwpunt, language: str = "nl") -> Texts:
    """Return the texts of a schouwpunt; a loose period in words of the language."""
    return {
        "route_point": _number(row.route_point_id),
        "verdict": row.verdict,
        "score": _number(row.score),
        "is_urgent": "on" if row.is_urgent else "",
        "theme": row.theme,
        "note": row.note,
        "geometry": place_text(row.geometry),
        "place_note": row.place_note,
        "holder_partij": _number(row.holder_partij_id),
        "holder": row.holder,
        "agreement": row.agreement,
        "due": due_text(row, language),
        "feedback": row.feedback,
        "feedback_on": _day(row.feedback_on),
    }


def due_text(row: Schouwpunt, language: str) -> str:
    """Return in words when it should be done; empty when nobody said so."""
    return period_text(period_of(row.due_start, row.due_end), language) if row.due_start and row.due_end else ""


def gesprek_values(row: Gesprek, **changed: Any) -> GesprekValues:
    """Return what a talk holds now as values, with some of them changed."""
    return GesprekValues(**({field.name: getattr(row, field.name) for field in fields(GesprekValues)} | changed))


def punt_values(row: Schouwpunt, **changed: Any) -> PuntValues:
    """Return what a schouwpunt holds now as values, with some of them changed."""
    held: dict[str, Any] = {
        "verdict": Verdict(row.verdict),
        "route_point_id": row.route_point_id,
        "geometry": row.geometry,
        "place_note": row.place_note,
        "score": row.score,
        "is_urgent": row.is_urgent,
        "theme": row.theme,
        "note": row.note,
        "holder_partij_id": row.holder_partij_id,
        "holder": row.holder,
        "agreement": row.agreement,
        "due": period_of(row.due_start, row.due_end) if row.due_start and row.due_end else None,
        "feedback": row.feedback,
        "feedback_on": row.feedback_on,
    }
    return PuntValues(**(held | changed))


def short(text: str, most: int) -> str:
    """Return the first words of a text on one line, of at most so many signs."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rsplit(' ', 1)[0]}…"


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""

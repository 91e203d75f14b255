"""A schouwpunt as a phone sends it: JSON from outside, of which nothing is believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.ui.places import Geometry, check_place

OLDEST = timedelta(days=60)
MOST_EDITS = 1_000_000
NOTE_LIMIT, PLACE_LIMIT, THEME_LIMIT = 2000, 200, 60


@dataclass(frozen=True, slots=True)
class SentPoint:
    """What somebody noted on a phone; `edit` counts how often it was changed there."""

    client_id: UUID
    edit: int
    verdict: Verdict
    seen_at: datetime
    route_point_id: int | None = None
    geometry: Geometry | None = None
    place_note: str = ""
    theme: str = ""
    is_urgent: bool = False
    note: str = ""


def read_point(data: object) -> SentPoint:
    """Return a sent point; InputError `schouwpunt-onleesbaar`, `schouwpunt-oordeel-leeg`, or what is wrong with its place."""
    sent = _object(data)
    verdict, place = sent.get("verdict"), sent.get("place")
    if not isinstance(verdict, str) or verdict not in set(Verdict):
        raise InputError("schouwpunt-oordeel-leeg")
    return SentPoint(
        client_id=read_id(sent.get("id")),
        edit=_number(sent.get("edit"), MOST_EDITS) or 0,
        verdict=Verdict(verdict),
        seen_at=_moment(sent.get("seen_at")),
        route_point_id=_number(sent.get("route_point"), 2**62),
        geometry=None if place is None else _point(place),
        place_note=" ".join(_text(sent.get("place_note"), PLACE_LIMIT).split()),
        theme=_text(sent.get("theme"), THEME_LIMIT),
        is_urgent=sent.get("is_urgent") is True,
        note=_text(sent.get("note"), NOTE_LIMIT),
    )


def read_id(value: object) -> UUID:
    """Return an id that a phone made; InputError `schouwpunt-onleesbaar`."""
    try:
        return UUID(value) if isinstance(value, str) and len(value) == 36 else _fail()
    except ValueError:
        return _fail()


def _object(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else _fail()


def _point(value: object) -> Geometry:
    place = check_place(value)
    return place if place["type"] == "Point" else _fail()


def _number(value: object, most: int) -> int | None:
    if value is None:
        return None
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most else _fail()


def _text(value: object, limit: int) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return _fail()
    clean = value.encode(errors="replace").decode().replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("rij-tekst-te-lang", limit=limit)
    return clean


def _moment(value: object) -> datetime:
    """Return when it was seen, as far as the clock of a phone can be believed: not to come, and not long ago."""
    latest = now()
    try:
        seen = datetime.fromisoformat(value) if isinstance(value, str) else latest
        return max(latest - OLDEST, min(seen, latest)) if seen.tzinfo else latest
    except (ValueError, OverflowError):
        return latest


def _fail() -> Any:
    raise InputError("schouwpunt-onleesbaar")

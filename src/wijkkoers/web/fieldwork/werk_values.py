"""What people say of a planned work: as plain values, and as the texts that forms and the log carry."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.periods import Period
from wijkkoers.web.fieldwork.kinds import Certainty, Flexibility
from wijkkoers.web.fieldwork.models import Werk
from wijkkoers.web.fieldwork.opgave_values import LANGUAGE, Texts, end_of, start_of, when_text
from wijkkoers.web.ui.places import Geometry, place_text

WERK_FIELDS = (
    "title", "kind", "partij", "partij_name", "place", "place_note", "start", "end", "certainty", "flexibility", "description",
    "source_note",
)  # fmt: skip
SAME_FIELDS = ("title", "kind", "partij_name", "place_note", "certainty", "flexibility", "description", "source_note")
"""Fields that a row and its values hold in the same way."""


@dataclass(frozen=True, slots=True)
class WerkValues:
    """What a work is, whose, where and when, how sure, and how we know."""

    title: str
    kind: str
    partij_id: int | None = None
    partij_name: str = ""
    geometry: Geometry | None = None
    place_note: str = ""
    start: Period | None = None
    end: Period | None = None
    certainty: str = Certainty.ONBEKEND.value
    flexibility: str = Flexibility.ONBEKEND.value
    description: str = ""
    source_note: str = ""


def values_of(werk: Werk) -> WerkValues:
    """Return a work as plain values."""
    told = {name: getattr(werk, name) for name in SAME_FIELDS}
    return WerkValues(**told, partij_id=werk.partij_id, geometry=werk.geometry, start=start_of(werk), end=end_of(werk))


def werk_texts(werk: Werk, language: str = LANGUAGE) -> Texts:
    """Return a work as texts, as a form sends them; an empty text for nothing."""
    return {
        **{name: getattr(werk, name) for name in SAME_FIELDS},
        "partij": str(werk.partij_id or ""),
        "place": place_text(werk.geometry),
        "start": when_text(start_of(werk), language),
        "end": when_text(end_of(werk), language),
    }

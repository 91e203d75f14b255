"""What stands on a map of places: rows with a number, and the classes they belong to, each with a colour and a sign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from wijkkoers.reports.figures.signs import MarkClass

__all__ = ("MarkClass", "PlaceRow", "oordeel_classes", "owner_classes", "place_collection", "spoor_classes")

OWNER_LOOKS = (
    *(("spoor-b", "rond"), ("spoor-a", "vierkant"), ("info", "driehoek"), ("good", "ruit"), ("accent-strong", "plus")),
    *(("ink", "ring"), ("error", "kruis"), ("ink-soft", "vlag")),
)
"""Colour and sign of the first, second ... owner; after these they come back."""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One thing on the map: `id` ties it to the row with `data-place` in the list, `number` stands on the map, `kind` is a class."""

    id: str
    geometry: Mapping[str, Any] | None
    number: str = ""
    title: str = ""
    url: str = ""
    kind: str = ""
    text: str = ""


def place_collection(rows: Iterable[PlaceRow]) -> dict[str, Any]:
    """Return the rows that have a place as a FeatureCollection for `place_map.html`."""
    return {"type": "FeatureCollection", "features": [_feature(row) for row in rows if row.geometry]}


def spoor_classes() -> list[MarkClass]:
    """Return the classes `a`, `b` and `ab`: the sporen, and what belongs to both."""
    return [
        MarkClass("a", _("spoor A, sociaal-maatschappelijk"), "spoor-a", "rond"),
        MarkClass("b", _("spoor B, technisch-economisch"), "spoor-b", "vierkant"),
        MarkClass("ab", _("beide sporen"), "ink", "ruit"),
    ]


def oordeel_classes() -> list[MarkClass]:
    """Return the classes `goed`, `slecht` and `plus`: the oordelen of a wijkschouw."""
    return [
        MarkClass("goed", _("goed"), "good", "vink"),
        MarkClass("slecht", _("slecht"), "error", "kruis"),
        MarkClass("plus", _("plus"), "info", "plus"),
    ]


def owner_classes(names: Sequence[tuple[str, str]]) -> list[MarkClass]:
    """Return a class per owner (id, name), each with its own colour and sign."""
    looks = [OWNER_LOOKS[number % len(OWNER_LOOKS)] for number in range(len(names))]
    return [MarkClass(id_, name, *look) for (id_, name), look in zip(names, looks, strict=True)]


def _feature(row: PlaceRow) -> dict[str, Any]:
    properties = {"nummer": row.number, "titel": row.title, "url": row.url, "klasse": row.kind, "tekst": row.text}
    return {"type": "Feature", "id": row.id, "geometry": dict(row.geometry or {}), "properties": properties}

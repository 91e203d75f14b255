"""The overlays of a wijkfoto in words and as data for its map: own complexes with a number, facilities with a sign per kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.numbers import format_number
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.wijkfoto.selectors import Subject
from wijkkoers.web.wijkfoto.selectors.overlays import ComplexSpot, FacilityGroup, complexes_on, facilities_on

KINDS = {
    "bibliotheek": ("B", _("Bibliotheken")),
    "bioscoop": ("F", _("Bioscopen")),
    "mbo": ("M", _("Mbo-scholen")),
    "school": ("L", _("Scholen")),
    "sport": ("S", _("Sportplekken")),
    "station": ("T", _("Treinstations")),
    "theater": ("C", _("Theaters")),
    "waterbushalte": ("W", _("Haltes van de waterbus")),
    "ziekenhuis": ("Z", _("Ziekenhuizen")),
    "zwembad": ("P", _("Zwembaden")),
    "overig": ("O", _("Andere plekken")),
}
"""A letter and a name per kind; a kind we do not know yet is shown as another place."""


@dataclass(frozen=True, slots=True)
class ComplexItem:
    """A complex in the list: its number on the map, or none when its place is not known."""

    number: int
    name: str
    url: str
    homes: str
    has_place: bool


@dataclass(frozen=True, slots=True)
class FacilityItem:
    """A facility in the list."""

    name: str
    distance: str


@dataclass(frozen=True, slots=True)
class FacilityList:
    """The facilities of one kind, with the letter that stands on the map."""

    letter: str
    label: str
    items: tuple[FacilityItem, ...]
    more: int


def overlays_of(subject: Subject, actor: Actor, language: str) -> dict[str, Any]:
    """Return the lists and the data of the map; empty lists where there is nothing to show."""
    complexes, groups = complexes_on(subject, actor), facilities_on(subject, actor)
    return {
        "complexes": [_complex(row, language) for row in complexes],
        "facilities": [_facilities(group, language) for group in groups],
        "points": {
            "complexen": [
                {"teken": str(row.number), "punt": [row.longitude, row.latitude], "naam": row.name}
                for row in complexes
                if row.longitude is not None and row.latitude is not None
            ],
            "voorzieningen": [
                {"teken": _kind(group.kind)[0], "punt": point, "naam": row.name or str(_kind(group.kind)[1])}
                for group in groups
                for row, point in zip(group.rows, group.points, strict=True)
            ],
        },
    }


def distance_text(distance_m: float, language: str) -> str:
    """Return how far a place lies from the area; empty for one inside it."""
    if distance_m < 1:
        return ""
    if distance_m < 950:
        return f"{format_number(max(50.0, round(distance_m / 50) * 50), 0, language)} m"
    return f"{format_number(distance_m / 1000, 1, language)} km"


def _kind(kind: str) -> tuple[str, Any]:
    return KINDS.get(kind, KINDS["overig"])


def _complex(row: ComplexSpot, language: str) -> ComplexItem:
    has_place = row.longitude is not None and row.latitude is not None
    return ComplexItem(
        row.number, row.name, reverse("complex-detail", args=[row.id]), format_number(row.eenheid_count, 0, language), has_place
    )


def _facilities(group: FacilityGroup, language: str) -> FacilityList:
    letter, label = _kind(group.kind)
    items = tuple(FacilityItem(row.name or str(label), distance_text(row.distance_m, language)) for row in group.rows)
    return FacilityList(letter, str(label), items, group.more)

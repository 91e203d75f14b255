"""Made-up places for the page with all parts of the design."""

from __future__ import annotations

from typing import Any

import shapely
import shapely.affinity
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wijkkoers.web.ui.place_marks import PlaceRow, oordeel_classes, place_collection
from wijkkoers.web.ui.places import PlaceField, describe_place, from_rd

WEST, SOUTH = 112_000, 431_000
"""A corner in RD metres of a wijk that does not exist."""
RIM = [(0, 0), (620, 40), (700, 420), (420, 560), (60, 480)]


class SamplePlaceForm(forms.Form):
    """A form with one place."""

    place = PlaceField(label=gettext_lazy("Plaats"), required=False)


def sample_base() -> dict[str, Any]:
    """Return the boundary of the wijk."""
    return place_collection([PlaceRow("grens", from_rd(_moved(shapely.Polygon(RIM))))])


def sample_items() -> dict[str, Any]:
    """Return two blocks of homes to choose from."""
    blocks = {"Perronblok": shapely.box(120, 300, 240, 360), "Seinhuisflat": shapely.box(430, 420, 480, 500)}
    return place_collection([PlaceRow(name, from_rd(_moved(block)), title=name) for name, block in blocks.items()])


def sample_places(language: str) -> dict[str, Any]:
    """Return a point, a line and an area with a number, a class and words."""
    rows = (
        ("1", shapely.Point(180, 220), "goed", _("Bankjes bij de speeltuin")),
        ("2", shapely.Point(205, 232), "slecht", _("Kapotte lantaarn")),
        ("3", shapely.Point(520, 330), "plus", _("Plek voor een buurttuin")),
        ("4", shapely.LineString([(60, 60), (260, 120), (520, 110)]), "slecht", _("Donker fietspad")),
        ("5", shapely.Polygon([(300, 360), (420, 340), (440, 440), (320, 450)]), "goed", _("Groen hof")),
    )
    places = [(number, from_rd(_moved(shape)), kind, title) for number, shape, kind, title in rows]
    return place_collection(
        PlaceRow(number, place, number, title, "", kind, describe_place(place, language)) for number, place, kind, title in places
    )


def sample_context(language: str) -> dict[str, Any]:
    """Return what the page shows of places."""
    shown = {"place_data": sample_places(language), "place_classes": oordeel_classes(), "place_base": sample_base()}
    wrong = SamplePlaceForm({"place": "5,1234 52,0123"}, auto_id="fout_%s")
    return shown | {"place_items": sample_items(), "place_form": SamplePlaceForm(auto_id="plaats_%s"), "wrong_place_form": wrong}


def _moved(shape: shapely.Geometry) -> shapely.Geometry:
    return shapely.affinity.translate(shape, WEST, SOUTH)

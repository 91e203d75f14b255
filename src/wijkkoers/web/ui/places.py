"""A place on the map: the field of a form, its text, its words, and the way to metres (RD New) and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import format_number
from wijkkoers.web.ui.place_reading import (
    DECIMALS,
    MOST_BYTES,
    Geometry,
    check_place,
    read_place,
    to_rd_transformer,
    to_wgs84_transformer,
)
from wijkkoers.web.ui.sentences import SENTENCES

__all__ = ("KINDS", "Geometry", "PlaceField", "PlaceInput", "check_place", "describe_place", "from_rd", "place_text", "read_place", "to_rd")

KINDS = {"Point": gettext_lazy("punt"), "LineString": gettext_lazy("lijn"), "Polygon": gettext_lazy("vlak")}
HELP = gettext_lazy(
    "Zet de plaats op de kaart, of typ haar: breedte en lengte (52,0123 5,1234) of RD (155000 463000). "
    "Meer regels zijn een lijn; een lijn die eindigt waar zij begon is een vlak."
)
M2_PER_HA = 10_000


class PlaceInput(forms.Textarea):
    """The place as text; `place_field.html` puts the map to it."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Keep the text as typed: no spelling, no capitals."""
        look = {"rows": 2, "spellcheck": "false", "autocapitalize": "off", "autocomplete": "off", "class": "place-text"}
        super().__init__({**look, **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        """Return the text of a geometry; text stays as it is."""
        return place_text(value) if isinstance(value, Mapping) else super().format_value(value)


class PlaceField(forms.Field):
    """A place sent as one text; cleans to a GeoJSON geometry in WGS84, or None. Its held value is `place_text(row.geometry)`."""

    widget = PlaceInput

    def __init__(self, *, kinds: Sequence[str] = tuple(KINDS), **kwargs: Any) -> None:
        """Accept geometries of these kinds only (Point, LineString, Polygon)."""
        self.kinds = tuple(kinds)
        kwargs.setdefault("help_text", HELP)
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Tell the map which kinds may be drawn."""
        return {"data-kinds": " ".join(self.kinds), "maxlength": MOST_BYTES}

    def prepare_value(self, value: Any) -> Any:
        """Show a geometry as its text."""
        return place_text(value) if isinstance(value, Mapping) else value

    def to_python(self, value: Any) -> Geometry | None:
        """Read the text; ValidationError says in plain words what is expected."""
        try:
            place = read_place(place_text(value) if isinstance(value, Mapping) else str(value or ""))
            if place and place["type"] not in self.kinds:
                expected = ", ".join(str(KINDS[kind]) for kind in self.kinds)
                raise InputError("plaats-soort-past-niet", soort=KINDS[place["type"]], verwacht=expected)
        except InputError as wrong:
            raise ValidationError(str(SENTENCES[wrong.code]).format(**wrong.values), wrong.code) from wrong
        return place

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the text stands for another place; a text that cannot be read has changed."""
        try:
            return self.to_python(initial) != self.to_python(data)
        except ValidationError:
            return True


def place_text(geometry: Mapping[str, Any] | None) -> str:
    """Return a geometry as the text that `read_place` reads back: latitude and longitude per line; empty for None."""
    if not geometry:
        return ""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "Point":
        return _line_of(coordinates)
    rings = coordinates if kind == "Polygon" else [coordinates]
    text = "\n\n".join("\n".join(_line_of(point) for point in ring) for ring in rings)
    is_loop = kind == "LineString" and len(coordinates) > 3 and coordinates[0] == coordinates[-1]
    return f"lijn\n{text}" if is_loop else text


def describe_place(geometry: Mapping[str, Any] | None, language: str) -> str:
    """Return what a place is, with its size in RD metres: `punt`, `lijn van 240 m`, `vlak van 1,2 ha`; empty for None."""
    if not geometry:
        return ""
    with translation.override(language):
        shape = to_rd(geometry)
        if geometry["type"] == "LineString":
            return _("lijn van {lengte}").format(lengte=_length_text(shape.length, language))
        if geometry["type"] == "Polygon":
            return _("vlak van {oppervlakte}").format(oppervlakte=_surface_text(shape.area, language))
        return str(KINDS["Point"])


def to_rd(geometry: Mapping[str, Any]) -> BaseGeometry:
    """Return a GeoJSON geometry in WGS84 as a shape in RD New (metres)."""
    return shapely.transform(shapely.geometry.shape(geometry), _to_metres)


def from_rd(shape: BaseGeometry) -> Geometry:
    """Return a shape in RD New (metres) as a GeoJSON geometry in WGS84, with six decimals."""
    degrees = shapely.transform(shape, _to_degrees)
    found: Geometry = shapely.geometry.mapping(degrees)
    return {"type": found["type"], "coordinates": _listed(found["coordinates"])}


def _line_of(point: Sequence[float]) -> str:
    return f"{_number_text(point[1])} {_number_text(point[0])}"


def _number_text(value: float) -> str:
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")


def _length_text(metres: float, language: str) -> str:
    return f"{format_number(metres / 1000, 1, language)} km" if metres >= 1000 else f"{format_number(metres, 0, language)} m"


def _surface_text(area_m2: float, language: str) -> str:
    if area_m2 < M2_PER_HA / 10:
        return f"{format_number(area_m2, 0, language)} m²"
    return f"{format_number(area_m2 / M2_PER_HA, 1, language)} ha"


def _to_metres(points: NDArray[Any]) -> NDArray[Any]:
    return np.column_stack(to_rd_transformer().transform(points[:, 0], points[:, 1]))


def _to_degrees(points: NDArray[Any]) -> NDArray[Any]:
    return np.round(np.column_stack(to_wgs84_transformer().transform(points[:, 0], points[:, 1])), DECIMALS)


def _listed(part: Any) -> Any:
    return [_listed(inner) for inner in part] if isinstance(part, tuple | list) else float(part)

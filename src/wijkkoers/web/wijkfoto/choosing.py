"""Areas to choose from: as answers to what is typed, as a list, on a map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import shapely
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.web.datasets.selectors import GebiedRow, children_of, find_gebieden, gebied_of, shapes_of, simplify_name
from wijkkoers.web.datasets.selectors.finding import is_of_older_division
from wijkkoers.web.dossiers.wording import LEVEL_LABELS
from wijkkoers.web.wijkfoto.mapping import to_wgs84

SUGGESTED = 10
"""As many answers fit on a phone without scrolling."""
FOUND_LIMIT = 50
GEMEENTEN_LIMIT = 400
WHOLE_TREES = 3
"""Up to this many gemeenten the list shows all their wijken and buurten; of more only the gemeenten themselves."""

Tree = tuple[GebiedRow, list[tuple[GebiedRow, list[GebiedRow]]]]


@dataclass(frozen=True, slots=True)
class Option:
    """An area to choose: its name, and the words that tell it from others with that name."""

    code: str
    name: str
    level: str
    gemeente: str
    url: str
    division: str = ""

    @property
    def about(self) -> str:
        """Level, gemeente and code in one line, and the division of an area of the past."""
        parts = [self.level, self.gemeente if self.gemeente != self.name else "", self.code, self.division]
        return " · ".join(part for part in parts if part)

    def as_json(self) -> dict[str, str]:
        """Return what the script of the field needs."""
        return {"code": self.code, "naam": self.name, "over": self.about, "adres": self.url}


def options_of(gebieden: Iterable[GebiedRow]) -> list[Option]:
    """Return areas as options, in the same order."""
    return [
        Option(
            row.code,
            row.label,
            str(LEVEL_LABELS[row.level]),
            row.gemeente_name,
            reverse("wijkfoto-area", args=[row.code]),
            _("indeling van %(year)s") % {"year": row.boundary_year} if is_of_older_division(row) else "",
        )
        for row in gebieden
    ]


def options_for(query: str) -> list[Option]:
    """Return what was typed as options: the one area of a code, or of a name that only one area has, else all that answer."""
    code = normalise_code(query)
    known = gebied_of(code) if code else None
    found = [known] if known else find_gebieden(query, FOUND_LIMIT)
    same = [row for row in found if simplify_name(row.name) == simplify_name(query)]
    return options_of(same if len(same) == 1 else found)


def count_sentence(number: int) -> str:
    """Return how many areas were found, as it is read aloud."""
    if number == 0:
        return _("Geen gebied gevonden. Controleer de spelling, of zoek op code.")
    if number == SUGGESTED:
        return _("De eerste %(number)s gebieden. Typ verder voor minder.") % {"number": number}
    return ngettext("%(number)s gebied gevonden.", "%(number)s gebieden gevonden.", number) % {"number": number}


def area_groups(gemeenten: Iterable[GebiedRow]) -> list[Tree]:
    """Return gemeenten with their wijken and buurten, water left out; many gemeenten come without what is inside."""
    kept = list(gemeenten)
    return [(gemeente, _inside(gemeente) if len(kept) <= WHOLE_TREES else []) for gemeente in kept]


def choice_geojson(gemeenten: Iterable[GebiedRow]) -> dict[str, Any]:
    """Return the wijken of gemeenten (or the gemeenten, when there are more than three) as GeoJSON with the address of their page."""
    kept = list(gemeenten)
    rows = kept if len(kept) > WHOLE_TREES else [wijk for gemeente in kept for wijk in children_of(gemeente.code, gemeente.boundary_year)]
    shapes = shapes_of(rows)
    features = []
    for row in rows:
        if row.id in shapes:
            shape = shapely.from_wkb(shapes[row.id][0])
            inside = to_wgs84(shapely.point_on_surface(shape))
            properties = {
                "code": row.code,
                "naam": row.label,
                "adres": reverse("wijkfoto-area", args=[row.code]),
                "punt": [inside.x, inside.y],
            }
            features.append(
                {"type": "Feature", "geometry": shapely.geometry.mapping(to_wgs84(shapely.simplify(shape, 5))), "properties": properties}
            )
    return {"type": "FeatureCollection", "features": features}


def _inside(gemeente: GebiedRow) -> list[tuple[GebiedRow, list[GebiedRow]]]:
    wijken = children_of(gemeente.code, gemeente.boundary_year)
    buurten = children_of(gemeente.code, gemeente.boundary_year, AreaLevel.BUURT)
    inside = [(wijk, [row for row in buurten if row.parent_code == wijk.code and not row.is_water]) for wijk in wijken]
    return [(wijk, rows) for wijk, rows in inside if rows or not wijk.is_water]

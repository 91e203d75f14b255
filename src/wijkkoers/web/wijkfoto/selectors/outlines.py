"""The boundary of a dossier, small enough to lie under any map."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import shapely

from wijkkoers.web.datasets.selectors import shapes_of
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.wijkfoto.mapping import PRECISION, to_wgs84
from wijkkoers.web.wijkfoto.selectors.snapshots import subject_of_dossier

SIMPLIFY_M = 4.0
Part = tuple[str, str, bytes]
"""Code, name and WKB (RD New) of an area."""


def outline_of(dossier: Dossier) -> dict[str, Any]:
    """Return the areas of a dossier as a FeatureCollection in WGS84, each with `code` and `naam`; without features when none is known.

    Who may see it is for the caller to know: the boundary of a wijk is open data, the dossier is not.
    """
    return {"type": "FeatureCollection", "features": [_feature(part) for part in _parts(dossier)]}


def ground_of(dossier: Dossier) -> list[bytes]:
    """Return the shapes of the areas of a dossier as WKB in RD New (metres), for a map on paper."""
    return [geometry for _code, _name, geometry in _parts(dossier)]


def _parts(dossier: Dossier) -> list[Part]:
    subject = subject_of_dossier(dossier)
    if subject is None:
        return []
    shapes = shapes_of(subject.parts)
    return [(row.code, row.label, shapes[row.id][0]) for row in subject.parts if row.id in shapes]


@lru_cache(maxsize=256)
def _feature(part: Part) -> dict[str, Any]:
    """Return one area; kept by its very shape, so that another release gives another feature."""
    code, name, geometry = part
    simple = shapely.simplify(shapely.make_valid(shapely.from_wkb(geometry)), SIMPLIFY_M)
    drawn = shapely.set_precision(to_wgs84(simple), PRECISION)
    return {"type": "Feature", "id": code, "geometry": shapely.geometry.mapping(drawn), "properties": {"code": code, "naam": name}}

"""A shape with its properties, as GeoJSON and GeoPackage give it, before we know what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from shapely import Geometry

from wijkkoers.base.issues import IssueList

RD, WGS84 = "rd", "wgs84"


@dataclass(frozen=True, slots=True)
class Feature:
    """One shape; `geometry` is None when absent or unreadable, `problem` is then the code of its warning. Rows count from 1."""

    properties: Mapping[str, Any]
    geometry: Geometry | None
    row: int
    layer: str = ""
    problem: str = ""


@dataclass(slots=True)
class FeatureFile:
    """All shapes of a file; `says` is the coordinate system of its header (`rd`, `wgs84`), empty when it says none that we know.

    `layers` are the names that the file gives to its layers; `issues` is what was found about the file as a whole.
    """

    features: list[Feature] = field(default_factory=list)
    says: str = ""
    layers: list[str] = field(default_factory=list)
    issues: IssueList = field(default_factory=IssueList)


def crs_of(text: str) -> str:
    """Return which of our two coordinate systems a header names, or an empty text."""
    lowered = text.lower()
    if any(mark in lowered for mark in ("28992", "7415", "amersfoort", "rd new", "rd_new")):
        return RD
    if any(mark in lowered for mark in ("crs84", "4326", "4258", "4979", "wgs")):
        return WGS84
    return ""

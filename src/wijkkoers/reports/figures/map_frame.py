"""From RD metres to px: the frame of a map, its scale bar and its north arrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LinearRing
from shapely.geometry.base import BaseGeometry

from wijkkoers.reports.figures.svg import Sheet, number_text, polyline
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wording import Wording

BAR_LENGTHS_M = (50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
BAR_SHARE = 0.25
DETAIL_PX = 0.4
"""Bends smaller than this are drawn straight."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The box of the map in px and the scale in px per metre."""

    width: float
    height: float
    scale: float
    west: float
    north: float

    def draw(self, shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
        """Return shapes in px, simplified together so that neighbours keep sharing their border."""
        simple = shapely.coverage_simplify(np.array(shapes, dtype=object), DETAIL_PX / self.scale) if len(shapes) else []
        return [shapely.transform(shape, self._to_px) for shape in simple]

    def _to_px(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack([(points[:, 0] - self.west) * self.scale, (self.north - points[:, 1]) * self.scale])


def fit(shapes: Sequence[BaseGeometry], width: float, most_height: float, margin: float = 8.0) -> Frame:
    """Return the frame in which all shapes fit, `width` px wide and at most `most_height` px high, in the middle."""
    west, south, east, north = (float(edge) for edge in shapely.total_bounds(np.array(shapes, dtype=object)))
    wide, tall = max(east - west, 1.0), max(north - south, 1.0)
    scale = min((width - 2 * margin) / wide, (most_height - 2 * margin) / tall)
    height = tall * scale + 2 * margin
    return Frame(width, height, scale, west - (width / scale - wide) / 2, north + margin / scale)


def path_of(shape: BaseGeometry) -> str:
    """Return the path data of a (multi)polygon in px, holes included."""
    rings = [ring for part in shapely.get_parts(shape) if part.geom_type == "Polygon" for ring in (part.exterior, *part.interiors)]
    return "".join([_ring_path(ring) for ring in rings])


def _ring_path(ring: LinearRing) -> str:
    points = (np.round(shapely.get_coordinates(ring)[:-1], 2) + 0.0).tolist()  # plus zero: no minus zero
    return "M" + "L".join([f"{x:g},{y:g}" for x, y in points]) + "Z"


def draw_scale(sheet: Sheet, frame: Frame, words: Wording, y: float, size: float) -> None:
    """Draw the scale bar: a round length, in two halves."""
    metres = max((length for length in BAR_LENGTHS_M if length * frame.scale <= frame.width * BAR_SHARE), default=BAR_LENGTHS_M[0])
    half = metres * frame.scale / 2
    sheet.box((0.5, y - 4), (half, 4), fill=colour("ink"), stroke=colour("ink"), stroke_width=0.75)
    sheet.box((0.5 + half, y - 4), (half, 4), fill=colour("paper"), stroke=colour("ink"), stroke_width=0.75)
    text = f"{number_text(metres / 1000)} km" if metres >= 1000 else f"{metres} m"
    sheet.words((2 * half + 8, y), text.replace(".", "," if words.language == "nl" else "."), size, fill=colour("ink-soft"))


def draw_north(sheet: Sheet, words: Wording, x: float, y: float, size: float) -> None:
    """Draw the north arrow with its letter; RD grid north is up."""
    sheet.path(polyline(((x, y - 15), (x + 5, y), (x, y - 4), (x - 5, y))) + "Z", fill=colour("ink"))
    sheet.words((x - 9, y), words.say("map_north"), size, text_anchor="end", font_weight=600)

"""Draw the fictional gemeente Veldermeer: lines by hand become a coverage of buurten (`grenzen.geojson`, `lijnen.geojson`).

Written by `python -m tools.example`. Coordinates below are metres east and north of ORIGIN, a spot in open
water, so that nobody takes the place for a real one. Straight lines keep their corners; curves run through all their points.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer
from shapely import coverage_is_valid, orient_polygons, transform
from shapely.geometry import LineString, MultiLineString, Point, mapping
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize, unary_union

EXAMPLE = Path(__file__).parent.parent / "src" / "wijkkoers" / "web" / "overview" / "example"
ORIGIN = (144_000.0, 505_000.0)
"""RD metres of the drawing's own (0, 0)."""
STEPS = 8
"""Points drawn between two points of a curve."""
DECIMALS = 6
BOUNDARY_YEAR = 2025
GEMEENTE = {"gemeentecode": "GM9901", "gemeentenaam": "Veldermeer", "landcode": "NL99", "landnaam": "Laagland (fictief)"}
WIJKEN = {"WK990101": "Spoorwijk", "WK990102": "Oude Haven", "WK990103": "Weidezicht"}
TO_WGS84 = Transformer.from_pipeline(
    "+proj=pipeline +step +inv +proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000"
    " +ellps=bessel +step +proj=push +v_3 +step +proj=cart +ellps=bessel +step +proj=helmert +x=565.4171 +y=50.3319 +z=465.5524"
    " +rx=1.9342 +ry=-1.6677 +rz=9.1019 +s=4.0725 +convention=coordinate_frame +step +inv +proj=cart +ellps=WGS84"
    " +step +proj=pop +v_3 +step +proj=unitconvert +xy_in=rad +xy_out=deg"
)
"""RD New to WGS84, spelt out: the outcome may not depend on the grids that a machine happens to have."""

XY = tuple[float, float]
Feature = dict[str, object]
"""A feature as GeoJSON writes it."""


class Buurt(NamedTuple):
    """A buurt with one spot in each piece of the puzzle that belongs to it."""

    code: str
    name: str
    spots: tuple[XY, ...]
    is_water: bool = False


class Line(NamedTuple):
    """A line of the drawing; a curve is smoothed, anything else keeps its corners."""

    points: tuple[XY, ...]
    is_curve: bool = False


SOUTH_BANK = Line(((-20, 420), (350, 300), (800, 330), (1250, 455), (1700, 420), (2150, 260), (2600, 245), (3050, 400)), True)
NORTH_BANK = Line(
    (
        *((-160, 850), (60, 735), (350, 650), (800, 665), (1250, 800), (1700, 770), (2150, 610), (2480, 640), (2760, 860), (2900, 1240)),
        *((3050, 1580), (3390, 1830), (3570, 2230), (3500, 2620), (3700, 2930), (4250, 3040)),
    ),
    True,
)
RAILWAY = Line(
    ((-400, 1330), (900, 1640), (1950, 1890), (2330, 2040), (2660, 2300), (2890, 2640), (3040, 3060), (3180, 3700), (3300, 4250)), True
)
PROVINCIAL_ROAD = Line(
    ((1700, 4250), (1800, 3820), (1905, 3300), (1975, 2700), (2080, 2150), (2170, 1700), (2310, 1200), (2440, 760), (2520, 90)), True
)
CANAL = Line(((-200, 2380), (60, 2440), (420, 2515), (760, 2540), (1100, 2600), (1480, 2580), (1760, 2640), (1985, 2660)), True)
SINGEL = Line(((1010, 560), (975, 900), (1080, 1240), (1390, 1430), (1720, 1380), (1900, 1130), (1925, 560)), True)
NORTH_BORDER = Line(
    (
        *((4120, 2960), (3960, 3420), (3420, 3590), (3395, 3510), (2800, 3640), (2390, 3600), (2370, 3700), (1500, 3790), (1480, 3690)),
        *((930, 3600), (640, 3590), (620, 3480), (110, 3400)),
    )
)
WEST_BORDER = Line(((110, 3400), (60, 2890), (140, 2870), (90, 2430), (40, 2060), (75, 1440), (10, 1130), (-20, 420)))
LAKE_BORDER = Line(((3050, 400), (3640, 640), (4220, 1350), (4370, 2210), (4120, 2960)))
ISLAND = Line(
    (
        *((3705, 1960), (3760, 2045), (3850, 2085), (3935, 2060), (3960, 1985), (3925, 1900), (3850, 1880), (3790, 1905), (3735, 1890)),
        (3705, 1960),
    ),
    True,
)
HARBOUR = Line(
    (
        *((1340, 600), (1362, 830), (1385, 1010), (1440, 1030), (1570, 1040), (1640, 1150), (1735, 1100), (1660, 985), (1585, 930)),
        *((1510, 915), (1500, 850), (1540, 600)),
    )
)
STREETS = (
    Line(((985, 1500), (1020, 1690), (1010, 1990), (1065, 2010), (1080, 2330), (1040, 2350), (1060, 2700))),
    Line(((-60, 2020), (390, 2000), (400, 1940), (830, 1985), (1080, 1990))),
    Line(((1040, 2110), (1400, 2170), (1560, 2140), (1590, 2230), (1860, 2260), (2200, 2210))),
    Line(((1130, 1240), (1020, 1240), (870, 1290), (850, 1230), (690, 1250), (640, 1370), (560, 1380), (520, 1640))),
    Line(((1840, 1240), (1960, 1270), (1950, 1400), (2060, 1440), (2140, 1415), (2260, 1445))),
    Line(((2215, 1520), (2330, 1560), (2480, 1650), (2640, 1640), (2760, 1560), (2900, 1500), (3150, 1490)), True),
    Line(((2500, 2230), (2680, 2130), (2860, 2110), (3010, 2000), (3200, 1990), (3380, 2070), (3700, 2050)), True),
    Line(((1950, 2760), (2120, 2810), (2330, 2880), (2560, 2830), (2750, 2900), (3080, 2930)), True),
    Line(((2960, 2860), (3120, 2880), (3250, 2790), (3400, 2800), (3640, 2770)), True),
)
FACES = (
    *(SOUTH_BANK, NORTH_BANK, RAILWAY, PROVINCIAL_ROAD, CANAL, SINGEL, NORTH_BORDER, WEST_BORDER, LAKE_BORDER, HARBOUR, ISLAND),
    *STREETS,
)
"""All lines that cut the gemeente into pieces."""
DITCHES = tuple(((x, 3900), (x + 180, 2400)) for x in range(40, 4200, 190))
"""Parallel ditches, cut to the polder when drawn."""
BUURTEN = (
    Buurt("BU99010101", "Seinhuis", ((500, 1800),)),
    Buurt("BU99010102", "Wisselplein", ((1500, 1950),)),
    Buurt("BU99010103", "Remisehof", ((500, 2250),)),
    Buurt("BU99010104", "Vaartzoom", ((1500, 2400),)),
    Buurt("BU99010201", "Ankerwal", ((1250, 1100),)),
    Buurt("BU99010202", "Perronzijde", ((1500, 1600),)),
    Buurt("BU99010203", "Touwslagershoek", ((500, 1000),)),
    Buurt("BU99010204", "Kaapstander", ((2150, 1000),)),
    Buurt("BU99010297", "Rivier de Velder", ((1200, 550), (1450, 900)), is_water=True),
    Buurt("BU99010301", "Kievitsveld", ((2350, 2400),)),
    Buurt("BU99010302", "Gruttohof", ((2550, 1200),)),
    Buurt("BU99010303", "Lepelaarsbos", ((2700, 1850),)),
    Buurt("BU99010304", "Rietbocht", ((3200, 2350), (3850, 1980))),
    Buurt("BU99010305", "Velderpolder", ((1000, 3100), (2500, 3200), (3500, 3150))),
    Buurt("BU99010397", "Veldermeer", ((3700, 1600),), is_water=True),
)


def draw(line: Line) -> LineString:
    """Return the line in metres of the drawing; a curve is a Catmull-Rom spline through its points."""
    if not line.is_curve:
        return LineString(line.points)
    first, last = line.points[0], line.points[-1]
    ends = [first, *line.points, last]
    drawn = [_between(ends[i : i + 4], step / STEPS) for i in range(len(ends) - 3) for step in range(STEPS)]
    return LineString([*drawn, last])


def _between(around: Sequence[XY], t: float) -> XY:
    """Return the point at `t` (0-1) between the second and third of four points."""
    before, start, end, after = around
    return (_blend(before[0], start[0], end[0], after[0], t), _blend(before[1], start[1], end[1], after[1], t))


def _blend(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def cut_buurten() -> dict[str, BaseGeometry]:
    """Return the shape of every buurt in metres of the drawing; ValueError when a piece belongs to none."""
    pieces = list(polygonize(unary_union([draw(line) for line in FACES])))
    shapes: dict[str, BaseGeometry] = {}
    for buurt in BUURTEN:
        own = [piece for piece in pieces if any(piece.contains(Point(spot)) for spot in buurt.spots)]
        shapes[buurt.code] = unary_union(own)
        pieces = [piece for piece in pieces if piece not in own]
    if pieces:
        raise ValueError(f"pieces without a buurt: {[piece.representative_point().wkt for piece in pieces]}")
    return shapes


def to_wgs84(shape: BaseGeometry) -> BaseGeometry:
    """Return a shape of the drawing in degrees, rounded; what was shared stays shared."""

    def place(points: NDArray[np.float64]) -> NDArray[np.float64]:
        longitudes, latitudes = TO_WGS84.transform(*(points + ORIGIN).T)
        return np.round(np.column_stack((longitudes, latitudes)), DECIMALS)

    return transform(shape, place)


def buurt_features() -> list[Feature]:
    """Return the buurten as GeoJSON features."""
    shapes = {code: to_wgs84(shape) for code, shape in cut_buurten().items()}
    if not coverage_is_valid(list(shapes.values())):
        raise ValueError("buurten overlap or leave gaps")
    return [make_feature(shapes[buurt.code], _names(buurt)) for buurt in BUURTEN]


def _names(buurt: Buurt) -> dict[str, object]:
    wijkcode = "WK" + buurt.code[2:8]
    names = {"buurtcode": buurt.code, "buurtnaam": buurt.name, "wijkcode": wijkcode, "wijknaam": WIJKEN[wijkcode], **GEMEENTE}
    return {**names, "water": "JA" if buurt.is_water else "NEE", "jaar": BOUNDARY_YEAR, "bron": "voorbeeld"}


def line_features() -> list[Feature]:
    """Return railway, road, canal, moat and ditches, cut to what lies inside the gemeente, as GeoJSON features."""
    shapes = cut_buurten()
    gemeente = unary_union(list(shapes.values()))
    lines = {
        "spoorweg": ("Lijn Veldermeer", draw(RAILWAY).intersection(gemeente)),
        "provinciale-weg": ("N901", draw(PROVINCIAL_ROAD).intersection(gemeente)),
        "vaart": ("Noordervaart", draw(CANAL).intersection(gemeente)),
        "singel": ("Vestingsingel", draw(SINGEL).intersection(gemeente - shapes["BU99010297"])),
        "sloot": ("Sloten van de Velderpolder", MultiLineString(DITCHES).intersection(shapes["BU99010305"])),
    }
    return [make_feature(to_wgs84(shape), {"soort": kind, "naam": name}) for kind, (name, shape) in lines.items()]


def make_feature(shape: BaseGeometry, properties: Mapping[str, object]) -> Feature:
    """Return a GeoJSON feature."""
    return {"type": "Feature", "properties": dict(properties), "geometry": mapping(orient_polygons(shape))}


def collect(name: str, features: Sequence[Mapping[str, object]]) -> str:
    """Return a GeoJSON file with one feature on a line."""
    rows = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    return f'{{"type": "FeatureCollection", "name": "{name}", "features": [\n{rows}\n]}}\n'


def render() -> dict[str, str]:
    """Return the text of every file that this tool makes, by file name."""
    return {
        "grenzen.geojson": collect("veldermeer-buurten-2025", buurt_features()),
        "lijnen.geojson": collect("veldermeer-lijnen-2025", line_features()),
    }

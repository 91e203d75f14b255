"""Places in Veldermeer where people go: schools, library, station and others, as points (`voorzieningen.geojson`)."""

from __future__ import annotations

from shapely.geometry import Point, mapping
from tools.draw_example import XY, Feature, collect, to_wgs84

FACILITIES: tuple[tuple[str, str, str, XY], ...] = (
    ("railway", "station", "Station Veldermeer", (1900, 1868)),
    ("amenity", "library", "Bibliotheek De Leeskade", (1205, 1130)),
    ("amenity", "library", "Servicepunt Bibliotheek Wisselplein", (1560, 1980)),
    ("amenity", "theatre", "Theater De Lantaarn", (1120, 980)),
    ("amenity", "cinema", "Filmhuis Het Zeil", (1330, 1290)),
    ("amenity", "school", "Basisschool De Seinpost", (640, 1720)),
    ("amenity", "school", "Basisschool Het Palet", (1350, 1880)),
    ("amenity", "school", "Basisschool De Draaischijf", (620, 2240)),
    ("amenity", "school", "Basisschool Aan de Vaart", (1440, 2410)),
    ("amenity", "school", "Basisschool De Loods", (420, 1080)),
    ("amenity", "school", "Basisschool De Kaap", (2160, 980)),
    ("amenity", "school", "Basisschool De Kievit", (2330, 2420)),
    ("amenity", "school", "Basisschool 't Hofje", (2600, 1180)),
    ("amenity", "school", "Basisschool Bosrand", (2740, 1820)),
    ("amenity", "school", "Basisschool Het Riet", (3180, 2300)),
    ("amenity", "school", "Velder College", (1650, 1560)),
    ("amenity", "college", "MBO Velderstroom", (1480, 1600)),
    ("leisure", "swimming_pool", "Zwembad De Otter", (2560, 1960)),
    ("leisure", "sports_centre", "Sporthal Remise", (520, 2330)),
    ("leisure", "sports_centre", "Sportcentrum Weidezicht", (3000, 2700)),
    ("leisure", "pitch", "Sportpark Noordervaart", (1120, 2760)),
    ("amenity", "ferry_terminal", "Waterbus Havenkom", (1440, 1000)),
)
"""Tag and value as in OpenStreetMap, name, and metres of the drawing."""


def facility_features() -> list[Feature]:
    """Return the facilities as GeoJSON features."""
    return [
        {
            "type": "Feature",
            "properties": {tag: value, "naam": name, "bron": "voorbeeld"},
            "geometry": mapping(to_wgs84(Point(place))),
        }
        for tag, value, name, place in FACILITIES
    ]


def render() -> dict[str, str]:
    """Return the text of the file that this tool makes, by file name."""
    return {"voorzieningen.geojson": collect("veldermeer-voorzieningen-2025", facility_features())}

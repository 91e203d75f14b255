"""How Veldermeer is divided now, and how it was divided until 2021: two wijken, of which one held three large buurten.

Spoorwijk was two buurten of the wijk De Stad, and the buurt Binnenstad became the wijk Oude Haven; Weidezicht stayed as it was.
"""

from __future__ import annotations

from typing import NamedTuple

from shapely.ops import unary_union
from tools.draw_example import BOUNDARY_YEAR, BUURTEN, GEMEENTE, WIJKEN, Feature, collect, cut_buurten, make_feature, to_wgs84

OLDER_BOUNDARY_YEAR = 2020
LAND, OWN = GEMEENTE["landcode"], GEMEENTE["gemeentecode"]
TOP = {LAND: GEMEENTE["landnaam"], OWN: GEMEENTE["gemeentenaam"]}
UNCHANGED = "WK990103"
OLDER_WIJKEN = {"WK990110": "De Stad", UNCHANGED: WIJKEN[UNCHANGED]}
MERGED = {
    "BU99011001": ("Binnenstad", ("BU99010201", "BU99010202", "BU99010203", "BU99010204")),
    "BU99011002": ("Stationskwartier", ("BU99010101", "BU99010102")),
    "BU99011003": ("Noordervaart", ("BU99010103", "BU99010104")),
    "BU99011097": ("Rivier de Velder", ("BU99010297",)),
}
"""Older buurten: name, and the buurten of now that they held."""


class Division(NamedTuple):
    """The areas of a boundary year, in order, and which buurten of now make up those that are no buurt of now."""

    year: int
    names: dict[str, str]
    members: dict[str, tuple[str, ...]]
    water: frozenset[str]


def _members(code: str) -> tuple[str, ...]:
    return tuple(buurt.code for buurt in BUURTEN if buurt.code[2:].startswith(code[2:]))


WATER = frozenset(buurt.code for buurt in BUURTEN if buurt.is_water)
NOW = Division(
    BOUNDARY_YEAR,
    {**TOP, **WIJKEN, **{buurt.code: buurt.name for buurt in BUURTEN}},
    {OWN: _members(OWN), **{wijk: _members(wijk) for wijk in WIJKEN}},
    WATER,
)
KEPT = {buurt.code: buurt.name for buurt in BUURTEN if buurt.code[2:].startswith(UNCHANGED[2:])}
OLDER = Division(
    OLDER_BOUNDARY_YEAR,
    {**TOP, **OLDER_WIJKEN, **{code: name for code, (name, _) in MERGED.items()}, **KEPT},
    {
        OWN: _members(OWN),
        "WK990110": tuple(buurt for _, buurten in MERGED.values() for buurt in buurten),
        UNCHANGED: _members(UNCHANGED),
        **{code: buurten for code, (_, buurten) in MERGED.items()},
    },
    WATER | {"BU99011097"},
)


def older_features() -> list[Feature]:
    """Return the buurten of the older division as GeoJSON features."""
    shapes = cut_buurten()
    held = {code: buurten for code, (_, buurten) in MERGED.items()} | {code: (code,) for code in KEPT}
    return [make_feature(to_wgs84(unary_union([shapes[buurt] for buurt in buurten])), _names(code)) for code, buurten in held.items()]


def _names(code: str) -> dict[str, object]:
    wijk = "WK" + code[2:8]
    names = {"buurtcode": code, "buurtnaam": OLDER.names[code], "wijkcode": wijk, "wijknaam": OLDER_WIJKEN[wijk], **GEMEENTE}
    return {**names, "water": "JA" if code in OLDER.water else "NEE", "jaar": OLDER_BOUNDARY_YEAR, "bron": "voorbeeld"}


def render() -> dict[str, str]:
    """Return the text of the file that this tool makes, by file name."""
    return {"grenzen-2020.geojson": collect("veldermeer-buurten-2020", older_features())}

"""Where every stap of the compass stands: computed and even, each half its own spoor. Angles: degrees, clockwise from the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, degrees, hypot, pi, radians, sin

from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure, ring_name
from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.svg import Point

OUTER, HUB = 396.0, 76.0
"""Radius of the outermost ring and of the disc in the middle."""
NAME_STRIP = 20.0
"""With six tracks a ring keeps this free along its outer edge for its name; with two halves the name has the top of the ring to itself."""
NAME_SIZE, NAME_WEIGHT = 16.5, 700
CAPITAL = 0.66
"""Height of a capital, as a share of the size of the letters."""
ECHO_INSET = 5.0
"""How far from the inner edge of a ring the echoes stand, in a row of their own."""
WIDEST_NAME = 84.0
"""Degrees on either side of the top that a name may take."""
LARGEST, SMALLEST = 13.5, 4.0
"""Bounds of the radius of a dot."""
AIR, NUMBER_AIR = 6.5, 12.0
"""Room between a sign and the edge of its ring, without and with its number."""
SEAM_STEP = 42.0
"""Distance between two stappen on the seam, along the ring."""
SECTORS = {"D": 0.0, "E": 60.0, "F": 120.0, "C": 180.0, "B": 240.0, "A": 300.0}
"""Where the sector of each aspect starts in the view with six tracks: A, B, C down the left half, D, E, F down the right half."""
SECTOR = 60.0
SECTOR_EDGE = 3.0
Placed = tuple[CompassDot, float, str, bool]
"""A stap, its angle, the letter of its sector (empty with two halves), and whether it is an echo."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stap in its place; an echo is its lesser mark in the sector of another aspect."""

    dot: CompassDot
    ring: int
    angle: float
    at: Point
    letter: str = ""
    is_echo: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """The measures of the disc: its middle, the width of a ring, how far from the outer edge stappen and names stand, a dot's radius."""

    middle: Point
    band: float
    insets: tuple[float, float]
    radius: float
    spots: tuple[Spot, ...]

    def outer(self, ring: int) -> float:
        """Return the radius of the outer edge of a ring, 0 for the first."""
        return OUTER - ring * self.band

    def along(self, ring: int) -> float:
        """Return the radius on which the stappen of a ring stand."""
        return self.outer(ring) - self.insets[0]

    def name_radius(self, ring: int) -> float:
        """Return the radius on which the letters of the name of a ring stand."""
        return self.outer(ring) - self.insets[1]


def point(middle: Point, radius: float, angle: float) -> Point:
    """Return the point at an angle, clockwise from the top."""
    return middle[0] + radius * sin(radians(angle)), middle[1] - radius * cos(radians(angle))


def lay_out(content: CompassFigure, middle: Point) -> Disc:
    """Return the disc with every stap in its place; dots are as large as the fullest ring allows."""
    band = (OUTER - HUB) / max(len(content.rings), 1)
    strip = NAME_STRIP if content.has_six_tracks else 0.0
    inset = (strip + band) / 2 - (4 if content.has_numbers or content.has_six_tracks else 0)
    name_inset = strip - 3 if strip else band / 2 + NAME_SIZE * CAPITAL / 2
    spots: list[Spot] = []
    for number, ring in enumerate(content.rings):
        radius = OUTER - number * band - inset
        for dot, angle, letter, is_echo in _placed(content, number, ring.dots, radius):
            at = point(middle, radius - (band - strip) / 2 + ECHO_INSET if is_echo else radius, angle)
            spots.append(Spot(dot, number, angle, at, letter, is_echo))
    air = NUMBER_AIR if content.has_numbers else AIR
    room = min([(band - strip) / 2 - air, LARGEST, *(nearest(spots, number) * 0.4 for number in range(len(content.rings)))])
    return Disc(middle, band, (inset, name_inset), max(room, SMALLEST), tuple(spots))


def _placed(content: CompassFigure, number: int, dots: Sequence[CompassDot], radius: float) -> list[Placed]:
    if content.has_six_tracks:
        return place_sectors(dots)
    return [(dot, angle, "", False) for dot, angle in place_halves(dots, radius, name_angle(content, number, radius))]


def name_angle(content: CompassFigure, number: int, radius: float) -> float:
    """Return how many degrees on either side of the top belong to the name of a ring."""
    text = "  ".join(ring_name(content, number))
    return min(degrees((text_width(text, NAME_SIZE, NAME_WEIGHT) / 2 + 8) / radius), WIDEST_NAME)


def place_halves(dots: Sequence[CompassDot], radius: float, top: float) -> list[tuple[CompassDot, float]]:
    """Return the angle of every stap of a ring: spoor A down the left half, B down the right, both round the bottom of the seam.

    `top` degrees on either side of the top stay free for the name.
    """
    both = [dot for dot in dots if dot.is_both]
    left = [dot for dot in dots if not dot.is_both and dot.spoor == "A"]
    right = [dot for dot in dots if not dot.is_both and dot.spoor == "B"]
    crowd = len(both) + 2 * max(len(left), len(right))
    step = min(2 * (180 - top) / max(crowd, 1), degrees(SEAM_STEP / radius))
    bottom = 180 - len(both) * step / 2
    found = _spread(right, top, bottom) + [(dot, 360 - turn) for dot, turn in _spread(left, top, bottom)]
    found += [(dot, 180 + ((len(both) - 1) / 2 - number) * step) for number, dot in enumerate(both)]
    return _in_order(found, dots)


def _in_order(found: list[tuple[CompassDot, float]], dots: Sequence[CompassDot]) -> list[tuple[CompassDot, float]]:
    order = {dot.key: place for place, dot in enumerate(dots)}
    return sorted(found, key=lambda pair: order[pair[0].key])


def place_sectors(dots: Sequence[CompassDot]) -> list[Placed]:
    """Return angle and letter of every stap in the sector of its main aspect, and of its echoes in those of its other aspects."""
    found: list[Placed] = []
    for letter, start in SECTORS.items():
        mains = [dot for dot in dots if (dot.letters or ("A",))[0] == letter]
        echoes = [dot for dot in dots if letter in dot.letters[1:]]
        for row, is_echo in ((mains, False), (echoes, True)):
            turns = _spread(row, SECTOR_EDGE, SECTOR - SECTOR_EDGE)
            found += [(dot, start + (SECTOR - turn if start >= 180 else turn), letter, is_echo) for dot, turn in turns]
    order = {dot.key: place for place, dot in enumerate(dots)}
    return sorted(found, key=lambda row: (order[row[0].key], row[3]))


def _spread(dots: Sequence[CompassDot], start: float, end: float) -> list[tuple[CompassDot, float]]:
    room = (end - start) / max(len(dots), 1)
    return [(dot, start + (number + 0.5) * room) for number, dot in enumerate(dots)]


def nearest(spots: Sequence[Spot], ring: int) -> float:
    """Return the least distance along a ring between two of its stappen."""
    here = sorted((spot for spot in spots if spot.ring == ring and not spot.is_echo), key=lambda spot: spot.angle)
    if len(here) < 2:
        return 2 * pi * HUB
    pairs = zip(here, [*here[1:], here[0]], strict=True)
    return min(hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) for a, b in pairs)

"""Where every stap of the compass stands: computed and even, each half its own spoor, both sporen on the seam. Angles: degrees, clockwise from the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, degrees, pi, radians, sin

from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure
from wijkkoers.reports.figures.svg import Point

OUTER, HUB = 396.0, 76.0
"""Radius of the outermost ring and of the disc in the middle."""
LABEL_STRIP = 20.0
"""What a ring keeps free along its outer edge for its name."""
LARGEST, SMALLEST = 12.5, 6.0
"""Bounds of the radius of a dot."""
SEAM_STEP = 40.0
"""Distance between two stappen on the seam, along the ring."""
SECTORS = {"D": 0.0, "E": 60.0, "F": 120.0, "C": 180.0, "B": 240.0, "A": 300.0}
"""Where the sector of each aspect starts in the view with six tracks: A, B, C down the left half, D, E, F down the right half."""
SECTOR = 60.0


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
    """The measures of the disc: its middle, the width of a ring and the radius of a dot."""

    middle: Point
    band: float
    radius: float
    spots: tuple[Spot, ...]

    def outer(self, ring: int) -> float:
        """Return the radius of the outer edge of a ring, 0 for the first."""
        return OUTER - ring * self.band

    def along(self, ring: int) -> float:
        """Return the radius on which the stappen of a ring stand."""
        return along(self.outer(ring), self.band)


def along(outer: float, band: float) -> float:
    """Return the radius on which stappen stand: the middle of what the name of the ring leaves free."""
    return outer - (LABEL_STRIP + band) / 2 + 1


def point(middle: Point, radius: float, angle: float) -> Point:
    """Return the point at an angle, clockwise from the top."""
    return middle[0] + radius * sin(radians(angle)), middle[1] - radius * cos(radians(angle))


def lay_out(content: CompassFigure, middle: Point) -> Disc:
    """Return the disc with every stap in its place; dots are as large as the fullest ring allows."""
    band = (OUTER - HUB) / max(len(content.rings), 1)
    spots: list[Spot] = []
    for number, ring in enumerate(content.rings):
        radius = along(OUTER - number * band, band)
        placed = place_sectors(ring.dots) if content.has_six_tracks else [(dot, a, "", False) for dot, a in place_halves(ring.dots, radius)]
        spots += [Spot(dot, number, angle, point(middle, radius, angle), letter, echo) for dot, angle, letter, echo in placed]
    room = min([(band - LABEL_STRIP) / 2 - 2.5, LARGEST, *(_nearest(spots, number) * 0.4 for number in range(len(content.rings)))])
    return Disc(middle, band, max(room, SMALLEST), tuple(spots))


def place_halves(dots: Sequence[CompassDot], radius: float) -> list[tuple[CompassDot, float]]:
    """Return the angle of every stap of a ring: spoor A down the left half, B down the right, both at the top and the bottom of the seam."""
    both = [dot for dot in dots if dot.is_both]
    left = [dot for dot in dots if not dot.is_both and dot.spoor == "A"]
    right = [dot for dot in dots if not dot.is_both and dot.spoor == "B"]
    top, bottom = both[: (len(both) + 1) // 2], both[(len(both) + 1) // 2 :]
    step = min(360 / max(len(dots), 1), degrees(SEAM_STEP / radius))
    above, below = len(top) * step / 2, len(bottom) * step / 2
    found = [*_centred(top, 0.0, step), *_centred(bottom[::-1], 180.0, step)]
    found += [(dot, (360 - turn) % 360) for dot, turn in _spread(left, above, 180 - below)]
    found += _spread(right, above, 180 - below)
    order = {dot.key: place for place, dot in enumerate(dots)}
    return sorted(found, key=lambda pair: order[pair[0].key])


def place_sectors(dots: Sequence[CompassDot]) -> list[tuple[CompassDot, float, str, bool]]:
    """Return angle and letter of every stap in the sector of its main aspect, and of its echoes in those of its other aspects."""
    found = []
    for letter, start in SECTORS.items():
        here = [dot for dot in dots if letter in (dot.letters or ("A",))]
        for dot, turn in _spread(here, 0.0, SECTOR):
            angle = start + (SECTOR - turn if start >= 180 else turn)
            found.append((dot, angle, letter, bool(dot.letters) and letter != dot.letters[0]))
    order = {dot.key: place for place, dot in enumerate(dots)}
    return sorted(found, key=lambda row: (order[row[0].key], row[3]))


def _centred(dots: Sequence[CompassDot], angle: float, step: float) -> list[tuple[CompassDot, float]]:
    first = angle - (len(dots) - 1) * step / 2
    return [(dot, (first + number * step) % 360) for number, dot in enumerate(dots)]


def _spread(dots: Sequence[CompassDot], start: float, end: float) -> list[tuple[CompassDot, float]]:
    room = (end - start) / max(len(dots), 1)
    return [(dot, start + (number + 0.5) * room) for number, dot in enumerate(dots)]


def _nearest(spots: Sequence[Spot], ring: int) -> float:
    """Return the least distance along a ring between two of its stappen."""
    here = sorted((spot for spot in spots if spot.ring == ring), key=lambda spot: spot.angle)
    if len(here) < 2:
        return 2 * pi * HUB
    pairs = zip(here, [*here[1:], here[0]], strict=True)
    return min(((a.at[0] - b.at[0]) ** 2 + (a.at[1] - b.at[1]) ** 2) ** 0.5 for a, b in pairs)

"""State beside trend: every area a dot in one of four fields, right where it stands well, above where it gains on the others."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.map_legend import draw_list
from wijkkoers.reports.figures.measure import text_width, wrap
from wijkkoers.reports.figures.spots import FIRST_WEIGHT, RADIUS, Spot, SpotLabel, place_beside
from wijkkoers.reports.figures.svg import Sheet, polyline
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import colour

SIZE, SMALL = 13.0, 12.5
HALO: dict[str, str | float] = {"stroke": colour("paper"), "stroke_width": 3, "stroke_linejoin": "round", "paint_order": "stroke"}
"""Keeps a name legible across the lines of the axes."""
LEFT, RIGHT = 24.0, 2.0
LEAST_REACH, MOST_REACH = 1.5, 3.5
"""Standard deviations from the middle to the edge; what lies further is drawn at the edge, pointing outward."""


@dataclass(frozen=True, slots=True)
class QuadrantSpot:
    """An area: its two standard scores with the good (or high and rising) side up, and the words shown when pointed at."""

    code: str
    name: str
    state: float
    trend: float
    words: str
    is_focus: bool = False
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class QuadrantPicture:
    """Everything the figure says, in the language of the page.

    `fields` are the names of the four fields with their counts: upper left, upper right, lower left, lower right. `state_ends` and
    `trend_ends` name the low and the high end of the axes; `middle` is the word for the mean; `key` explains open and outlined dots.
    """

    name: str
    title: str
    subtitle: str
    desc: str
    source: str
    fields: tuple[tuple[str, int], tuple[str, int], tuple[str, int], tuple[str, int]]
    state_ends: tuple[str, str]
    trend_ends: tuple[str, str]
    middle: str
    key: tuple[str, ...]
    spots: tuple[QuadrantSpot, ...]
    language: str


SIZES = {"wide": (760.0, 430.0), "narrow": (340.0, 320.0)}
"""Width of the sheet and height of the plot in px."""


def draw_quadrant(picture: QuadrantPicture, *, width: Literal["wide", "narrow"] = "wide") -> str:
    """Return the figure as SVG text: names beside the dots on a `wide` one, numbers with a list on a `narrow` one."""
    return _Drawing(picture, width).text()


class _Drawing:
    def __init__(self, picture: QuadrantPicture, width: Literal["wide", "narrow"]) -> None:
        wide, self.tall = SIZES[width]
        self.picture, self.is_wide = picture, width == "wide"
        self.sheet = Sheet(wide, 0, name=f"{picture.name}-{width}", title=picture.title or picture.subtitle, desc=picture.desc)
        self.left, self.right = LEFT, wide - RIGHT
        self.reach = (reach_of([spot.state for spot in picture.spots]), reach_of([spot.trend for spot in picture.spots]))
        self.top = 0.0

    def text(self) -> str:
        """Draw everything and return the SVG text."""
        top = draw_heading(self.sheet, self.picture.title, self.picture.subtitle) + 8
        self.top = self._fields(top, self.picture.fields[:2]) + 4
        self._ground()
        numbers = self._spots()
        bottom = self._ends(self.top + self.tall)
        bottom = self._fields(bottom + 10, self.picture.fields[2:]) + 10
        bottom = draw_list(self.sheet, numbers, wording(self.picture.language), bottom, SMALL)
        for text in (*self.picture.key, self.picture.source):
            for line in wrap(text, self.sheet.width, SMALL, most=4):
                bottom += SMALL * 1.4
                self.sheet.words((0, bottom), line, SMALL, fill=colour("ink-soft"))
        self.sheet.height = bottom + 8
        return self.sheet.text()

    def _at(self, state: float, trend: float) -> tuple[float, float]:
        """Return the place of two scores in px; beyond the reach stands at the edge."""
        part = [max(-1.0, min(1.0, score / reach)) for score, reach in zip((state, trend), self.reach, strict=True)]
        inset = RADIUS + 3
        wide, tall = (self.right - self.left) / 2 - inset, self.tall / 2 - inset
        return (self.left + self.right) / 2 + part[0] * wide, self.top + self.tall / 2 - part[1] * tall

    def _fields(self, top: float, fields: tuple[tuple[str, int], ...]) -> float:
        """Write the names of two fields beside each other, with their counts; return the bottom."""
        room = (self.right - self.left) / 2 - 8
        bottom = top
        for number, (name, count) in enumerate(fields):
            x = self.left + 4 if number == 0 else self.right - 4
            lines = wrap(f"{name} ({count})", room, SIZE, FIRST_WEIGHT, most=4)
            for step, line in enumerate(lines):
                at = (x, top + SIZE * (1 + step * 1.2))
                self.sheet.words(at, line, SIZE, text_anchor="start" if number == 0 else "end", font_weight=FIRST_WEIGHT)
            bottom = max(bottom, top + SIZE * 1.2 * len(lines))
        return bottom + 3

    def _ground(self) -> None:
        x, y = self._at(0, 0)
        for at in ((x, self.top), (self.left, y)):
            half = ((self.right - self.left) / 2, self.tall / 2)
            self.sheet.box(at, half, fill=colour("paper-deep"))
        self.sheet.box((self.left, self.top), (self.right - self.left, self.tall), fill="none", stroke=colour("line"), stroke_width=1)
        self.sheet.line((x, self.top), (x, self.top + self.tall), stroke=colour("ink-soft"), stroke_width=1)
        self.sheet.line((self.left, y), (self.right, y), stroke=colour("ink-soft"), stroke_width=1)

    def _ends(self, bottom: float) -> float:
        """Write what the ends of the axes mean, under the plot and along its left side; return the bottom."""
        base, ink = bottom + SMALL * 1.25, colour("ink-soft")
        low, high = self.picture.state_ends
        self.sheet.words((self.left, base), f"← {low}", SMALL, fill=ink)
        self.sheet.words((self.right, base), f"{high} →", SMALL, text_anchor="end", fill=ink)
        middle = self._at(0, 0)[0]
        if text_width(f"← {low}{high} →{self.picture.middle}", SMALL) + 40 < self.right - self.left:
            self.sheet.words((middle, base), self.picture.middle, SMALL, text_anchor="middle", fill=ink)
        low, high = self.picture.trend_ends
        for text, y, anchor in ((f"← {low}", self.top + self.tall, "start"), (f"{high} →", self.top, "end")):
            turn = f"rotate(-90 {LEFT - 8} {y})"
            self.sheet.words((LEFT - 8, y), text, SMALL, text_anchor=anchor, fill=ink, transform=turn)
        return base + 2

    def _spots(self) -> list[tuple[int, str]]:
        """Draw the dots and write their names; return the numbers that stand for names."""
        places = {spot.code: self._at(spot.state, spot.trend) for spot in self.picture.spots}
        named = [Spot(spot.code, spot.name, *places[spot.code], spot.is_focus) for spot in self.picture.spots]
        bounds = (self.left + 2, self.top + 2, self.right - 2, self.top + self.tall - 2)
        labels = place_beside(named, SMALL, bounds, names=self.is_wide)
        for spot in sorted(self.picture.spots, key=lambda spot: spot.is_focus):
            self._dot(spot, places[spot.code])
        for label in labels:
            self._label(label)
        return sorted((label.number, label.spot.text) for label in labels if label.number)

    def _dot(self, spot: QuadrantSpot, at: tuple[float, float]) -> None:
        self.sheet.open(f"{spot.name}\n{spot.words}")
        fill = colour("accent") if spot.is_focus else colour("paper") if spot.is_marked else colour("ink")
        look: dict[str, str | float] = {"fill": fill, "stroke": colour("ink"), "stroke_width": 2 if spot.is_focus else 1.25}
        outward = outward_of(spot.state, spot.trend, self.reach)
        if outward == (0, 0):
            self.sheet.dot(at, RADIUS + 1.5 if spot.is_focus else RADIUS, **look)
        else:
            self.sheet.path(_arrow(at, outward, RADIUS + 2), stroke_linejoin="round", **look)
        self.sheet.close()

    def _label(self, label: SpotLabel) -> None:
        x, base, anchor = label.place
        weight = FIRST_WEIGHT if label.spot.is_first else 600
        self.sheet.words((x, base), label.text, SMALL, text_anchor=anchor, font_weight=weight, **HALO)


def reach_of(scores: list[float]) -> float:
    """Return how far an axis reaches on both sides: to the furthest score in steps of a half, within bounds."""
    furthest = max((abs(score) for score in scores), default=LEAST_REACH)
    return min(max(ceil(furthest * 2) / 2, LEAST_REACH), MOST_REACH)


def outward_of(state: float, trend: float, reach: tuple[float, float]) -> tuple[int, int]:
    """Return the sides (right and up are 1) on which an area lies beyond the edge."""
    sides = [(score > limit) - (score < -limit) for score, limit in zip((state, trend), reach, strict=True)]
    return sides[0], sides[1]


def _arrow(at: tuple[float, float], outward: tuple[int, int], size: float) -> str:
    """Return a triangle that points outward."""
    long = (outward[0] ** 2 + outward[1] ** 2) ** 0.5
    dx, dy = outward[0] / long, -outward[1] / long
    x, y = at
    tip = (x + dx * size, y + dy * size)
    base = (x - dx * size * 0.7, y - dy * size * 0.7)
    return (
        polyline((tip, (base[0] - dy * size * 0.9, base[1] + dx * size * 0.9), (base[0] + dy * size * 0.9, base[1] - dx * size * 0.9)))
        + "Z"
    )

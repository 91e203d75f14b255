"""Influence beside stake: every partij a dot in one of four fields, each of which says what to do with it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal

from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.map_legend import draw_list
from wijkkoers.reports.figures.measure import text_width, wrap
from wijkkoers.reports.figures.spots import FIRST_WEIGHT, RADIUS, Spot, SpotLabel, place_beside
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import colour

Width = Literal["wide", "narrow"]
SIZE, SMALL = 13.0, 12.5
LEVELS = 5
LITTLE = 2
"""Levels 1 and 2 are little; from 3 on it is much."""
LEFT, RIGHT = 40.0, 2.0
STEP = 16.0
"""Distance between dots below each other in one cell."""
SIZES = {"wide": (760.0, 450.0), "narrow": (340.0, 350.0)}
"""Width of the sheet and height of the plot in px."""
HALO: dict[str, str | float] = {"stroke": colour("paper"), "stroke_width": 3, "stroke_linejoin": "round", "paint_order": "stroke"}


@dataclass(frozen=True, slots=True)
class InfluenceSpot:
    """A partij: its influence on the plan and what is at stake for it, both 1 (very little) to 5 (very much)."""

    code: str
    name: str
    influence: int
    stake: int
    words: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class InfluencePicture:
    """Everything the figure says, in the language of the page.

    `fields` are the names of the four fields with their counts: upper left, upper right, lower left, lower right (stake goes up,
    influence to the right). `unknown` is the line about partijen that cannot be placed; empty when there are none.
    """

    name: str
    title: str
    subtitle: str
    desc: str
    source: str
    fields: tuple[tuple[str, int], tuple[str, int], tuple[str, int], tuple[str, int]]
    influence_ends: tuple[str, str]
    stake_ends: tuple[str, str]
    unknown: str
    spots: tuple[InfluenceSpot, ...]
    language: str


def draw_influence(picture: InfluencePicture, *, width: Width = "wide") -> str:
    """Return the figure as SVG text: names beside the dots on a `wide` one, numbers with a list on a `narrow` one."""
    return _Drawing(picture, width).text()


def places_in_cells(spots: tuple[InfluenceSpot, ...], cell: tuple[float, float]) -> dict[str, tuple[float, float]]:
    """Return per partij where its dot stands, in px from the lower left corner of the plot with y going up.

    `cell` is the width and height of one cell of 5 x 5. Partijen in one cell stand below each other, then in more columns.
    """
    cells: dict[tuple[int, int], list[InfluenceSpot]] = {}
    for spot in spots:
        cells.setdefault((spot.influence, spot.stake), []).append(spot)
    found: dict[str, tuple[float, float]] = {}
    for (influence, stake), members in cells.items():
        rows = min(len(members), max(1, int(cell[1] // STEP)))
        columns = ceil(len(members) / rows)
        for place, spot in enumerate(sorted(members, key=lambda spot: (spot.name.casefold(), spot.code))):
            column, row = divmod(place, rows)
            x = (influence - 1) * cell[0] + RADIUS + 6 + column * cell[0] / columns
            y = (stake - 0.5) * cell[1] + ((rows - 1) / 2 - row) * STEP
            found[spot.code] = (x, y)
    return found


class _Drawing:
    def __init__(self, picture: InfluencePicture, width: Width) -> None:
        wide, self.tall = SIZES[width]
        self.picture, self.is_wide = picture, width == "wide"
        self.sheet = Sheet(wide, 0, name=f"{picture.name}-{width}", title=picture.title or picture.subtitle, desc=picture.desc)
        self.left, self.right = LEFT, wide - RIGHT
        self.cell = ((self.right - self.left) / LEVELS, self.tall / LEVELS)
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
        for text in (self.picture.unknown, self.picture.source):
            for line in wrap(text, self.sheet.width * 0.97, SMALL, most=12) if text else []:
                bottom += SMALL * 1.4
                self.sheet.words((0, bottom), line, SMALL, fill=colour("ink-soft"))
        self.sheet.height = bottom + 8
        return self.sheet.text()

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
        """Draw the field of much and much in a warmer tone, the cells thin, and the borders between the fields strong."""
        wide, tall = self.cell
        split_x, split_y = self.left + LITTLE * wide, self.top + self.tall - LITTLE * tall
        self.sheet.box((split_x, self.top), (self.right - split_x, split_y - self.top), fill=colour("paper-deep"))
        for level in range(1, LEVELS):
            x, y = self.left + level * wide, self.top + level * tall
            self.sheet.line((x, self.top), (x, self.top + self.tall), stroke=colour("line"), stroke_width=0.75)
            self.sheet.line((self.left, y), (self.right, y), stroke=colour("line"), stroke_width=0.75)
        self.sheet.box(
            (self.left, self.top), (self.right - self.left, self.tall), fill="none", stroke=colour("line-strong"), stroke_width=1
        )
        self.sheet.line((split_x, self.top), (split_x, self.top + self.tall), stroke=colour("ink"), stroke_width=1.5)
        self.sheet.line((self.left, split_y), (self.right, split_y), stroke=colour("ink"), stroke_width=1.5)

    def _ends(self, bottom: float) -> float:
        """Write the levels and what the ends of the axes mean; return the bottom."""
        ink, base = colour("ink-soft"), bottom + SMALL * 1.2
        for level in range(1, LEVELS + 1):
            x = self.left + (level - 0.5) * self.cell[0]
            y = self.top + self.tall - (level - 0.5) * self.cell[1] + SMALL * 0.35
            self.sheet.words((x, base), str(level), SMALL, text_anchor="middle", fill=ink)
            self.sheet.words((self.left - 6, y), str(level), SMALL, text_anchor="end", fill=ink)
        low, high = self.picture.influence_ends
        base += SMALL * 1.35
        self.sheet.words((self.left, base), f"← {low}", SMALL, fill=ink)
        if text_width(f"← {low}{high} →", SMALL) + 16 > self.right - self.left:
            base += SMALL * 1.35
        self.sheet.words((self.right, base), f"{high} →", SMALL, text_anchor="end", fill=ink)
        low, high = self.picture.stake_ends
        for text, y, anchor in ((f"← {low}", self.top + self.tall, "start"), (f"{high} →", self.top, "end")):
            self.sheet.words((13, y), text, SMALL, text_anchor=anchor, fill=ink, transform=f"rotate(-90 13 {y})")
        return base + 2

    def _spots(self) -> list[tuple[int, str]]:
        """Draw the dots and write their names; return the numbers that stand for names."""
        inner = places_in_cells(self.picture.spots, self.cell)
        places = {code: (self.left + x, self.top + self.tall - y) for code, (x, y) in inner.items()}
        named = [Spot(spot.code, spot.name, *places[spot.code], spot.is_own) for spot in self.picture.spots]
        bounds = (self.left + 2, self.top + 2, self.right - 2, self.top + self.tall - 2)
        labels = place_beside(named, SMALL, bounds, names=self.is_wide)
        for spot in self.picture.spots:
            self._dot(spot, places[spot.code])
        for label in labels:
            self._label(label)
        return sorted((label.number, label.spot.text) for label in labels if label.number)

    def _dot(self, spot: InfluenceSpot, at: tuple[float, float]) -> None:
        self.sheet.open(f"{spot.name}\n{spot.words}")
        fill = colour("accent") if spot.is_own else colour("ink")
        self.sheet.dot(at, RADIUS + 1 if spot.is_own else RADIUS, fill=fill, stroke=colour("ink"), stroke_width=1.5)
        self.sheet.close()

    def _label(self, label: SpotLabel) -> None:
        x, base, anchor = label.place
        weight = FIRST_WEIGHT if label.spot.is_first else 600
        self.sheet.words((x, base), label.text, SMALL, text_anchor=anchor, font_weight=weight, **HALO)

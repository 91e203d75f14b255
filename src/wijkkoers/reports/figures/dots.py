"""One row of the comparison: the areas as lettered dots on a scale of their own, with the references behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wijkkoers.reports.comparison import ComparedLine
from wijkkoers.reports.figures.axis import round_ticks
from wijkkoers.reports.figures.cells import SMALLEST_RANGE
from wijkkoers.reports.figures.svg import Sheet, diamond
from wijkkoers.reports.tokens import colour, spoor_colour

FIRST = "A"
RADIUS = 9.0
LETTER = 12.0
LEVEL = 2 * RADIUS + 1.5
"""How much higher a dot is placed when it would touch the one below."""
REFERENCE_HALF = 9.0


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to px along a strip; `low` and `high` are the round numbers at its ends."""

    left: float
    right: float
    low: float
    high: float

    def at(self, value: float) -> float:
        """Return where a value lies."""
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Dot:
    """An area on the strip: its letter, where it lies, and how many dots it stands above the line."""

    letter: str
    x: float
    level: int
    is_first: bool


def scale_of(row: ComparedLine, left: float, right: float) -> Scale:
    """Return the scale of a row: all classes of an indicator in classes, else round numbers around what is shown.

    It spans at least 20 % of the highest value, so that a small difference looks small; it passes zero only where figures do.
    """
    categories = [value for value, _words in row.example.categories]
    if len(categories) > 1:
        return Scale(left, right, min(categories), max(categories))
    values = [
        *row.values,
        *(figure.value for figure in (row.gemeente, row.land) if figure and figure.value is not None and not row.adds_up),
    ]
    low, high = min(values), max(values)
    spare = max(0.0, SMALLEST_RANGE * max(abs(low), abs(high)) - (high - low)) / 2
    start = max(0.0, low - spare) if low >= 0 else low - spare
    end = high + spare if low >= 0 else min(high + spare, 0.0) if high < 0 else high + spare
    if row.example.unit == "%":
        end = min(end, 100.0) if high <= 100 else end
    ticks = round_ticks(start, end, 4)
    return Scale(left, right, ticks[0], ticks[-1])


def dots_of(row: ComparedLine, letters: Sequence[str], scale: Scale) -> list[Dot]:
    """Return the dots of a row from left to right, each as low as it stands free of the others."""
    placed: list[Dot] = []
    pairs = zip(letters, row.lines, strict=True)
    found = [(scale.at(line.figure.value), letter) for letter, line in pairs if line.figure.value is not None]
    for x, letter in sorted(found):
        taken = {dot.level for dot in placed if abs(dot.x - x) < 2 * RADIUS + 1}
        level = next(level for level in range(len(found)) if level not in taken)
        placed.append(Dot(letter, x, level, letter == FIRST))
    return placed


def draw_dots(sheet: Sheet, dots: Sequence[Dot], middle: float, spoor: str) -> None:
    """Draw the dots; the first area is filled, the others are light, and the letter tells them apart."""
    ink, soft = spoor_colour(spoor), spoor_colour(spoor, "-soft")
    for dot in dots:
        y = middle - dot.level * LEVEL
        sheet.dot((dot.x, y), RADIUS, fill=ink if dot.is_first else soft, stroke=ink, stroke_width=1.25)
        fill = colour("paper") if dot.is_first else ink
        sheet.words((dot.x, y + LETTER * 0.35), dot.letter, LETTER, text_anchor="middle", font_weight=700, fill=fill)


def draw_references(sheet: Sheet, row: ComparedLine, scale: Scale, middle: float) -> None:
    """Draw the line of the gemeente and the diamond of the country, where the figures can be compared with them."""
    if row.adds_up or row.example.categories:
        return
    gemeente, land = (figure.value if figure else None for figure in (row.gemeente, row.land))
    if gemeente is not None:
        x = scale.at(gemeente)
        sheet.line((x, middle - REFERENCE_HALF - 4), (x, middle + REFERENCE_HALF), stroke=colour("ink"), stroke_width=1.25)
    if land is not None:
        sheet.path(diamond((scale.at(land), middle), 5.5), fill=colour("paper"), stroke=colour("ink"), stroke_width=1.25)

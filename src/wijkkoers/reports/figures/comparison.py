"""Several areas at a glance: every indicator a strip with the areas as lettered dots, per theme, in two columns or one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from wijkkoers.reports.comparison import ComparedLine, Comparison
from wijkkoers.reports.figures.dots import FIRST, LEVEL, RADIUS, Scale, dots_of, draw_dots, draw_references, scale_of
from wijkkoers.reports.figures.measure import shorten, text_width, wrap
from wijkkoers.reports.figures.svg import Sheet, diamond
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import number_text, unit_text, value_text, with_unit
from wijkkoers.reports.tokens import colour, spoor_colour
from wijkkoers.reports.wijkfoto import Line
from wijkkoers.reports.wording import Wording

SIZE, SMALL = 14.0, 12.5
LEADING = 1.15
HEADING, THEME, BELOW = 40.0, 38.0, 17.0
BLOCK_GAP = 28.0
KEY_GAP = 26.0
MOST_UNIT = 4
"""Letters of a unit that stands behind a number at the end of a strip."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes in px: `label` and `strip` are (left, width) within a column; `above` writes the label over the strip."""

    width: float
    columns: int
    gap: float
    label: tuple[float, float]
    strip: tuple[float, float]
    above: bool = False

    @property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - self.gap * (self.columns - 1)) / self.columns


LAYOUTS = {
    "wide": Layout(1120, 2, 40, (0, 186), (204, 322)),
    "narrow": Layout(360, 1, 0, (0, 360), (14, 332), above=True),
}


def draw_comparison(comparison: Comparison, *, width: Literal["wide", "narrow"] = "wide") -> str:
    """Return the comparison as SVG text: `wide` two columns of 1120 px, `narrow` one of 360 px."""
    return Drawing(comparison, LAYOUTS[width], width).text()


def shown_rows(comparison: Comparison) -> list[ComparedLine]:
    """Return the rows that are drawn: those of the profile of which at least one area has a figure."""
    return [row for row in comparison.rows if row.example.in_profile and row.values]


class Drawing:
    """Draws one comparison; its blocks are the two sporen, side by side or under each other."""

    def __init__(self, comparison: Comparison, layout: Layout, name: str) -> None:
        """Prepare words and sheet."""
        self.comparison, self.layout, self.words = comparison, layout, wording(comparison.language)
        self.letters = [column.letter for column in comparison.columns]
        codes = "-".join(column.area.code for column in comparison.columns)
        names = ", ".join(column.area.name for column in comparison.columns)
        rows = shown_rows(comparison)
        title = self.words.say("comparison_title", names=names)
        desc = self.words.say("comparison_desc", count=len(rows))
        self.sheet = Sheet(layout.width, 0, name=f"comparison-{name}-{codes}", title=title, desc=desc)
        self.blocks = [[row for row in rows if row.example.spoor == spoor] for spoor in ("A", "B")]

    def text(self) -> str:
        """Draw everything and return the SVG text."""
        top = bottom = self._key()
        left = 0.0
        for block in (block for block in self.blocks if block):
            start = top if self.layout.columns > 1 or bottom == top else bottom + BLOCK_GAP
            bottom = max(bottom, self._block(left, start, block))
            left += (self.layout.column + self.layout.gap) if self.layout.columns > 1 else 0
        self.sheet.height = bottom + 6
        return self.sheet.text()

    def _key(self) -> float:
        """Write what the letters and signs stand for; return where the figure starts."""
        sheet, x, y = self.sheet, RADIUS, 16.0
        items = [(column.letter, column.area.name) for column in self.comparison.columns]
        items += [(sign, area.name) for sign, area in (("|", self.comparison.gemeente), ("◇", self.comparison.land)) if area is not None]
        for sign, name in items:
            text = shorten(name, self.layout.width - 2 * RADIUS - 16, SIZE, 600)
            wide = 2 * RADIUS + 6 + text_width(text, SIZE, 600)
            if x > RADIUS and x + wide - RADIUS > self.layout.width:
                x, y = RADIUS, y + 27
            self._sign(sign, (x, y), is_first=sign == FIRST)
            sheet.words((x + RADIUS + 6, y + SIZE * 0.35), text, SIZE, font_weight=600)
            x += wide + KEY_GAP
        y += 26
        for text in wrap(self.words.say("comparison_note"), self.layout.width, SMALL, most=5):
            sheet.words((0, y), text, SMALL, fill=colour("ink-soft"))
            y += SMALL * 1.35
        return y + 10

    def _sign(self, sign: str, at: tuple[float, float], *, is_first: bool) -> None:
        x, y = at
        if sign == "|":
            self.sheet.line((x, y - 10), (x, y + 10), stroke=colour("ink"), stroke_width=1.25)
        elif sign == "◇":
            self.sheet.path(diamond(at, 5.5), fill=colour("paper"), stroke=colour("ink"), stroke_width=1.25)
        else:
            self.sheet.dot(at, RADIUS, fill=colour("ink") if is_first else colour("paper"), stroke=colour("ink"), stroke_width=1.25)
            fill = colour("paper") if is_first else colour("ink")
            self.sheet.words((x, y + 4.2), sign, 12, text_anchor="middle", font_weight=700, fill=fill)

    def _block(self, left: float, top: float, block: Sequence[ComparedLine]) -> float:
        spoor = block[0].example.spoor
        self.sheet.box((left, top), (self.layout.column, 3), fill=spoor_colour(spoor))
        self.sheet.words((left, top + 24), self.words.say(f"spoor_{spoor}"), SIZE + 3, font_weight=700, fill=spoor_colour(spoor))
        y, theme = top + HEADING, ""
        for row in block:
            if row.example.theme != theme:
                theme, y = row.example.theme, self._theme(left, y, row.example)
            y = self._row(left, y, row)
        return y

    def _theme(self, left: float, top: float, line: Line) -> float:
        base, ink = top + THEME - 10, spoor_colour(line.spoor)
        self.sheet.words((left, base), line.theme_label, SIZE + 0.5, font_weight=600, fill=ink)
        self.sheet.line((left, base + 6), (left + self.layout.column, base + 6), stroke=ink, stroke_width=1)
        return top + THEME

    def _row(self, left: float, top: float, row: ComparedLine) -> float:
        layout, sheet, line = self.layout, self.sheet, row.example
        scale = scale_of(row, left + layout.strip[0] + RADIUS, left + layout.strip[0] + layout.strip[1] - RADIUS)
        dots = dots_of(row, self.letters, scale)
        label, unit = wrap(self._label(line), layout.label[1], SIZE, most=3), _long_unit(line)
        tall = (len(label) + bool(unit)) * SIZE * LEADING
        head = tall + 2 if layout.above else 0.0
        middle = top + head + 6 + RADIUS + max(dot.level for dot in dots) * LEVEL
        sheet.open(self._tip(row), **{"class": "wk-row"})
        first = top + SIZE + 2 if layout.above else max(middle + SIZE * 0.35 - (tall - SIZE * LEADING) / 2, top + SIZE + 2)
        for number, text in enumerate(label):
            sheet.words((left + layout.label[0], first + number * SIZE * LEADING), text, SIZE)
        if unit:
            under = (left + layout.label[0], first + len(label) * SIZE * LEADING - 1)
            sheet.words(under, shorten(unit, layout.label[1], SMALL), SMALL, fill=colour("ink-soft"))
        sheet.line((scale.left, middle), (scale.right, middle), stroke=colour("line-strong"), stroke_width=0.75)
        draw_references(sheet, row, scale, middle)
        draw_dots(sheet, dots, middle, line.spoor)
        below = self._ends(scale, middle, line)
        below = self._absent(left, below, row)
        sheet.close()
        return max(below, first + tall - SIZE * LEADING + 4) + 5

    def _label(self, line: Line) -> str:
        is_perceived = bool(line.perception_of) and self.words.perceived not in line.short_label.lower()
        return f"{line.short_label} ({self.words.perceived})" if is_perceived else line.short_label

    def _ends(self, scale: Scale, middle: float, line: Line) -> float:
        """Write the numbers at both ends of the strip, under it; return the bottom."""
        base = middle + RADIUS + SMALL + 1
        half = (scale.right - scale.left + 2 * RADIUS) / 2 - 6
        for x, value, anchor in ((scale.left - RADIUS, scale.low, "start"), (scale.right + RADIUS, scale.high, "end")):
            text = shorten(_end_text(line, value, self.words), half, SMALL)
            self.sheet.words((x, base), text, SMALL, text_anchor=anchor, fill=colour("ink-faint"))
        return base + 4

    def _absent(self, left: float, top: float, row: ComparedLine) -> float:
        """Say of which areas there is no figure, and why; return the bottom."""
        missing = [
            f"{letter}: {self.words.status[line.figure.status]}"
            for letter, line in zip(self.letters, row.lines, strict=True)
            if not line.figure.has_value
        ]
        if not missing:
            return top
        wide = self.layout.strip[1]
        for text in wrap("; ".join(missing), wide, SMALL, most=3):
            top += SMALL * 1.2
            x = left + self.layout.strip[0]
            self.sheet.words((x, top), text, SMALL, fill=colour("ink-faint"), font_style="italic")
        return top + 3

    def _tip(self, row: ComparedLine) -> str:
        parts = [row.example.label]
        for column, line in zip(self.comparison.columns, row.lines, strict=True):
            year = f" ({line.year})" if line.year else ""
            parts.append(f"{column.area.name}: {value_text(line, line.figure, self.words)}{year}")
        return "\n".join(parts)


def _long_unit(line: Line) -> str:
    """Return a unit that is too long to stand behind the numbers; it stands under the label."""
    unit = unit_text(line.unit)
    return unit if len(unit) > MOST_UNIT and not line.categories else ""


def _end_text(line: Line, value: float, words: Wording) -> str:
    """Return a number at the end of a strip: the words of a class, else the value with a short unit."""
    if line.categories:
        return line.category(value) or number_text(line, value, words)
    unit = unit_text(line.unit)
    return with_unit(number_text(line, value, words), unit if len(unit) <= MOST_UNIT else "", words.language)

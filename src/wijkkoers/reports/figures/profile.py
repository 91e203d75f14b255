"""The signature figure: some 30 indicators at a glance, against gemeente and country, measured and perceived side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from wijkkoers.reports.figures.cells import Cell, draw_ring, draw_spark, draw_strip
from wijkkoers.reports.figures.measure import shorten, text_width, wrap
from wijkkoers.reports.figures.profile_layout import LAYOUTS, PLATE, Layout, Width
from wijkkoers.reports.figures.profile_legend import draw_foot, draw_legend, foot_notes
from wijkkoers.reports.figures.profile_rows import Group, Row, fitting_unit, groups, reference_name
from wijkkoers.reports.figures.svg import Sheet, Value
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import colour, spoor_colour
from wijkkoers.reports.wijkfoto import Wijkfoto

INDENT = 14.0
LINE_HEIGHT = 1.15
BLOCK_GAP = 28.0
THEME_WEIGHT = 0.5
"""A theme heading takes half as much of the spare space as a row."""
LEAST_EXTRA, MOST_EXTRA = -5.0, 9.0
MM_PER_PX = (PLATE.mm_width or PLATE.width) / PLATE.width


def draw_profile(foto: Wijkfoto, *, width: Width = "wide") -> str:
    """Return the profile as SVG text: `wide` two columns of 1120 px, `narrow` one of 360 px, `plate` sized in mm for A3."""
    return Profile(foto, LAYOUTS[width], width).text()


def draw_profile_in(foto: Wijkfoto, height_mm: float) -> tuple[str, float]:
    """Return the profile for the plate and its height in mm: rows as high as the space allows, so that every plate looks the same."""
    profile = Profile(foto, PLATE, "plate")
    text = profile.text()
    most = max((sum(len(group.rows) + THEME_WEIGHT for group in block) for block in _blocks(profile.groups, 2)), default=0)
    if most:
        spare = height_mm / MM_PER_PX - profile.sheet.height
        extra = min(max(spare / most, LEAST_EXTRA), MOST_EXTRA)
        layout = replace(PLATE, pitch=PLATE.pitch + extra, theme=PLATE.theme + extra * THEME_WEIGHT)
        profile = Profile(foto, layout, "plate")
        text = profile.text()
    return text, profile.sheet.height * MM_PER_PX


class Profile:
    """Draws one profile; its blocks are the two sporen, side by side or under each other."""

    def __init__(self, foto: Wijkfoto, layout: Layout, name: str) -> None:
        """Prepare rows and sheet."""
        self.foto, self.layout, self.words = foto, layout, wording(foto.language)
        self.groups = groups(foto, self.words)
        self.years = _years(self.groups)
        title = self.words.say("profile_title", name=foto.area.name)
        self.sheet = Sheet(
            layout.width, 0, name=f"profile-{name}-{foto.area.code}", title=title, desc=self._desc(), mm_width=layout.mm_width
        )

    def text(self) -> str:
        """Draw everything and return the SVG text."""
        if not self.groups:
            return self._empty()
        rows = [row for group in self.groups for row in group.rows]
        bottom = top = draw_legend(self.sheet, self.foto, self.layout, self.words, rows)
        left = 0.0
        for block in _blocks(self.groups, self.layout.columns):
            start = top if self.layout.columns > 1 or bottom == top else bottom + BLOCK_GAP
            bottom = max(bottom, self._block(left, start, block))
            left += (self.layout.column + self.layout.gap) if self.layout.columns > 1 else 0
        notes = foot_notes(self.foto, rows, self.words)
        self.sheet.height = draw_foot(self.sheet, self.layout, notes, bottom + 12)
        return self.sheet.text()

    def _desc(self) -> str:
        rows = [row for group in self.groups for row in group.rows]
        absent = sum(1 for row in rows if row.absent)
        missing = self.words.say("missing_some", count=absent) if absent else self.words.say("missing_none")
        return self.words.say("profile_desc", count=len(rows), reference=reference_name(self.foto) or "–", missing=missing)

    def _empty(self) -> str:
        lines = wrap(self.words.say("no_lines"), self.layout.width - 32, self.layout.size, most=6)
        self.sheet.height = 32 + 22 * len(lines)
        self.sheet.box((0, 0), (self.layout.width, self.sheet.height), fill=colour("paper-deep"), rx=4)
        for number, line in enumerate(lines):
            self.sheet.words((16, 34 + 22 * number), line, self.layout.size)
        return self.sheet.text()

    def _block(self, left: float, top: float, block: Sequence[Group]) -> float:
        y = self._heading(left, top, block[0].spoor)
        for group in block:
            y = self._theme(left, y, group)
            for row in group.rows:
                y = self._row(left, y, row)
        return y

    def _heading(self, left: float, top: float, spoor: str) -> float:
        layout, sheet = self.layout, self.sheet
        ink = spoor_colour(spoor)
        sheet.box((left, top), (layout.column, 3), fill=ink)
        sheet.words((left, top + 24), self.words.say(f"spoor_{spoor}"), layout.size + 3, font_weight=700, fill=ink)
        y = top + layout.heading - 6
        soft: dict[str, Value] = {"fill": colour("ink-soft")}
        if layout.tiers == 1:
            sheet.words((left + layout.number, y), self.words.say("figure"), layout.small, text_anchor="end", **soft)
        if any(row.position for group in self.groups for row in group.rows):
            self._scale_heading(left, y)
        if self.years[0] != self.years[1]:
            spark = left + layout.spark[0] + layout.spark[1] / 2
            sheet.words((spark, y), f"’{self.years[0] % 100:02d}–’{self.years[1] % 100:02d}", layout.small, text_anchor="middle", **soft)
        return top + layout.heading

    def _scale_heading(self, left: float, y: float) -> None:
        """Name the sides and the centre line of the strips, once per column."""
        layout, sheet = self.layout, self.sheet
        start, wide = left + layout.strip[0], layout.strip[1]
        soft: dict[str, Value] = {"fill": colour("ink-soft")}
        sheet.words((start, y), self.words.say("lower"), layout.small, **soft)
        sheet.words((start + wide, y), self.words.say("higher"), layout.small, text_anchor="end", **soft)
        sheet.words((left + layout.difference, y), self.words.say("difference"), layout.small, text_anchor="end", **soft)
        name = shorten(reference_name(self.foto), min(wide * 1.1, 2 * layout.strip[0] + wide), layout.small, 600)
        sheet.words((start + wide / 2, y - 15), name, layout.small, text_anchor="middle", font_weight=600)
        sheet.line((start + wide / 2, y - 10), (start + wide / 2, y + 6), stroke=colour("ink"), stroke_width=1)

    def _theme(self, left: float, top: float, group: Group) -> float:
        layout, sheet = self.layout, self.sheet
        base = top + layout.theme - 9
        sheet.words((left, base), group.label, layout.size + 0.5, font_weight=600, fill=spoor_colour(group.spoor))
        sheet.line((left, base + 6), (left + layout.column, base + 6), stroke=spoor_colour(group.spoor), stroke_width=1)
        return top + layout.theme

    def _row(self, left: float, top: float, row: Row) -> float:
        layout, sheet = self.layout, self.sheet
        indent = INDENT if row.is_perceived else 0.0
        label_left, label_width = left + layout.label[0] + indent, layout.label[1] - indent
        lines = wrap(row.label, label_width, layout.size, most=3)
        extra = (len(lines) - 1) * layout.size * LINE_HEIGHT
        first = layout.pitch / layout.tiers
        height = extra + (first + 4 if row.absent and layout.tiers == 2 else layout.pitch)
        sheet.open(row.tip, **{"class": "wk-row"})
        base = top + first / 2 + layout.size * 0.35
        for number, text in enumerate(lines):
            sheet.words((label_left, base + number * layout.size * LINE_HEIGHT), text, layout.size)
        if row.is_perceived:
            draw_ring(sheet, (left + 5, base - layout.size * 0.33), spoor_colour(row.line.spoor), 3.5)
        at = base + (extra / 2 if layout.tiers == 1 else 0)
        self._value(left, at, row)
        middle = at - layout.size * 0.35 if layout.tiers == 1 else top + extra + first * 1.42
        if not row.absent:
            self._drawings(left, middle, height, row)
        if layout.tiers == 2:
            sheet.line((left, top + height), (left + layout.column, top + height), stroke=colour("line"), stroke_width=0.75)
        sheet.close()
        return top + height

    def _value(self, left: float, base: float, row: Row) -> None:
        layout, sheet = self.layout, self.sheet
        if row.absent:
            x = left + (layout.strip[0] if layout.tiers == 1 else layout.column)
            anchor = "start" if layout.tiers == 1 else "end"
            number = left + layout.number
            if layout.tiers == 1:
                sheet.words((number, base), "–", layout.size, text_anchor="end", fill=colour("ink-faint"))
            room = layout.column - layout.strip[0] if layout.tiers == 1 else layout.column - layout.label[1]
            text = shorten(row.absent + (f" {row.signs}" if row.signs else ""), room, layout.small)
            sheet.words((x, base), text, layout.small, text_anchor=anchor, fill=colour("ink-faint"), font_style="italic")
            return
        sheet.words((left + layout.number, base), row.number, layout.size, text_anchor="end", font_weight=600)
        signs = text_width(row.signs, layout.small, 600) + 2 if row.signs else 0
        unit = fitting_unit(row.unit, layout.unit[1] - signs, layout.small)
        sheet.words((left + layout.unit[0], base), unit, layout.small, fill=colour("ink-soft"))
        if row.signs:
            x = left + layout.unit[0] + (text_width(unit, layout.small) + 2 if unit else 0)
            sheet.words((x, base - 1), row.signs, layout.small, font_weight=600, fill=colour("accent-strong"))

    def _drawings(self, left: float, middle: float, height: float, row: Row) -> None:
        layout, sheet = self.layout, self.sheet
        ink = spoor_colour(row.line.spoor)
        tall = height if layout.tiers == 1 else height / 2 - 6
        if row.position is not None:
            strip = Cell(left + layout.strip[0], layout.strip[1], middle, tall)
            draw_strip(sheet, strip, row.position, ink, is_perceived=row.is_perceived)
        spark = Cell(left + layout.spark[0], layout.spark[1], middle, min(tall, 22))
        draw_spark(sheet, spark, row.line.trend, self.years, ink)
        base = middle + layout.small * 0.35
        sheet.words((left + layout.difference, base), row.difference, layout.small, text_anchor="end", fill=colour("ink-soft"))


def _blocks(found: Sequence[Group], columns: int) -> list[list[Group]]:
    """Split the themes by spoor; one spoor alone is divided over the columns after half of its rows."""
    sporen = {spoor: [group for group in found if group.spoor == spoor] for spoor in sorted({group.spoor for group in found})}
    if len(sporen) > 1 or columns == 1 or len(found) < 2:
        return list(sporen.values())
    so_far = list(accumulate(len(group.rows) + 1 for group in found))
    half = next(number for number, rows in enumerate(so_far, start=1) if rows * 2 >= so_far[-1])
    cut = min(half, len(found) - 1)
    return [list(found[:cut]), list(found[cut:])]


def _years(found: Sequence[Group]) -> tuple[int, int]:
    years = [point.year for group in found for row in group.rows for point in row.line.trend if point.figure.has_value]
    return (min(years), max(years)) if years else (0, 0)

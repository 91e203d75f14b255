"""Stappen, actions, besluiten and fixed dates along the time. A loose period is a soft bar; nothing on it closes anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from wijkkoers.reports.compass_words import compass_words
from wijkkoers.reports.figures.compass_marks import draw_mark
from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import shorten, text_width
from wijkkoers.reports.figures.svg import Point, Value, diamond, polyline
from wijkkoers.reports.figures.timeline_content import TimeDate, TimelineFigure, TimeMark, TimeRow
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import colour, spoor_colour

WIDTH, NAMES = 1080.0, 310.0
"""Width of the drawing, and what the names at the left take of it."""
RIGHT = WIDTH - 10
ROW, SECTION, LANE = 28.0, 40.0, 19.0
SIZE, HEADING = 14.5, 16.0
SIGN, MARK = 8.5, 5.5
FEW_MONTHS = 30
HALO: dict[str, Value] = {"stroke": colour("paper"), "stroke_width": 4, "stroke_linejoin": "round", "paint_order": "stroke"}


def draw_timeline(content: TimelineFigure) -> str:
    """Return the timeline as SVG text; names and marks with an address are links."""
    return _Drawing(content).text()


class _Drawing:
    def __init__(self, content: TimelineFigure) -> None:
        self.content = content
        self.sheet = CompassSheet(WIDTH, 0, name=f"{content.name}-timeline", title=content.title, desc=content.desc)
        self.lanes = _lanes(content.dates, self.at)
        self.badge = LANE * (1 + max((lane for _date, lane in self.lanes), default=-1)) + 10
        self.top = self.badge + 66
        self.bottom = self.top + sum(SECTION + ROW * len(rows) for _title, rows in content.sections) + 10

    def at(self, day: date) -> float:
        """Return where a day lies; what falls outside stands at the edge."""
        first, last = self.content.start.toordinal(), self.content.end.toordinal()
        share = (day.toordinal() - first) / max(last - first, 1)
        return NAMES + min(max(share, 0.0), 1.0) * (RIGHT - NAMES)

    def text(self) -> str:
        """Draw everything and return the SVG text."""
        self._draw_grid()
        self._draw_dates()
        y = self.top
        for number, (title, rows) in enumerate(self.content.sections):
            y = self._draw_section(number, title, rows, y)
        self._draw_today()
        self.sheet.height = self._draw_key(self.bottom) + 6
        return self.sheet.text()

    def _draw_grid(self) -> None:
        """Draw the years and months; of a long time only the quarters."""
        months = list(_months(self.content.start, self.content.end))
        names, every = compass_words(self.content.language)["months"].split(), 1 if len(months) <= FEW_MONTHS else 3
        base = self.top - 8
        drawn = [pair for pair in pairwise(months) if (pair[0].month - 1) % every == 0]
        for start, following in drawn:
            x, is_year = self.at(start), start.month == 1
            look: dict[str, Value] = {"stroke": colour("line-strong" if is_year else "line"), "stroke_width": 1.25 if is_year else 0.75}
            self.sheet.line((x, base - 14), (x, self.bottom), **look)
            end = self.at(following) if every == 1 else min(x + 3 * (self.at(following) - x), RIGHT)
            name = names[start.month - 1]
            if end - x > text_width(name, 12.5) + 3:
                self.sheet.words((x + 3, base), name, 12.5, fill=colour("ink-soft"))
            if (is_year or start == drawn[0][0]) and x + 3 + text_width(str(start.year), HEADING, 700) < WIDTH:
                self.sheet.words((x + 3, base - 16), str(start.year), HEADING, font_weight=700)

    def _draw_dates(self) -> None:
        """Draw the fixed dates as dotted lines with their names above, each on a line of its own where they would touch."""
        words = wording(self.content.language)
        for fixed, lane in self.lanes:
            x, y = self.at(fixed.on), LANE * (lane + 1)
            self.sheet.line((x, y + 3), (x, self.bottom), stroke=colour("ink-soft"), stroke_width=1.25, stroke_dasharray="1.5 4")
            text = _date_text(fixed)
            is_left = x + text_width(text, 13, 600) + 8 > WIDTH
            self.sheet.open(f"{fixed.label}, {words.date(fixed.on.isoformat())}")
            self.sheet.words((x - 2 if is_left else x + 2, y), text, 13, text_anchor="end" if is_left else "start", font_weight=600, **HALO)
            self.sheet.close()

    def _draw_section(self, number: int, title: str, rows: tuple[TimeRow, ...], top: float) -> float:
        tall = SECTION + ROW * len(rows)
        if number % 2 == 0:
            self.sheet.box((0, top + 6), (WIDTH, tall - 4), fill=colour("paper-deep"), fill_opacity=0.6)
        self.sheet.words((6, top + 28), shorten(title, WIDTH - 12, HEADING, 700), HEADING, font_weight=700, **HALO)
        for place, row in enumerate(rows):
            self._draw_row(row, top + SECTION + ROW * (place + 0.5))
        return top + tall

    def _draw_row(self, row: TimeRow, middle: float) -> None:
        self.sheet.open_link(row.href, row.title, has_words=True, **{"class": "time__row"})
        name = shorten(row.label, NAMES - 44, SIZE)
        if row.dot:
            self.sheet.put(draw_mark((16, middle), SIGN, row.dot))
        self.sheet.words((32, middle + SIZE * 0.35), name, SIZE, **({"fill": colour("link")} if row.href else {}))
        if row.start and row.end:
            self._draw_bar(row, middle)
        self.sheet.close_link()
        for mark in row.marks:
            self._draw_mark(mark, middle)

    def _draw_bar(self, row: TimeRow, middle: float) -> None:
        """Draw a period as a soft bar with the sign in its middle; a day has the sign alone."""
        if row.start is None or row.end is None or row.dot is None:
            return
        left, right = self.at(row.start), self.at(row.end)
        if row.end > row.start:
            spoor = row.dot.spoor
            fill, ink = (colour("band"), colour("ink-soft")) if row.dot.is_both else (spoor_colour(spoor, "-soft"), spoor_colour(spoor))
            look: dict[str, Value] = {"fill": fill, "stroke": ink, "stroke_width": 1}
            self.sheet.box((left, middle - 7), (max(right - left, 3), 14), rx=7, stroke_dasharray="3 3", **look)
        self.sheet.put(draw_mark(((left + right) / 2, middle), SIGN, row.dot))

    def _draw_mark(self, mark: TimeMark, middle: float) -> None:
        at = (self.at(mark.on), middle)
        self.sheet.open_link(mark.href, mark.title, has_words=False, **{"class": "time__mark"})
        self.sheet.dot(at, 12, fill="none", pointer_events="all")
        if mark.start is not None and mark.start < mark.on:
            self.sheet.line((self.at(mark.start), middle), at, stroke=colour("ink-faint"), stroke_width=1.5, stroke_dasharray="2 3")
        draw_sign(self.sheet, at, mark)
        self.sheet.close_link()

    def _draw_today(self) -> None:
        x = self.at(self.content.today)
        self.sheet.line((x, self.badge + 21), (x, self.bottom), stroke=colour("ink"), stroke_width=2)
        wide = text_width(self.content.today_label, 13, 700) + 14
        left = min(max(x - wide / 2, 0), WIDTH - wide)
        self.sheet.box((left, self.badge), (wide, 21), fill=colour("accent"), stroke=colour("ink"), stroke_width=1, rx=3)
        self.sheet.words((left + wide / 2, self.badge + 15), self.content.today_label, 13, text_anchor="middle", font_weight=700)

    def _draw_key(self, top: float) -> float:
        x, y = 12.0, top + 24
        self.sheet.open(aria_hidden="true")
        for kind, text in self.content.key:
            wide = 18 + text_width(text, SIZE) + 26
            if x + wide > WIDTH:
                x, y = 12.0, y + 24
            draw_sign(self.sheet, (x, y - 5), TimeMark(kind.removesuffix("-klaar"), date.min, "", is_done=kind.endswith("-klaar")))
            self.sheet.words((x + 14, y), text, SIZE)
            x += wide
        self.sheet.close()
        return y


def draw_sign(sheet: CompassSheet, at: Point, mark: TimeMark) -> None:
    """Draw what kind of mark it is by its shape: a dot, a diamond, a hollow diamond, a square; full when done; late with a triangle."""
    ink = colour("ink")
    fill = ink if mark.is_done else colour("sheet")
    look: dict[str, Value] = {"fill": fill, "stroke": ink, "stroke_width": 1.5}
    match mark.kind:
        case "besluit" | "herzien":
            sheet.path(diamond(at, MARK + 2), **look)
        case "moment":
            sheet.box((at[0] - MARK, at[1] - MARK), (2 * MARK, 2 * MARK), **look)
        case "periode":
            sheet.box((at[0] - 10, at[1] - 6), (20, 12), rx=6, fill=colour("band"), stroke=colour("ink-soft"), stroke_dasharray="3 3")
        case _:
            sheet.dot(at, MARK - 1, **look)
    if mark.is_late:
        x, y = at[0] + 5, at[1] - 6
        sheet.path(polyline(((x, y - 5), (x + 5, y + 4), (x - 5, y + 4))) + "Z", fill=colour("accent"), stroke=ink, stroke_width=1.2)


def _date_text(fixed: TimeDate) -> str:
    return fixed.label


def _lanes(dates: tuple[TimeDate, ...], at: Callable[[date], float]) -> list[tuple[TimeDate, int]]:
    """Return every fixed date with the lowest line on which its name touches no other."""
    ends: list[list[tuple[float, float]]] = []
    found = []
    for fixed in dates:
        x, wide = at(fixed.on), text_width(_date_text(fixed), 13, 600) + 10
        span = (x - wide, x) if x + wide > WIDTH else (x, x + wide)
        lane = next((number for number, taken in enumerate(ends) if all(span[1] < a or b < span[0] for a, b in taken)), len(ends))
        if lane == len(ends):
            ends.append([])
        ends[lane].append(span)
        found.append((fixed, lane))
    return found


def _months(start: date, end: date) -> list[date]:
    """Return the first day of every month, the one after the end included."""
    found, day = [], start.replace(day=1)
    while day <= end:
        found.append(day)
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return [*found, day]

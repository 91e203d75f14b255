"""The drawing of the calendar: a bar per work, today as a line, and the two years in which there is most room to connect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import shorten, text_width
from wijkkoers.reports.figures.svg import Value
from wijkkoers.reports.tokens import colour
from wijkkoers.web.fieldwork.calendar_page import Calendar, CalendarRow

WIDTH, NAMES = 1080.0, 300.0
"""Width of the drawing, and what the names at the left take of it."""
RIGHT = WIDTH - 10
ROW, GROUP, HEAD = 26.0, 36.0, 76.0
SIZE, HEADING = 14.0, 15.5
BAR, THIN = 12.0, 6.0
"""How thick the bar of a work is, and of an opgave."""


HALO: dict[str, Value] = {"stroke": colour("accent-soft"), "stroke_width": 5, "stroke_linejoin": "round", "paint_order": "stroke"}


def draw_calendar(content: Calendar, today: date, title: str) -> str:
    """Return the calendar as SVG text; names are links. The table on the page says the same."""
    return _Drawing(content, today, title).text()


class _Drawing:
    def __init__(self, content: Calendar, today: date, title: str) -> None:
        self.content, self.today = content, today
        desc = _("Elke balk is een werk of opgave met een tijd. De tabel eronder zegt hetzelfde.")
        self.sheet = CompassSheet(WIDTH, 0, name="kalender", title=title, desc=desc)
        self.bottom = HEAD + sum(GROUP + ROW * len(rows) for _name, rows in content.groups) + 8

    def at(self, day: date) -> float:
        """Return where a day lies; what falls outside stands at the edge."""
        first, last = self.content.first.toordinal(), self.content.last.toordinal()
        share = (day.toordinal() - first) / max(last - first, 1)
        return NAMES + min(max(share, 0.0), 1.0) * (RIGHT - NAMES)

    def text(self) -> str:
        """Draw everything and return the SVG text."""
        self._draw_window()
        self._draw_years()
        self._name_window()
        y = HEAD
        for number, (name, rows) in enumerate(self.content.groups):
            y = self._draw_group(name, rows, y, is_first=number == 0)
        self._draw_today()
        self.sheet.height = self._draw_key(self.bottom) + 8
        return self.sheet.text()

    def _draw_window(self) -> None:
        left, right = (self.at(day) for day in self.content.window)
        self.sheet.box((left, 44), (max(right - left, 0), self.bottom - 44), fill=colour("accent-soft"))

    def _name_window(self) -> None:
        left, right = (self.at(day) for day in self.content.window)
        label = _("venster: goed te verbinden")
        if text_width(label, 12.5) < right - left:
            self.sheet.words((left + 6, 60), label, 12.5, fill=colour("accent-strong"), **HALO)

    def _draw_years(self) -> None:
        first, last = self.content.first.year, self.content.last.year
        step = 1 if last - first < 9 else 2
        for year in range(first, last + 2):
            x = self.at(date(year, 1, 1)) if year <= last else RIGHT
            self.sheet.line((x, 24), (x, self.bottom), stroke=colour("line"), stroke_width=1)
            if year <= last and (year - first) % step == 0:
                self.sheet.words((x + 5, 38), str(year), SIZE, font_weight=600)

    def _draw_group(self, name: str, rows: Sequence[CalendarRow], y: float, *, is_first: bool) -> float:
        if not is_first:
            self.sheet.line((0, y), (RIGHT, y), stroke=colour("line-strong"), stroke_width=1)
        self.sheet.words((0, y + 23), shorten(name, NAMES - 16, HEADING, 700), HEADING, font_weight=700)
        y += GROUP
        for row in rows:
            self._draw_row(row, y + ROW / 2 - 4)
            y += ROW
        return y

    def _draw_row(self, row: CalendarRow, middle: float) -> None:
        when = _("{start} tot en met {end}").format(start=row.start, end=row.end)
        self.sheet.open_link(row.url, f"{row.name}, {row.kind}: {when}, {row.window_label}", has_words=True, **{"class": "calendar__row"})
        self.sheet.words((14, middle + SIZE * 0.35), shorten(row.name, NAMES - 34, SIZE), SIZE, fill=colour("link"))
        self._draw_bar(row, middle)
        self.sheet.close_link()

    def _draw_bar(self, row: CalendarRow, middle: float) -> None:
        """Draw from start to end: the loose start dashed, what lies after it full; without an end only the start, left open."""
        name, thick = ("spoor-a", THIN) if row.is_opgave else ("spoor-b", BAR)
        ink, soft, top = colour(name), colour(f"{name}-soft"), middle - thick / 2
        left, start = self.at(row.start_from), self.at(row.start_to)
        right = self.at(row.end_to) if row.end_to else max(start, left + 10)
        if row.start_to > row.start_from or not row.end_to:
            edge = min(max(start, left + 6), max(right, left + 6))
            self.sheet.box((left, top), (edge - left, thick), fill=soft, stroke=ink, stroke_width=1.25, stroke_dasharray="3 2")
            left = edge
        if row.end_to and right > left:
            self.sheet.box((left, top), (max(right - left, 3), thick), fill=ink, stroke=ink, stroke_width=1.25)
        if not row.end_to:
            self.sheet.words((max(right, left) + 5, middle + 4.5), "…", SIZE, fill=ink, font_weight=700)

    def _draw_today(self) -> None:
        x, label = self.at(self.today), _("vandaag")
        self.sheet.line((x, 21), (x, self.bottom), stroke=colour("ink"), stroke_width=2)
        wide = text_width(label, 13, 700) + 14
        self.sheet.box((x - wide / 2, 0), (wide, 21), fill=colour("accent"), stroke=colour("ink"), stroke_width=1, rx=3)
        self.sheet.words((x, 15), label, 13, text_anchor="middle", font_weight=700)

    def _draw_key(self, top: float) -> float:
        x, y = 0.0, top + 22
        self.sheet.open(aria_hidden="true")
        marks = (
            (BAR, "spoor-b", "", _("werk")),
            (THIN, "spoor-a", "", _("opgave met een tijd")),
            (BAR, "spoor-b", "-soft", _("begint in deze tijd")),
        )
        for thick, ink, soft, words in marks:
            dash: dict[str, Value] = {"stroke_dasharray": "3 2"} if soft else {}
            self.sheet.box((x, y - 4 - thick / 2), (22, thick), fill=colour(ink + soft), stroke=colour(ink), stroke_width=1.25, **dash)
            self.sheet.words((x + 30, y), words, SIZE)
            x += 30 + text_width(words, SIZE) + 28
        self.sheet.words((x, y), _("… einde onbekend"), SIZE)
        self.sheet.close()
        return y

"""One indicator over the years: the area, the gemeente and the country, labelled where their lines end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wijkkoers.base.missing import Mark
from wijkkoers.base.numbers import format_number
from wijkkoers.reports.figures.axis import round_ticks
from wijkkoers.reports.figures.cells import runs
from wijkkoers.reports.figures.heading import draw_heading
from wijkkoers.reports.figures.measure import shorten, text_width
from wijkkoers.reports.figures.svg import Point, Sheet, diamond, polyline
from wijkkoers.reports.languages import wording
from wijkkoers.reports.numerals import factor_of, number_text, unit_text, value_text
from wijkkoers.reports.tokens import colour, spoor_colour
from wijkkoers.reports.wijkfoto import Line, TrendPoint, Wijkfoto
from wijkkoers.reports.wording import Wording

HEIGHT = 250.0
SIZE = 13.0
BOTTOM = 26.0
MOST_LABEL = 190.0
LABEL_STEP = 17.0
CONVERTED_DASH = "2 3"


@dataclass(frozen=True, slots=True)
class Series:
    """One line of the chart: name, years, colour, width, dash, and whether its dots are open diamonds."""

    name: str
    points: tuple[TrendPoint, ...]
    ink: str
    stroke: float
    dash: str
    is_land: bool = False

    @property
    def last(self) -> tuple[int, float]:
        """Return the last year with a value, and that value."""
        point, value = runs(self.points)[-1][-1]
        return point.year, value


@dataclass(frozen=True, slots=True)
class Plot:
    """The box of the chart and its scales."""

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[int, int]
    ticks: tuple[float, ...]

    def at(self, year: float, value: float) -> Point:
        """Return where a value of a year lies."""
        span = max(self.years[1] - self.years[0], 1)
        x = self.left + (year - self.years[0]) / span * (self.right - self.left)
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return x, self.bottom - share * (self.bottom - self.top)


def draw_trend(foto: Wijkfoto, line: Line, title: str, *, width: float = 720) -> str:
    """Return the trend of a line as SVG text; `title` is the finding. One year only is said in words, not drawn as a line."""
    words = wording(foto.language)
    found = [series for series in _series(foto, line) if runs(series.points)]
    sheet = Sheet(width, HEIGHT, name=f"trend-{width:g}-{line.indicator}-{foto.area.code}", title=title, desc=_desc(found, line, words))
    top = draw_heading(sheet, title, _subtitle(line, found, words)) + 10
    if not found or len({point.year for series in found for point in series.points}) < 2:
        sheet.words((0, top + 16), words.say("trend_none"), SIZE, fill=colour("ink-soft"))
        sheet.height = top + 30
        return sheet.text()
    plot = _plot(found, line, width, top)
    ticks = [_tick_text(tick, plot, line, words) for tick in plot.ticks]
    plot = replace(plot, left=max(text_width(tick, SIZE - 1) for tick in ticks) + 14)
    sheet.height = plot.bottom + BOTTOM
    _draw_axes(sheet, plot, line, words)
    for series in reversed(found):
        _draw_series(sheet, plot, series)
    _draw_labels(sheet, plot, found, line, words)
    return sheet.text()


def is_converted(point: TrendPoint) -> bool:
    """Whether there is a figure of this year, and it was converted from other boundaries."""
    return point.figure.has_value and Mark.CONVERTED in point.figure.marks


def _series(foto: Wijkfoto, line: Line) -> list[Series]:
    year = line.year or 0
    found = [Series(foto.area.name, line.trend, spoor_colour(line.spoor), 3, "")]
    if foto.gemeente is not None and line.gemeente is not None:
        found.append(Series(foto.gemeente.name, line.gemeente_trend or (TrendPoint(year, line.gemeente),), colour("ink"), 1.5, ""))
    if foto.land is not None and line.land is not None:
        found.append(
            Series(foto.land.name, line.land_trend or (TrendPoint(year, line.land),), colour("ink-faint"), 1.5, "5 3", is_land=True)
        )
    return found


def _plot(found: Sequence[Series], line: Line, width: float, top: float) -> Plot:
    values = [value for series in found for piece in runs(series.points) for _, value in piece]
    years = [point.year for series in found for piece in runs(series.points) for point, _ in piece]
    low, high = min(values), max(values)
    spare = max((high - low) * 0.1, 10.0**-line.decimals)
    ticks = round_ticks(max(0.0, low - spare) if low >= 0 else low - spare, high + spare, 4)
    labels = max(text_width(series.name, SIZE, 600) for series in found) + 62
    return Plot(0, width - min(labels, MOST_LABEL), top + 12, top + HEIGHT - BOTTOM, (min(years), max(years)), ticks)


def _draw_axes(sheet: Sheet, plot: Plot, line: Line, words: Wording) -> None:
    for tick in plot.ticks:
        y = plot.at(plot.years[0], tick)[1]
        sheet.line((plot.left - 8, y), (plot.right, y), stroke=colour("line"), stroke_width=0.75)
        text = _tick_text(tick, plot, line, words)
        sheet.words((plot.left - 12, y + 4), text, SIZE - 1, text_anchor="end", fill=colour("ink-faint"))
    years = range(plot.years[0], plot.years[1] + 1)
    room = (plot.right - plot.left) / max(len(years) - 1, 1)
    every = max(1, -(-34 // max(int(room), 1)))
    for number, year in enumerate(years):
        if number % every == 0:
            sheet.words((plot.at(year, 0)[0], plot.bottom + 18), str(year), SIZE, text_anchor="middle", fill=colour("ink-soft"))


def _tick_text(tick: float, plot: Plot, line: Line, words: Wording) -> str:
    step = (plot.ticks[1] - plot.ticks[0]) * factor_of(line.unit)
    decimals = 0 if step >= 1 and step == int(step) else 1 if step * 10 == int(step * 10) else 2
    return format_number(tick * factor_of(line.unit), decimals, words.language)


def _draw_series(sheet: Sheet, plot: Plot, series: Series) -> None:
    pieces = runs(series.points)
    for number, piece in enumerate(pieces):
        spots = [plot.at(point.year, value) for point, value in piece]
        if number and piece[0][0].is_break:
            x = plot.at(piece[0][0].year - 0.5, plot.ticks[0])[0]
            sheet.line((x, plot.top), (x, plot.bottom), stroke=colour("ink-faint"), stroke_width=1, stroke_dasharray="2 3")
        if len(spots) > 1:
            pattern = CONVERTED_DASH if is_converted(piece[-1][0]) else series.dash
            dash = {"stroke_dasharray": pattern} if pattern else {}
            sheet.path(polyline(spots), fill="none", stroke=series.ink, stroke_width=series.stroke, stroke_linejoin="round", **dash)
        for spot, (point, _value) in zip(spots, piece, strict=True):
            if is_converted(point):
                sheet.dot(spot, series.stroke / 2 + 2.5, fill=colour("paper"), stroke=series.ink, stroke_width=1.75)
            elif series.is_land:
                sheet.path(diamond(spot, 4), fill=colour("paper"), stroke=series.ink, stroke_width=1.25)
            else:
                sheet.dot(spot, series.stroke / 2 + 1.5, fill=series.ink)


def _draw_labels(sheet: Sheet, plot: Plot, found: Sequence[Series], line: Line, words: Wording) -> None:
    """Write name and value at the end of every line, pushed apart where they would touch."""
    wanted = sorted(((plot.at(*series.last)[1], number) for number, series in enumerate(found)))
    heights: list[tuple[float, int]] = []
    for y, number in wanted:
        heights.append((max(y, heights[-1][0] + LABEL_STEP) if heights else max(y, plot.top), number))
    over = heights[-1][0] - plot.bottom
    for y, number in heights:
        series = found[number]
        value = number_text(line, series.last[1], words)
        x = plot.right + 10
        base = y - max(over, 0) + SIZE * 0.35
        name = shorten(series.name, sheet.width - x - text_width(value, SIZE, 600) - 8, SIZE, 600 if number == 0 else 400)
        sheet.words((sheet.width, base), value, SIZE, text_anchor="end", font_weight=600, fill=series.ink)
        sheet.words((x, base), name, SIZE, font_weight=600 if number == 0 else 400, fill=series.ink)


def _subtitle(line: Line, found: Sequence[Series], words: Wording) -> str:
    years = [point.year for series in found for piece in runs(series.points) for point, _ in piece]
    unit = unit_text(line.unit)
    key = "trend_title" if years and min(years) != max(years) else "trend_one_year"
    text = words.say(
        key, label=f"{line.label} ({unit})" if unit else line.label, first=min(years, default="–"), last=max(years, default="–")
    )
    has_break = any(point.is_break for series in found for point in series.points)
    signs = [f" ┆ {words.say('trend_break')}."] if has_break else []
    signs += [f" ○ {words.say('trend_converted')}."] if any(is_converted(point) for series in found for point in series.points) else []
    return f"{text}. {line.source}." + "".join(signs)


def _desc(found: Sequence[Series], line: Line, words: Wording) -> str:
    rows = []
    for series in found:
        points = (
            f"{point.year} {value_text(line, point.figure, words)}" + (f" ({words.say('trend_converted')})" if is_converted(point) else "")
            for point in series.points
        )
        rows.append(f"{series.name}: {', '.join(points)}")
    return words.say("trend_desc", rows="; ".join(rows)) if rows else words.say("trend_none")

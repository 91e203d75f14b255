"""The two small drawings in a row of the profile: the strip that places the area, and the sparkline of its years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkkoers.reports.figures.position import REACH, Centre, Position, clip
from wijkkoers.reports.figures.svg import Point, Sheet, diamond, polyline
from wijkkoers.reports.tokens import colour
from wijkkoers.reports.wijkfoto import TrendPoint

SMALLEST_RANGE = 0.2
"""A sparkline spans at least 20 % of its highest value, so that noise looks like noise."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A box to draw in: left edge, width, vertical middle, height."""

    x: float
    width: float
    middle: float
    height: float

    def at(self, steps: float) -> float:
        """Return where a position in steps from the centre lies."""
        return self.x + self.width / 2 + clip(steps) / REACH * (self.width / 2 - EDGE)


EDGE = 6.0
DOT = 5.0


def draw_strip(sheet: Sheet, cell: Cell, position: Position, spoor: str, *, is_perceived: bool) -> None:
    """Draw the strip of one row: middle half, peers, centre, land, area."""
    if position.middle_half is not None:
        _middle_half(sheet, cell, position.middle_half)
    sheet.line((cell.x, cell.middle), (cell.x + cell.width, cell.middle), stroke=colour("line-strong"), stroke_width=0.5)
    peers = (cell.at(peer) for peer in position.peers)
    sheet.ticks(peers, cell.middle - 4, cell.middle + 4, stroke=colour("ink-faint"), stroke_width=1, stroke_opacity=0.7)
    draw_centre(sheet, cell, position.centre)
    if position.area is not None:
        _draw_stem(sheet, cell, position, spoor)
    if position.land is not None or position.centre is Centre.LAND:
        draw_land(sheet, (cell.at(position.land or 0), cell.middle))
    if position.area is not None:
        draw_area(sheet, cell, position.area, spoor, is_perceived=is_perceived)


def _draw_stem(sheet: Sheet, cell: Cell, position: Position, spoor: str) -> None:
    """Tie the area to the reference, so that the difference is seen as a length."""
    if position.centre is not Centre.PEERS and position.area is not None:
        sheet.line((cell.at(0), cell.middle), (cell.at(position.area), cell.middle), stroke=spoor, stroke_width=2)


def draw_centre(sheet: Sheet, cell: Cell, centre: Centre) -> None:
    """Draw the line of the reference over the full height; the middle of the peers alone is no reference."""
    if centre is Centre.PEERS:
        return
    x, half = cell.at(0), cell.height / 2
    sheet.line((x, cell.middle - half), (x, cell.middle + half), stroke=colour("ink"), stroke_width=1)


def draw_land(sheet: Sheet, at: Point) -> None:
    """Draw the open diamond of the country."""
    sheet.path(diamond(at, 5.5), fill=colour("paper"), stroke=colour("ink"), stroke_width=1.25)


def draw_area(sheet: Sheet, cell: Cell, steps: float, spoor: str, *, is_perceived: bool) -> None:
    """Draw the area: a filled dot, a hollow ring when perceived, an arrow when it lies outside the scale."""
    at = (cell.at(steps), cell.middle)
    if abs(steps) > REACH:
        _arrow(sheet, at, 1 if steps > 0 else -1, spoor, is_perceived=is_perceived)
    elif is_perceived:
        draw_ring(sheet, at, spoor)
    else:
        sheet.dot(at, DOT, fill=spoor, stroke=colour("paper"), stroke_width=1)


def draw_ring(sheet: Sheet, at: Point, spoor: str, radius: float = DOT - 0.75) -> None:
    """Draw the hollow ring of a perceived figure."""
    sheet.dot(at, radius, fill=colour("paper"), stroke=spoor, stroke_width=2)


def draw_spark(sheet: Sheet, cell: Cell, trend: Sequence[TrendPoint], years: tuple[int, int], spoor: str) -> None:
    """Draw the years as a line with an end dot; a break or a missing year interrupts it, a break also has a dashed tick.

    One year alone is no course and is not drawn.
    """
    values = [point.figure.value for point in trend if point.figure.value is not None]
    if len(values) < 2 or years[0] == years[1]:
        return
    low, high = _range(values)

    def spot(point: TrendPoint, value: float) -> Point:
        x = cell.x + 3 + (point.year - years[0]) / (years[1] - years[0]) * (cell.width - 6)
        return x, cell.middle + cell.height / 2 - 3 - (value - low) / (high - low) * (cell.height - 6)

    pieces = runs(trend)
    for piece in pieces:
        spots = [spot(point, value) for point, value in piece]
        if piece is not pieces[0] and piece[0][0].is_break:
            _break_tick(sheet, spots[0][0] - cell.width / (years[1] - years[0]) / 2, cell)
        if len(spots) > 1:
            sheet.path(polyline(spots), fill="none", stroke=colour("ink-soft"), stroke_width=1.25, stroke_linejoin="round")
        else:
            sheet.dot(spots[0], 1.25, fill=colour("ink-soft"))
    sheet.dot(spot(*pieces[-1][-1]), 2.5, fill=spoor)


def runs(trend: Iterable[TrendPoint]) -> list[list[tuple[TrendPoint, float]]]:
    """Return the years with a value, cut into pieces at breaks and at years that are known to be missing.

    Years that the source does not measure (a survey once in four years) do not cut the line.
    """
    pieces: list[list[tuple[TrendPoint, float]]] = [[]]
    for point in sorted(trend, key=lambda point: point.year):
        if (point.is_break or not point.figure.has_value) and pieces[-1]:
            pieces.append([])
        if point.figure.value is not None:
            pieces[-1].append((point, point.figure.value))
    return [piece for piece in pieces if piece]


def _middle_half(sheet: Sheet, cell: Cell, quarters: tuple[float, float]) -> None:
    left, right = (cell.at(quarter) for quarter in quarters)
    sheet.box((left, cell.middle - 6.5), (max(right - left, 2), 13), fill=colour("band"), rx=2)


def _arrow(sheet: Sheet, at: Point, way: int, spoor: str, *, is_perceived: bool) -> None:
    x, y = at
    tip = x + way * EDGE
    fill = colour("paper") if is_perceived else spoor
    sheet.path(polyline(((tip, y), (tip - way * 10, y - 5.5), (tip - way * 10, y + 5.5))) + "Z", fill=fill, stroke=spoor, stroke_width=1.5)


def _break_tick(sheet: Sheet, x: float, cell: Cell) -> None:
    half = cell.height / 2
    ends = (x, cell.middle - half), (x, cell.middle + half)
    sheet.line(*ends, stroke=colour("ink-faint"), stroke_width=1, stroke_dasharray="2 2")


def _range(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    least = SMALLEST_RANGE * max(abs(low), abs(high)) or 1.0
    spare = max(0.0, least - (high - low)) / 2
    return low - spare, high + spare

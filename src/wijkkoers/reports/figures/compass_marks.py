"""The sign of a stap: its status by shape and fill as well as by colour; two colours for both sporen."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from wijkkoers.reports.figures.compass_content import CompassDot
from wijkkoers.reports.figures.svg import Point, Value, element, number_text, polyline
from wijkkoers.reports.tokens import colour, spoor_colour

LINE = 2.0
SHARE_OF_LATE = 0.62


def draw_mark(at: Point, radius: float, dot: CompassDot) -> str:
    """Return the sign of a stap as SVG text: hollow, half, full with a check, two bars, a turn, or a cross."""
    drawn = _cross(at, radius) if dot.status == "niet-van-toepassing" else _sign(at, radius, dot)
    return drawn + (_late(at, radius) if dot.is_late else "")


def draw_echo(at: Point, radius: float, dot: CompassDot, spoor: str) -> str:
    """Return the lesser mark of a stap in the sector of another aspect: full when done, else hollow."""
    fill = spoor_colour(spoor) if dot.status == "klaar" else colour("sheet")
    return _mark("circle", cx=at[0], cy=at[1], r=radius * 0.36, fill=fill, stroke=spoor_colour(spoor), stroke_width=1.25)


def _sign(at: Point, radius: float, dot: CompassDot) -> str:
    inks = (spoor_colour("A"), spoor_colour("B")) if dot.is_both else (spoor_colour(dot.spoor),) * 2
    inner = radius - LINE / 2
    drawn = [_ground(at, inner, dot, inks)]
    match dot.status:
        case "bezig":
            drawn += [_quarter(at, inner, side, ink, dot) for side, ink in zip((-1, 1), inks, strict=True)]
        case "klaar":
            drawn.append(_check(at, radius))
        case "gepauzeerd":
            drawn += [_bar(at, radius, side, ink) for side, ink in zip((-1, 1), inks, strict=True)]
        case "herzien":
            drawn.append(_turn(at, radius))
    return "".join(drawn)


def _ground(at: Point, radius: float, dot: CompassDot, inks: Sequence[str]) -> str:
    """Return the shape in two halves, left and right: full when done, else hollow."""
    halves = []
    for side, ink in zip((-1, 1), inks, strict=True):
        look: dict[str, Value] = {"fill": ink if dot.status == "klaar" else colour("sheet"), "stroke": ink, "stroke_width": LINE}
        halves.append(_mark("path", d=_half(at, radius, side, dot), **look))
    if inks[0] == inks[1]:
        look = {"fill": inks[0] if dot.status == "klaar" else colour("sheet"), "stroke": inks[0], "stroke_width": LINE}
        if dot.is_own:
            return _mark("rect", x=at[0] - radius, y=at[1] - radius, width=2 * radius, height=2 * radius, rx=2, **look)
        return _mark("circle", cx=at[0], cy=at[1], r=radius, **look)
    return "".join(halves)


def _half(at: Point, radius: float, side: int, dot: CompassDot) -> str:
    x, up, down = at[0], number_text(at[1] - radius), number_text(at[1] + radius)
    if dot.is_own:
        edge = number_text(x + side * radius)
        return f"M{number_text(x)},{up}H{edge}V{down}H{number_text(x)}"
    r = number_text(radius)
    return f"M{number_text(x)},{up}A{r},{r} 0 0 {1 if side > 0 else 0} {number_text(x)},{down}"


def _quarter(at: Point, radius: float, side: int, ink: str, dot: CompassDot) -> str:
    """Return one side of the lower half, full: a stap that is being done."""
    (x, y), r, edge = at, number_text(radius), number_text(at[0] + side * radius)
    down = number_text(y + radius)
    if dot.is_own:
        return _mark("path", d=f"M{number_text(x)},{number_text(y)}H{edge}V{down}H{number_text(x)}Z", fill=ink)
    arc = f"A{r},{r} 0 0 {1 if side > 0 else 0} {number_text(x)},{down}"
    return _mark("path", d=f"M{number_text(x)},{number_text(y)}H{edge}{arc}Z", fill=ink)


def _check(at: Point, radius: float) -> str:
    x, y = at
    ends = ((x - radius * 0.42, y + radius * 0.04), (x - radius * 0.1, y + radius * 0.36), (x + radius * 0.44, y - radius * 0.34))
    return _mark("path", d=polyline(ends), fill="none", stroke=colour("sheet"), stroke_width=2.2, stroke_linecap="round")


def _bar(at: Point, radius: float, side: int, ink: str) -> str:
    wide = radius * 0.24
    x = at[0] + side * radius * 0.28 - wide / 2
    return _mark("rect", x=x, y=at[1] - radius * 0.45, width=wide, height=radius * 0.9, fill=ink)


def _turn(at: Point, radius: float) -> str:
    """Return three quarters of a turn with the head of an arrow: done before, and looked at again."""
    r = radius * 0.46
    start, end = (_on(at, r, 60), _on(at, r, 330))
    size = number_text(r)
    arc = f"M{number_text(start[0])},{number_text(start[1])}A{size},{size} 0 1 1 {number_text(end[0])},{number_text(end[1])}"
    head = (_on(at, r * 0.45, 322), _on(at, r * 1.75, 318), _on(at, r * 1.2, 16))
    ink = colour("ink")
    return _mark("path", d=arc, fill="none", stroke=ink, stroke_width=1.8) + _mark("path", d=polyline(head) + "Z", fill=ink)


def _cross(at: Point, radius: float) -> str:
    (x, y), half = at, radius * 0.42
    lines = f"M{number_text(x - half)},{number_text(y - half)}l{number_text(2 * half)},{number_text(2 * half)}"
    lines += f"M{number_text(x - half)},{number_text(y + half)}l{number_text(2 * half)},{number_text(-2 * half)}"
    return _mark("path", d=lines, fill="none", stroke=colour("ink-faint"), stroke_width=2, stroke_linecap="round")


def _late(at: Point, radius: float) -> str:
    """Return a small warning sign at the upper right: a triangle with its edge in ink."""
    x, y, half = at[0] + radius * 0.86, at[1] - radius * 0.8, radius * SHARE_OF_LATE
    tip = ((x, y - half), (x + half, y + half * 0.75), (x - half, y + half * 0.75))
    return _mark("path", d=polyline(tip) + "Z", fill=colour("accent"), stroke=colour("ink"), stroke_width=1.4, stroke_linejoin="round")


def _on(at: Point, radius: float, angle: float) -> Point:
    return at[0] + radius * sin(radians(angle)), at[1] - radius * cos(radians(angle))


def _mark(tag: str, **attributes: Value) -> str:
    return element(tag, attributes)

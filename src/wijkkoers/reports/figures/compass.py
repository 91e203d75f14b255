"""The compass: stages as rings from the outside to the middle, spoor A on the left, spoor B on the right, every stap in its place."""

from __future__ import annotations

from math import radians
from typing import Literal

from wijkkoers.reports.compass_words import STATUSES, compass_words
from wijkkoers.reports.figures.compass_arcs import arc, band, write_along
from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure, count_done, ring_name
from wijkkoers.reports.figures.compass_flag import RING, draw_flag
from wijkkoers.reports.figures.compass_layout import (
    HUB,
    NAME_SIZE,
    NAME_WEIGHT,
    OUTER,
    SECTOR,
    SECTORS,
    WIDEST_NAME,
    Disc,
    Spot,
    lay_out,
    point,
)
from wijkkoers.reports.figures.compass_marks import draw_echo, draw_mark
from wijkkoers.reports.figures.compass_rim import draw_rim, share_rim
from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.compass_strips import draw_strips, key_of
from wijkkoers.reports.figures.measure import shorten, text_width
from wijkkoers.reports.figures.svg import Point, Value, polyline
from wijkkoers.reports.tokens import colour, spoor_colour

WIDTH, HEIGHT = 1080.0, 1000.0
MIDDLE: Point = (540.0, 500.0)
SPOOR_INNER, SPOOR_OUTER = OUTER + 4, OUTER + 27
"""The solid band round the rings that says which half is which spoor."""
SEAM = 5.0
LEAST_NAME = 13.0
KEY_SIZE, KEY_STEP = 15.0, 24.0
DIMMED = 0.18
HALO: dict[str, Value] = {"stroke": colour("paper"), "stroke_width": 4, "stroke_linejoin": "round", "paint_order": "stroke"}


def draw_compass(content: CompassFigure, *, width: Literal["wide", "narrow"] = "wide", mm_width: float | None = None) -> str:
    """Return the compass as SVG text: a disc, or on a `narrow` screen a strip of stappen per stage.

    Links stand in the order of rings and stappen; `data-ring` and `data-angle` let a script move between neighbours.
    """
    if width == "narrow":
        return draw_strips(content)
    sheet = CompassSheet(WIDTH, HEIGHT, name=f"{content.name}-wide", title=content.title, desc=content.desc, mm_width=mm_width)
    disc = lay_out(content, MIDDLE)
    _draw_ground(sheet, content, disc)
    _draw_spoor_band(sheet, content)
    _draw_needle(sheet, disc)
    _draw_ring_names(sheet, content, disc)
    for spot in disc.spots:
        _draw_spot(sheet, content, disc, spot)
    _draw_hub(sheet, content)
    draw_rim(sheet, MIDDLE, share_rim(content.parties))
    draw_flag(sheet, content, disc)
    _draw_corners(sheet, content)
    return sheet.text()


def _draw_ground(sheet: CompassSheet, content: CompassFigure, disc: Disc) -> None:
    """Draw the rings: quiet tints that alternate, and along each outer edge how much of it is done, per spoor."""
    for number, ring in enumerate(content.rings):
        outer = disc.outer(number)
        for spoor, start in (("B", 0.0), ("A", 180.0)):
            look: dict[str, Value] = {"fill": spoor_colour(spoor, "-soft"), "fill_opacity": 0.85 if number % 2 == 0 else 0.4}
            sheet.path(band(MIDDLE, (outer - disc.band, outer), start, start + 180), **look)
        sheet.dot(MIDDLE, outer, fill="none", stroke=colour("line-strong"), stroke_width=0.75)
        for spoor in ("A", "B"):
            done, total = count_done(ring.dots, spoor)
            if done:
                turn = 179.9 * done / total
                path = arc(MIDDLE, outer - 1.5, 0.0, turn if spoor == "B" else -turn)
                sheet.path(path, fill="none", stroke=spoor_colour(spoor), stroke_width=4)
    if content.has_six_tracks:
        for start in SECTORS.values():
            sheet.line(point(MIDDLE, HUB, start), point(MIDDLE, OUTER, start), stroke=colour("paper"), stroke_width=SEAM)
    else:
        for angle in (0.0, 180.0):
            sheet.line(point(MIDDLE, HUB, angle), point(MIDDLE, OUTER, angle), stroke=colour("paper"), stroke_width=SEAM)


def _draw_spoor_band(sheet: CompassSheet, content: CompassFigure) -> None:
    words = compass_words(content.language)
    radius = SPOOR_INNER + 6.5
    if content.has_six_tracks:
        names = dict(content.aspects)
        for letter, start in SECTORS.items():
            fill = spoor_colour("A" if letter in "ABC" else "B")
            sheet.path(band(MIDDLE, (SPOOR_INNER, SPOOR_OUTER), start + 0.4, start + SECTOR - 0.4), fill=fill)
            text = f"{letter}  {names.get(letter, '')}".strip()
            write_along(sheet, MIDDLE, (radius, start + SECTOR / 2), text, 15.5, font_weight=700, fill=colour("sheet"))
        return
    for spoor, start, key in (("B", 0.4, "spoor_b"), ("A", 180.4, "spoor_a")):
        sheet.path(band(MIDDLE, (SPOOR_INNER, SPOOR_OUTER), start, start + 179.2), fill=spoor_colour(spoor))
        text = f"{spoor}  {words[key]}"
        write_along(sheet, MIDDLE, (radius, start + 89.6), text, 16, font_weight=700, fill=colour("sheet"))


def _draw_needle(sheet: CompassSheet, disc: Disc) -> None:
    """Draw the needle from the middle to the next stap, under all signs."""
    spot = next((spot for spot in disc.spots if spot.dot.is_next and not spot.is_echo), None)
    if spot is None:
        return
    far, half = disc.along(spot.ring) - disc.radius - 7, 4.5
    left, right = (point(MIDDLE, HUB, spot.angle + side * half) for side in (-1, 1))
    sheet.path(polyline((left, point(MIDDLE, far, spot.angle), right)) + "Z", fill=colour("accent"), stroke=colour("ink"), stroke_width=0.9)


def _draw_ring_names(sheet: CompassSheet, content: CompassFigure, disc: Disc) -> None:
    """Write the names of the rings at the top, one under the other, each with how much of it is done."""
    for number in range(len(content.rings)):
        radius = disc.name_radius(number)
        name, share = ring_name(content, number)
        room = 2 * radians(WIDEST_NAME) * radius
        size = max(min(NAME_SIZE, NAME_SIZE * room / text_width(f"{name}  {share}", NAME_SIZE, NAME_WEIGHT)), LEAST_NAME)
        text = shorten(name, room - text_width(f"  {share}", size, NAME_WEIGHT), size, NAME_WEIGHT)
        write_along(sheet, MIDDLE, (radius, 0.0), f"{text}  {share}", size, font_weight=NAME_WEIGHT, **HALO)


def _draw_spot(sheet: CompassSheet, content: CompassFigure, disc: Disc, spot: Spot) -> None:
    dot, radius = spot.dot, disc.radius
    faded: dict[str, Value] = {"opacity": DIMMED} if dot.is_dimmed else {}
    if spot.is_echo:
        sheet.open(dot.title, aria_hidden="true", **faded)
        sheet.put(draw_echo(spot.at, radius, dot, "A" if spot.letter in "ABC" else "B"))
        sheet.close()
        return
    sheet.open_link(
        dot.href, dot.title, has_words=False, **{"class": "compass__dot", "data_ring": str(spot.ring), "data_angle": spot.angle, **faded}
    )
    sheet.dot(spot.at, radius + RING, fill="none", pointer_events="all", **{"class": "compass__reach"})
    if dot.is_next:
        sheet.dot(spot.at, radius + RING, fill=colour("accent"), stroke=colour("ink"), stroke_width=1.25)
    sheet.put(draw_mark(spot.at, radius, dot))
    sheet.close_link()
    if content.has_numbers and dot.number:
        _draw_number(sheet, disc, spot)


def _draw_number(sheet: CompassSheet, disc: Disc, spot: Spot) -> None:
    """Write the number of a stap just inside its sign, towards the middle."""
    size = 11.0
    x, y = point(disc.middle, disc.along(spot.ring) - disc.radius - size * 0.75, spot.angle)
    sheet.words((x, y + size * 0.35), spot.dot.number, size, text_anchor="middle", fill=colour("ink-soft"), **HALO)


def _draw_hub(sheet: CompassSheet, content: CompassFigure) -> None:
    words = compass_words(content.language)
    done, total = count_done(content.dots)
    sheet.dot(MIDDLE, HUB, fill=colour("paper"), stroke=colour("ink"), stroke_width=1.5)
    sheet.words((MIDDLE[0], MIDDLE[1] + 16), str(done), 64, text_anchor="middle", font_weight=700)
    sheet.words((MIDDLE[0], MIDDLE[1] + 40), words["of_done"].format(total=total), 16, text_anchor="middle", fill=colour("ink-soft"))


def _draw_corners(sheet: CompassSheet, content: CompassFigure) -> None:
    """Write in the free corners: the share done per spoor above, the key below."""
    words = compass_words(content.language)
    for spoor, x, anchor in (("A", 0.0, "start"), ("B", WIDTH, "end")):
        done, total = count_done(content.dots, spoor)
        ink = spoor_colour(spoor)
        sheet.words((x, 44), spoor, 52, text_anchor=anchor, font_weight=700, fill=ink)
        side = 1 if spoor == "A" else -1
        beside = x + side * (text_width(spoor, 52, 700) + 10)
        sheet.words((beside, 24), words[f"spoor_{spoor.lower()}"], 16, text_anchor=anchor, font_weight=600, fill=ink)
        share = words["share"].format(done=done, total=total)
        sheet.words((beside, 44), share, 16, text_anchor=anchor, fill=colour("ink-soft"))
    _draw_key(sheet, content)


def _draw_key(sheet: CompassSheet, content: CompassFigure) -> None:
    words = compass_words(content.language)
    rows = key_of(content, words)
    states, others = rows[: len(STATUSES)], rows[len(STATUSES) :]
    top = HEIGHT - 4 - KEY_STEP * (len(states) - 1)
    sheet.open(aria_hidden="true")
    for number, (dot, text) in enumerate(states):
        _draw_key_row(sheet, (12.0, top + number * KEY_STEP), dot, text)
    if content.has_six_tracks:
        sheet.put(draw_echo((WIDTH - 20, HEIGHT - 9 - KEY_STEP * (len(others) + 1)), 13, others[0][0], "A"))
        sheet.words((WIDTH - 40, HEIGHT - 4 - KEY_STEP * (len(others) + 1)), words["echo"], KEY_SIZE, text_anchor="end")
    top = HEIGHT - 4 - KEY_STEP * len(others)
    for number, (dot, text) in enumerate(others):
        _draw_key_row(sheet, (WIDTH - 20, top + number * KEY_STEP), dot, text)
    sheet.ticks((WIDTH - 28 + 4 * number for number in range(5)), HEIGHT - 15, HEIGHT - 3, stroke=colour("ink"), stroke_width=1.2)
    sheet.words((WIDTH - 40, HEIGHT - 4), words["tick"], KEY_SIZE, text_anchor="end")
    sheet.close()


def _draw_key_row(sheet: CompassSheet, at: Point, dot: CompassDot, text: str) -> None:
    x, y = at[0], at[1] - 5
    is_right = x > WIDTH / 2
    sheet.put(draw_mark((x, y), 10, dot))
    sheet.words((x - 20 if is_right else x + 20, y + 5), text, KEY_SIZE, text_anchor="end" if is_right else "start")

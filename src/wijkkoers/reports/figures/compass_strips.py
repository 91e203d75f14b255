"""The compass on a phone: per stage one strip of stappen for spoor A, for both sporen and for spoor B; nothing smaller than a finger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wijkkoers.reports.compass_words import STATUSES, compass_words
from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure, CompassRing, count_done
from wijkkoers.reports.figures.compass_marks import draw_mark
from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import wrap
from wijkkoers.reports.figures.svg import Value
from wijkkoers.reports.tokens import colour, spoor_colour

WIDTH = 340.0
TITLE, SIZE = 17.0, 14.0
STEP, RADIUS = 38.0, 12.5
NAME = 44.0
"""Room at the left for the name of the strip."""
PER_ROW = 7
DIMMED = 0.18
SOCIAL = "ABC"
"""The letters of the aspects under spoor A."""
KEY = 24.0


def draw_strips(content: CompassFigure) -> str:
    """Return the compass as SVG text of 340 px wide, to be read from top to bottom."""
    sheet = CompassSheet(WIDTH, 0, name=f"{content.name}-narrow", title=content.title, desc=content.desc)
    bottom = 0.0
    for number, ring in enumerate(content.rings):
        bottom = _draw_stage(sheet, content, (number, ring), bottom)
    sheet.height = _draw_key(sheet, content, bottom) + 6
    return sheet.text()


def strips_of(ring: CompassRing, content: CompassFigure) -> list[tuple[str, list[CompassDot]]]:
    """Return the strips of a stage with their short names: A, A+B and B, or one per letter of the main aspect; empty ones are left out."""
    if content.has_six_tracks:
        rows = [(letter, [dot for dot in ring.dots if (dot.letters or ("A",))[0] == letter]) for letter in "ABCDEF"]
    else:
        rows = [
            ("A", [dot for dot in ring.dots if not dot.is_both and dot.spoor == "A"]),
            ("A+B", [dot for dot in ring.dots if dot.is_both]),
            ("B", [dot for dot in ring.dots if not dot.is_both and dot.spoor == "B"]),
        ]
    return [(name, dots) for name, dots in rows if dots]


def _draw_stage(sheet: CompassSheet, content: CompassFigure, stage: tuple[int, CompassRing], top: float) -> float:
    number, ring = stage
    done, total = count_done(ring.dots)
    base = top
    share = compass_words(content.language)["share"].format(done=done, total=total)
    for line in wrap(f"{number + 1}  {ring.label}", WIDTH, TITLE, 700):
        base += TITLE * 1.3
        sheet.words((0, base), line, TITLE, font_weight=700)
    base += SIZE * 1.35
    sheet.words((0, base), share, SIZE, fill=colour("ink-soft"))
    base = _draw_share(sheet, ring, base + 8) + 4
    for name, dots in strips_of(ring, content):
        spoor = name if not content.has_six_tracks else "A" if name in SOCIAL else "B"
        base = _draw_strip(sheet, (number, name, spoor), dots, base)
    if any(dot.is_next for dot in ring.dots):
        base = _draw_next(sheet, content, base + 4)
    return base + 18


def _draw_key(sheet: CompassSheet, content: CompassFigure, top: float) -> float:
    """Explain the signs in two columns; return the bottom."""
    words = compass_words(content.language)
    sheet.open(aria_hidden="true")
    rows = key_of(content, words)
    half = (len(rows) + 1) // 2
    for number, (dot, text) in enumerate(rows):
        x, y = (12.0 + WIDTH / 2 * (number // half), top + KEY * (number % half + 0.5))
        sheet.put(draw_mark((x, y), 9, dot))
        for place, line in enumerate(wrap(text, WIDTH / 2 - 30, SIZE - 1)):
            sheet.words((x + 17, y + 5 + place * 12), line, SIZE - 1)
    sheet.close()
    return top + KEY * half


def key_of(content: CompassFigure, words: Mapping[str, str]) -> list[tuple[CompassDot, str]]:
    """Return the signs to explain with their words; those that only some dossiers have when they are there."""
    rows = [(CompassDot("", "", "", ("A",), status), words[status]) for status in STATUSES]
    rows.append((CompassDot("", "", "", ("A", "B"), "open"), words["both"]))
    if any(dot.is_own for dot in content.dots):
        rows.append((CompassDot("", "", "", ("A",), "open", is_own=True), words["own"]))
    if any(dot.is_late for dot in content.dots):
        rows.append((CompassDot("", "", "", ("A",), "open", is_late=True), words["late"]))
    return rows


def _draw_next(sheet: CompassSheet, content: CompassFigure, top: float) -> float:
    """Write which stap is next, on the colour of what is in focus."""
    dot = content.next_dot
    text = f"{compass_words(content.language)['next'].capitalize()}: {dot.label if dot else ''}"
    lines = wrap(text, WIDTH - 20, SIZE, 700)
    tall = len(lines) * SIZE * 1.3 + 10
    sheet.box((0, top), (WIDTH, tall), fill=colour("accent"), rx=3)
    for number, line in enumerate(lines):
        sheet.words((10, top + 5 + SIZE * (1 + number * 1.3)), line, SIZE, font_weight=700)
    return top + tall


def _draw_share(sheet: CompassSheet, ring: CompassRing, top: float) -> float:
    """Draw how much is done, A to the left and B to the right of the middle, as in the disc."""
    half = WIDTH / 2 - 1
    for spoor, start in (("A", 0.0), ("B", WIDTH / 2 + 1)):
        done, total = count_done(ring.dots, spoor)
        wide = half * done / total if total else 0.0
        sheet.box((start, top), (half, 6), fill=spoor_colour(spoor, "-soft"))
        sheet.box((start + half - wide if spoor == "A" else start, top), (wide, 6), fill=spoor_colour(spoor))
    return top + 6


def _draw_strip(sheet: CompassSheet, place: tuple[int, str, str], dots: Sequence[CompassDot], top: float) -> float:
    number, name, spoor = place
    rows = -(-len(dots) // PER_ROW)
    ink = colour("ink") if name == "A+B" else spoor_colour(spoor)
    sheet.words((0, top + STEP / 2 + SIZE * 0.35), name, SIZE, font_weight=700, fill=ink)
    for order, dot in enumerate(dots):
        row, column = divmod(order, PER_ROW)
        at = (NAME + column * STEP + STEP / 2, top + row * STEP + STEP / 2)
        faded: dict[str, Value] = {"opacity": DIMMED} if dot.is_dimmed else {}
        place_in_row: dict[str, Value] = {"data_ring": str(number), "data_angle": str(order)}
        sheet.open_link(dot.href, dot.title, has_words=False, **{"class": "compass__dot", **place_in_row, **faded})
        sheet.dot(at, RADIUS + 5, fill="none", pointer_events="all", **{"class": "compass__reach"})
        if dot.is_next:
            sheet.dot(at, RADIUS + 5, fill=colour("accent"), stroke=colour("ink"), stroke_width=1.25)
        sheet.put(draw_mark(at, RADIUS, dot))
        sheet.close_link()
    return top + rows * STEP

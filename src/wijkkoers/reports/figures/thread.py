"""The thread through a thing: what was seen and said on the left, then opgave, maatregel, pakket and besluit, tied by arrows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import shorten, text_width, wrap
from wijkkoers.reports.figures.svg import Point, Value, number_text, polyline
from wijkkoers.reports.figures.thread_content import MERGED, SPLIT, ThreadColumn, ThreadFigure, ThreadLink, ThreadNode, group_kinds
from wijkkoers.reports.figures.thread_layout import Piece, ThreadLayout, is_lane, lay_out
from wijkkoers.reports.figures.thread_nodes import HEIGHT, draw_node
from wijkkoers.reports.tokens import colour, spoor_colour

WIDTH, GUTTER = 1180.0, 50.0
HEAD, TOP = 17.0, 46.0
PORT, HEADROOM = 17.0, 14.0
"""Room for an arrow with a number beside it, and what a card keeps above and below its arrows."""
NARROW, RAIL, LANE_STEP, MOST_LANES = 380.0, 62.0, 9.0, 5
KEY_SIZE, KEY_STEP = 13.0, 24.0
BULGE = 24.0
HALO: dict[str, Value] = {"stroke": colour("paper"), "stroke_width": 4, "stroke_linejoin": "round", "paint_order": "stroke"}


def draw_thread(content: ThreadFigure, *, width: Literal["wide", "narrow"] = "wide", mm_width: float | None = None) -> str:
    """Return the thread as SVG text: columns from left to right, or on a `narrow` screen from top to bottom. Things are links.

    More than 40 things are drawn by kind, with how many.
    """
    content = group_kinds(content)
    return _Strip(content).text() if width == "narrow" else _Wide(content, mm_width).text()


def _sheet(content: ThreadFigure, width: float, form: str, mm_width: float | None = None) -> CompassSheet:
    return CompassSheet(width, 0, name=f"{content.name}-{form}", title=content.title, desc=content.desc, mm_width=mm_width)


class _Wide:
    def __init__(self, content: ThreadFigure, mm_width: float | None) -> None:
        self.content = content
        self.sheet = _sheet(content, WIDTH, "wide", mm_width)
        self.nodes = {node.key: node for node in content.nodes}
        self.focus = {node.key for node in content.nodes if node.is_focus}
        self.card = (WIDTH - GUTTER * (len(content.columns) - 1)) / len(content.columns) if content.columns else WIDTH
        self.layout = lay_out(content, _heights(content))
        self.ports = _ports(self.layout)
        self.column_of = {slot: number for number, column in enumerate(self.layout.columns) for slot in column}

    def left(self, column: int) -> float:
        return column * (self.card + GUTTER)

    def text(self) -> str:
        """Draw everything and return the SVG text: arrows first, so that no arrow runs over words."""
        for number, column in enumerate(self.content.columns):
            self._draw_head(number, column)
        for piece in sorted(self.layout.pieces, key=self._is_near):
            self._draw_piece(piece)
        for link in self.layout.within:
            self._draw_within(link)
        for slots in self.layout.columns:
            for slot in slots:
                self._draw_slot(slot)
        for piece in self.layout.pieces:
            self._draw_count(piece)
        self.sheet.height = draw_key(self.sheet, self.content, TOP + max(self.layout.bottom, HEIGHT) + 30, WIDTH)
        return self.sheet.text()

    def _draw_head(self, number: int, column: ThreadColumn) -> None:
        x = self.left(number)
        self.sheet.words((x, 20), shorten(column.title, self.card, HEAD, 700), HEAD, font_weight=700)
        self.sheet.line((x, 29), (x + self.card, 29), stroke=colour("line-strong"), stroke_width=1)
        if not self.layout.columns[number] or all(is_lane(slot) for slot in self.layout.columns[number]):
            for place, line in enumerate(wrap(column.empty, self.card - 12, 14, most=3)):
                self.sheet.words((x, 52 + place * 18), line, 14, fill=colour("ink-faint"), **HALO)

    def _is_near(self, piece: Piece) -> bool:
        return piece.source in self.focus or piece.target in self.focus or piece.target.rpartition(">")[2] in self.focus

    def _ink(self, piece: Piece) -> dict[str, Value]:
        is_near = self._is_near(piece)
        return {"stroke": colour("ink" if is_near else "line-strong"), "stroke_width": 2.2 if is_near else 1.4, "fill": "none"}

    def _draw_piece(self, piece: Piece) -> None:
        start = (self.left(self.column_of[piece.source]) + self.card, TOP + self.ports[piece, "out"])
        end = (self.left(self.column_of[piece.target]), TOP + self.ports[piece, "in"])
        look = self._ink(piece)
        if is_lane(piece.source):
            back = self.left(self.column_of[piece.source])
            self.sheet.path(polyline(((back, start[1]), start)), **look)
        self.sheet.path(curve(start, (end[0] - 6, end[1]) if piece.is_end else end), **look)
        if piece.is_end:
            self.sheet.path(arrow_head(end), fill=str(look["stroke"]))

    def _draw_count(self, piece: Piece) -> None:
        if piece.count and not is_lane(piece.source):
            at = (self.left(self.column_of[piece.source]) + self.card + 6, TOP + self.ports[piece, "out"] - 3)
            self.sheet.words(at, str(piece.count), 12.5, font_weight=600, fill=colour("ink-soft"), **HALO)

    def _draw_within(self, link: ThreadLink) -> None:
        """Draw an arrow between two things of one column round their left side, with the sign of merging or splitting on it."""
        x = self.left(self.column_of[link.target])
        first, last = (TOP + self.layout.middles[key] for key in (link.source, link.target))
        side = 8 if last > first else -8
        draw_bow(self.sheet, (x, first + side), (x, last - side), BULGE, link.kind)

    def _draw_slot(self, slot: str) -> None:
        if is_lane(slot):
            return
        tall = self.layout.heights[slot]
        at = (self.left(self.column_of[slot]), TOP + self.layout.middles[slot] - tall / 2)
        draw_node(self.sheet, self.nodes[slot], at, (self.card, tall))


class _Strip:
    """The thread from top to bottom, for a narrow screen: cards under each other by column, arrows along the left side."""

    def __init__(self, content: ThreadFigure) -> None:
        self.content = content
        self.sheet = _sheet(content, NARROW, "narrow")
        self.middles: dict[str, float] = {}
        self.lanes: list[list[tuple[float, float]]] = []

    def text(self) -> str:
        """Draw everything and return the SVG text."""
        y = 0.0
        rows: list[tuple[ThreadNode, float]] = []
        for number, column in enumerate(self.content.columns):
            nodes = [node for node in self.content.nodes if node.column == number]
            self.sheet.words((RAIL, y + 20), shorten(column.title, NARROW - RAIL, HEAD, 700), HEAD, font_weight=700)
            y += 32
            for node in nodes:
                self.middles[node.key] = y + HEIGHT / 2
                rows.append((node, y))
                y += HEIGHT + 10
            if not nodes:
                self.sheet.words((RAIL, y + 8), shorten(column.empty, NARROW - RAIL, 14), 14, fill=colour("ink-faint"))
                y += 20
            y += 12
        for link in sorted(self.content.links, key=lambda link: abs(self.middles[link.target] - self.middles[link.source])):
            self._draw_link(link)
        for node, top in rows:
            draw_node(self.sheet, node, (RAIL, top), (NARROW - RAIL - 6, HEIGHT))
        self.sheet.height = draw_key(self.sheet, self.content, y + 8, NARROW)
        return self.sheet.text()

    def _draw_link(self, link: ThreadLink) -> None:
        first, last = self.middles[link.source], self.middles[link.target]
        side = 10 if last > first else -10
        span = (min(first, last), max(first, last))
        lane = next((n for n, taken in enumerate(self.lanes) if all(span[1] <= a or b <= span[0] for a, b in taken)), len(self.lanes))
        if lane == len(self.lanes):
            self.lanes.append([])
        self.lanes[lane].append(span)
        reach = 14 + (lane % MOST_LANES) * LANE_STEP
        draw_bow(self.sheet, (RAIL, first + side), (RAIL, last - side), reach, link.kind, is_square=True)


def draw_bow(sheet: CompassSheet, start: Point, end: Point, reach: float, kind: str, *, is_square: bool = False) -> None:
    """Draw an arrow that leaves a card on its left side and comes back to another, `reach` away at most."""
    x, far = start[0], start[0] - reach
    ink = colour("accent-strong") if kind in (MERGED, SPLIT) else colour("ink-soft")
    look: dict[str, Value] = {"fill": "none", "stroke": ink, "stroke_width": 1.5}
    if kind in (MERGED, SPLIT):
        look |= {"stroke_dasharray": "6 3"}
    sheet.path(_square(start, end, far) if is_square else _bow(start, end, far), **look)
    sheet.path(arrow_head((x, end[1])), fill=ink)
    if kind in (MERGED, SPLIT):
        draw_lineage(sheet, (far if is_square else x - reach * 0.78, (start[1] + end[1]) / 2), kind)


def _bow(start: Point, end: Point, far: float) -> str:
    stop = end[0] - 6
    turns = (start, (far, start[1]), (far, end[1]), (stop, end[1]))
    (a, b), (c, d), (e, f), (g, h) = (tuple(map(number_text, at)) for at in turns)
    return f"M{a},{b}C{c},{d} {e},{f} {g},{h}"


def _square(start: Point, end: Point, far: float) -> str:
    turn = min(6.0, abs(end[1] - start[1]) / 2) * (1 if end[1] > start[1] else -1)
    n = number_text
    return (
        f"M{n(start[0])},{n(start[1])}H{n(far + 6)}Q{n(far)},{n(start[1])} {n(far)},{n(start[1] + turn)}"
        f"V{n(end[1] - turn)}Q{n(far)},{n(end[1])} {n(far + 6)},{n(end[1])}H{n(end[0] - 6)}"
    )


def draw_lineage(sheet: CompassSheet, at: Point, kind: str) -> None:
    """Draw the sign of merging (two lines become one) or splitting (one becomes two)."""
    x, y = at
    turn = 1 if kind == MERGED else -1
    sheet.dot(at, 8, fill=colour("sheet"), stroke=colour("accent-strong"), stroke_width=1.25)
    fork = polyline(((x - 4 * turn, y - 4), (x, y), (x - 4 * turn, y + 4))) + polyline(((x, y), (x + 4.5 * turn, y)))
    sheet.path(fork, fill="none", stroke=colour("accent-strong"), stroke_width=1.6)


def curve(start: Point, end: Point) -> str:
    """Return path data of a soft line that leaves and arrives level."""
    n, middle = number_text, (start[0] + end[0]) / 2
    return f"M{n(start[0])},{n(start[1])}C{n(middle)},{n(start[1])} {n(middle)},{n(end[1])} {n(end[0])},{n(end[1])}"


def arrow_head(at: Point) -> str:
    """Return path data of the head of an arrow that ends here, pointing to the right."""
    return polyline((at, (at[0] - 8, at[1] - 4.5), (at[0] - 8, at[1] + 4.5))) + "Z"


def draw_key(sheet: CompassSheet, content: ThreadFigure, top: float, width: float) -> float:
    """Draw what the marks mean; returns where the drawing ends."""
    if not content.key:
        return top
    x, y = 0.0, top + 16
    sheet.open(aria_hidden="true")
    for mark, text in content.key:
        wide = 26 + text_width(text, KEY_SIZE) + 22
        if x + wide > width and x:
            x, y = 0.0, y + KEY_STEP
        _draw_key_mark(sheet, mark, (x + 9, y - 5))
        sheet.words((x + 26, y), text, KEY_SIZE, fill=colour("ink-soft"))
        x += wide
    sheet.close()
    return y + 12


def _draw_key_mark(sheet: CompassSheet, mark: str, at: Point) -> None:
    x, y = at
    box: tuple[Point, Point] = ((x - 8, y - 7), (16, 14))
    match mark:
        case "samengevoegd" | "gesplitst":
            draw_lineage(sheet, at, mark)
        case "A" | "B":
            sheet.box(*box, fill=spoor_colour(mark), rx=3)
            sheet.words((x, y + 4.5), mark, 12, text_anchor="middle", font_weight=700, fill=colour("sheet"))
        case "focus":
            sheet.box(*box, fill=colour("accent"), stroke=colour("ink"), stroke_width=1.5, rx=3)
        case "vervallen":
            sheet.box(*box, fill=colour("paper"), stroke=colour("line-strong"), stroke_dasharray="4 3", rx=3)
        case _:
            sheet.path(curve((x - 9, y), (x + 3, y)), fill="none", stroke=colour("line-strong"), stroke_width=1.4)
            sheet.path(arrow_head((x + 9, y)), fill=colour("line-strong"))


def _heights(content: ThreadFigure) -> dict[str, float]:
    """Return how tall every card is: where arrows carry numbers, tall enough for a line per arrow."""
    sides: dict[tuple[str, str], int] = {}
    for link in content.links:
        if link.count:
            for side in (("out", link.source), ("in", link.target)):
                sides[side] = sides.get(side, 0) + 1
    return {
        node.key: max(HEIGHT, PORT * max(sides.get(("out", node.key), 0), sides.get(("in", node.key), 0)) + HEADROOM)
        for node in content.nodes
    }


def _ports(layout: ThreadLayout) -> dict[tuple[Piece, str], float]:
    """Return where every piece leaves and arrives: spread over the side of its card in the order of the other ends."""
    found: dict[tuple[Piece, str], float] = {}
    for side in ("out", "in"):
        for slot, pieces in _by_slot(layout.pieces, side):
            far = {piece: layout.middles[piece.target if side == "out" else piece.source] for piece in pieces}
            pieces.sort(key=far.__getitem__)
            room = 0.0 if is_lane(slot) else layout.heights[slot] - HEADROOM
            step = min(PORT, room / len(pieces))
            first = layout.middles[slot] - step * (len(pieces) - 1) / 2
            found.update({(piece, side): first + step * number for number, piece in enumerate(pieces)})
    return found


def _by_slot(pieces: Iterable[Piece], side: str) -> Iterable[tuple[str, list[Piece]]]:
    found: dict[str, list[Piece]] = {}
    for piece in pieces:
        found.setdefault(piece.source if side == "out" else piece.target, []).append(piece)
    return found.items()

"""One thing of the thread as a card: the sign and word of its kind, its number, its title in two lines, and its sporen by letter."""

from __future__ import annotations

from wijkkoers.reports.figures.compass_sheet import CompassSheet
from wijkkoers.reports.figures.measure import shorten, text_width, wrap
from wijkkoers.reports.figures.signs import SIGNS
from wijkkoers.reports.figures.svg import Point, Value
from wijkkoers.reports.figures.thread_content import ThreadNode
from wijkkoers.reports.tokens import colour, spoor_colour

HEIGHT = 62.0
SMALL, TITLE, LEADING = 11.5, 13.5, 15.5
LEAST = 11.0
"""The size below which a title is not made smaller: a longer word is cut short instead."""
STRIPE, PAD, SIGN = 5.0, 10.0, 12.0
TAG, TAG_GAP = 14.0, 2.0
KIND_SIGNS = {
    "cijfer": "M1,11V7H3.4V11ZM4.8,11V4H7.2V11ZM8.6,11V1H11V11Z",
    "moment": "M1,2H11V11H1ZM2.4,5V9.6H9.6V5Z",
    "gesprek": "M1,1H11V8H5.5L2.5,11V8H1Z",
    "signaal": "M6,0.5L7.6,4.4L11.5,6L7.6,7.6L6,11.5L4.4,7.6L0.5,6L4.4,4.4Z",
    "schouw": SIGNS["vlag"],
    "schouwpunt": "M6,0.5A4,4 0 0 1 10,4.5C10,7.5 6,11.5 6,11.5C6,11.5 2,7.5 2,4.5A4,4 0 0 1 6,0.5Z"
    "M6,3A1.5,1.5 0 1 0 6,6A1.5,1.5 0 1 0 6,3Z",
    "inbreng": "M0.8,2.2H11.2V9.8H0.8ZM2.2,3.4L6,6.4L9.8,3.4Z",
    "partij": "M6,0.8A2.3,2.3 0 1 1 6,5.4A2.3,2.3 0 1 1 6,0.8ZM1.4,11.4C1.4,8 3.4,6.4 6,6.4C8.6,6.4 10.6,8 10.6,11.4Z",
    "doel": SIGNS["ring"],
    "complex": "M6,0.8L11.4,5.6H10V11.2H2V5.6H0.6Z",
    "werk": SIGNS["driehoek"],
    "opgave": SIGNS["ruit"],
    "maatregel": SIGNS["vierkant"],
    "pakket": "M1,1H11V5H1ZM1,7H11V11H1Z",
    "besluit": SIGNS["vink"],
}
"""A sign for every kind, in a box of 12 x 12, filled by the even-odd rule; the word stands beside it."""


def draw_node(sheet: CompassSheet, node: ThreadNode, at: Point, size: Point) -> None:
    """Draw a card from its upper left corner; with an address it is a link."""
    sheet.open_link(node.href, node.name, has_words=True, **{"class": "thread-node"})
    _draw_ground(sheet, node, at, size)
    ink = colour("ink") if node.is_focus else colour("ink-soft")
    left, right = at[0] + STRIPE + PAD, at[0] + size[0] - 8
    draw_sign(sheet, node.kind, (left, at[1] + 8.5), ink)
    right -= _draw_sporen(sheet, node.sporen, (right, at[1] + 6))
    head = " · ".join(filter(None, (" ".join(filter(None, (node.kind_label, node.number))), node.note)))
    sheet.words((left + SIGN + 6, at[1] + 18.5), shorten(head, right - left - SIGN - 6, SMALL), SMALL, fill=ink)
    weight = 700 if node.is_focus or node.count > 1 else 600
    room = size[0] - STRIPE - PAD - 8
    tall = _title_size(node.title, room, weight)
    for number, line in enumerate(wrap(node.title, room, tall, weight)):
        look: dict[str, Value] = {"fill": colour("ink-soft")} if node.is_dropped else {}
        sheet.words((left, at[1] + 36 + number * LEADING), line, tall, font_weight=weight, **look)
    sheet.close_link()


def draw_sign(sheet: CompassSheet, kind: str, at: Point, ink: str) -> None:
    """Draw the sign of a kind from its upper left corner."""
    path = KIND_SIGNS.get(kind, SIGNS["rond"])
    sheet.path(path, transform=f"translate({at[0]:.1f},{at[1]:.1f})", fill=ink, fill_rule="evenodd")


def _draw_ground(sheet: CompassSheet, node: ThreadNode, at: Point, size: Point) -> None:
    """Draw the card: dashed for what was dropped, in the colour of focus for what it is about, in layers for many things."""
    edge = colour("ink") if node.is_focus else colour("line-strong")
    look: dict[str, Value] = {"stroke": edge, "stroke_width": 2 if node.is_focus else 1, "rx": 4}
    if node.is_dropped:
        look |= {"stroke_dasharray": "5 4"}
    if node.count > 1:
        sheet.box((at[0] + 4, at[1] + 4), size, fill=colour("paper-deep"), stroke=edge, stroke_width=1, rx=4)
    fill = colour("accent") if node.is_focus else colour("paper" if node.is_dropped else "sheet")
    sheet.box(at, size, fill=fill, **look)
    for number, spoor in enumerate(node.sporen):
        part = (size[1] - 2) / len(node.sporen)
        sheet.box((at[0] + 1, at[1] + 1 + number * part), (STRIPE, part), fill=spoor_colour(spoor))


def _draw_sporen(sheet: CompassSheet, sporen: tuple[str, ...], at: Point) -> float:
    """Write the letters of the sporen to the left of a place; returns how wide they are."""
    for number, spoor in enumerate(reversed(sporen)):
        x = at[0] - TAG - number * (TAG + TAG_GAP)
        sheet.box((x, at[1]), (TAG, TAG), fill=spoor_colour(spoor), rx=3)
        sheet.words((x + TAG / 2, at[1] + 11), spoor, SMALL, text_anchor="middle", font_weight=700, fill=colour("sheet"))
    return len(sporen) * (TAG + TAG_GAP) + (2 if sporen else 0)


def _title_size(title: str, room: float, weight: int) -> float:
    """Return the size at which the longest word fits, between the usual size and the least that can be read."""
    widest = max((text_width(word, TITLE, weight) for word in title.split()), default=0.0)
    return TITLE if widest <= room else max(TITLE * room / widest, LEAST)

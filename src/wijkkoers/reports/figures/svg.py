"""A sheet of SVG to draw on: numbers rounded, text escaped, presentation attributes only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from wijkkoers.reports.tokens import colour, load_tokens

Value = str | float
Point = tuple[float, float]
_SPECIAL = re.compile(r"""[&<>"'\s]""")
"""What an attribute cannot hold as it is; a page has thousands of attributes, hardly any with these."""
SHORT = 40
"""Texts up to this length come back again and again and are remembered; the data of a path is not."""


@lru_cache(maxsize=65_536)
def number_text(value: float) -> str:
    """Return a number with at most two decimals, without trailing zeros and without minus zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class Sheet:
    """Collects marks in drawing order; `text()` returns the whole SVG.

    Attributes are given as keywords with an underscore for a hyphen (`stroke_width=1`). A drawing with links in it has the role `group`.
    """

    role = "img"

    def __init__(self, width: float, height: float, *, name: str, title: str, desc: str, mm_width: float | None = None) -> None:
        """Start a sheet of `width` x `height` units; `name` keeps its ids apart; `mm_width` sets its size on paper."""
        self.width, self.height, self.name = width, height, name
        self._head = (title, desc)
        self._mm_width = mm_width
        self._defs: list[str] = []
        self._marks: list[str] = []

    def add(self, tag: str, attributes: Mapping[str, Value], content: str = "") -> None:
        """Add one mark; `content` is SVG text already escaped."""
        self._marks.append(element(tag, attributes, content))

    def define(self, content: str) -> None:
        """Add a definition (a pattern, a clip path)."""
        self._defs.append(content)

    def id(self, part: str) -> str:
        """Return an id that is unique to this sheet."""
        return f"{self.name}-{part}"

    def words(self, at: Point, text: str, size: float, **attributes: Value) -> None:
        """Write one line of text with its baseline at `at`."""
        self.add("text", {"x": at[0], "y": at[1], "font_size": size, **attributes}, escape(text))

    def line(self, start: Point, end: Point, **attributes: Value) -> None:
        """Draw a straight line."""
        self.add("line", {"x1": start[0], "y1": start[1], "x2": end[0], "y2": end[1], **attributes})

    def ticks(self, spots: Iterable[float], top: float, bottom: float, **attributes: Value) -> None:
        """Draw upright lines that look the same, at these places; a profile has thousands."""
        ends = f'y1="{number_text(top)}" y2="{number_text(bottom)}"'
        places = [number_text(x) for x in spots]
        if places:
            self.add("g", attributes, "".join([f'<line x1="{x}" x2="{x}" {ends}/>' for x in places]))

    def box(self, at: Point, size: Point, **attributes: Value) -> None:
        """Draw a rectangle from its upper left corner."""
        self.add("rect", {"x": at[0], "y": at[1], "width": size[0], "height": size[1], **attributes})

    def dot(self, at: Point, radius: float, **attributes: Value) -> None:
        """Draw a circle."""
        self.add("circle", {"cx": at[0], "cy": at[1], "r": radius, **attributes})

    def path(self, d: str, **attributes: Value) -> None:
        """Draw a path."""
        self.add("path", {"d": d, **attributes})

    def open(self, title: str = "", **attributes: Value) -> None:
        """Open a group, with a title that shows when pointed at; close it with `close`."""
        inner = f"<title>{escape(title)}</title>" if title else ""
        self._marks.append(element("g", attributes, inner).removesuffix("</g>") if inner else f"<g{_attributes(attributes)}>")

    def close(self) -> None:
        """Close the group opened last."""
        self._marks.append("</g>")

    def text(self) -> str:
        """Return the drawing as one SVG text."""
        title, desc = (escape(part) for part in self._head)
        head: dict[str, Value] = {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {number_text(self.width)} {number_text(self.height)}",
        }
        scale = self._mm_width / self.width if self._mm_width else None
        head["width"] = f"{number_text(self.width * scale)}mm" if scale else self.width
        head["height"] = f"{number_text(self.height * scale)}mm" if scale else self.height
        head |= {"role": self.role, "aria_labelledby": f"{self.id('title')} {self.id('desc')}", "font_family": FONT, "fill": colour("ink")}
        names = f'<title id="{self.id("title")}">{title}</title><desc id="{self.id("desc")}">{desc}</desc>'
        defs = f"<defs>{''.join(self._defs)}</defs>" if self._defs else ""
        return f"<svg{_attributes(head)}>{names}{defs}{''.join(self._marks)}</svg>\n"


FONT = f"'{load_tokens()['font']['family']}', sans-serif"


def element(tag: str, attributes: Mapping[str, Value], content: str = "") -> str:
    """Return one element as SVG text."""
    return f"<{tag}{_attributes(attributes)}>{content}</{tag}>" if content else f"<{tag}{_attributes(attributes)}/>"


def polyline(points: Iterable[Point]) -> str:
    """Return the path data of a line through points."""
    return "M" + "L".join(f"{number_text(x)},{number_text(y)}" for x, y in points)


def diamond(at: Point, radius: float) -> str:
    """Return the path data of a diamond."""
    x, y = at
    return polyline(((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))) + "Z"


def _attributes(attributes: Mapping[str, Value]) -> str:
    return "".join(
        [
            _attribute(name, value) if isinstance(value, str) and len(value) > SHORT else _remembered(name, value)
            for name, value in attributes.items()
        ]
    )


def _attribute(name: str, value: Value) -> str:
    text = value if isinstance(value, str) else number_text(value)
    quoted = quoteattr(text) if _SPECIAL.search(text) else f'"{text}"'
    return f" {name.replace('_', '-')}={quoted}"


_remembered = lru_cache(maxsize=65_536)(_attribute)

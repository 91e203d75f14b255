"""What was drawn: the texts of an SVG with their estimated boxes, and every mark outside its sheet."""

from __future__ import annotations

import re
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree

from wijkkoers.reports.figures.measure import text_width

SVG = "{http://www.w3.org/2000/svg}"
SLACK = 0.75


class Written(NamedTuple):
    """One line of text and its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def root_of(svg: str) -> ElementTree.Element:
    """Return the parsed drawing; fails when it is not well-formed."""
    return ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height of the viewBox."""
    _, _, width, height = (float(part) for part in root_of(svg).attrib["viewBox"].split())
    return width, height


def texts_of(svg: str) -> list[str]:
    """Return all written texts in drawing order."""
    return [node.text or "" for node in root_of(svg).iter(f"{SVG}text")]


def written(svg: str) -> list[Written]:
    """Return every text with the box it takes by estimated widths."""
    return [_box(node) for node in root_of(svg).iter(f"{SVG}text") if node.text]


def overlapping(svg: str) -> list[tuple[str, str]]:
    """Return pairs of texts whose boxes overlap."""
    return [(first.text, second.text) for first, second in combinations(written(svg), 2) if _overlap(first, second)]


def outside(svg: str) -> list[str]:
    """Return texts that leave the sheet."""
    width, height = size_of(svg)
    return [
        box.text
        for box in written(svg)
        if box.left < -SLACK or box.right > width + SLACK or box.top < -SLACK or box.bottom > height + SLACK
    ]


def forbidden(svg: str) -> list[str]:
    """Return what a page with a strict policy refuses: style attributes, style and script elements, outside addresses."""
    found = [node.tag for node in root_of(svg).iter() if node.tag in (f"{SVG}style", f"{SVG}script") or "style" in node.attrib]
    return found + re.findall(r'(?:href|src)="[^"]*"|\bon[a-z]+="', svg)


def marks(svg: str, tag: str, **attributes: str) -> list[ElementTree.Element]:
    """Return the marks of a kind with these attributes (underscore for hyphen)."""
    wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
    return [node for node in root_of(svg).iter(SVG + tag) if all(node.get(name) == value for name, value in wanted.items())]


def _box(node: ElementTree.Element) -> Written:
    x, y, size = (float(node.attrib[name]) for name in ("x", "y", "font-size"))
    width = text_width(node.text or "", size, int(node.get("font-weight", "400")))
    left = x - {"start": 0.0, "middle": width / 2, "end": width}[node.get("text-anchor", "start")]
    return Written(node.text or "", left, y - size * 0.72, left + width, y + size * 0.2)


def _overlap(first: Written, second: Written) -> bool:
    wide = min(first.right, second.right) - max(first.left, second.left)
    tall = min(first.bottom, second.bottom) - max(first.top, second.top)
    return wide > SLACK and tall > SLACK

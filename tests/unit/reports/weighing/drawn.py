"""What is drawn in a figure: its texts, and whether they stay within the sheet."""

from __future__ import annotations

from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def tree(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def texts(svg: str) -> list[str]:
    return ["".join(mark.itertext()) for mark in tree(svg).iter(f"{SVG}text")]


def described(svg: str) -> str:
    found = tree(svg).find(f"{SVG}desc")
    return "" if found is None or found.text is None else found.text


def marks_inside(svg: str) -> bool:
    sheet = tree(svg)
    width, height = (float(part) for part in sheet.attrib["viewBox"].split()[2:])
    boxes = [mark.attrib for mark in sheet.iter(f"{SVG}rect")]
    rights = [float(box["x"]) + float(box["width"]) for box in boxes]
    bottoms = [float(box["y"]) + float(box["height"]) for box in boxes]
    starts = [float(box[key]) for box in boxes for key in ("x", "y")]
    baselines = [float(mark.attrib["y"]) for mark in sheet.iter(f"{SVG}text")]
    return min(starts) >= -0.5 and max(rights) <= width + 0.5 and max(bottoms) <= height + 0.5 and max(baselines) <= height + 0.5

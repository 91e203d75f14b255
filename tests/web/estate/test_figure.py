"""The figure of energy labels."""

from __future__ import annotations

from xml.etree import ElementTree

from wijkkoers.reports.tokens import spoor_colour
from wijkkoers.web.estate.figure import FigureWords, draw_labels
from wijkkoers.web.estate.labels import label_table

SVG = "{http://www.w3.org/2000/svg}"


def _drawing(stock: list[tuple[int, dict[str, int]]], *, is_shared: bool = False, title: str = "Titel") -> ElementTree.Element:
    table = label_table(stock, is_shared=is_shared)
    words = FigureWords(title, "Onder", tuple("tekst" for _row in table.rows), "geen")
    return ElementTree.fromstring(draw_labels(table, words, name="proef"))  # noqa: S314 - our own drawing


def _boxes(drawing: ElementTree.Element) -> list[dict[str, str]]:
    return [dict(box.attrib) for box in drawing.iter(f"{SVG}rect")]


def test_bars_are_as_long_as_their_counts() -> None:
    widths = [float(box["width"]) for box in _boxes(_drawing([(150, {"A": 50, "E": 100})]))]
    assert abs(widths[1] / widths[0] - 2) < 0.01


def test_poor_labels_are_filled_and_unknown_is_drawn_open() -> None:
    boxes = _boxes(_drawing([(150, {"A": 50, "E": 90})]))
    assert [box["fill"] for box in boxes] == [spoor_colour("B", "-soft"), spoor_colour("B"), "none"]


def test_hidden_count_has_no_bar() -> None:
    assert len(_boxes(_drawing([(200, {"A": 3, "B": 4, "E": 193})], is_shared=True))) == 1


def test_screen_reader_gets_title_and_every_row() -> None:
    drawing = _drawing([(150, {"A": 50, "E": 90})], title="Bijna <alles>")
    assert drawing.attrib["role"] == "img"
    assert drawing.findtext(f"{SVG}title") == "Bijna <alles>"
    assert drawing.findtext(f"{SVG}desc") == "A: tekst; E: tekst; geen: tekst"


def test_nothing_is_drawn_in_style_attributes() -> None:
    assert not any("style" in element.attrib for element in _drawing([(10, {"A": 10})]).iter())

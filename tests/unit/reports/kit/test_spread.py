from __future__ import annotations

from tests.unit.reports.drawn import root_of

from wijkkoers.reports.kit.spread import NARROW, WIDE, SpreadFigure, SpreadRow, spread_svg

ROWS = (SpreadRow("1 (kan wachten)", (4, 1)), SpreadRow("2", (0, 3)), SpreadRow("Een lange keuze die over twee regels gaat <b>", (2, 2)))
TWO = SpreadFigure("Spreiding", "Zie de tabel", ROWS, ("Eerste ronde", "Tweede ronde"))
ONE = SpreadFigure("Spreiding", "Zie de tabel", tuple(SpreadRow(row.label, row.counts[:1]) for row in ROWS), ("Eerste ronde",))


def _bars(figure: SpreadFigure) -> list[tuple[float, str]]:
    rects = (node.attrib for node in root_of(spread_svg(figure)).iter() if node.tag.endswith("rect"))
    return [(float(rect["width"]), rect["fill"]) for rect in rects]


def test_bars_are_as_long_as_their_counts_and_none_is_drawn_for_none() -> None:
    widths = [width for width, _fill in _bars(ONE)]
    assert len(widths) == 2
    assert widths[0] == 2 * widths[1]
    assert max(widths) < WIDE.width


def test_rounds_differ_without_colour_and_are_named() -> None:
    assert {fill for _width, fill in _bars(TWO)} == {"none", "currentColor"}
    assert all(name in spread_svg(TWO) for name in TWO.rounds)
    assert {fill for _width, fill in _bars(ONE)} == {"currentColor"}


def test_words_of_people_are_no_markup() -> None:
    assert "<b>" not in spread_svg(TWO)


def test_narrow_figure_has_the_same_numbers_within_its_width() -> None:
    nodes = list(root_of(spread_svg(TWO, NARROW)).iter())
    ends = [float(node.attrib["x"]) + float(node.attrib["width"]) for node in nodes if node.tag.endswith("rect")]
    texts = {node.text for node in nodes if node.tag.endswith("text")}
    assert max(ends) <= NARROW.width
    assert {str(count) for row in ROWS for count in row.counts} <= texts

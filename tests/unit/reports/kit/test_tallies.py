from __future__ import annotations

from tests.unit.reports.drawn import root_of

from wijkkoers.reports.kit.tallies import LABEL, WIDTH, Bar, TallyFigure, TallyRow, tallies_svg

FIGURE = TallyFigure(
    "Stippen per kaart",
    "Zie de tabel",
    ("Belangrijk", "Dringend"),
    (
        TallyRow(3, "Groen in de straat <b>", (Bar(12, 2, 6, 3), None)),
        TallyRow(1, "Een heel lang opschrift dat nooit op een regel past en dus wordt afgekort", (Bar(0, 0, 0, 1), Bar(20, 20, 20, 1))),
    ),
    "niet geteld",
)


def _boxes(svg: str) -> list[dict[str, float]]:
    return [{key: float(node.attrib[key]) for key in ("x", "width")} for node in root_of(svg).iter() if node.tag.endswith("rect")]


def test_bars_have_one_scale_from_zero_and_stay_on_the_sheet() -> None:
    widths = [box["width"] for box in _boxes(tallies_svg(FIGURE))]
    assert widths[0] / 12 == widths[2] / 20
    assert widths[1] == 0
    assert all(box["x"] >= LABEL and box["x"] + box["width"] <= WIDTH for box in _boxes(tallies_svg(FIGURE)))


def test_every_number_stands_at_its_bar_and_a_gap_is_no_zero() -> None:
    texts = [node.text for node in root_of(tallies_svg(FIGURE)).iter() if node.tag.endswith("text")]
    assert {"12", "20", "0", "niet geteld", "Groen in de straat <b>"} <= set(texts)


def test_spread_is_drawn_only_over_several_moments() -> None:
    several = tallies_svg(FIGURE).count('stroke-width="3"')
    once = TallyFigure("t", "d", ("Belangrijk",), (TallyRow(1, "a", (Bar(4, 4, 4, 1),)),), "niet geteld")
    assert several == 3
    assert 'stroke-width="3"' not in tallies_svg(once)

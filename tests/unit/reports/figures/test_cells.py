from __future__ import annotations

from tests.unit.reports.drawn import marks

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.reports.figures.cells import Cell, draw_ring, draw_spark, draw_strip, runs
from wijkkoers.reports.figures.position import Centre, Position
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.wijkfoto import TrendPoint

CELL = Cell(0, 150, 15, 30)
INK = "#123456"


def _strip(position: Position, *, is_perceived: bool = False) -> str:
    sheet = Sheet(150, 30, name="strip", title="", desc="")
    draw_strip(sheet, CELL, position, INK, is_perceived=is_perceived)
    return sheet.text()


def _position(area: float, land: float | None = -1.0) -> Position:
    return Position(Centre.GEMEENTE, area, land, (-1.0, 0.5, 1.0), (-0.5, 0.5), False)


def _points(*values: float | None, break_at: int | None = None) -> tuple[TrendPoint, ...]:
    figures = (absent(Status.UNAVAILABLE) if value is None else present(value) for value in values)
    return tuple(TrendPoint(2020 + number, figure, 2020 + number == break_at) for number, figure in enumerate(figures))


def _spark(points: tuple[TrendPoint, ...]) -> str:
    sheet = Sheet(60, 24, name="spark", title="", desc="")
    draw_spark(sheet, Cell(0, 60, 12, 24), points, (2020, 2024), INK)
    return sheet.text()


def test_higher_is_right() -> None:
    assert CELL.at(1) > CELL.at(0) > CELL.at(-1)


def test_measured_area_is_a_filled_dot() -> None:
    assert len(marks(_strip(_position(1)), "circle", fill=INK)) == 1


def test_perceived_area_is_a_hollow_ring() -> None:
    svg = _strip(_position(1), is_perceived=True)
    assert marks(svg, "circle", fill=INK) == [] and len(marks(svg, "circle", stroke=INK)) == 1


def test_area_outside_the_scale_is_an_arrow() -> None:
    svg = _strip(_position(5))
    assert marks(svg, "circle") == [] and len(marks(svg, "path", fill=INK)) == 1


def test_country_is_an_open_diamond() -> None:
    assert len(marks(_strip(_position(1)), "path")) == 1
    assert len(marks(_strip(_position(1, land=None)), "path")) == 0


def test_peers_alone_draw_no_centre_line() -> None:
    peers = Position(Centre.PEERS, 1, None, (-1.0, 0.5, 1.0), None, False)
    ink = "#14213a"
    assert marks(_strip(peers), "line", stroke=ink) == [] and len(marks(_strip(_position(1)), "line", stroke=ink)) == 1


def test_years_form_one_run() -> None:
    assert [len(piece) for piece in runs(_points(1, 2, 3))] == [3]


def test_break_cuts_the_run() -> None:
    assert [len(piece) for piece in runs(_points(1, 2, 3, 4, break_at=2022))] == [2, 2]


def test_year_known_to_be_missing_cuts_the_run() -> None:
    assert [len(piece) for piece in runs(_points(1, 2, None, 4))] == [2, 1]


def test_years_not_measured_do_not_cut_the_run() -> None:
    points = (TrendPoint(2012, present(1)), TrendPoint(2016, present(2)), TrendPoint(2020, present(3)))
    assert [len(piece) for piece in runs(points)] == [3]


def test_break_has_a_dashed_tick() -> None:
    assert len(marks(_spark(_points(1, 2, 3, 4, 5, break_at=2022)), "line", stroke_dasharray="2 2")) == 1


def test_sparkline_ends_in_a_dot() -> None:
    assert len(marks(_spark(_points(1, 2, 3, 4, 5)), "circle", fill=INK)) == 1


def test_one_year_is_not_drawn() -> None:
    assert marks(_spark(_points(3)), "circle") == []


def test_small_change_stays_flat() -> None:
    (line,) = marks(_spark(_points(100, 101, 100, 101, 100)), "path")
    heights = [float(part.split(",")[1]) for part in line.attrib["d"][1:].split("L")]
    assert max(heights) - min(heights) < 2


def test_zeros_can_be_drawn() -> None:
    assert len(marks(_spark(_points(0, 0, 0)), "path")) == 1


def test_ring_is_hollow() -> None:
    sheet = Sheet(10, 10, name="ring", title="", desc="")
    draw_ring(sheet, (5, 5), INK)
    assert marks(sheet.text(), "circle", fill="#fbf8f2", stroke=INK)

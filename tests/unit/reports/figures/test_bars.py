from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples
from tests.unit.reports.drawn import forbidden, marks, outside, overlapping, texts_of

from wijkkoers.base.missing import present
from wijkkoers.reports.figures.bars import draw_bars
from wijkkoers.reports.tokens import spoor_colour
from wijkkoers.reports.wijkfoto import Line, MapArea, Wijkfoto


def _foto(language: str = "nl") -> tuple[Wijkfoto, Line]:
    foto = samples.wijk(language)
    line = foto.line("aandeel-koop")
    assert line is not None
    return foto, line


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [320, 560])
@pytest.mark.parametrize("land", [2.0, 57.0, 66.0, 76.0])
def test_no_texts_overlap_or_leave_the_sheet(land: float, width: float, language: str) -> None:
    foto, line = _foto(language)
    svg = draw_bars(foto, replace(line, land=present(land)), samples.map_areas(35, 6, 8), "Titel", width=width)
    assert overlapping(svg) == [] and outside(svg) == []


def test_bars_run_from_high_to_low_with_the_absent_ones_last() -> None:
    foto, line = _foto()
    names = {area.name for area in foto.map_areas}
    order = [text for text in texts_of(draw_bars(foto, line, foto.map_areas, "")) if text in names]
    assert order[0] == "Vogelbuurt" and order[-2:] == ["Molenhoek", "Oosteind"]


def test_bars_start_at_zero() -> None:
    foto, line = _foto()
    widths = [float(bar.attrib["width"]) for bar in marks(draw_bars(foto, line, foto.map_areas, ""), "rect")]
    values = sorted((area.figure.value for area in foto.map_areas if area.figure.value is not None), reverse=True)
    assert widths == pytest.approx([value * widths[0] / values[0] for value in values], rel=1e-3)


def test_the_area_in_focus_is_filled() -> None:
    foto, line = _foto()
    assert len(marks(draw_bars(foto, line, foto.map_areas, ""), "rect", fill=spoor_colour("B"))) == 1


def test_water_has_no_row() -> None:
    foto, line = _foto()
    assert "Groot water" not in texts_of(draw_bars(foto, line, foto.map_areas, ""))


def test_reason_of_absence_is_written() -> None:
    foto, line = _foto()
    assert "verborgen, te klein aantal" in texts_of(draw_bars(foto, line, foto.map_areas, ""))


def test_nothing_to_compare_is_said() -> None:
    foto, line = _foto()
    assert "Er zijn geen gebieden om te vergelijken." in texts_of(draw_bars(foto, line, (), ""))


def test_all_zero_can_be_drawn() -> None:
    foto, line = _foto()
    zero = (MapArea("WK990101", "Noord", None, present(0)),)
    assert "Noord" in texts_of(draw_bars(foto, replace(line, gemeente=None, land=None), zero, ""))


def test_nothing_a_strict_policy_refuses() -> None:
    foto, line = _foto()
    assert forbidden(draw_bars(foto, line, foto.map_areas, "")) == []

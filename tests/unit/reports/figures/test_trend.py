from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples
from tests.unit.reports.drawn import forbidden, marks, outside, overlapping, texts_of

from wijkkoers.base.missing import Mark, present
from wijkkoers.reports.figures.trend import CONVERTED_DASH, draw_trend
from wijkkoers.reports.wijkfoto import Line, TrendPoint, Wijkfoto


def _line(foto: Wijkfoto, indicator: str, **changes: object) -> Line:
    line = foto.line(indicator)
    assert line is not None
    return replace(line, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [340, 720])
def test_no_texts_overlap_or_leave_the_sheet_for_any_indicator(width: float, language: str) -> None:
    foto = samples.wijk(language)
    drawings = {line.indicator: draw_trend(foto, line, "Titel van de figuur", width=width) for line in foto.lines}
    assert {name: overlapping(svg) + outside(svg) for name, svg in drawings.items() if overlapping(svg) or outside(svg)} == {}


def test_title_is_the_finding_passed_in() -> None:
    foto = samples.wijk()
    assert texts_of(draw_trend(foto, _line(foto, "aandeel-koop"), "Dit valt op"))[0] == "Dit valt op"


def test_lines_are_labelled_directly() -> None:
    foto = samples.wijk()
    assert {"Middenpolder", "Veldermeer", "Laagland (fictief)"} <= set(texts_of(draw_trend(foto, _line(foto, "aandeel-koop"), "")))


def test_years_of_the_references_are_drawn_when_known() -> None:
    foto = samples.wijk()
    line = _line(foto, "aandeel-koop", gemeente_trend=samples.trend_of(66, 0.01), land_trend=samples.trend_of(57, 0.01))
    assert len(marks(draw_trend(foto, line, ""), "path", fill="none")) == 3


def test_break_is_drawn_and_explained() -> None:
    foto = samples.wijk()
    svg = draw_trend(foto, _line(foto, "aandeel-koop", trend=samples.trend_of(44, 0.01, 2024, 2022)), "")
    assert len(marks(svg, "line", stroke_dasharray="2 3")) == 1 and "nieuwe grens of definitie" in svg


def test_one_year_is_said_in_words() -> None:
    foto = samples.wijk()
    line = _line(foto, "aandeel-koop", trend=samples.trend_of(44, 0.01)[-1:])
    assert "Er zijn geen cijfers van meer jaren." in texts_of(draw_trend(foto, line, ""))


def test_labels_of_equal_values_are_pushed_apart() -> None:
    foto = samples.wijk()
    svg = draw_trend(foto, _line(foto, "aandeel-koop", gemeente=present(44), land=present(44)), "")
    assert overlapping(svg) == [] and outside(svg) == []


def test_description_holds_all_values() -> None:
    foto = samples.wijk()
    assert "2024 44\N{NO-BREAK SPACE}%" in draw_trend(foto, _line(foto, "aandeel-koop"), "")


def test_nothing_a_strict_policy_refuses() -> None:
    foto = samples.wijk()
    assert forbidden(draw_trend(foto, _line(foto, "aandeel-koop"), "")) == []


CONVERTED_YEARS = (
    TrendPoint(2016, present(40, Mark.CONVERTED), boundary_year=2016),
    TrendPoint(2023, present(43), is_break=True, boundary_year=2023),
    TrendPoint(2024, present(44), boundary_year=2024),
)


def test_converted_year_is_an_open_dot_and_is_explained() -> None:
    foto = samples.wijk()
    svg = draw_trend(foto, _line(foto, "aandeel-koop", trend=CONVERTED_YEARS), "")
    published = draw_trend(foto, _line(foto, "aandeel-koop", trend=CONVERTED_YEARS[1:]), "")
    assert any("omgerekend uit een andere indeling" in text for text in texts_of(svg))
    assert not any("omgerekend" in text for text in texts_of(published))
    assert svg.count('stroke-width="1.75"') == 1


def test_converted_years_are_not_joined_to_published_ones() -> None:
    foto = samples.wijk()
    years = (replace(CONVERTED_YEARS[0], year=2015), *CONVERTED_YEARS)
    svg = draw_trend(foto, _line(foto, "aandeel-koop", trend=years, gemeente=None, land=None), "")
    assert svg.count("<path") == 2
    assert f'stroke-dasharray="{CONVERTED_DASH}"' in svg


def test_description_says_which_years_were_converted() -> None:
    foto = samples.wijk()
    svg = draw_trend(foto, _line(foto, "aandeel-koop", trend=CONVERTED_YEARS), "")
    assert "2016 40\N{NO-BREAK SPACE}% (omgerekend uit een andere indeling), 2023 43" in svg

"""Where converted figures come from, beside the line that shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils.translation import override
from tests.unit.reports.samples import wijk

from wijkkoers.base.missing import Mark, present
from wijkkoers.reports.wijkfoto import Conversion, ConversionPart, TrendPoint, Wijkfoto
from wijkkoers.web.wijkfoto.origins import conversion_notes, conversion_url

CONVERSION = Conversion(2016, "overlay", (ConversionPart("BU05900003", "Kraaihoek", 0.94, 1.0),), 1.0)


def _foto(*marks: Mark, conversions: tuple[Conversion, ...] = (CONVERSION,)) -> Wijkfoto:
    foto = wijk()
    trend = (TrendPoint(2016, present(40, *marks), boundary_year=2016), TrendPoint(2024, present(44), is_break=True, boundary_year=2024))
    return replace(foto, lines=(replace(foto.lines[0], trend=trend),), conversions=conversions)


def test_line_with_a_converted_figure_tells_where_it_comes_from() -> None:
    foto = _foto(Mark.CONVERTED)
    with override("nl"):
        (note,) = conversion_notes(foto, foto.lines[0])
    assert "2016" in note
    assert "Kraaihoek (94 % van de grond)" in note


def test_line_without_converted_figures_tells_nothing() -> None:
    foto = _foto()
    assert conversion_notes(foto, foto.lines[0]) == []


def test_conversions_of_the_gemeente_are_one_click_away() -> None:
    foto = _foto(Mark.CONVERTED)
    assert foto.gemeente is not None
    assert conversion_url(foto) == f"/gegevens/omrekening/?zoek={foto.gemeente.code}"


@pytest.mark.parametrize(("years", "is_offered"), [((), False), ((2016,), True)])
def test_way_to_the_conversions_is_offered_when_figures_wait_for_it(years: tuple[int, ...], is_offered: bool) -> None:
    assert bool(conversion_url(replace(_foto(conversions=()), unconverted_years=years))) == is_offered

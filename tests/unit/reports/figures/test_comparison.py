"""The drawing of a comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from tests.unit.reports import samples
from tests.unit.reports.drawn import forbidden, outside, overlapping, texts_of
from tests.unit.reports.test_comparison import foto, three

from wijkkoers.base.missing import present
from wijkkoers.reports.comparison import Comparison, compare
from wijkkoers.reports.figures.comparison import draw_comparison, shown_rows

Width = Literal["wide", "narrow"]


def many(language: str = "nl", number: int = 5) -> Comparison:
    """Return five wijken with other figures each, in a language."""
    base = samples.wijk(language)
    fotos = []
    for place in range(number):
        lines = tuple(
            replace(line, figure=present((line.figure.value or 1) * (1 + 0.13 * ((place * 7 + spot) % 5))))
            for spot, line in enumerate(base.lines)
        )
        area = replace(base.area, code=f"WK99010{place}", name=f"Wijk met een lange naam nummer {place}")
        fotos.append(replace(base, area=area, lines=lines))
    return compare(fotos)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("number", [1, 2, 5])
def test_no_texts_overlap_or_leave_the_sheet(number: int, width: Width, language: str) -> None:
    svg = draw_comparison(many(language, number), width=width)
    assert overlapping(svg) == [] and outside(svg) == []


def test_every_area_is_named_beside_its_letter() -> None:
    texts = texts_of(draw_comparison(three()))
    assert [name for name in texts if name.startswith("Wijk ")] == ["Wijk 1", "Wijk 2", "Wijk 3"]
    assert {"A", "B", "C"} <= set(texts)


def test_shared_references_are_named() -> None:
    comparison = three()
    assert comparison.land is not None
    assert {"Veldermeer", comparison.land.name} <= set(texts_of(draw_comparison(comparison)))


def test_reason_of_absence_stands_with_the_letter() -> None:
    assert "C: niet beschikbaar" in texts_of(draw_comparison(three()))


def test_only_indicators_of_the_profile_with_a_figure_are_drawn() -> None:
    comparison = compare([foto("WK990101", aandeel_koop=None), foto("WK990102", aandeel_koop=None)])
    names = {row.example.indicator for row in shown_rows(comparison)}
    assert "aandeel-koop" not in names and "woz-waarde" in names


def test_ends_of_a_strip_in_classes_are_words() -> None:
    line = replace(samples.lines()[5], figure=present(2.0), categories=((1.0, "onvoldoende"), (2.0, "matig"), (3.0, "goed")))
    fotos = [replace(foto(code), lines=(line,)) for code in ("WK990101", "WK990102")]
    assert {"onvoldoende", "goed"} <= set(texts_of(draw_comparison(compare(fotos))))


def test_nothing_a_strict_policy_refuses() -> None:
    assert forbidden(draw_comparison(three())) == []

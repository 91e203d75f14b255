from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples
from tests.unit.reports.drawn import texts_of

from wijkkoers.base.codes import AreaLevel
from wijkkoers.reports.plate_map import HEIGHT_MM, map_colours, map_level, map_style, map_subtitle, plate_map
from wijkkoers.reports.tokens import palette


def test_subtitle_says_what_where_when_and_source() -> None:
    assert map_subtitle(samples.wijk()) == "Koopwoningen per wijk, %, 2024. Bron: CBS."


def test_stand_in_boundary_is_named() -> None:
    assert map_subtitle(samples.buurt()).endswith("Grenzen van 2023.")


def test_level_is_that_of_the_areas_on_the_map() -> None:
    assert map_level(samples.buurt()) is AreaLevel.BUURT
    assert map_level(samples.empty()) is AreaLevel.WIJK


def test_colours_are_those_of_the_spoor() -> None:
    assert map_colours(samples.wijk()) == palette("b")
    assert map_colours(replace(samples.wijk(), map_indicator="aandeel-65-plus")) == palette("a")


def test_style_takes_unit_and_decimals_of_the_line() -> None:
    style = map_style(samples.wijk(), width=360)
    assert (style.unit, style.decimals, style.width) == ("%", 0, 360)


def test_alternative_text_holds_every_area() -> None:
    foto = samples.wijk()
    alt = plate_map(foto)["alt"]
    assert [area.name for area in foto.map_areas if not area.is_water and area.name not in alt] == []
    assert "Oosteind verborgen, te klein aantal" in alt


@pytest.mark.parametrize("indicator", ["", "onbekend-cijfer"])
def test_map_without_indicator_still_has_a_title(indicator: str) -> None:
    assert plate_map(replace(samples.wijk(), map_indicator=indicator))["finding"] == "Middenpolder"


def test_map_stays_within_its_height() -> None:
    assert plate_map(samples.long_names())["height"] == HEIGHT_MM >= plate_map(samples.wijk())["height"]


def test_map_without_boundaries_says_so() -> None:
    assert "geen grens bekend" in " ".join(texts_of(plate_map(samples.empty())["svg"]))

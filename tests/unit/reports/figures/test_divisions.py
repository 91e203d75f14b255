"""Two divisions side by side: one scale, both borders, names that fit."""

from __future__ import annotations

import re

import pytest
import shapely

from wijkkoers.reports.figures.divisions import Ground, Panel, draw_divisions


def _ground(name: str, left: float, right: float) -> Ground:
    return Ground(name, name, shapely.to_wkb(shapely.box(105_000 + left, 427_000, 105_000 + right, 427_800)))


OLDER = Panel("2016", [_ground("Oost", 0, 1000), _ground("West", 1000, 2000)])
NEWER = Panel("2024", [_ground("Kop", 0, 500), _ground("Midden", 500, 1500), _ground("Staart", 1500, 2000)])


def _draw(width: float = 720) -> str:
    return draw_divisions(OLDER, NEWER, "Oud en nieuw", "Twee indelingen", width=width)


def _height(svg: str) -> float:
    found = re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"', svg)
    assert found is not None
    return float(found[1])


@pytest.mark.parametrize("word", ["2016", "2024", "Oost", "West", "Midden"])
def test_years_and_names_are_written(word: str) -> None:
    assert f">{word}</text>" in _draw()


def test_each_division_shows_the_borders_of_the_other_dashed() -> None:
    assert _draw().count("stroke-dasharray") == len(OLDER.areas) + len(NEWER.areas)


def test_maps_stand_under_each_other_on_a_phone() -> None:
    assert _height(_draw(320)) > _height(_draw(640)) * 1.2


def test_title_and_description_are_there_for_who_cannot_see_it() -> None:
    svg = _draw()
    assert "Oud en nieuw</title>" in svg
    assert "Twee indelingen</desc>" in svg


def test_area_without_name_shows_its_code() -> None:
    nameless = Panel("2016", [Ground("BU99010001", "", OLDER.areas[0].geometry)])
    assert ">BU99010001</text>" in draw_divisions(nameless, NEWER, "", "", width=1000)


def test_names_are_escaped() -> None:
    hostile = Panel("2016", [Ground("BU99010001", "<b>", OLDER.areas[0].geometry)])
    assert "<b>" not in draw_divisions(hostile, NEWER, "", "")

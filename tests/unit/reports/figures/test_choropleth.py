from __future__ import annotations

from dataclasses import replace

import pytest
import shapely
from tests.unit.reports import samples
from tests.unit.reports.drawn import forbidden, marks, outside, overlapping, root_of, size_of, texts_of

from wijkkoers.reports.figures.choropleth import MapStyle, draw_map, draw_map_in
from wijkkoers.reports.tokens import colour, palette
from wijkkoers.reports.wijkfoto import MapArea

STYLE = MapStyle("Koopwoningen per wijk", "%")


def _draw(areas: tuple[MapArea, ...], style: MapStyle = STYLE) -> str:
    return draw_map(areas, samples.BREAKS if len(areas) > 1 else (), palette("b"), style)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [320, 640])
@pytest.mark.parametrize("count", [1, 9, 35])
def test_no_names_overlap_or_leave_the_sheet(count: int, width: float, language: str) -> None:
    svg = _draw(samples.map_areas(count, 6 if count > 9 else 3, 0), replace(STYLE, width=width, language=language))
    assert overlapping(svg) == [] and outside(svg) == []


def test_every_area_is_drawn_once() -> None:
    fills = [node.attrib["fill"] for node in marks(_draw(samples.map_areas()), "path", fill_rule="evenodd")]
    assert len(fills) == 10


def test_missing_suppressed_and_water_each_have_their_look() -> None:
    fills = [node.attrib["fill"] for node in marks(_draw(samples.map_areas()), "path", fill_rule="evenodd")]
    assert (fills.count("url(#map-missing)"), fills.count("url(#map-suppressed)"), fills.count(colour("water"))) == (1, 1, 1)


def test_focus_is_outlined_in_accent_on_ink() -> None:
    svg = _draw(samples.map_areas())
    assert len(marks(svg, "path", stroke=colour("accent"))) == len(marks(svg, "path", stroke=colour("ink"), stroke_width="6")) == 1


def test_without_focus_nothing_is_outlined() -> None:
    assert marks(_draw(samples.map_areas(focus=-1)), "path", stroke=colour("accent")) == []


def test_names_and_values_stand_on_a_map_of_few_areas() -> None:
    assert {"Middenpolder", "44\N{NO-BREAK SPACE}%"} <= set(texts_of(_draw(samples.map_areas())))


def test_every_name_is_on_the_map_or_in_the_list() -> None:
    areas = samples.map_areas(35, 6, 8)
    texts = " ".join(texts_of(_draw(areas, replace(STYLE, width=320))))
    assert [area.name for area in areas if not area.is_water and area.name not in texts] == []


def test_water_does_not_stretch_the_map() -> None:
    lake = shapely.box(0, 0, 500_000, 500_000).wkb
    areas = tuple(replace(area, geometry=lake) if area.is_water else area for area in samples.map_areas())
    assert size_of(_draw(areas)) == size_of(_draw(samples.map_areas()))


def test_area_without_boundary_is_left_out_of_the_drawing() -> None:
    areas = tuple(replace(area, geometry=None) if area.code == "WK990100" else area for area in samples.map_areas())
    assert "Noord" not in texts_of(_draw(areas))


def test_no_boundary_at_all_is_said() -> None:
    areas = tuple(replace(area, geometry=None) for area in samples.map_areas())
    assert "Van dit gebied is geen grens bekend. De cijfers staan in de tabel." in " ".join(texts_of(_draw(areas)))


def test_invalid_boundary_is_mended() -> None:
    bow = shapely.Polygon([(106000, 427000), (107000, 428000), (107000, 427000), (106000, 428000)]).wkb
    assert "Noord" in _draw((replace(samples.map_areas(1)[0], geometry=bow),))


def test_hostile_name_stays_text() -> None:
    areas = tuple(replace(area, name="<script>x</script>") for area in samples.map_areas(1))
    assert "<script" not in _draw(areas)


def test_nothing_a_strict_policy_refuses() -> None:
    assert forbidden(_draw(samples.map_areas())) == []


def test_description_says_what_is_outlined() -> None:
    assert "Middenpolder is omlijnd." in _draw(samples.map_areas())


def test_map_gives_way_to_its_legend_on_paper() -> None:
    areas = samples.map_areas(35, 6, 8)
    svg, height = draw_map_in(areas, (40.0, 60.0), palette("a"), replace(STYLE, mm_width=150), 100)
    assert height <= 102 and root_of(svg).attrib["height"] == f"{height:g}mm"

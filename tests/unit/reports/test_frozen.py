"""A wijkfoto as JSON and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import shapely
from tests.unit.reports import samples

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Mark, present
from wijkkoers.reports.frozen import DETAIL_M, digest_of, freeze, thaw, with_plain_shapes, with_shapes_of, without_shapes
from wijkkoers.reports.wijkfoto import AreaName, Conversion, ConversionPart, Line, MapArea, OtherFigure, TrendPoint, Wijkfoto

OLD_LINE = {
    "indicator": "aandeel-koop", "label": "Koopwoningen", "short_label": "Koop", "definition": "Aandeel.", "theme": "eigendom",
    "theme_label": "Eigendom", "spoor": "B", "unit": "%", "decimals": 0, "direction": "neutraal",
    "figure": {"value": 44.0, "status": "waarde", "marks": ["voorlopig"]}, "year": 2024, "source": "CBS",
    "source_url": "https://voorbeeld.example/", "release": "kwb.csv", "peildatum": "",
    "gemeente": {"value": None, "status": "onderdrukt", "marks": []}, "land": None, "peers": [40, 50.5],
    "trend": [{"year": 2023, "figure": {"value": 43, "status": "waarde", "marks": []}}],
}  # fmt: skip
OLD = {
    "format": 1,
    "wijkfoto": {
        "area": {"code": "WK990101", "name": "Noord", "level": "wijk", "boundary_year": 2024},
        "parent": None, "gemeente": None, "land": None, "lines": [OLD_LINE], "map_indicator": "aandeel-koop",
        "map_areas": [{"code": "BU99010101", "name": "Kade", "geometry": None, "figure": {"value": 1, "status": "waarde", "marks": []}}],
        "map_year": None, "language": "nl", "made_on": "2026-11-22",
    },
}  # fmt: skip
"""A document of the first version of a wijkfoto: it must load for ever. Never change it."""


def full() -> Wijkfoto:
    """Return a wijkfoto in which every field holds something."""
    base = samples.wijk()
    line = replace(
        base.lines[5],
        figure=present(3.0, Mark.MODELLED, Mark.THIN),
        categories=((3.0, "voldoende"), (4.0, "goed")),
        others=(OtherFigure(present(2.0), "CBS", "oud.csv", "2024-01-01"),),
        trend=(TrendPoint(2023, present(2.0), True, 2022),),
        gemeente_total=present(5.0),
    )
    conversion = Conversion(2022, "overlay", (ConversionPart("WK990102", "Zuid", 0.25, 0.5),), 0.98)
    return replace(base, lines=(line, *base.lines), conversions=(conversion,), remarks=("Let op.",), is_fictional=True)


def through_json(foto: Wijkfoto) -> Wijkfoto:
    document: dict[str, Any] = json.loads(json.dumps(freeze(foto)))
    return thaw(document)


@pytest.mark.parametrize("foto", [full(), samples.wijk(), samples.wijk("en"), samples.buurt(), samples.gemeente()], ids=str.__class__)
def test_wijkfoto_comes_back_as_it_was(foto: Wijkfoto) -> None:
    assert through_json(foto) == foto


def test_document_of_the_first_version_still_loads() -> None:
    foto = thaw(OLD)
    assert foto.area == AreaName("WK990101", "Noord", AreaLevel.WIJK, 2024)
    line = foto.lines[0]
    assert (line.figure, line.peers, line.gemeente_total) == (present(44, Mark.PROVISIONAL), (40.0, 50.5), None)
    assert foto.map_areas == (MapArea("BU99010101", "Kade", None, present(1)),)


def test_field_that_is_unknown_here_is_passed_over() -> None:
    document = freeze(samples.wijk())
    document["wijkfoto"]["something_of_later"] = 1
    assert thaw(document) == samples.wijk()


@pytest.mark.parametrize("document", [{}, {"format": 2, "wijkfoto": {}}, {"format": 1, "wijkfoto": []}, {"format": 1, "wijkfoto": {}}])
def test_what_is_no_wijkfoto_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="wijkfoto"):
        thaw(document)


def test_every_field_of_a_line_is_kept() -> None:
    kept = freeze(full())["wijkfoto"]["lines"][0]
    assert set(kept) == set(Line.__dataclass_fields__)


def test_digest_does_not_depend_on_the_order_of_fields() -> None:
    document = freeze(samples.wijk())
    turned = dict(reversed(document.items()))
    assert digest_of(turned) == digest_of(document) != digest_of(freeze(samples.buurt()))


WAVE = [(10 * step, step % 2) for step in range(40)]
"""A border with bends of a metre."""


def drawn(*shapes: shapely.Polygon) -> Wijkfoto:
    """Return a wijkfoto of these areas."""
    areas = tuple(MapArea(f"BU9901010{place}", "Kade", shapely.to_wkb(shape), present(1)) for place, shape in enumerate(shapes))
    return replace(samples.wijk(), map_areas=areas)


def plain_shapes(foto: Wijkfoto) -> list[Any]:
    return [shapely.from_wkb(area.geometry) for area in with_plain_shapes(foto).map_areas]


def test_plain_shapes_have_fewer_points_and_hardly_another_surface() -> None:
    shape = shapely.Polygon([*WAVE, (390, 300), (0, 300)])
    (plain,) = plain_shapes(drawn(shape))
    assert shapely.get_num_coordinates(plain) < shapely.get_num_coordinates(shape) / 4
    assert plain.is_valid and plain.symmetric_difference(shape).area < DETAIL_M**2 * len(WAVE)


def test_plain_neighbours_leave_no_gap_and_do_not_overlap() -> None:
    above, below = shapely.Polygon([*WAVE, (390, 300), (0, 300)]), shapely.Polygon([*WAVE, (390, -300), (0, -300)])
    shapes = plain_shapes(drawn(above, below))
    whole = shapely.union_all(shapes)
    assert whole.geom_type == "Polygon" and not whole.interiors
    assert sum(shape.area for shape in shapes) == pytest.approx(whole.area)


def test_wijkfoto_without_boundaries_has_no_shapes_to_make_plain() -> None:
    foto = without_shapes(samples.wijk())
    assert with_plain_shapes(foto) == foto


def test_shapes_left_out_are_put_back() -> None:
    foto = samples.wijk()
    assert with_shapes_of(without_shapes(foto), foto) == foto

from __future__ import annotations

from typing import Any

import shapely

from wijkkoers.base.issues import IssueList
from wijkkoers.sources.boundary_names import fold_properties, identify
from wijkkoers.sources.boundary_parents import Parent, Shape, build_parents, land_of, parent_of


def shape(column: int, **properties: Any) -> Shape:
    identity = identify(fold_properties(properties))
    assert identity is not None
    return Shape(identity, parent_of(identity), shapely.box(column, 0, column + 1, 1), column + 1)


def build(*shapes: Shape) -> tuple[dict[str, Parent], IssueList]:
    issues = IssueList()
    return {parent.code: parent for parent in build_parents(shapes, "f", issues)}, issues


NOORD = {"buurtcode": "BU05900301", "buurtnaam": "Noord", "wijknaam": "Kraaihoek", "gemeentenaam": "Papendrecht"}


def test_buurten_imply_their_wijk_gemeente_and_land() -> None:
    built, issues = build(shape(0, **NOORD), shape(1, buurtcode="BU05900302"), shape(2, buurtcode="BU05900401"))
    assert [(parent.code, parent.name, parent.parent) for parent in built.values()] == [
        ("WK059003", "Kraaihoek", "GM0590"),
        ("WK059004", "", "GM0590"),
        ("GM0590", "Papendrecht", "NL00"),
        ("NL00", "Nederland", None),
    ]
    areas = {code: parent.geometry.area for code, parent in built.items() if parent.geometry is not None}
    assert areas == {"WK059003": 2.0, "WK059004": 1.0, "GM0590": 3.0}
    assert issues.total("gebied-samengesteld") == 3


def test_one_shape_alone_gives_parents_without_shape() -> None:
    built, issues = build(shape(0, **NOORD))
    assert [parent.geometry for parent in built.values()] == [None, None, None]
    assert issues.total("gebied-zonder-vorm") == 2


def test_parents_in_the_file_are_not_built() -> None:
    built, _ = build(shape(0, **NOORD), shape(0, wijkcode="WK059003"), shape(0, gemeentecode="GM0590"))
    assert list(built) == ["NL00"]


def test_file_with_some_wijken_does_not_invent_the_shape_of_others() -> None:
    built, _ = build(shape(0, **NOORD), shape(0, wijkcode="WK059003"), shape(1, buurtcode="BU05900401"), shape(0, gemeentecode="GM0590"))
    assert built["WK059004"].geometry is None


def test_water_is_left_out_of_the_union() -> None:
    built, _ = build(shape(0, **NOORD), shape(1, buurtcode="BU05900302", water="JA"))
    wijk = built["WK059003"]
    assert wijk.geometry is not None
    assert (wijk.geometry.area, wijk.is_water) == (1.0, False)


def test_wijk_of_water_only_is_water_with_a_shape() -> None:
    built, _ = build(shape(0, **NOORD), shape(1, buurtcode="BU05909998", water="JA"))
    wijk = built["WK059099"]
    assert wijk.geometry is not None
    assert (wijk.geometry.area, wijk.is_water, built["GM0590"].is_water) == (1.0, True, False)


def test_another_land_is_the_parent_of_its_gemeente() -> None:
    built, _ = build(shape(0, buurtcode="BU99010101", landcode="NL99", landnaam="Laagland (fictief)"))
    assert built["GM9901"].parent == "NL99"
    assert built["NL99"].name == "Laagland (fictief)"


def test_unusable_code_of_a_land_falls_back_on_the_netherlands() -> None:
    assert land_of(shape(0, gemeentecode="GM0590", landcode="nederland").identity) == "NL00"

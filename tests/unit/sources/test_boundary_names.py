from __future__ import annotations

from typing import Any

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.sources.boundary_names import Identity, fold_properties, has_code, identify, local_code_of


def known(**properties: Any) -> Identity:
    found = identify(fold_properties(properties))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("properties", "code", "name", "level"),
    [
        ({"buurtcode": "BU05900301", "buurtnaam": "Noord", "wijkcode": "WK059003"}, "BU05900301", "Noord", AreaLevel.BUURT),
        ({"BU_CODE": "BU05900003", "BU_NAAM": "Kraaihoek", "GM_CODE": "GM0590"}, "BU05900003", "Kraaihoek", AreaLevel.BUURT),
        ({"cbsnl:GM_CODE": "GM0590", "cbsnl:GM_NAAM": "Papendrecht"}, "GM0590", "Papendrecht", AreaLevel.GEMEENTE),
        ({"wijkcode": "WK059003", "wijknaam": "Kraaihoek", "gemeentecode": "GM0590"}, "WK059003", "Kraaihoek", AreaLevel.WIJK),
        ({"identificatie": "GM0482", "naam": "Alblasserdam", "code": "0482"}, "GM0482", "Alblasserdam", AreaLevel.GEMEENTE),
        ({"code": "0482", "naam": "Alblasserdam"}, "GM0482", "Alblasserdam", AreaLevel.GEMEENTE),
        ({"buurtcode": "03080000", "buurtnaam": "Baarn"}, "BU03080000", "Baarn", AreaLevel.BUURT),
        ({"statcode": "WK0363AA", "statnaam": "Burgwallen"}, "WK0363AA", "Burgwallen", AreaLevel.WIJK),
    ],
)
def test_every_family_of_columns(properties: dict[str, str], code: str, name: str, level: AreaLevel) -> None:
    found = known(**properties)
    assert (found.code, found.name, found.level) == (code, name, level)


@pytest.mark.parametrize(
    "properties", [{}, {"naam": "x"}, {"identificatie": "0590100000000001"}, {"buurtcode": None}, {"code": ["GM0590"]}]
)
def test_shape_without_code_is_nobody(properties: dict[str, Any]) -> None:
    assert identify(fold_properties(properties)) is None
    assert not has_code(properties)


@pytest.mark.parametrize(
    ("water", "code", "is_water"),
    [
        ("JA", "BU05900301", True),
        ("B", "BU05900301", True),
        ("NEE", "BU05900301", False),
        ("NEE", "BU05059997", False),
        ("", "BU05059997", True),
        ("", "BU05059999", True),
        ("", "BU05991699", False),
        ("", "BU05900301", False),
    ],
)
def test_water_is_told_by_its_column_and_else_by_the_code_of_wijk_99(water: str, code: str, is_water: bool) -> None:
    """Hoogvliet Zuid (BU05991699) has 23,450 inhabitants: the last two digits alone say nothing."""
    assert known(buurtcode=code, water=water).is_water is is_water


@pytest.mark.parametrize(
    ("properties", "year"), [({"jaar": "2023"}, 2023), ({"jaar": 2022.0}, 2022), ({"jrstatcode": "2022BU05900301"}, 2022), ({}, None)]
)
def test_year_of_a_shape(properties: dict[str, Any], year: int | None) -> None:
    assert known(buurtcode="BU05900301", **properties).year == year


def test_land_of_a_shape() -> None:
    assert known(gemeentecode="GM9901", landcode="NL99", landnaam="Laagland").land == ("NL99", "Laagland")


def test_first_filled_of_two_alike_columns_counts() -> None:
    assert fold_properties({"BU_CODE": "", "bu_code": "BU05900301"}) == {"bucode": "BU05900301"}


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"BUURTCODE": "AE01"}, "AE01"),
        ({"code": "A00a"}, "A00a"),
        ({"WIJKCODE": "NA"}, "NA"),
        ({"BUURTCODE": "BU05900301"}, ""),
        ({"BUURTCODE": None, "naam": "AE01"}, ""),
        ({"BUURTCODE": "onbekend"}, ""),
    ],
)
def test_code_of_the_gemeente_itself_is_known_as_such(properties: dict[str, Any], expected: str) -> None:
    assert local_code_of(fold_properties(properties)) == expected


@pytest.mark.parametrize("value", ["", ".", "-", None, "n.v.t.", "NVT"])
def test_row_whose_smaller_code_is_empty_is_about_the_larger_area(value: str | None) -> None:
    found = identify(fold_properties({"buurtcode": value, "wijkcode": "WK059003"}))
    assert found is not None
    assert found.code == "WK059003"


def test_row_whose_smaller_code_is_unusable_is_about_no_area() -> None:
    assert identify(fold_properties({"buurtcode": "AE01", "gemeentecode": "GM0363"})) is None


@pytest.mark.parametrize(("water", "may_be"), [(None, True), ("NEE", False), ("JA", False)])
def test_only_without_a_water_column_the_code_hints_at_water(water: str | None, may_be: bool) -> None:
    found = identify(fold_properties({"buurtcode": "BU05900197", "water": water}))
    assert found is not None
    assert found.may_be_water is may_be

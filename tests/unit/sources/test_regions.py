from __future__ import annotations

from collections.abc import Callable

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.issues import Where
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.regions import Region, area_row, check_name, check_region, code_of, find_region_columns, region_of


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("GM0363    ", None, "GM0363"),
        ("0590", None, "GM0590"),
        ("590", None, "GM0590"),
        ("3", AreaLevel.GEMEENTE, "GM0003"),
        ("3440111", None, "BU03440111"),
        ("3440111", AreaLevel.BUURT, "BU03440111"),
        ("34401", AreaLevel.WIJK, "WK034401"),
        ("30000", AreaLevel.BUURT, "BU00030000"),
        ("BU0363AF08", None, "BU0363AF08"),
        ("WK0363NA", None, "WK0363NA"),
        ("NL01", None, "NL00"),
        ("WK05900202", None, None),
        ("0", None, None),
        ("Papendrecht", None, None),
        ("", None, None),
        ("²34", None, None),
    ],
)
def test_code_in_every_form(text: str, level: AreaLevel | None, code: str | None) -> None:
    assert code_of(text, level) == code


def test_best_code_column_goes_first() -> None:
    columns = find_region_columns(["gwb_code", "regio", "recs", "gwb_code_8", "gwb_code_10"])
    assert (columns.codes, columns.name, columns.level) == ((4, 3, 0), 1, 2)


def test_code_column_with_a_year_is_found() -> None:
    columns = find_region_columns(["RECS", "GWB_CODE12", "GWB_NAAM12_60POS", "AANT_INW"])
    assert (columns.codes, columns.name, columns.level) == ((1,), 2, 0)


def test_code_of_the_gemeente_beside_the_code_is_not_the_row() -> None:
    columns = find_region_columns(["gm_code", "gm_naam", "code", "naam", "soort", "wijkCode_in_bron"])
    region = region_of(columns, ["GM0590", "Papendrecht", "BU05900202", "Achterdijk", "Buurt", "WK05900202"])
    assert region == Region("BU05900202", AreaLevel.BUURT, "Achterdijk", AreaLevel.BUURT)


def test_padding_goes() -> None:
    columns = find_region_columns(["code", "naam", "soort"])
    region = region_of(columns, ["GM0344    ", "Utrecht                 ", "Gemeente  "])
    assert region == Region("GM0344", AreaLevel.GEMEENTE, "Utrecht", AreaLevel.GEMEENTE)


def test_row_of_the_land_needs_no_code() -> None:
    columns = find_region_columns(["gwb_code", "regio", "recs"])
    assert region_of(columns, ["0", "Nederland", "Land"]) == Region("NL00", AreaLevel.LAND, "Nederland", AreaLevel.LAND)


def test_row_without_usable_code_is_no_region() -> None:
    assert region_of(find_region_columns(["code", "naam"]), ["onbekend", "x"]) is None


@pytest.mark.parametrize(
    ("code", "level", "parent"),
    [("BU05900301", AreaLevel.BUURT, "WK059003"), ("WK059003", AreaLevel.WIJK, "GM0590"), ("GM0590", AreaLevel.GEMEENTE, None)],
)
def test_parent_follows_from_the_code(code: str, level: AreaLevel, parent: str) -> None:
    assert area_row(Region(code, level, "x", None), 2024, 2).parent_code == parent


def test_land_has_no_parent() -> None:
    assert area_row(Region("NL00", AreaLevel.LAND, "Nederland", None), 2024, 2).parent_code is None


def test_level_that_contradicts_the_code_is_reported(intake: Callable[..., Intake]) -> None:
    taking = intake()
    check_region(Region("WK059003", AreaLevel.WIJK, "Kraaihoek", AreaLevel.BUURT), taking, 5)
    assert [(issue.code, issue.where.row) for issue in taking.result.issues] == [("niveau-wijkt-af", 5)]


@pytest.mark.parametrize(("name", "found"), [("MÃ¡ximapark", 1), ("H\N{REPLACEMENT CHARACTER}fte", 1), ("De Höfte", 0), ("Fryslân", 0)])
def test_garbled_name_is_reported(intake: Callable[..., Intake], name: str, found: int) -> None:
    taking = intake()
    check_name(name, taking, Where("f", row=3))
    assert taking.result.issues.total("naam-verminkt") == found

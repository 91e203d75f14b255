from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.key_figures_json import read_key_figures, recognise_key_figures
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

BUURT: dict[str, Any] = {
    "code": "BU05900202",
    "type": "buurt",
    "name": "Achterdijk",
    "wijkCode": "WK05900202",
    "demografie": {"inwoners": 1205, "inwonersNieuw": 3, "inkomenPerInwoner": None, "stedelijkheidLabel": "matig stedelijk"},
    "veiligheid": {"per1000": 13.3, "trend": {"2021": 16, "2025": None}},
    "gezondheid": {"trend": {"2024": 75.1}},
}
BODY: dict[str, Any] = {
    "code": "GM0590",
    "type": "gemeente",
    "name": "Papendrecht",
    "demografie": {"inwoners": 32178},
    "bronnen": {"kerncijfers": "CBS Kerncijfers wijken en buurten 2024 (tabel 85984NED)"},
    "wijken": [{"code": "WK059002", "type": "wijk", "name": "Molenvliet", "demografie": {"inwoners": 3360}}],
    "buurten": [BUURT],
}


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(body: Any, name: str = "kerncijfers.json", year: int | None = None) -> ReadResult:
        path = text_file(json.dumps(body), name)
        return read_key_figures(Request(path, path.name, year))

    return call


def test_wijk_follows_from_the_code_of_a_buurt_and_never_from_its_field(read: Callable[..., ReadResult]) -> None:
    assert [(area.code, area.parent_code) for area in read(BODY).areas] == [
        ("GM0590", None),
        ("WK059002", "GM0590"),
        ("BU05900202", "WK059002"),
    ]


def test_null_is_not_available_and_crime_and_health_keep_their_year_and_source(read: Callable[..., ReadResult]) -> None:
    result = read(BODY)
    assert [(row.indicator, row.period, row.figure, row.source) for row in result.observations if row.code == "BU05900202"] == [
        ("aantal-inwoners", 2024, present(1205), ""),
        ("inkomen-per-inwoner", 2024, absent(Status.UNAVAILABLE), ""),
        ("aantal-misdrijven", 2021, present(16), "politie-misdrijven"),
        ("aantal-misdrijven", 2025, absent(Status.UNAVAILABLE), "politie-misdrijven"),
        ("ervaren-gezondheid", 2024, present(75.1), "rivm-gezondheid"),
    ]
    assert (result.boundary_year, result.period, result.source) == (2024, 2024, "cbs-kwb")


def test_fields_that_are_not_known_are_named_once(read: Callable[..., ReadResult]) -> None:
    [issue] = read(BODY).issues
    assert (issue.code, issue.values) == ("kolommen-niet-gelezen", {"aantal": 1, "kolommen": "inwonersNieuw"})


def test_area_without_code_is_refused_and_one_that_comes_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    result = read(BODY | {"buurten": [BUURT, BUURT, {"name": "Zonder code"}]})
    assert (result.issues.total("code-dubbel"), result.issues.total("code-onbruikbaar"), len(result.areas)) == (1, 1, 3)


def test_year_of_the_name_when_the_file_tells_none(read: Callable[..., ReadResult]) -> None:
    assert read(BODY | {"bronnen": {}}, "papendrecht_2023.json").boundary_year == 2023


def test_year_that_nothing_tells_is_asked_for(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(BODY | {"bronnen": None})) == "jaar-onbekend"


@pytest.mark.parametrize("body", [[], {"code": None}, {"code": 5, "demografie": [1]}, [1, "a"], {"buurten": {"a": 1}}])
def test_strange_json_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str], body: Any) -> None:
    assert error_code(lambda: read(body, year=2024)) in {"geen-rijen", "geen-bruikbare-rij"}


def test_recognised_by_areas_with_their_part(text_file: Callable[..., Path]) -> None:
    found = recognise_key_figures(Sample(text_file(json.dumps(BODY), "x.json"), "x.json"))
    assert found is not None and found.reasons == ("demografie", "veiligheid", "gezondheid")
    other = text_file('{"type": "FeatureCollection", "demografie": {}}', "y.json")
    assert recognise_key_figures(Sample(other, "y.json")) is None

"""A table read as a person explained it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Status
from wijkkoers.sources.explained_table import explanation_of, read_explained_table, recognise_explained_table
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

Write = Callable[..., Path]
TEXT = "Code;Naam;Jaar;Huur\nBU05900301;Noord;2023;0,445\nBU05900302;Zuid;2024;n.b.\n"
TOLD: dict[str, Any] = {
    "header": ["Code", "Naam", "Jaar", "Huur"],
    "code": "Code",
    "name": "Naam",
    "year_column": "Jaar",
    "figures": [["Huur", "aandeel-huur", 100.0]],
    "missing": ["N.B."],
}


class Names:
    """Knows two areas called Centrum and one Noord."""

    boundary_year = 2024

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[tuple[str, int]]:
        known = {"Noord": [("BU05900301", 2024)], "Centrum": [("BU05900101", 2024), ("BU05050101", 2024)]}
        return [key for key in known.get(name, []) if key[0][2:6] == gemeente_code[2:] or not gemeente_code]

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        return NO_PLACES.buurten_at(x, y)

    def buurten_of_postcode(self, postcode: str) -> dict[str, float]:
        return {}


@pytest.fixture
def read(text_file: Write) -> Callable[..., ReadResult]:
    def call(text: str, told: dict[str, Any], year: int | None = None, places: Places = NO_PLACES) -> ReadResult:
        ranges = {"aandeel-huur": (0.0, 100.0)}
        return read_explained_table(Request(text_file(text), "tabel.csv", year, ranges, places=places, mapping=told))

    return call


def figures(result: ReadResult) -> list[tuple[str, int, int, float | None]]:
    return [(row.code, row.period, row.boundary_year, row.figure.value) for row in result.observations]


def test_columns_become_figures_in_the_unit_of_the_indicator(read: Callable[..., ReadResult]) -> None:
    assert figures(read(TEXT, TOLD)) == [("BU05900301", 2023, 2023, 44.5), ("BU05900302", 2024, 2024, None)]


def test_words_for_missing_are_no_value_and_never_zero(read: Callable[..., ReadResult]) -> None:
    result = read(TEXT, TOLD)
    assert (result.observations[1].figure.status, len(result.issues)) == (Status.UNAVAILABLE, 0)


def test_names_of_areas_are_kept(read: Callable[..., ReadResult]) -> None:
    assert [area.name for area in read(TEXT, TOLD).areas] == ["Noord", "Zuid"]


def test_year_and_boundary_year_may_be_given_for_all_rows(read: Callable[..., ReadResult]) -> None:
    told = {**TOLD, "year_column": "", "year": 2022, "boundary_year": 2020}
    assert {row[1:3] for row in figures(read(TEXT, told))} == {(2022, 2020)}


def test_year_asked_is_that_of_the_codes(read: Callable[..., ReadResult]) -> None:
    assert {row[2] for row in figures(read(TEXT, TOLD, 2021))} == {2021}


def test_area_is_found_by_name(read: Callable[..., ReadResult]) -> None:
    told = {**TOLD, "code": "", "level": "buurt"}
    result = read(TEXT, told, places=Names())
    assert [row[0] for row in figures(result)] == ["BU05900301"]
    assert [issue.code for issue in result.issues] == ["gebied-naam-onbekend"]


def test_name_of_two_areas_is_refused_unless_the_gemeente_is_told(read: Callable[..., ReadResult]) -> None:
    text = TEXT.replace("Zuid", "Centrum")
    told = {**TOLD, "code": "", "level": "buurt"}
    assert [issue.code for issue in read(text, told, places=Names()).issues] == ["gebied-naam-niet-enig"]
    assert len(figures(read(text, {**told, "gemeente": "GM0590"}, places=Names()))) == 2


@pytest.mark.parametrize(("decimal", "value"), [(",", 12.34), (".", 0.01234)])
def test_number_that_could_be_two_things_follows_the_decimal_sign(read: Callable[..., ReadResult], decimal: str, value: float) -> None:
    text = TEXT.replace("0,445", "1.234")
    told = {**TOLD, "decimal": decimal, "figures": [["Huur", "aandeel-huur", 0.01]]}
    assert figures(read(text, told))[0][3] == pytest.approx(value)


def test_number_that_could_be_two_things_stops_the_file_without_a_decimal_sign(read: Callable[..., ReadResult]) -> None:
    assert read(TEXT.replace("0,445", "1.234"), TOLD).issues.has_errors


def test_value_out_of_range_after_the_factor_is_not_taken(read: Callable[..., ReadResult]) -> None:
    result = read(TEXT.replace("0,445", "4,45"), TOLD)
    assert (result.counts.out_of_range, figures(result)[0][3]) == (1, None)


def test_same_area_and_year_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    assert [issue.code for issue in read(TEXT + "BU05900301;Noord;2023;0,2\n", TOLD).issues] == ["code-dubbel"]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"code": "", "name": ""}, "gebied"),
        ({"code": "", "level": None}, "gebied"),
        ({"year_column": ""}, "jaar"),
        ({"year": 1800}, "jaar"),
        ({"figures": []}, "cijfers"),
        ({"figures": [["Huur", "aandeel-huur", 0]]}, "cijfers"),
        ({"figures": [["Koop", "aandeel-koop", 1]]}, "kolommen"),
    ],
)
def test_explanation_that_lacks_something_names_the_part(change: dict[str, Any], part: str) -> None:
    with pytest.raises(InputError) as caught:
        explanation_of({**TOLD, **change})
    assert (caught.value.code, caught.value.values["onderdeel"]) == ("uitleg-onbruikbaar", part)


def test_without_explanation_nothing_is_read(text_file: Write, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read_explained_table(Request(text_file(TEXT), "t.csv"))) == "uitleg-ontbreekt"


def test_no_file_is_recognised_by_itself(text_file: Write) -> None:
    assert recognise_explained_table(Sample(text_file(TEXT), "t.csv")) is None

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.leefbaarheid_classes import read_leefbaarheid_classes, recognise_leefbaarheid_classes
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

NAME = "leefbaarometer2_wijk.json"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(body: Any, year: int | None = None) -> ReadResult:
        return read_leefbaarheid_classes(Request(text_file(json.dumps(body), NAME), NAME, year))

    return call


def test_class_as_text_per_year(read: Callable[..., ReadResult]) -> None:
    result = read({"WK059000": {"KL02": "6", "KL16": "7"}})
    assert [(row.indicator, row.code, row.period, row.boundary_year, row.figure) for row in result.observations] == [
        ("leefbaarheid-klasse", "WK059000", 2002, 2016, present(6, Mark.MODELLED)),
        ("leefbaarheid-klasse", "WK059000", 2016, 2016, present(7, Mark.MODELLED)),
    ]


def test_null_is_not_available(read: Callable[..., ReadResult]) -> None:
    result = read({"WK059000": {"KL02": None, "KL16": "7"}})
    assert result.observations[0].figure == absent(Status.UNAVAILABLE)
    assert result.counts.absent == {Status.UNAVAILABLE: 1}


def test_absent_key_gives_no_figure(read: Callable[..., ReadResult]) -> None:
    assert [row.period for row in read({"WK059000": {"KL02": "6"}, "WK059001": {"KL16": "6"}}).observations] == [2002, 2016]


def test_changes_between_years_are_left_out_and_counted(read: Callable[..., ReadResult]) -> None:
    result = read({"WK059000": {"KL02": "6", "VKL0208": "4", "VKL0216": None}})
    assert len(result.observations) == 1
    assert [dict(issue.values) for issue in result.issues if issue.code == "leefbaarometer-verandering"] == [{"aantal": 2}]


@pytest.mark.parametrize("value", ["0", "10", "6.5", "goed", 12, [1], True])
def test_anything_but_one_to_nine_is_unknown_and_reported(read: Callable[..., ReadResult], value: Any) -> None:
    result = read({"WK059000": {"KL02": value, "KL16": "7"}})
    assert (result.observations[0].figure, result.issues.total("geen-getal")) == (absent(Status.UNKNOWN), 1)


@pytest.mark.parametrize(("code", "year"), [("WK059000", 2016), ("GM0844", 2016), ("GM1948", 2017), ("BU00030000", 2016)])
def test_codes_are_of_2016_unless_they_tell_otherwise(read: Callable[..., ReadResult], code: str, year: int) -> None:
    assert read({code: {"KL16": "7"}}).boundary_year == year


def test_year_given_is_that_of_the_codes(read: Callable[..., ReadResult]) -> None:
    assert read({"WK059000": {"KL16": "7"}}, 2014).boundary_year == 2014


def test_unusable_code_is_reported_and_the_wijk_na_is_kept(read: Callable[..., ReadResult]) -> None:
    result = read({"PV27": {"KL16": "7"}, "WK0363NA": {"KL16": "6"}})
    assert [row.code for row in result.observations] == ["WK0363NA"]
    assert [(issue.code, issue.values["gebied"]) for issue in result.issues if issue.code == "code-onbruikbaar"] == [
        ("code-onbruikbaar", "PV27")
    ]


@pytest.mark.parametrize("text", ['{"WK059000": {"KL02": "6"}}', '{\n "GM0590": {\n  "VKL0208": "6"', '{"WK0363NA":{"KL16":null}}'])
def test_file_is_recognised(text_file: Callable[..., Path], text: str) -> None:
    found = recognise_leefbaarheid_classes(Sample(text_file(text, NAME), NAME))
    assert found is not None and found.kind == "leefbaarometer-2"


@pytest.mark.parametrize("text", ['{"WK059000": {"AantalInwoners_5": 6}}', "code;KL02\n", '{"type": "FeatureCollection"}'])
def test_other_files_are_not_recognised(text_file: Callable[..., Path], text: str) -> None:
    assert recognise_leefbaarheid_classes(Sample(text_file(text, NAME), NAME)) is None


@pytest.mark.parametrize("body", [[], {}, {"WK059000": {"x": 1}}, {"WK059000": 3}])
def test_json_without_classes_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str], body: Any) -> None:
    assert error_code(lambda: read(body)) == "leefbaarometer-zonder-klassen"

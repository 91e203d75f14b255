from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wijkkoers.sources.gemeenten_list import date_of, is_gemeenten_header, read_gemeenten_list, recognise_gemeenten_list
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

HEADER = "provinciecode;provincienaam;gemeentecode;gemeentenaam;begindatum;einddatum\n"


def read(path: Path, year: int | None = None) -> ReadResult:
    return read_gemeenten_list(Request(path, path.name, year))


def test_current_gemeente_stands_in_the_newest_year_of_the_file(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + "28;Zuid-Holland;0590;Papendrecht;1970-01-01;\n28;ZH;1992;Voorne aan Zee;2023-01-01;\n"))
    assert [(area.code, area.name, area.boundary_year) for area in result.areas] == [
        ("GM0590", "Papendrecht", 2023),
        ("GM1992", "Voorne aan Zee", 2023),
    ]
    assert (result.kind, result.boundary_year, len(result.issues)) == ("gemeentelijke-indeling", 2023, 0)


def test_gemeente_that_ended_stands_in_its_last_year_and_is_counted(text_file: Callable[..., Path]) -> None:
    rows = "20;G;0003;Appingedam;1970-01-01;2021-01-01\n27;NH;0457;Weesp;1970-01-01;2022-03-24\n20;G;0006;Beerta;1970-01-01;1992-01-01\n"
    result = read(text_file(HEADER + rows))
    assert [(area.code, area.boundary_year) for area in result.areas] == [("GM0003", 2020), ("GM0457", 2022)]
    [issue] = result.issues
    assert (issue.code, issue.values["aantal"], issue.values["bewaard"]) == ("gemeenten-beeindigd", 3, 2)


def test_gemeente_that_changed_province_comes_once(text_file: Callable[..., Path]) -> None:
    rows = "26;U;0620;Vianen;2002-01-01;2019-01-01\n28;ZH;0620;Vianen;1970-01-01;2002-01-01\n"
    assert [(area.code, area.boundary_year) for area in read(text_file(HEADER + rows)).areas] == [("GM0620", 2018)]


@pytest.mark.parametrize("code", ["0590", "590", "GM0590", "gm0590 "])
def test_leading_zero_and_letters_of_a_code_may_be_lost(text_file: Callable[..., Path], code: str) -> None:
    [area] = read(text_file(HEADER + f"28;ZH;{code};Papendrecht;1970-01-01;\n28;ZH;9999x;Elders;2020-01-01;\n")).areas
    assert area.code == "GM0590"


def test_bad_date_is_reported_with_its_row(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + "28;ZH;0590;Papendrecht;1970-01-01;\n28;ZH;0591;Elders;1970-01-01;14-02-205\n"))
    assert [(issue.code, issue.where.row) for issue in result.issues] == [("datum-onbruikbaar", 3)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2021-01-01", date(2021, 1, 1)),
        ("20210101", date(2021, 1, 1)),
        ("1-1-2021", date(2021, 1, 1)),
        ("2021-01-01T00:00:00", date(2021, 1, 1)),
        ("31-02-2021", None),
        ("22-11-24", None),
        ("14-02-205", None),
        ("31-01-2025.", None),
        ("", None),
    ],
)
def test_dates_are_read_in_three_forms_and_bad_ones_are_not_guessed(text: str, found: date | None) -> None:
    assert date_of(text) == found


def test_year_asked_is_that_of_the_current_gemeenten(text_file: Callable[..., Path]) -> None:
    assert read(text_file(HEADER + "28;ZH;0590;Papendrecht;1970-01-01;\n"), 2024).areas[0].boundary_year == 2024


def test_recognised_by_its_dates(text_file: Callable[..., Path]) -> None:
    found = recognise_gemeenten_list(Sample(text_file(HEADER), "x.csv"))
    assert found is not None and found.kind == "gemeentelijke-indeling"
    assert not is_gemeenten_header(["gemeentecode", "gemeentenaam", "a_inw"])

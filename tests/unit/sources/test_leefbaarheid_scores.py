from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.leefbaarheid_scores import edition_of, is_scores_header, read_leefbaarheid_scores, recognise_leefbaarheid_scores
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

NAME = "open-data-leefbaarometer-meting-2024.zip/Leefbaarometer-scores buurten 2002-2024.csv"
HEADER = "bu_code,bu_naam,jaar,lbm,afw,fys,onv,soc,vrz,won\n"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, name: str = NAME, year: int | None = None) -> ReadResult:
        return read_leefbaarheid_scores(Request(text_file(text, "scores.csv"), name, year))

    return call


def values(result: ReadResult) -> dict[str, float | None]:
    return {row.indicator: row.figure.value for row in result.observations}


def test_scores_are_long_by_year_and_in_the_division_of_the_edition(read: Callable[..., ReadResult]) -> None:
    result = read(
        HEADER
        + "BU05900301,Noord,2002,4.1,-0.05,1,2,3,4,5\nBU05900301,Noord,2024,4.2,0.05,1,2,3,4,5\n".replace(
            "1,2,3,4,5", ".1,.2,0.3,0.4,0.5"
        ).replace(",.", ",0.")
    )
    assert [(row.period, row.boundary_year, row.figure) for row in result.observations if row.indicator == "leefbaarheid"] == [
        (2002, 2024, present(-0.05, Mark.MODELLED)),
        (2024, 2024, present(0.05, Mark.MODELLED)),
    ]
    assert (result.boundary_year, result.period, [area.name for area in result.areas]) == (2024, 2024, ["Noord"])


def test_difference_goes_before_the_score(read: Callable[..., ReadResult]) -> None:
    text = "jaar;afw_fys;bu_code;fys;lbm;afw_lbm;won\n2024;0,11;BU0363AF08;4,0;4,2;0,05;-0,0\n"
    assert values(read(text)) == {"leefbaarheid": 0.05, "leefbaarheid-fysiek": 0.11, "leefbaarheid-woningen": 0.0}


def test_column_of_scores_is_not_taken_for_a_difference(read: Callable[..., ReadResult]) -> None:
    result = read("bu_code,jaar,lbm,fys,onv\nBU05900301,2024,4.2,0.1,0.2\nBU05900302,2024,3.9,0.1,0.3\n")
    assert set(values(result)) == {"leefbaarheid-fysiek", "leefbaarheid-overlast"}
    assert [(issue.code, issue.values["kolom"]) for issue in result.issues] == [("leefbaarheid-geen-verschil", "lbm")]
    assert result.counts.values == 4


def test_column_of_scores_is_named_once_and_not_refused_row_by_row(text_file: Callable[..., Path]) -> None:
    rows = "".join(f"BU059003{number:02},2024,4.{number},0.1\n" for number in range(10, 60))
    request = Request(text_file("bu_code,jaar,lbm,fys\n" + rows, "s.csv"), NAME, None, {"leefbaarheid": (-2, 2)})
    result = read_leefbaarheid_scores(request)
    assert ([issue.code for issue in result.issues], result.counts.out_of_range, len(result.observations)) == (
        ["leefbaarheid-geen-verschil"],
        0,
        50,
    )


def test_classes_of_version_three_are_left_out_with_a_note(read: Callable[..., ReadResult]) -> None:
    result = read("bu_code,jaar,afw,fys,klbm,kfys\nBU05900301,2024,0.1,0.2,7,8\n")
    assert "leefbaarheid-klasse" not in values(result)
    assert [dict(issue.values) for issue in result.issues] == [{"kolommen": "klbm, kfys"}]


@pytest.mark.parametrize(
    ("cell", "status"), [("NA", Status.UNAVAILABLE), ("", Status.UNAVAILABLE), (".", Status.UNKNOWN), ("-99997", Status.SUPPRESSED)]
)
def test_missing_codes(read: Callable[..., ReadResult], cell: str, status: Status) -> None:
    result = read(f"bu_code,jaar,afw,fys,onv\nBU05900301,2024,{cell},0.2,0.1\n")
    assert result.observations[0].figure == absent(status)


def test_row_of_zeros_stands_for_no_figures(read: Callable[..., ReadResult]) -> None:
    result = read(HEADER + "BU03070308,x,2024,0.0,0.0,0.0,0.0,0.0,0.0,0.0\n")
    assert {row.figure for row in result.observations} == {absent(Status.UNAVAILABLE)}


@pytest.mark.parametrize(("code", "columns"), [("WK0363NA", "wk_code,wk_naam"), ("GM0590", "gm_code,gm_naam")])
def test_wijken_and_gemeenten_are_read_too(read: Callable[..., ReadResult], code: str, columns: str) -> None:
    result = read(f"{columns},jaar,afw,fys\n{code},Naam,2024,0.1,0.2\n")
    assert [(area.code, area.name) for area in result.areas] == [(code, "Naam")]


def test_figure_of_a_buurt_is_never_given_to_its_gemeente(read: Callable[..., ReadResult]) -> None:
    result = read("gm_code,bu_code,jaar,afw,fys\nGM0590,,2024,0.1,0.2\nGM0590,BU05900301,2024,0.1,0.2\n")
    assert ({row.code for row in result.observations}, result.counts.rows_refused) == ({"BU05900301"}, 1)


@pytest.mark.parametrize("header", ["PC4,jaar,lbm,afw,fys,won", "id,jaar,afw,fys,won"])
def test_file_by_postcode_or_grid_is_refused_with_the_remedy(
    read: Callable[..., ReadResult], error_code: Callable[..., str], header: str
) -> None:
    assert error_code(lambda: read(header + "\n3351,2024,1,1,1,1\n")) == "leefbaarometer-schaal"


@pytest.mark.parametrize(
    ("name", "year"),
    [
        (NAME, 2024),
        ("Leefbaarometer-scores buurten 2002-2022.csv", 2022),
        ("meting-2020.zip/scores.csv", 2020),
        ("lbm 2018.xlsx", 2018),
        ("scores.csv", None),
    ],
)
def test_edition_is_told_by_the_name(name: str, year: int | None) -> None:
    assert edition_of(name) == year


def test_year_given_goes_before_the_name(read: Callable[..., ReadResult]) -> None:
    assert read(HEADER + "BU05900301,x,2024,4,0.1,0.1,0.1,0.1,0.1,0.1\n", year=2023).boundary_year == 2023


def test_division_that_nothing_tells_is_asked_for(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    text = HEADER + "BU05900301,x,2024,4,0.1,0.1,0.1,0.1,0.1,0.1\n"
    assert error_code(lambda: read(text, "scores.csv")) == "jaar-onbekend"
    assert error_code(lambda: read(text.replace("jaar", "x"), "scores.csv")) == "jaar-van-cijfers-onbekend"


def test_workbook_is_read_like_csv(workbook: Callable[..., Path]) -> None:
    path = workbook([["bu_code", "jaar", "afw", "fys"], ["BU05900301", 2024, 0.05, "0,1"]], "Leefbaarometer-scores buurten 2002-2024.xlsx")
    assert values(read_leefbaarheid_scores(Request(path, path.name))) == {"leefbaarheid": 0.05, "leefbaarheid-fysiek": 0.1}


def test_same_area_and_year_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    assert read("bu_code,jaar,afw,fys\nBU05900301,2024,0.1,0.2\nBU05900301,2024,0.1,0.2\n").issues.total("code-dubbel") == 1


def test_unusable_year_refuses_the_row(read: Callable[..., ReadResult]) -> None:
    assert read("bu_code,jaar,afw,fys\nBU05900301,2024,0.1,0.2\nBU05900302,onbekend,0.1,0.2\n").issues.total("jaar-onbruikbaar") == 1


def test_file_is_recognised_with_its_edition(text_file: Callable[..., Path]) -> None:
    found = recognise_leefbaarheid_scores(Sample(text_file(HEADER + "BU05900301,x,2024,4,0,0,0,0,0,0\n", "s.csv"), NAME))
    assert found is not None and (found.kind, found.year) == ("leefbaarometer-3", 2024)


@pytest.mark.parametrize("header", ["code,jaar,sociale-samenhang", "won,fys", "bu_code,a_inw,a_hh"])
def test_other_headers_are_not_of_scores(header: str) -> None:
    assert not is_scores_header(header.split(","))

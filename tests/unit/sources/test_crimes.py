from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.sources.test_named_areas import KnownPlaces

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.crimes import is_crime_header, read_crimes, recognise_crimes
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

LONG = '"ID";"SoortMisdrijf";"WijkenEnBuurten";"Perioden";"GeregistreerdeMisdrijven_1"\n'


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, name: str = "47018NED_2024.csv", year: int | None = None, places: Places = NO_PLACES) -> ReadResult:
        return read_crimes(Request(text_file(text, "crimes.txt"), name, year, {"aantal-misdrijven": (0, None)}, None, places))

    return call


def line(kind: str, code: str, period: str, number: object) -> str:
    return f'"1";"{kind:<6}";"{code:<10}";"{period}";{number}\n'


def test_padded_kinds_codes_and_periods(read: Callable[..., ReadResult]) -> None:
    result = read(
        LONG
        + line("0.0.0", "GM0590", "2023JJ00", 954)
        + line("1.1.1", "BU0363AF08", "2023JJ00", 0)
        + line("0.0.0", "WK0363NA", "2023JJ00", 5)
    )
    assert [(row.indicator, row.code, row.period, row.boundary_year, row.figure) for row in result.observations] == [
        ("aantal-misdrijven", "GM0590", 2023, 2024, present(954)),
        ("aantal-woninginbraken", "BU0363AF08", 2023, 2024, present(0)),
        ("aantal-misdrijven", "WK0363NA", 2023, 2024, present(5)),
    ]


def test_twelve_months_become_a_year_and_a_part_of_a_year_does_not(read: Callable[..., ReadResult]) -> None:
    months = [f"2023MM{month:02}" for month in range(1, 13)] + ["Jan2024", "2024MM02"]
    result = read(LONG + "".join(line("0.0.0", "GM0590", month, 2) for month in months))
    assert [(row.period, row.figure) for row in result.observations] == [(2023, present(24))]
    assert [(issue.code, issue.values["jaar"]) for issue in result.issues if "onvolledig" in issue.code] == [
        ("misdrijven-jaar-onvolledig", 2024)
    ]


@pytest.mark.parametrize("period", ["Apr2021", "2021MM04", "2021 april"])
def test_months_only_of_one_month_are_refused_as_a_whole(
    read: Callable[..., ReadResult], error_code: Callable[..., str], period: str
) -> None:
    assert error_code(lambda: read(LONG + line("0.0.0", "GM0590", period, 2))) == "misdrijven-zonder-jaar"


def test_empty_cell_is_no_zero(read: Callable[..., ReadResult]) -> None:
    result = read(LONG + line("0.0.0", "GM0590", "2023JJ00", "") + line("0.0.0", "GM0505", "2023JJ00", '"       ."'))
    assert [row.figure for row in result.observations] == [absent(Status.UNAVAILABLE), absent(Status.UNKNOWN)]


def test_odata_answer_by_month(read: Callable[..., ReadResult]) -> None:
    rows = [
        {"SoortMisdrijf": "0.0.0 ", "WijkenEnBuurten": "BU05900301", "Perioden": f"2024MM{month:02}", "GeregistreerdeMisdrijven_1": 1}
        for month in range(1, 13)
    ]
    result = read(json.dumps({"odata.metadata": "x", "value": rows}), "47022NED.json", 2024)
    assert [(row.period, row.figure) for row in result.observations] == [(2024, present(12))]


def test_statline_with_labels(read: Callable[..., ReadResult]) -> None:
    header = '"Soort misdrijf";"Wijken en buurten";"Perioden";"Geregistreerde misdrijven (aantal)"\n'
    text = header + '"Totaal misdrijven";"Kraaihoek Noord";"2023*";"12"\n'
    result = read(text, "misdrijven.csv", None, KnownPlaces())
    assert [(row.code, row.boundary_year, row.period, row.figure) for row in result.observations] == [
        ("BU05900301", 2024, 2023, present(12, Mark.PROVISIONAL))
    ]
    assert result.areas == []


def test_column_per_kind_by_code(read: Callable[..., ReadResult]) -> None:
    text = (
        "naam\tVernieling cq. zaakbeschadiging\tbuurtcode\tTotaal misdrijven\t1.1.1 Diefstal/inbraak woning\nNoord\t3\tBU05900301\t12\tx\n"
    )
    found = {row.indicator: row.figure for row in read(text, "misdrijven_2023.tsv").observations}
    assert found == {
        "aantal-misdrijven": present(12),
        "aantal-woninginbraken": absent(Status.SUPPRESSED),
        "aantal-vernielingen": present(3),
    }


def test_column_per_month_beside_the_kind(read: Callable[..., ReadResult]) -> None:
    months = [f"{name}2023" for name in ("Jan", "Feb", "Mrt", "Apr", "Mei", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec")]
    text = f"Buurtcode;Soort misdrijf;{';'.join(months)}\nBU05900301;Diefstal/inbraak woning;{';'.join('1' * 12)}\n"
    assert [(row.indicator, row.figure) for row in read(text).observations] == [("aantal-woninginbraken", present(12))]


NAMED = "gemeente,buurt,jaar,geregistreerde misdrijven\nDordrecht,Centrum,2023,7\nPapendrecht,Kraaihoek Noord,2023,0\n"


def test_areas_by_name_are_found_within_their_gemeente(read: Callable[..., ReadResult]) -> None:
    result = read(NAMED, "misdrijven.csv", None, KnownPlaces())
    assert [(row.code, row.boundary_year, row.figure) for row in result.observations] == [
        ("BU05050101", 2024, present(7)),
        ("BU05900301", 2024, present(0)),
    ]
    assert (result.boundary_year, [issue.code for issue in result.issues]) == (2024, [])


def test_name_that_is_not_unique_is_left_out_with_the_reason(read: Callable[..., ReadResult]) -> None:
    text = "buurt;jaar;geregistreerde misdrijven\nCentrum;2023;7\nKraaihoek Noord;2023;1\nNergens;2023;1\n"
    result = read(text, "misdrijven.csv", None, KnownPlaces())
    assert [row.code for row in result.observations] == ["BU05900301"]
    assert [(issue.code, issue.values["naam"]) for issue in result.issues] == [("naam-dubbel", "Centrum"), ("naam-onbekend", "Nergens")]
    assert result.counts.rows_refused == 2


def test_names_without_known_areas_are_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(NAMED)) == "geen-bruikbare-rij"


def test_division_that_nothing_tells_is_asked_for(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(LONG + line("0.0.0", "GM0590", "2023JJ00", 1), "47018NED.csv")) == "jaar-onbekend"
    assert read(LONG + line("0.0.0", "GM1979", "2020JJ00", 1), "x.csv", 2024).boundary_year == 2024


def test_unknown_kind_period_and_text_are_reported(read: Callable[..., ReadResult]) -> None:
    rows = [
        ("0.0.0", "GM0590", "2023JJ00", 1),
        ("Fout", "GM0590", "2023JJ00", 1),
        ("0.0.0", "GM0505", "2023KW01", 1),
        ("0.0.0", "GM0363", "2023JJ00", "veel"),
    ]
    result = read(LONG + "".join(line(*row) for row in rows))
    assert [(issue.code, issue.where.row) for issue in result.issues][:3] == [
        ("misdrijf-onbekend", 3),
        ("misdrijven-periode", 4),
        ("geen-getal", 5),
    ]
    assert [row.figure for row in result.observations] == [present(1), absent(Status.UNKNOWN)]


def test_same_count_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    row = line("0.0.0", "GM0590", "2023JJ00", 1)
    assert read(LONG + row + row).issues.total("code-dubbel") == 1


def test_table_without_any_year_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    text = "buurtcode;Totaal misdrijven;Straatroof\nBU05900301;1;1\n"
    assert error_code(lambda: read(text, "misdrijven.csv")) == "jaar-van-cijfers-onbekend"


@pytest.mark.parametrize(
    "text", [LONG + '"1";"0.0.0 ";"GM0590";"2023JJ00";1\n', '{"value":[{"SoortMisdrijf":"0.0.0 ","GeregistreerdeMisdrijven_1":1}]}', NAMED]
)
def test_tables_of_crimes_are_recognised(text_file: Callable[..., Path], text: str) -> None:
    found = recognise_crimes(Sample(text_file(text, "c.txt"), "c.txt"))
    assert found is not None and found.kind == "misdrijven"


@pytest.mark.parametrize(
    "header", ["code;a_inw;a_hh", "code;inwoners;misdr_2021;misdr_2022", "soortmisdrijf;perioden", "buurtcode;2023MM01;2023MM02"]
)
def test_other_headers_are_not_of_crimes(header: str) -> None:
    assert not is_crime_header(header.split(";"))

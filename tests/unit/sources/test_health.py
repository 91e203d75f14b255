from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.health import is_health_header, read_health, recognise_health
from wijkkoers.sources.rows import Ranges, ReadResult, Request
from wijkkoers.sources.sample import Sample

HEADER = ["ID", "Leeftijd", "Marges", "WijkenEnBuurten", "Perioden", "Gemeentenaam_1", "SoortRegio_2", "Codering_3"]
FIGURES = ["ErvarenGezondheidGoedZeerGoed_4", "ErnstigOvergewicht_10", "Eenzaam_28", "Drinker_13"]


def line(code: str, *cells: Any, age: Any = 20300, margin: str = "MW00000", period: str = "2012JJ00") -> list[Any]:
    return [1, age, margin, f"{code:<10}", period, "Papendrecht   ", "Buurt     ", f"{code:<20}", *cells]


@pytest.fixture
def read(workbook: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(*lines: list[Any], header: list[str] | None = None, year: int | None = None, ranges: Ranges | None = None) -> ReadResult:
        path = workbook([header or [*HEADER, *FIGURES], *lines], "rivm_2012_18plus.xlsx")
        return read_health(Request(path, path.name, year, ranges or {}))

    return call


def figures(result: ReadResult) -> dict[tuple[str, str], Any]:
    return {(row.code, row.indicator): row.figure for row in result.observations}


def test_numbers_as_padded_text_are_read(read: Callable[..., ReadResult]) -> None:
    found = figures(read(line("GM0590", "    78.4", "     0.0", "       .", "1")))
    assert found["GM0590", "ervaren-gezondheid"] == present(78.4)
    assert found["GM0590", "aandeel-ernstig-overgewicht"] == present(0)
    assert found["GM0590", "aandeel-eenzaam"] == absent(Status.UNKNOWN)


def test_blank_cell_is_not_available_and_never_zero(read: Callable[..., ReadResult]) -> None:
    assert figures(read(line("GM0590", None, "", "5", None)))["GM0590", "ervaren-gezondheid"] == absent(Status.UNAVAILABLE)


def test_columns_are_known_without_their_number(read: Callable[..., ReadResult]) -> None:
    header = [*HEADER, "Eenzaam_4", "ErvarenGezondheidGoedZeerGoed_99", "Overgewicht_8", "Roker_9"]
    found = figures(read(line("GM0590", "1", "2", "3", "4"), header=header))
    assert [found["GM0590", name].value for name in ("aandeel-eenzaam", "ervaren-gezondheid", "aandeel-overgewicht", "aandeel-rokers")] == [
        1,
        2,
        3,
        4,
    ]


def test_figures_of_2012_are_in_the_division_of_2020_and_a_note_says_so(read: Callable[..., ReadResult]) -> None:
    result = read(line("BU00030000", "78.4", "1", "2", "3"))
    assert {(row.period, row.boundary_year) for row in result.observations} == {(2012, 2020)}
    assert (result.boundary_year, result.period) == (2020, 2012)
    assert [(issue.code, issue.values["jaar"]) for issue in result.issues if issue.code.startswith("indeling")] == [
        ("indeling-aangenomen", 2020)
    ]


@pytest.mark.parametrize(
    ("code", "period", "year"),
    [
        ("BU05900301", "2016JJ00", 2020),
        ("BU19790000", "2012JJ00", 2021),
        ("BU05900301", "2024JJ00", 2024),
        ("BU00030000", "2022JJ00", 2020),
    ],
)
def test_codes_that_pin_the_division_go_before_2020(read: Callable[..., ReadResult], code: str, period: str, year: int) -> None:
    assert read(line(code, "1", "2", "3", "4", period=period)).boundary_year == year


def test_year_given_is_the_year_of_the_codes(read: Callable[..., ReadResult]) -> None:
    result = read(line("BU05900301", "1", "2", "3", "4"), year=2016)
    assert (result.boundary_year, result.period) == (2016, 2012)


def test_other_ages_and_margins_are_left_out_and_counted(read: Callable[..., ReadResult]) -> None:
    cells = ("78.4", "1", "2", "3")
    lines = [
        line("GM0590", *cells),
        line("GM0590", *cells, age=80200),
        line("GM0590", *cells, margin="MOG0095"),
        line("GM0590", *cells, margin="MBG0095"),
    ]
    result = read(*lines)
    notes = {issue.values["wat"]: issue.values["aantal"] for issue in result.issues if issue.code == "gezondheid-rijen-weggelaten"}
    assert notes == {"Leeftijd 80200": 1, "Marges MOG0095": 1, "Marges MBG0095": 1}
    assert (len(result.observations), result.counts.rows, result.issues.has_errors) == (3, 4, False)


def test_file_of_other_ages_only_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(line("GM0590", "1", "2", "3", "4", age=80200))) == "gezondheid-zonder-totaal"


def test_country_is_one_code_and_is_not_modelled(read: Callable[..., ReadResult]) -> None:
    found = figures(
        read(line("NL01", "78.4", "1", "2", "3"), line("WK059003", "70", "1", "2", "3"), line("BU0363AF08", "60", "1", "2", "3"))
    )
    assert found["NL00", "ervaren-gezondheid"] == present(78.4)
    assert found["WK059003", "ervaren-gezondheid"] == present(70, Mark.MODELLED)
    assert found["BU0363AF08", "ervaren-gezondheid"] == present(60, Mark.MODELLED)


def test_name_of_the_gemeente_is_not_given_to_its_buurten(read: Callable[..., ReadResult]) -> None:
    result = read(line("GM0590", "1", "2", "3", "4"), line("BU05900301", "1", "2", "3", "4"))
    assert [(area.code, area.name) for area in result.areas] == [("GM0590", "Papendrecht"), ("BU05900301", "")]


def test_figures_that_are_not_shown_are_named_in_one_note(read: Callable[..., ReadResult]) -> None:
    [note] = [issue for issue in read(line("GM0590", "1", "2", "3", "4")).issues if issue.code == "andere-cijfers-weggelaten"]
    assert dict(note.values) == {"aantal": 1, "kolommen": "Drinker_13"}


def test_row_of_zeros_stands_for_no_figures(read: Callable[..., ReadResult]) -> None:
    result = read(line("BU03070308", "0.0", "0.0", "0.0", "0.0"))
    assert {row.figure for row in result.observations} == {absent(Status.UNAVAILABLE)}
    assert result.issues.total("alle-cijfers-nul") == 1


def test_same_area_and_year_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    result = read(
        line("GM0590", "1", "2", "3", "4"), line("GM0590", "1", "2", "3", "4"), line("GM0590", "1", "2", "3", "4", period="2016JJ00")
    )
    assert (result.issues.total("code-dubbel"), len(result.observations)) == (1, 6)


def test_percentage_above_its_range_is_refused(read: Callable[..., ReadResult]) -> None:
    result = read(line("GM0590", "178.4", "1", "2", "3"), ranges={"ervaren-gezondheid": (0, 100)})
    assert (result.counts.out_of_range, figures(result)["GM0590", "ervaren-gezondheid"]) == (1, absent(Status.UNKNOWN))


STATLINE = (
    '"Leeftijd";"Marges";"Wijken en buurten";"Perioden";"Regioaanduiding/Codering (code)";'
    '"Ervaren gezondheid goed/zeer goed (%)";"Gewicht/Ernstig overgewicht (%)";"Eenzaam (%)"\n'
    '"18 jaar of ouder";"Waarde";"Oostzanerwerf";"2016";"WK0363NA";"       .";"12.5";"40,1"\n'
)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_statline_csv_in_any_encoding_and_with_the_code_na(text_file: Callable[..., Path], encoding: str) -> None:
    path = text_file(STATLINE, "gezondheid.csv", encoding)
    assert figures(read_health(Request(path, path.name))) == {
        ("WK0363NA", "ervaren-gezondheid"): absent(Status.UNKNOWN),
        ("WK0363NA", "aandeel-ernstig-overgewicht"): present(12.5, Mark.MODELLED),
        ("WK0363NA", "aandeel-eenzaam"): present(40.1, Mark.MODELLED),
    }


ODATA = (
    '{"odata.metadata":"x","value":[{"ID":1,"Leeftijd":"20300","Marges":"MW00000","WijkenEnBuurten":"BU05900301","Perioden":"2016JJ00",'
    '"ErvarenGezondheidGoedZeerGoed_4":71.5,"Eenzaam_28":null}]}'
)


def test_odata_answer_is_read_and_null_is_not_available(text_file: Callable[..., Path]) -> None:
    path = text_file(ODATA, "50052NED.json")
    assert [row.figure for row in read_health(Request(path, path.name)).observations] == [
        present(71.5, Mark.MODELLED),
        absent(Status.UNAVAILABLE),
    ]


@pytest.mark.parametrize(("text", "name"), [(STATLINE, "a.csv"), (ODATA, "a.json")])
def test_files_of_rivm_are_recognised(text_file: Callable[..., Path], text: str, name: str) -> None:
    found = recognise_health(Sample(text_file(text, name), name))
    assert found is not None and (found.kind, found.year) == ("gezondheid-rivm", None)


@pytest.mark.parametrize("text", ["code;a_inw;a_hh\nGM0590;1;2\n", '{"value":[{"WijkenEnBuurten":"x"}]}', "Eenzaam;Roker\n1;2\n"])
def test_other_files_are_not_recognised(text_file: Callable[..., Path], text: str) -> None:
    assert recognise_health(Sample(text_file(text, "a.txt"), "a.txt")) is None


def test_table_without_any_year_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = text_file("code;Eenzaam;Roker\nGM0590;1;2\n", "rivm.csv")
    assert is_health_header(["code", "Eenzaam", "Roker"])
    assert error_code(lambda: read_health(Request(path, "rivm.csv"))) == "jaar-van-cijfers-onbekend"


def test_unusable_period_refuses_the_row(read: Callable[..., ReadResult]) -> None:
    result = read(line("GM0590", "1", "2", "3", "4"), line("WK059003", "1", "2", "3", "4", period="2016KW01"))
    assert (result.issues.total("jaar-onbruikbaar"), result.counts.rows_refused) == (1, 1)

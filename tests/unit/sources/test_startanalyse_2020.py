from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.startanalyse_2020 import read_startanalyse_2020, recognise_startanalyse_2020

NAME = "GM0590.zip/BU05900301_strategie.csv"
STRATEGIES = "Strategie_1;Strategie_2;Strategie_3;Strategie_4;Strategie_5"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, year: int | None = None) -> ReadResult:
        return read_startanalyse_2020(Request(text_file(text, "s.csv"), NAME, year))

    return call


def rows(code: str, *lines: str) -> str:
    return "".join(f"{code};{line}\n" for line in lines)


@pytest.mark.parametrize("column", ["BU_CODE", "I01_buurtcode", "I01_Buurtcode"])
def test_code_of_the_buurt_under_each_of_its_names(read: Callable[..., ReadResult], column: str) -> None:
    text = f"{column};Code_Indicator;{STRATEGIES}\n" + rows(
        "BU05900301",
        "V01_Strategievariant;s1a;s2d;s3a;s4a;s5b",
        "H18_Nat_meerkost_WEQ;700.5;600;-;650;500.25",
        "H17_Nat_meerkost_CO2;7;6;-;5;9",
    )
    result = read(text)
    assert [(row.indicator, row.figure) for row in result.observations] == [
        ("startanalyse-strategie", present(5, Mark.MODELLED)),
        ("startanalyse-meerkosten-weq", present(500.25, Mark.MODELLED)),
        ("startanalyse-meerkosten-co2", present(9, Mark.MODELLED)),
    ]
    assert (result.period, result.boundary_year, result.issues.total("startanalyse-afgeleid")) == (2020, 2019, 1)


def test_older_edition_has_other_numbers(read: Callable[..., ReadResult]) -> None:
    text = f"BU_CODE;Code_Indicator;{STRATEGIES}\n" + rows(
        "BU0363AF08", "V01_Strategievariant;s1a;s2d;s3a;s4a;-", "h16_nat_meerkost_weq;1;2;3;4;-", "h13_nat_meerkost_co2;9;8;7;6;-"
    )
    assert [row.figure.value for row in read(text).observations] == [1, 1, 9]


def test_dash_in_every_strategy_is_not_available(read: Callable[..., ReadResult]) -> None:
    text = f"BU_CODE;Code_Indicator;{STRATEGIES}\n" + rows("BU05900301", "H18_Nat_meerkost_WEQ;-;-;-;-;-")
    assert {row.figure for row in read(text).observations} == {absent(Status.UNAVAILABLE)}


def test_year_given_is_that_of_the_codes(read: Callable[..., ReadResult]) -> None:
    text = f"BU_CODE;Code_Indicator;{STRATEGIES}\n" + rows("BU05900301", "H18_Nat_meerkost_WEQ;1;2;3;4;5")
    assert read(text, 2020).boundary_year == 2020


def test_file_is_recognised_apart_from_that_of_2025(text_file: Callable[..., Path]) -> None:
    text = f"BU_CODE;Code_Indicator;{STRATEGIES}\n"
    found = recognise_startanalyse_2020(Sample(text_file(text + "x\n", "s.csv"), NAME))
    assert found is not None and found.kind == "startanalyse-2020"
    assert recognise_startanalyse_2020(Sample(text_file(text.strip() + ";Laagste_Nationale_Kosten\nx\n", "s.csv"), NAME)) is None

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.strategy_variant import read_strategy_variant, recognise_strategy_variant

NAME = "vesta_S1aOFb.csv"
TEXT = "'BU_CODE';'V01_Strategievariant'\n'BU05900001';'s1a'\n'BU00030002';\n'BU0363AF08';'s2d'\n"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, year: int | None = None) -> ReadResult:
        return read_strategy_variant(Request(text_file(text, NAME), NAME, year))

    return call


def test_single_quotes_and_unquoted_empty_cells(read: Callable[..., ReadResult]) -> None:
    assert [(row.code, row.figure) for row in read(TEXT).observations] == [
        ("BU05900001", present(1, Mark.MODELLED)),
        ("BU00030002", absent(Status.UNAVAILABLE)),
        ("BU0363AF08", present(2, Mark.MODELLED)),
    ]


def test_edition_of_2020_in_the_division_of_2019_unless_given(read: Callable[..., ReadResult]) -> None:
    assert {(row.period, row.boundary_year) for row in read(TEXT).observations} == {(2020, 2019)}
    assert read(TEXT, 2020).boundary_year == 2020


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffI01_buurtcode,I02_buurtnaam,V01_Strategievariant\r\nBU05900001,Noord,s3c\r\nBU05900002,Zuid,s4a\r\n",
        'V01_Strategievariant\tbu_code\n"s3c"\tBU05900001\ns4a\tBU05900002\n',
    ],
)
def test_other_delimiters_quotes_and_orders(read: Callable[..., ReadResult], text: str) -> None:
    assert [(row.code, row.figure.value) for row in read(text).observations] == [("BU05900001", 3), ("BU05900002", 4)]


PUMPS = "'BU_CODE';'V01_Strategievariant'\n'BU05900001';'s1a'\n'BU05900002';'s1b'\n'BU05900003';\n"


def test_file_of_strategy_one_alone_gives_the_kind_of_heat_pump_and_no_strategy(read: Callable[..., ReadResult]) -> None:
    result = read(PUMPS)
    assert {row.indicator for row in result.observations} == {"warmtepomp-variant"}
    assert [row.figure for row in result.observations] == [
        present(1, Mark.MODELLED),
        present(2, Mark.MODELLED),
        absent(Status.UNAVAILABLE),
    ]
    assert (result.issues.total("strategie-warmtepompen"), read(TEXT).issues.total("strategie-warmtepompen")) == (1, 0)


def test_file_of_several_strategies_gives_the_strategy(read: Callable[..., ReadResult]) -> None:
    assert {row.indicator for row in read(TEXT).observations} == {"startanalyse-strategie"}


def test_file_with_variants_of_another_strategy_alone_is_refused(read: Callable[..., ReadResult]) -> None:
    with pytest.raises(InputError) as caught:
        read("'BU_CODE';'V01_Strategievariant'\n'BU05900001';'s2a'\n'BU05900002';'s2d'\n")
    assert (caught.value.code, caught.value.values["strategie"]) == ("strategie-alleen-varianten", "s2")


def test_unknown_variant_is_unknown_and_reported(read: Callable[..., ReadResult]) -> None:
    result = read(TEXT + "'BU05900002';'x9'\n")
    assert (result.observations[-1].figure, result.issues.total("geen-getal")) == (absent(Status.UNKNOWN), 1)


def test_same_buurt_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    assert read(TEXT + "'BU05900001';'s1b'\n").issues.total("code-dubbel") == 1


def test_file_is_recognised_by_its_columns(text_file: Callable[..., Path]) -> None:
    found = recognise_strategy_variant(Sample(text_file(TEXT, NAME), NAME))
    assert found is not None and found.reasons == ("BU_CODE", "V01_Strategievariant")


@pytest.mark.parametrize("header", ["BU_CODE;a_inw;a_hh", "I01_buurtcode;Code_Indicator;V01_Strategievariant"])
def test_other_files_are_not_recognised(text_file: Callable[..., Path], header: str) -> None:
    assert recognise_strategy_variant(Sample(text_file(header + "\nx;1;2\n", NAME), NAME)) is None

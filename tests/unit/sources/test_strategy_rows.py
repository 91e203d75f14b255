from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.sources.area_table import AreaList, open_area_table
from wijkkoers.sources.intake import Intake
from wijkkoers.sources.rows import Request
from wijkkoers.sources.strategy_rows import find_strategy_columns, read_strategy_rows

HEADER = "BU_CODE;Code_Indicator;Eenheid;Strategie_1;Strategie_2;Strategie_3_Variant;Laagste_Nationale_Kosten\n"


@pytest.fixture
def outcomes(intake: Callable[..., Intake], text_file: Callable[..., Path]) -> Callable[..., tuple[dict[str, Figure], Intake]]:
    def call(text: str) -> tuple[dict[str, Figure], Intake]:
        one, path = intake(), text_file(text)
        table = open_area_table(Request(path, path.name), lambda cells: find_strategy_columns(cells) is not None)
        columns = find_strategy_columns(table.header)
        assert columns is not None
        read_strategy_rows(table, columns, AreaList(one), 2025)
        return {row.indicator: row.figure for row in one.result.observations}, one

    return call


@pytest.mark.parametrize(
    ("weq", "co2"), [("H18_Nat_meerkost_WEQ", "H17_Nat_meerkost_CO2"), ("h16_nat_meerkost_weq", "h13_nat_meerkost_co2")]
)
def test_indicators_are_known_without_their_number(outcomes: Callable[..., tuple[dict[str, Figure], Intake]], weq: str, co2: str) -> None:
    text = f"BU05900301;V01_Strategievariant;;s1a;s2b;-;s2b\nBU05900301;{weq};euro;1;2;-;2\nBU05900301;{co2};euro;7;8;-;8\n"
    assert outcomes(HEADER + text)[0] == {
        "startanalyse-strategie": present(2),
        "startanalyse-meerkosten-weq": present(2),
        "startanalyse-meerkosten-co2": present(8),
    }


def without_lowest(text: str) -> str:
    return (HEADER + text).replace(";Laagste_Nationale_Kosten", "")


def test_cheapest_strategy_is_chosen_where_none_is_named(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    found, _ = outcomes(without_lowest("BU05900301;V01_Strategievariant;;s1a;s2b;s3c\nBU05900301;H18_Nat_meerkost_WEQ;;300,5;-;200,5\n"))
    assert (found["startanalyse-strategie"], found["startanalyse-meerkosten-weq"]) == (present(3), present(200.5))
    assert found["startanalyse-meerkosten-co2"] == absent(Status.UNAVAILABLE)


def test_cheapest_strategy_without_variant_is_told_by_its_column(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    found, _ = outcomes(without_lowest("BU05900301;H18_Nat_meerkost_WEQ;;300,5;-;200,5\n"))
    assert found["startanalyse-strategie"] == present(3)


def test_equally_cheap_strategies_leave_the_outcome_open(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    found, one = outcomes(without_lowest("BU05900301;V01_Strategievariant;;s1a;s2b;s3c\nBU05900301;H18_Nat_meerkost_WEQ;;200;200;300\n"))
    assert {figure.value for figure in found.values()} == {None}
    assert [issue.values["strategieen"] for issue in one.result.issues] == ["s1, s2"]


def test_no_costs_at_all_is_not_available(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    found, _ = outcomes(without_lowest("BU05900301;V01_Strategievariant;;s1a;s2b;s3c\nBU05900301;H18_Nat_meerkost_WEQ;;-;-;.\n"))
    assert set(found.values()) == {absent(Status.UNAVAILABLE)}


def test_costs_in_another_unit_are_refused(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    found, one = outcomes(HEADER + "BU05900301;H18_Nat_meerkost_WEQ;[mln euro/jaar];1;2;3;1\n")
    assert (found["startanalyse-meerkosten-weq"], one.result.issues.total("startanalyse-eenheid")) == (absent(Status.UNAVAILABLE), 1)


def test_same_outcome_twice_is_an_error(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    row = "BU05900301;H18_Nat_meerkost_WEQ;;1;2;3;1\n"
    assert outcomes(HEADER + row + row)[1].result.issues.total("code-dubbel") == 1


def test_other_indicators_are_named_in_one_note(outcomes: Callable[..., tuple[dict[str, Figure], Intake]]) -> None:
    _, one = outcomes(HEADER + "BU05900301;H01_Vraag_totaal;;1;2;3;1\nBU05900301;;;;;;\n")
    assert [(issue.code, dict(issue.values)) for issue in one.result.issues] == [
        ("andere-cijfers-weggelaten", {"aantal": 1, "kolommen": "H01_Vraag_totaal"})
    ]


@pytest.mark.parametrize(
    "header", ["BU_CODE;Code_Indicator;Strategie_1", "Code_Indicator;Strategie_1;Strategie_2", "BU_CODE;Strategie_1;Strategie_2"]
)
def test_other_tables_have_no_such_columns(header: str) -> None:
    assert find_strategy_columns(header.split(";")) is None

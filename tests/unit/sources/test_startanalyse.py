from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.startanalyse import is_stock_header, read_startanalyse, recognise_startanalyse

LABELS = "Label_A_en_beter;Label_B;Label_C;Label_D;Label_E;Label_F;Label_G;Geen_label"
STOCK = (
    "\ufeffI01_buurtcode;I02_buurtnaam;I03_wijkcode;I09_aantal_woningen [Aansluiting];I10_aantal_utiliteit [Aansluiting];"
    f"I11_woningequivalenten [Woning];I12_CO2_startjaar [ton/jaar];{LABELS}\n"
)
OUTCOMES = "\ufeffI01_buurtcode;I02_buurtnaam;Code_Indicator;Eenheid;Referentie_2030;Laagste_Nationale_Kosten;Strategie_1\n"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, name: str = "Papendrecht_totaalbebouwing.csv", year: int | None = None) -> ReadResult:
        return read_startanalyse(Request(text_file(text, "s.csv"), name, year))

    return call


def figures(result: ReadResult) -> dict[str, Figure]:
    return {row.indicator: row.figure for row in result.observations}


def test_shares_of_labels_are_of_the_homes_with_a_label(read: Callable[..., ReadResult]) -> None:
    found = figures(read(STOCK + "BU05900301;Noord;WK059003;100;5;110,5;321;20;10;10;10;10;10;10;20\n"))
    assert found == {
        "woningequivalenten": present(110.5),
        "co2-startjaar": present(321, Mark.MODELLED),
        "aandeel-label-a": present(25),
        "aandeel-label-bc": present(25),
        "aandeel-label-d": present(12.5),
        "aandeel-label-efg": present(37.5),
        "aantal-energielabels": present(80),
        "aandeel-zonder-label": present(20),
    }


@pytest.mark.parametrize(("cell", "status"), [("-", Status.UNKNOWN), (".", Status.UNKNOWN), ("", Status.UNAVAILABLE)])
def test_missing_codes_are_no_zero(read: Callable[..., ReadResult], cell: str, status: Status) -> None:
    found = figures(read(STOCK + f"BU05900301;Noord;WK059003;100;5;{cell};1;20;{cell};10;10;10;10;10;20\n"))
    assert found["woningequivalenten"] == absent(status)
    assert {found[name] for name in ("aandeel-label-a", "aandeel-label-efg", "aandeel-zonder-label")} == {absent(Status.UNKNOWN)}


def test_buurt_without_labelled_homes_has_no_shares(read: Callable[..., ReadResult]) -> None:
    found = figures(read(STOCK + "BU05900301;Noord;WK059003;10;5;12;1;0;0;0;0;0;0;0;10\n"))
    assert (found["aandeel-label-a"], found["aandeel-zonder-label"]) == (absent(Status.UNAVAILABLE), present(100))


def test_labels_of_shops_and_offices_are_not_those_of_homes(read: Callable[..., ReadResult]) -> None:
    text = (
        STOCK.strip()
        + ";Utiliteit_Kantoor;"
        + LABELS
        + "\nBU05900301;Noord;WK059003;100;5;110;1;20;10;10;10;10;10;10;20;7;1;1;1;1;1;1;1;1\n"
    )
    assert figures(read(text))["aandeel-label-a"] == present(25)


def test_labels_that_do_not_add_up_to_the_homes_are_unknown(read: Callable[..., ReadResult]) -> None:
    result = read(STOCK + "BU05900301;Noord;WK059003;1000;5;110;1;20;10;10;10;10;10;10;20\n")
    assert (figures(result)["aandeel-label-a"], result.issues.total("labels-tellen-niet-op")) == (absent(Status.UNKNOWN), 1)


def test_other_order_delimiter_and_code_with_letters(read: Callable[..., ReadResult]) -> None:
    header = (
        "Geen_label,Label_G,Label_F,Label_E,Label_D,Label_C,Label_B,Label_A_en_beter,I11_woningequivalenten,I09_aantal_woningen,BU_CODE"
    )
    found = read(header + "\n20,10,10,10,10,10,10,20,110.5,100,BU0363AF08\n")
    assert (found.observations[0].code, figures(found)["aandeel-label-efg"]) == ("BU0363AF08", present(37.5))


def test_lowest_national_costs_give_the_strategy_and_its_costs(read: Callable[..., ReadResult]) -> None:
    rows = [
        "V01_Strategievariant;;-;s4b;s1a",
        "H16_Nat_meerkost;[euro/jaar];0;9;8",
        "H17_Nat_meerkost_CO2;[euro/ton];-;123,4;1",
        "H18_Nat_meerkost_WEQ;[euro/weq/jaar];-;-55,5;1",
    ]
    result = read(OUTCOMES + "".join(f"BU05900301;Noord;{row}\n" for row in rows), "Papendrecht_strategie.csv")
    assert figures(result) == {
        "startanalyse-strategie": present(4, Mark.MODELLED),
        "startanalyse-meerkosten-weq": present(-55.5, Mark.MODELLED),
        "startanalyse-meerkosten-co2": present(123.4, Mark.MODELLED),
    }
    assert (result.period, result.boundary_year, [area.name for area in result.areas]) == (2025, 2023, ["Noord"])


@pytest.mark.parametrize(("code", "year"), [("BU00030000", 2020), ("BU05900301", 2023), ("BU19920000", 2023)])
def test_division_of_2023_is_assumed_and_said_unless_the_codes_tell_otherwise(
    read: Callable[..., ReadResult], code: str, year: int
) -> None:
    result = read(OUTCOMES + f"{code};Noord;V01_Strategievariant;;-;s4b;s1a\n", "x_strategie.csv")
    assert result.boundary_year == year
    assert [issue.code[:9] for issue in result.issues] == ["indeling-"]


def test_year_given_is_that_of_the_codes(read: Callable[..., ReadResult]) -> None:
    assert read(STOCK + "BU05900301;Noord;WK059003;100;5;110,5;321;20;10;10;10;10;10;10;20\n", year=2024).boundary_year == 2024


def test_same_buurt_twice_is_an_error(read: Callable[..., ReadResult]) -> None:
    row = "BU05900301;Noord;WK059003;100;5;110,5;321;20;10;10;10;10;10;10;20\n"
    assert read(STOCK + row + row).issues.total("code-dubbel") == 1


@pytest.mark.parametrize("text", [STOCK + "BU05900301;x\n", OUTCOMES + "BU05900301;x\n"])
def test_both_files_are_recognised(text_file: Callable[..., Path], text: str) -> None:
    found = recognise_startanalyse(Sample(text_file(text, "s.csv"), "s.csv"))
    assert found is not None and found.kind == "startanalyse-2025"


def test_file_with_a_row_per_type_of_building_is_another() -> None:
    header = STOCK.strip().lstrip("\ufeff").split(";")
    assert is_stock_header(header)
    assert not is_stock_header([*header, "Woning_Typegebouw"])

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.kwb_flat import read_kwb_flat
from wijkkoers.sources.rows import Request

HEADER = (
    "gm_code;gm_naam;provincie;code;naam;soort;inwoners;inwoners65plus;wozWaarde;misdr_12m;misdr_2021;misdr_2025;gezond_2012;"
    "wijkCode_in_bron\n"
)
ROW = "GM0590;Papendrecht;PV28;BU05900202;Achterdijk;Buurt;1205,0;265,0;363,0;10,0;16,0;;80,8;WK05900202\n"


def test_flat_file_gives_figures_of_three_sources(text_file: Callable[..., Path]) -> None:
    result = read_kwb_flat(Request(text_file(HEADER + ROW), "kwb2024_plat.csv"))
    assert [(row.indicator, row.period, row.boundary_year, row.figure, row.source) for row in result.observations] == [
        ("aantal-inwoners", 2024, 2024, present(1205), ""),
        ("aantal-65-plus", 2024, 2024, present(265), ""),
        ("woz-waarde", 2024, 2024, present(363), ""),
        ("aantal-misdrijven", 2021, 2024, present(16), "politie-misdrijven"),
        ("aantal-misdrijven", 2025, 2024, absent(Status.UNAVAILABLE), "politie-misdrijven"),
        ("ervaren-gezondheid", 2012, 2024, present(80.8), "rivm-gezondheid"),
    ]
    assert (result.source, result.kind) == ("cbs-kwb", "kwb-plat")


def test_wijk_follows_from_the_buurt_and_never_from_the_column(text_file: Callable[..., Path]) -> None:
    [area] = read_kwb_flat(Request(text_file(HEADER + ROW), "kwb2024_plat.csv")).areas
    assert (area.code, area.parent_code) == ("BU05900202", "WK059002")


def test_buurt_of_amsterdam_with_letters_is_kept(text_file: Callable[..., Path]) -> None:
    row = ROW.replace("BU05900202", "BU0363AF08")
    [area] = read_kwb_flat(Request(text_file(HEADER + row), "kwb2024_plat.csv")).areas
    assert (area.code, area.parent_code) == ("BU0363AF08", "WK0363AF")


def test_csv_with_the_names_of_the_workbook_is_read(text_file: Callable[..., Path]) -> None:
    path = text_file("gwb_code_10,regio,recs,a_inw,g_hhgro\nGM0363,Amsterdam,Gemeente,       .,1.8\n")
    found = {row.indicator: row.figure for row in read_kwb_flat(Request(path, "kwb2024.csv")).observations}
    assert found == {"aantal-inwoners": absent(Status.UNKNOWN), "huishoudensgrootte": present(1.8)}


def test_windows_encoding_keeps_its_letters(text_file: Callable[..., Path]) -> None:
    path = text_file(HEADER + ROW.replace("Achterdijk", "De Höfte"), encoding="cp1252")
    assert read_kwb_flat(Request(path, "kwb2024_plat.csv")).areas[0].name == "De Höfte"

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


def test_code_that_reads_na_is_a_text_and_never_a_gap(text_file: Callable[..., Path]) -> None:
    result = read_kwb_flat(Request(text_file("code;naam;a_inw;a_hh\nWK0363NA;Oostzanerwerf;9;4\nNA;Los;9;4\n"), "kwb-2024.csv"))
    assert [(area.code, area.parent_code) for area in result.areas] == [("WK0363NA", "GM0363")]
    assert [(issue.code, issue.values["gebied"]) for issue in result.issues] == [("code-onbruikbaar", "NA")]


def test_padded_and_bare_codes_come_in_one_form(text_file: Callable[..., Path]) -> None:
    text = 'gwb_code_10;recs;a_inw;a_hh\n"GM0363    ";"Gemeente  ";9;4\n590;Gemeente;9;4\n03440111;Buurt     ;9;4\nWK036300  ;Wijk;9;4\n'
    areas = read_kwb_flat(Request(text_file(text), "kwb-2024.csv")).areas
    assert [area.code for area in areas] == ["GM0363", "GM0590", "BU03440111", "WK036300"]


def test_codes_for_missing_are_never_zero_and_zero_is_a_figure(text_file: Callable[..., Path]) -> None:
    cells = ("0", "0,0", ".", "       .", "", "-99999999", "-99995", "-99997", "null", "x")
    rows = "".join(f"BU0590030{place};{cell};1\n" for place, cell in enumerate(cells))
    result = read_kwb_flat(Request(text_file("code;a_inw;a_hh\n" + rows), "kwb-2024.csv"))
    found = [row.figure for row in result.observations if row.indicator == "aantal-inwoners"]
    unknown, empty, secret = absent(Status.UNKNOWN), absent(Status.UNAVAILABLE), absent(Status.SUPPRESSED)
    assert found == [present(0), present(0), unknown, unknown, empty, empty, empty, secret, empty, secret]


def test_decimal_comma_and_point_may_stand_in_one_row(text_file: Callable[..., Path]) -> None:
    result = read_kwb_flat(Request(text_file("code;g_hhgro;g_wozbag\nGM0590;1,8;416.0\n"), "kwb-2024.csv"))
    assert [row.figure for row in result.observations] == [present(1.8), present(416)]


def test_share_of_the_map_and_count_of_the_table_are_two_figures(text_file: Callable[..., Path]) -> None:
    header = "buurtcode;percentagePersonen65JaarEnOuder;a_65_oo;aantal_inwoners\n"
    result = read_kwb_flat(Request(text_file(header + "BU05900301;21;510;2435\n"), "kwb-2024.csv"))
    assert {row.indicator: row.figure.value for row in result.observations} == {
        "aandeel-65-plus": 21,
        "aantal-65-plus": 510,
        "aantal-inwoners": 2435,
    }


def test_distance_carried_along_keeps_the_source_of_nearness(text_file: Callable[..., Path]) -> None:
    header = "buurtcode;aantal_inwoners;apotheek_gemiddelde_afstand_in_km;huisartsenpraktijk_gemiddelde_afstand_in_km\n"
    result = read_kwb_flat(Request(text_file(header + "BU05900301;2435;0,6;0,8\n"), "kwb-2023.csv"))
    assert [(row.indicator, row.source) for row in result.observations] == [
        ("aantal-inwoners", ""),
        ("afstand-apotheek", "cbs-nabijheid"),
        ("afstand-huisarts", ""),
    ]

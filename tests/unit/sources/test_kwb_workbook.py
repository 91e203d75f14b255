from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.missing import Figure, Status, absent, present
from wijkkoers.sources.kwb_workbook import read_kwb_workbook
from wijkkoers.sources.rows import ReadResult, Request


def figures(result: ReadResult, code: str) -> dict[str, Figure]:
    return {row.indicator: row.figure for row in result.observations if row.code == code}


def test_workbook_of_2023_with_numbers_as_text_and_dots(workbook: Callable[..., Path]) -> None:
    path = workbook(
        [
            ["gwb_code_10", "gwb_code_8", "regio", "gm_naam", "recs", "a_inw", "a_nl_all", "g_wozbag", "g_ele", "a_soz_wb"],
            ["GM0344", "0344", "Utrecht", "Utrecht", "Gemeente", 367947, "222298", 458, ".", "10410"],
        ]
    )
    assert figures(read_kwb_workbook(Request(path, path.name)), "GM0344") == {
        "aantal-inwoners": present(367_947),
        "aantal-herkomst-nederland": present(222_298),
        "woz-waarde": present(458),
        "elektriciteitsverbruik": absent(Status.UNKNOWN),
        "aantal-bijstand": present(10_410),
    }


def test_western_and_other_origins_are_ignored(workbook: Callable[..., Path]) -> None:
    path = workbook([["gwb_code_10", "a_inw", "a_hh", "a_w_all", "a_nw_all"], ["GM0344", 5, 2, 1, 1]], sheet="kwb-2021")
    assert set(figures(read_kwb_workbook(Request(path, path.name)), "GM0344")) == {"aantal-inwoners", "aantal-huishoudens"}


def test_workbook_of_2012_with_bare_codes_and_percentages(old_workbook: Callable[..., Path]) -> None:
    path = old_workbook(
        [
            ["RECS", "GWB_CODE12", "GWB_NAAM12_60POS", "AANT_INW", "P_65_EO_JR", "P_GAS_TOT", "woningwaarde"],
            ["G", "0003", "Appingedam", 12064.0, 21.0, 1500.0, 180.0],
            ["W", "000300", "Wijk 00", 12064.0, 21.0, 1500.0, 180.0],
            ["B", 30000.0, "Appingedam-Centrum", 2335.0, 30.0, ".", 150.0],
        ]
    )
    result = read_kwb_workbook(Request(path, path.name))
    assert [(area.code, area.level.value) for area in result.areas] == [
        ("GM0003", "gemeente"),
        ("WK000300", "wijk"),
        ("BU00030000", "buurt"),
    ]
    assert figures(result, "BU00030000") == {
        "aantal-inwoners": present(2335),
        "aandeel-65-plus": present(30),
        "gasverbruik": absent(Status.UNKNOWN),
        "woz-waarde": present(150),
    }


def test_workbook_of_1999_with_four_lines_of_header(old_workbook: Callable[..., Path]) -> None:
    path = old_workbook(
        [
            ["Kerncijfers wijken en buurten 1999"],
            ["", "", "", "Bevolking"],
            [None, None, None, None],
            [
                "Code",
                "Naam",
                "Regioaanduiding",
                "Aantal inwoners",
                "Personen 65 jaar en ouder (%)",
                "Oppervlakte land in km2",
                "WOZ-waarde",
            ],
            [None, None, None, "abs.", "%", "km2", "x 1 000 gld"],
            ["0590", "Papendrecht", "G", 29_000.0, "11", "9,4", 200.0],
            ["05900003", "Kraaihoek", "B", 5_000.0, "x", "1,0", 180.0],
        ],
        name="kwb-1999.xls",
    )
    result = read_kwb_workbook(Request(path, path.name))
    assert figures(result, "GM0590") == {
        "aantal-inwoners": present(29_000),
        "aandeel-65-plus": present(11),
        "oppervlakte-land": present(940),
    }
    assert figures(result, "BU05900003")["aandeel-65-plus"] == absent(Status.SUPPRESSED)
    assert (result.counts.rows, [issue.code for issue in result.issues]) == (2, ["eenheid-onzeker"])


def test_stedelijkheid_named_2_with_zero_for_missing(workbook: Callable[..., Path]) -> None:
    path = workbook(
        [
            ["gwb_code_10", "recs", "a_inw", "a_hh", "vouwen", "2"],
            ["BU05900003", "Buurt", 5000, 2000, 2600, 0],
            ["GM0590", "Gemeente", 9000, 4000, 4600, 2],
        ],
        name="kwb-2013.xlsx",
        sheet="Blad1",
    )
    result = read_kwb_workbook(Request(path, path.name, ranges={"stedelijkheid": (1, 5)}))
    assert figures(result, "BU05900003")["stedelijkheid"] == absent(Status.UNAVAILABLE)
    assert figures(result, "GM0590")["stedelijkheid"] == present(2)
    assert (result.counts.out_of_range, len(result.issues)) == (0, 0)


def test_education_under_its_names_since_2023(workbook: Callable[..., Path]) -> None:
    path = workbook([["gwb_code_10", "a_opl_bvm", "a_opl_hvm", "a_opl_hw"], ["GM0590", 10, 20, 30]], sheet="kwb2024")
    assert figures(read_kwb_workbook(Request(path, path.name)), "GM0590") == {
        "aantal-laag-opgeleid": present(10),
        "aantal-middelbaar-opgeleid": present(20),
        "aantal-hoog-opgeleid": present(30),
    }


@pytest.mark.parametrize(
    ("year", "names", "indicators"),
    [
        (2003, "GWB_CODE AANT_INW AANT_MAN", "aantal-inwoners aantal-mannen"),
        (2009, "GWB_CODE AANT_INW P_WONV2000", "aantal-inwoners aandeel-recent-gebouwd"),
        (2013, "gwb_code_10 a_inw vouwen", "aantal-inwoners aantal-vrouwen"),
        (2016, "gwb_code_10 a_inw p_00_14_jr", "aantal-inwoners aandeel-0-15"),
        (2017, "gwb_code_10 a_inw a_00_14", "aantal-inwoners aantal-0-15"),
        (2021, "gwb_code_10 g_woz p_bjo2k", "woz-waarde aandeel-recent-gebouwd"),
        (2024, "gwb_code_10 g_wozbag p_bj_mi10", "woz-waarde aandeel-jonger-dan-10-jaar"),
    ],
)
def test_header_of_every_year_gives_our_indicators(old_workbook: Callable[..., Path], year: int, names: str, indicators: str) -> None:
    path = old_workbook([["recs", *names.split()], ["Wijk", "WK059003", 5.0, 3.0]], name=f"kwb-{year}.xls")
    found = figures(read_kwb_workbook(Request(path, path.name)), "WK059003")
    assert found == dict(zip(indicators.split(), (present(5), present(3)), strict=True))


def test_first_release_with_most_figures_open_is_noted_and_blanks_no_other_year(workbook: Callable[..., Path]) -> None:
    path = workbook(
        [["gwb_code_10", "a_inw", "g_wozbag", "g_gas"], ["GM0344", 374238, ".", "."], ["WK034401", 5, ".", "."]], sheet="kwb2024"
    )
    result = read_kwb_workbook(Request(path, path.name))
    assert [(issue.code, issue.values) for issue in result.issues] == [("veel-zonder-cijfer", {"procent": 67})]
    assert {(row.period, row.figure.status) for row in result.observations if not row.figure.has_value} == {(2024, Status.UNKNOWN)}

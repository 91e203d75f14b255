from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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

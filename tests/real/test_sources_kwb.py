"""Kerncijfers wijken en buurten as published, against the check figures of the data notes (section 5)."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Status, present
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import ReadResult, Request


@pytest.fixture(scope="module")
def papendrecht(testdata: Path) -> ReadResult:
    path = testdata / "data/0_papendrecht_set/papendrecht_kwb2024_plat.csv"
    return read(Request(path, path.name))


@pytest.fixture(scope="module")
def national(testdata: Path) -> tuple[ReadResult, float]:
    path = testdata / "data/1_kwb/nl_kwb2024_misdrijven_gezondheid_plat.csv"
    start = time.perf_counter()
    return read(Request(path, path.name)), time.perf_counter() - start


@pytest.fixture(scope="module")
def utrecht(testdata: Path) -> ReadResult:
    path = testdata / "data/1_kwb/utrecht_kwb-2023.xlsx"
    return read(Request(path, path.name))


def value(result: ReadResult, code: str, indicator: str, period: int) -> float | None:
    found = [row for row in result.observations if (row.code, row.indicator, row.period) == (code, indicator, period)]
    assert len(found) == 1
    return found[0].figure.value


@pytest.mark.parametrize(
    ("code", "indicator", "expected"),
    [
        ("GM0590", "aantal-inwoners", 32_178),
        ("GM0590", "aantal-huishoudens", 14_312),
        ("GM0590", "woz-waarde", 345),
        ("GM0590", "aandeel-koop", 66),
        ("WK059003", "aantal-inwoners", 5_635),
        ("WK059003", "aantal-huishoudens", 2_740),
        ("WK059003", "woz-waarde", 297),
        ("WK059003", "aandeel-koop", 44),
        ("WK059003", "aandeel-eengezins", 59),
        ("WK059003", "oppervlakte-land", 79),
        ("BU05900301", "aantal-inwoners", 2_435),
        ("GM0590", "ervaren-gezondheid", 71.5),
    ],
)
def test_check_figures_of_papendrecht(papendrecht: ReadResult, code: str, indicator: str, expected: float) -> None:
    assert value(papendrecht, code, indicator, 2024) == expected


def test_crime_of_papendrecht_over_five_years(papendrecht: ReadResult) -> None:
    assert [value(papendrecht, "GM0590", "aantal-misdrijven", year) for year in range(2021, 2026)] == [845, 906, 909, 954, 937]


def test_wijken_of_papendrecht_sum_to_their_gemeente_but_for_rounding(papendrecht: ReadResult) -> None:
    wijken = [area.code for area in papendrecht.areas if area.level is AreaLevel.WIJK]
    assert sum(value(papendrecht, code, "aantal-inwoners", 2024) or 0 for code in wijken) == 32_175


def test_every_buurt_has_its_wijk_though_the_column_is_wrong(papendrecht: ReadResult) -> None:
    codes = {area.code for area in papendrecht.areas}
    assert {area.parent_code for area in papendrecht.areas if area.level is AreaLevel.BUURT} <= codes


def test_national_counts_and_sums(national: tuple[ReadResult, float]) -> None:
    result, _ = national
    levels = {area.code: area.level for area in result.areas}
    sums = dict.fromkeys(AreaLevel, 0.0)
    without = 0
    for row in result.observations:
        if row.indicator == "aantal-inwoners":
            sums[levels[row.code]] += row.figure.value or 0
            without += row.figure.value is None and levels[row.code] is AreaLevel.BUURT
    assert [list(levels.values()).count(level) for level in AreaLevel] == [0, 342, 3_393, 14_574]
    assert (sums[AreaLevel.GEMEENTE], sums[AreaLevel.BUURT], without) == (17_942_942, 17_942_915, 478)


def test_crime_over_all_buurten(national: tuple[ReadResult, float]) -> None:
    rows = [row for row in national[0].observations if row.indicator == "aantal-misdrijven" and row.period == 2025 and row.code[:2] == "BU"]
    assert sum(row.figure.value or 0 for row in rows) == 786_939
    assert {row.source for row in rows} == {"politie-misdrijven"}


def test_amsterdam_with_letters_is_complete(national: tuple[ReadResult, float]) -> None:
    buurten = [area.code for area in national[0].areas if area.code.startswith("BU0363")]
    assert sum(1 for code in buurten if not code[2:].isdigit()) == 517
    assert "WK0363NA" in {area.code for area in national[0].areas}


def test_national_file_has_no_errors_and_is_read_in_time(national: tuple[ReadResult, float]) -> None:
    result, seconds = national
    assert (result.counts.rows, result.counts.rows_refused, result.issues.has_errors) == (18_309, 0, False)
    assert seconds < 20


def test_workbook_of_utrecht(utrecht: ReadResult) -> None:
    levels = [area.level for area in utrecht.areas]
    assert (utrecht.kind, utrecht.boundary_year) == ("kwb-werkboek", 2023)
    assert [levels.count(level) for level in AreaLevel] == [0, 1, 10, 111]
    assert value(utrecht, "GM0344", "aantal-inwoners", 2023) == 367_947
    assert value(utrecht, "GM0344", "aantal-bijstand", 2023) == 10_410


def test_dots_of_utrecht_are_unknown_and_not_zero(utrecht: ReadResult) -> None:
    power = [row.figure for row in utrecht.observations if row.indicator == "elektriciteitsverbruik"]
    assert {figure.status for figure in power} == {Status.UNKNOWN}
    assert present(0) not in power


def test_a_name_with_letters_of_its_own_is_kept(utrecht: ReadResult) -> None:
    assert "Egelantierstraat, Mariëndaalstraat e.o." in {area.name for area in utrecht.areas}

"""Tables by area of RIVM, Leefbaarometer and PBL as published, against the check figures of the data notes (sections 2 and 5)."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.sources.kinds import KINDS
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request

HEALTH = "data/3_leefbaarheid_veiligheid/nl_rivm_gezondheid_2020_18plus.xlsx"
CLASSES = "data/3_leefbaarheid_veiligheid/nl_leefbaarometer2_wijk_klassen_2002-2016.json"
VARIANTS = "data/4_energie/nl_pbl_vesta_S1aOFb_strategievariant_per_buurt.csv"
PAPENDRECHT_CLASSES = "data/0_papendrecht_set/papendrecht_leefbaarometer2_wijk_klassen.json"
PAPENDRECHT_VARIANTS = "data/0_papendrecht_set/papendrecht_pbl_vesta_S1aOFb.csv"
KWB_2024 = "data/1_kwb/nl_kwb2024_misdrijven_gezondheid_plat.csv"


def read_real(testdata: Path, name: str) -> ReadResult:
    path = testdata / name
    return read(Request(path, path.name))


@pytest.fixture(scope="module")
def health(testdata: Path) -> tuple[ReadResult, float]:
    start = time.perf_counter()
    return read_real(testdata, HEALTH), time.perf_counter() - start


@pytest.fixture(scope="module")
def classes(testdata: Path) -> ReadResult:
    return read_real(testdata, CLASSES)


@pytest.fixture(scope="module")
def variants(testdata: Path) -> ReadResult:
    return read_real(testdata, VARIANTS)


@pytest.fixture(scope="module")
def buurten_2024(testdata: Path) -> set[str]:
    return codes_of(read_real(testdata, KWB_2024))


def codes_of(result: ReadResult) -> set[str]:
    return {area.code for area in result.areas if area.level is AreaLevel.BUURT}


def figure(result: ReadResult, code: str, indicator: str) -> Figure:
    [found] = [row.figure for row in result.observations if (row.code, row.indicator) == (code, indicator)]
    return found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (HEALTH, "gezondheid-rivm"),
        (CLASSES, "leefbaarometer-2"),
        (PAPENDRECHT_CLASSES, "leefbaarometer-2"),
        (VARIANTS, "strategievariant"),
        (PAPENDRECHT_VARIANTS, "strategievariant"),
    ],
)
def test_real_files_are_recognised(testdata: Path, name: str, kind: str) -> None:
    path = testdata / name
    assert recognise(path, path.name).kind == kind


def test_no_other_real_file_is_taken_for_one_of_these(testdata: Path) -> None:
    ours = {
        "gezondheid-rivm",
        "leefbaarometer-2",
        "leefbaarometer-3",
        "misdrijven",
        "startanalyse-2025",
        "startanalyse-2020",
        "strategievariant",
    }
    assert ours <= KINDS.keys()
    names = [
        "1_kwb/utrecht_kwb-2023.xlsx",
        "0_papendrecht_set/papendrecht_kwb2024_plat.csv",
        "0_papendrecht_set/papendrecht_buurten_2023.geojson",
    ]
    assert {recognise(testdata / "data" / name, Path(name).name).kind for name in names} & ours == set()


def test_health_of_the_country_at_every_level(health: tuple[ReadResult, float]) -> None:
    result, seconds = health
    levels = [area.level for area in result.areas]
    assert [levels.count(level) for level in AreaLevel] == [1, 355, 3_177, 13_808]
    assert (result.counts.rows, result.counts.rows_refused, result.issues.has_errors) == (17_341, 0, False)
    assert seconds < 60


def test_health_of_2020_is_in_the_division_of_2020(health: tuple[ReadResult, float]) -> None:
    result, _ = health
    assert (result.boundary_year, result.period) == (2020, 2020)
    assert [issue.values["jaar"] for issue in result.issues if issue.code.startswith("indeling")] == [2020]
    assert {"GM0003"} <= {area.code for area in result.areas}


def test_health_figures_as_published(health: tuple[ReadResult, float]) -> None:
    result, _ = health
    assert figure(result, "NL00", "ervaren-gezondheid") == present(78.4)
    assert figure(result, "GM1680", "aandeel-eenzaam") == present(42.4)
    assert figure(result, "BU00340203", "aandeel-moeite-rondkomen") == present(18.1, Mark.MODELLED)


def test_dots_of_health_are_unknown_and_blanks_were_in_columns_that_are_not_used(health: tuple[ReadResult, float]) -> None:
    assert health[0].counts.absent == {Status.UNKNOWN: 16_149}


def test_classes_of_all_wijken(classes: ReadResult) -> None:
    assert (len(classes.areas), classes.boundary_year, classes.issues.has_errors) == (2_981, 2016, False)
    assert (classes.counts.values, classes.counts.absent) == (14_066, {Status.UNAVAILABLE: 839})
    assert {row.figure.value for row in classes.observations} == {None, *range(1, 10)}


def test_class_of_papendrecht_in_five_years(testdata: Path) -> None:
    rows = read_real(testdata, PAPENDRECHT_CLASSES).observations
    assert [(row.code, row.period, row.figure.value) for row in rows] == [("WK059000", year, 6) for year in (2002, 2008, 2012, 2014, 2016)]


def test_variants_of_all_buurten(variants: ReadResult) -> None:
    assert Counter(row.figure for row in variants.observations) == {
        present(1, Mark.MODELLED): 12_669,
        present(2, Mark.MODELLED): 651,
        absent(Status.UNAVAILABLE): 368,
    }
    assert {row.indicator for row in variants.observations} == {"warmtepomp-variant"}
    assert (variants.counts.rows, variants.boundary_year, variants.issues.total("strategie-warmtepompen")) == (13_688, 2019, 1)


def test_variants_of_papendrecht(testdata: Path) -> None:
    rows = read_real(testdata, PAPENDRECHT_VARIANTS).observations
    assert [(row.indicator, row.figure.value) for row in rows] == [("warmtepomp-variant", 1)] * 8


def test_many_codes_of_2020_are_no_codes_of_2024(health: tuple[ReadResult, float], variants: ReadResult, buurten_2024: set[str]) -> None:
    assert len(codes_of(health[0]) & buurten_2024) == 12_305
    assert len(codes_of(variants) & buurten_2024) == 11_851

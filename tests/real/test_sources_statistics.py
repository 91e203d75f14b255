"""Tables of CBS as people save them, against the check figures of the data notes (section 5)."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from wijkkoers.base.codes import AreaLevel, level_of
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Figure, Status, absent
from wijkkoers.sources.odata import subjects_of
from wijkkoers.sources.places import NO_PLACES, AreaKey
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.topic_match import match_topic
from wijkkoers.sources.topics import fold_title

FILES = {
    "ses": "data/1_kwb/amsterdam_SES_WOA_2019_statline.csv",
    "near": "data/6_voorzieningen/utrecht_zuilen_nabijheid_2023_statline.csv",
    "odata": "data/1_kwb/nl_85984NED_2024_stripped_filtered_data_2024.json",
    "wijken": "data/0_papendrecht_set/papendrecht_85984NED_wijken.json",
    "tenure": "data/7_corporatie/cbs_82900NED_woningvoorraad_eigendom.csv",
    "gemeenten": "data/2_grenzen/nl_gemeentelijke-indeling_cbs.csv",
    "nested": "data/0_papendrecht_set/papendrecht_kwb2024_misdrijven_gezondheid_woonikveilig.json",
    "flat": "data/0_papendrecht_set/papendrecht_kwb2024_plat.csv",
}
DESCRIPTIONS = ("data/1_kwb/nl_85984NED_2024_DataProperties.json", "data/1_kwb/nl_85984NED_2024_TableInfos.json")


class ListedPlaces:
    """Knows the gemeenten of the list by their name."""

    boundary_year = None
    buurten_at, buurten_of_postcode = NO_PLACES.buurten_at, NO_PLACES.buurten_of_postcode

    def __init__(self, result: ReadResult) -> None:
        self.known: dict[str, list[AreaKey]] = {}
        for area in result.areas:
            self.known.setdefault(fold_title(area.name), []).append((area.code, area.boundary_year))

    def named(self, name: str, level: AreaLevel, year: int | None = None, gemeente_code: str = "") -> Sequence[AreaKey]:
        return self.known.get(fold_title(name), []) if level is AreaLevel.GEMEENTE else []


def load(testdata: Path, name: str) -> ReadResult:
    path = testdata / FILES[name]
    return read(Request(path, path.name))


def figure(result: ReadResult, code: str, indicator: str, period: int) -> Figure:
    [found] = [row.figure for row in result.observations if (row.code, row.indicator, row.period) == (code, indicator, period)]
    return found


def levels(result: ReadResult) -> list[int]:
    found = [area.level for area in result.areas]
    return [found.count(level) for level in AreaLevel]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("ses", "statline"),
        ("near", "statline"),
        ("odata", "odata"),
        ("wijken", "odata"),
        ("tenure", "voorraad-eigendom"),
        ("gemeenten", "gemeentelijke-indeling"),
        ("nested", "kerncijfers-json"),
        ("flat", "kwb-plat"),
    ],
)
def test_every_table_is_recognised(testdata: Path, name: str, kind: str) -> None:
    path = testdata / FILES[name]
    assert recognise(path, path.name).kind == kind


def test_ses_scores_of_amsterdam(testdata: Path) -> None:
    result = load(testdata, "ses")
    assert (result.source, result.boundary_year, len(result.areas), result.counts.rows_refused) == ("cbs-ses", 2019, 579, 0)
    assert (figure(result, "GM0363", "ses-woa", 2019).value, figure(result, "GM0363", "ses-woa-spreiding", 2019).value) == (-0.1, 1.01)
    assert figure(result, "BU03630100", "ses-woa", 2019) == absent(Status.UNKNOWN)
    assert [issue.values["aantal"] for issue in result.issues if issue.code == "kolommen-niet-gelezen"] == [4]


def test_distances_of_zuilen_and_nothing_from_the_columns_beside_them(testdata: Path) -> None:
    result = load(testdata, "near")
    assert (result.source, result.boundary_year, levels(result)) == ("cbs-nabijheid", 2023, [1, 1, 1, 7])
    with (testdata / FILES["near"]).open(encoding="utf-8-sig", newline="") as file:
        rows = {row["Regioaanduiding/Codering (code)"].strip(): row for row in csv.DictReader(file, delimiter=";")}
    names = {
        "afstand-supermarkt": "Detailhandel/Winkels dagelijkse boodschappen/Afstand tot grote supermarkt (km)",
        "afstand-bso": "Kinderopvang/Buitenschoolse opvang/Afstand tot buitenschoolse opvang (km)",
        "afstand-basisschool": "Onderwijs/Basisonderwijs/Afstand tot school (km)",
    }
    for code, row in rows.items():
        for indicator, name in names.items():
            text = row[name].strip()
            assert figure(result, code, indicator, 2023) == (absent(Status.UNKNOWN) if text == "." else Figure(float(text)))


def test_odata_by_code_sums_to_the_inhabitants_of_the_country(testdata: Path) -> None:
    result = load(testdata, "odata")
    sums = dict.fromkeys(AreaLevel, 0.0)
    for row in result.observations:
        if row.indicator == "aantal-inwoners":
            sums[level_of(row.code) or AreaLevel.LAND] += row.figure.value or 0
    assert (result.boundary_year, levels(result), sums[AreaLevel.GEMEENTE]) == (2024, [0, 342, 3_393, 0], 17_942_942)


def test_odata_agrees_with_the_flat_table_of_the_same_wijken(testdata: Path) -> None:
    odata, flat = load(testdata, "wijken"), load(testdata, "flat")
    for code in (area.code for area in odata.areas):
        for indicator in ("aantal-inwoners", "oppervlakte-land", "bevolkingsdichtheid"):
            assert figure(odata, code, indicator, 2024) == figure(flat, code, indicator, 2024)
    assert figure(odata, "WK059003", "aantal-woningen", 2024).value == 2_801
    assert figure(odata, "GM0590", "oppervlakte-totaal", 2024).value == 1_079


@pytest.mark.parametrize("path", DESCRIPTIONS)
def test_description_of_a_table_is_refused(testdata: Path, path: str) -> None:
    with pytest.raises(InputError) as caught:
        read(Request(testdata / path, Path(path).name))
    assert caught.value.code == "alleen-beschrijving"


def test_list_of_gemeenten_has_those_of_today_and_of_the_past(testdata: Path) -> None:
    result = load(testdata, "gemeenten")
    years = {area.code: area.boundary_year for area in result.areas}
    assert [list(years.values()).count(2023), years["GM0003"], years["GM1979"], years["GM0457"]] == [342, 2020, 2023, 2022]
    assert (len(years), result.counts.rows_refused, result.issues.total("gemeenten-beeindigd")) == (len(result.areas), 0, 1)


@pytest.fixture(scope="module")
def tenure(testdata: Path) -> ReadResult:
    path = testdata / FILES["tenure"]
    return read(Request(path, path.name, places=ListedPlaces(load(testdata, "gemeenten"))))


@pytest.mark.parametrize(("year", "homes"), [(2023, (14_609, 9_510, 5_098, 4_171)), (2025, (14_553, 9_557, 4_995, 4_091))])
def test_tenure_of_papendrecht(tenure: ReadResult, year: int, homes: tuple[int, ...]) -> None:
    kinds = ("voorraad-totaal", "voorraad-koop", "voorraad-huur", "voorraad-corporatie")
    assert tuple(figure(tenure, "GM0590", kind, year).value for kind in kinds) == homes


def test_tenure_takes_gemeenten_and_the_country_only(tenure: ReadResult) -> None:
    newest = [area for area in tenure.areas if area.boundary_year == 2025]
    assert [sum(1 for area in newest if area.level is level) for level in (AreaLevel.LAND, AreaLevel.GEMEENTE)] == [1, 342]
    codes = {(area.code, area.boundary_year) for area in tenure.areas}
    assert {("GM0518", 2025), ("GM0893", 2025), ("GM0373", 2025), ("GM0344", 2025), ("GM0820", 2025)} <= codes
    assert len(codes) == len(tenure.areas)


def test_tenure_says_once_what_it_left_out(tenure: ReadResult) -> None:
    told = {issue.code: issue.values for issue in tenure.issues}
    assert told["ruimere-gebieden-niet-overgenomen"]["aantal"] == 56
    assert told["namen-onbekend"] == {"aantal": 1, "namen": "Skarsterlân"}
    assert set(told) == {"ruimere-gebieden-niet-overgenomen", "namen-onbekend", "gebieden-zonder-cijfers"}


def test_tenure_of_the_country_is_the_sum_of_its_gemeenten(tenure: ReadResult) -> None:
    rows = [row for row in tenure.observations if (row.indicator, row.period) == ("voorraad-totaal", 2025)]
    [country] = [row.figure.value for row in rows if row.code == "NL00"]
    assert sum(row.figure.value or 0 for row in rows if row.code != "NL00") == country


def test_nested_key_figures_agree_with_the_flat_table(testdata: Path) -> None:
    nested, flat = load(testdata, "nested"), load(testdata, "flat")
    expected = {(row.code, row.indicator, row.period): row.figure for row in flat.observations}
    assert {area.code: area.parent_code for area in nested.areas} == {area.code: area.parent_code for area in flat.areas}
    for row in nested.observations:
        assert row.figure == expected[row.code, row.indicator, row.period]
    assert [figure(nested, "GM0590", "aantal-misdrijven", year).value for year in range(2021, 2026)] == [845, 906, 909, 954, 937]


def test_names_alone_mean_the_same_as_names_with_their_groups(testdata: Path) -> None:
    properties = json.loads((testdata / DESCRIPTIONS[0]).read_text("utf-8"))
    keys = [row["Key"] for row in properties if row["Type"] == "Topic"]
    told, bare = subjects_of(keys, properties), subjects_of(keys)
    found = {key: match_topic(told[key], "cbs-kwb", 2024).measure for key in keys}
    assert found == {key: match_topic(bare[key], "cbs-kwb", 2024).measure for key in keys}
    known = {key: measure.indicator for key, measure in found.items() if measure}
    assert (len(known), len(set(known.values()))) == (66, 66)
    assert (known["Nederland_17"], "Nederland_20" in known, "Appartement_62" in known) == ("aantal-herkomst-nederland", False, False)

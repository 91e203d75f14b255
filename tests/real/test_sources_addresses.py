"""Files per address as published, against the check figures of the data notes (section 5).

The notes count all 31,293 verblijfsobjecten of the cut (5,726 and 4,670 in two buurten, 27,512 with woonfunctie only), also those
that were withdrawn or not built yet; the stock leaves these 1,603 out.
"""

from __future__ import annotations

import csv
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import present
from wijkkoers.sources.places import NO_PLACES
from wijkkoers.sources.reading import read
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request

BAG_CSV, BAG_GPKG = "data/5_bag/denhaag_vbo_plat_14buurten.csv", "data/5_bag/denhaag_bag.gpkg"
GRID = "data/4_energie/"
VERA = "data/7_corporatie/"
MARIAHOEVE, OLDER = "BU05182569", "BU05182666"


class OneBuurtPerPc4:
    """Every postcode exists and lies in a buurt named after its four digits: enough to check sums."""

    boundary_year: int | None = 2024
    postcode_year: int | None = 2024
    named = NO_PLACES.named

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        return NO_PLACES.buurten_at(x, y)

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        return {f"BU{postcode[:4]}0000": 1.0}


@pytest.fixture(scope="module")
def flat(testdata: Path) -> ReadResult:
    path = testdata / BAG_CSV
    return read(Request(path, path.name))


@pytest.fixture(scope="module")
def layers(testdata: Path) -> ReadResult:
    path = testdata / BAG_GPKG
    return read(Request(path, path.name))


def values(result: ReadResult, indicator: str) -> dict[str, float | None]:
    return {row.code: row.figure.value for row in result.observations if row.indicator == indicator}


def test_check_figures_count_objects_of_every_status(testdata: Path) -> None:
    with (testdata / BAG_CSV).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    counted = Counter(row["buurtcode"] for row in rows)
    assert (counted[OLDER], counted[MARIAHOEVE], len(rows)) == (5_726, 4_670, 31_293)
    assert sum(row["gebruiksdoel"] == "{woonfunctie}" for row in rows) == 27_512


def test_stock_is_those_less_withdrawn_and_unbuilt(flat: ReadResult) -> None:
    left_out = [issue.values for issue in flat.issues if issue.code == "bag-niet-in-voorraad"]
    assert left_out == [{"aantal": 1_603, "statussen": "gevormd 546, ingetrokken 1057"}]
    found = values(flat, "aantal-verblijfsobjecten")
    assert (found[OLDER], found[MARIAHOEVE]) == (5_726 - 148 - 12, 4_670 - 165 - 2)
    assert sum(number or 0 for number in found.values()) == 31_293 - 1_057 - 546


def test_flat_list_and_layers_tell_the_same_of_every_buurt(flat: ReadResult, layers: ReadResult) -> None:
    """Two ways to the same figures: buurt codes and years in the flat list, points and panden in the layers."""
    for indicator in {row.indicator for row in flat.observations}:
        assert values(layers, indicator) == pytest.approx(values(flat, indicator))


def test_layers_tell_their_day_and_bring_their_own_buurten(layers: ReadResult) -> None:
    assert (layers.period, layers.boundary_year, str(layers.peildatum)) == (2023, 2022, "2023-09-04")
    assert next(i.values["aantal"] for i in layers.issues if i.code == "bag-panden-niet-in-voorraad") == 74


def test_shares_by_year_of_construction_add_up(flat: ReadResult) -> None:
    sums: dict[str, float] = defaultdict(float)
    for row in flat.observations:
        if row.indicator.startswith("aandeel-gebouwd"):
            sums[row.code] += row.figure.value or 0
    assert list(sums.values()) == pytest.approx([100] * 14)


def test_postcodes_of_the_flat_list_place_almost_every_object(flat: ReadResult, testdata: Path) -> None:
    with (testdata / BAG_CSV).open(encoding="utf-8") as file:
        stock = [row for row in csv.DictReader(file, delimiter=";") if not row["status"].endswith(("ingetrokken", "gevormd"))]
    counted = Counter((row["postcode"], row["buurtcode"]) for row in stock if row["postcode"])
    assert {(row.postcode, row.code): row.addresses for row in flat.postcodes} == counted
    assert next(i.values["aantal"] for i in flat.issues if i.code == "bag-zonder-nummer") == 18


def test_thirty_thousand_objects_take_seconds(testdata: Path) -> None:
    path = testdata / BAG_GPKG
    started = time.perf_counter()
    read(Request(path, path.name))
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    ("name", "count", "use"),
    [
        ("netbeheer_coteq_electricity_2020.csv", "aansluitingen-elektriciteit", "jaarverbruik-elektriciteit"),
        ("netbeheer_westland-infra_gas_2018.csv", "aansluitingen-gas", "jaarverbruik-gas"),
    ],
)
def test_grid_operators_add_up_to_their_own_rows(testdata: Path, name: str, count: str, use: str) -> None:
    path = testdata / GRID / name
    result = read(Request(path, name, places=OneBuurtPerPc4()))
    connections, means = values(result, count), values(result, use)
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["zipcode_from"][:4] == row["zipcode_to"][:4] != ""]
    inside = {f"BU{row['zipcode_from'][:4]}0000" for row in rows}
    expected, weighted = defaultdict(float), defaultdict(float)
    for row in rows:
        code = f"BU{row['zipcode_from'][:4]}0000"
        expected[code] += float(row["num_connections"])
        weighted[code] += float(row["num_connections"]) * float(row["annual_consume"])
    whole = [code for code in inside if connections.get(code) == expected[code]]
    assert len(whole) > len(inside) / 2
    assert {code: means[code] for code in whole} == pytest.approx({code: weighted[code] / expected[code] for code in whole}, rel=1e-3)


def test_file_with_a_misspelt_column_and_another_order_is_recognised(testdata: Path) -> None:
    path = testdata / GRID / "netbeheer_westland-infra_gas_2018.csv"
    assert (recognise(path, path.name).kind, recognise(path, path.name).year) == ("netbeheer", 2018)


def test_reference_lists_are_complete(testdata: Path) -> None:
    path = testdata / VERA / "VERA_Referentiedata_2026-06.csv"
    result = read(Request(path, path.name))
    rows = result.references
    assert (len(rows), len({row.list for row in rows}), sum(row.end is not None for row in rows)) == (2_463, 245, 178)
    keys = Counter((row.list, row.code) for row in rows)
    assert sum(number > 1 for number in keys.values()) == 12
    daeb = {row.code for row in rows if row.list == "MAATSCHAPPELIJKLABEL"}
    assert daeb >= {"DAE", "NDA", "GNDV"}


def test_four_bad_dates_of_the_reference_lists_are_reported_and_one_stays_open(testdata: Path) -> None:
    path = testdata / VERA / "VERA_Referentiedata_2026-06.csv"
    issues = read(Request(path, path.name)).issues
    read_as = {issue.values["waarde"]: issue.values["gelezen"] for issue in issues if issue.code == "datum-slordig"}
    assert read_as == {"22-11-24": "22-11-2024", "24-01-25": "24-1-2025", "31-01-2025.": "31-1-2025"}
    assert [issue.values["waarde"] for issue in issues if issue.code == "datum-onleesbaar"] == ["14-02-205"]


def test_readme_of_vera_is_refused(testdata: Path) -> None:
    path = testdata / VERA / "VERA_README.md"
    with pytest.raises(InputError) as caught:
        recognise(path, path.name)
    assert caught.value.code == "onbekende-soort"


def test_homes_without_postcode_are_recognised_and_refused_with_a_reason(testdata: Path) -> None:
    paths = sorted((testdata / VERA / "vera_eenheden_woonstad").rglob("*.json"))
    assert {recognise(path, path.name).kind for path in paths} == {"vera-eenheden"}
    for path in paths:
        with pytest.raises(InputError) as caught:
            read(Request(path, path.name, 2024, places=OneBuurtPerPc4()))
        assert caught.value.code == "geen-bruikbare-adressen"


def test_real_homes_with_a_postcode_filled_in_are_counted(testdata: Path, tmp_path: Path) -> None:
    """The published homes are anonymised: an invented postcode puts ten of each in one buurt."""
    import json

    paths = sorted((testdata / VERA / "vera_eenheden_woonstad").rglob("*.json"))
    homes = [json.loads(path.read_text("utf-8")) for path in paths] * 10
    for home in homes:
        home["adres"]["postcode"] = "9901AA"
    path = tmp_path / "bezit-2025.json"
    path.write_text(json.dumps(homes), "utf-8")
    result = read(Request(path, path.name, places=OneBuurtPerPc4()))
    found = {row.indicator: row.figure for row in result.observations}
    assert found["bezit-eenheden"] == present(len(homes))
    assert 100 < (found["bezit-gemiddelde-woz"].value or 0) < 500

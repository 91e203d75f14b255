from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.unit.sources.addresses import EAST, KnownPlaces, figures, findings, unit, write_units, zip_bytes

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources import vera_units
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.vera_units import newest_label, newest_woz, read_vera_units, recognise_vera_units


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., ReadResult]:
    def call(units: list[dict[str, Any]], name: str = "bezit-2025.json", places: Places | None = None) -> ReadResult:
        return read_vera_units(Request(write_units(tmp_path / name, units), name, places=places or KnownPlaces()))

    return call


def label(letter: str, begin: str = "2020-01-01", end: str = "2030-01-01", status: str = "DEF") -> dict[str, Any]:
    return {"status": {"code": status}, "begindatum": begin, "einddatum": end, "label": {"code": letter}}


def test_counts_and_means_per_buurt(read: Callable[..., ReadResult]) -> None:
    poor = [unit(number, energieprestaties=[label("F")]) for number in range(5)]
    result = read([unit(number) for number in range(15)] + poor)
    assert figures(result) == {
        "bezit-eenheden": present(20),
        "bezit-gemiddelde-woz": present(250),
        "bezit-aandeel-label-efg": present(25),
        "gemiddeld-bouwjaar": present(1960),
    }
    assert (result.source, result.period, result.boundary_year) == ("eigen-bezit", 2025, 2024)


def test_fewer_than_ten_homes_in_a_buurt_are_suppressed(read: Callable[..., ReadResult]) -> None:
    homes = [unit(number) for number in range(10)] + [unit(50 + n, adres={"postcode": "9901AB"}) for n in range(9)]
    assert set(figures(read(homes), EAST).values()) == {absent(Status.SUPPRESSED)}


def test_newest_woz_value_counts() -> None:
    values = [
        {"waardepeildatum": "2023-01-01", "vastgesteldeWaarde": 272_000},
        {"waardepeildatum": "2024-01-01", "vastgesteldeWaarde": 266_000},
        {"waardepeildatum": "2025-01-01", "vastgesteldeWaarde": 0},
        {"waardepeildatum": "", "vastgesteldeWaarde": 1},
    ]
    assert newest_woz(unit(wozEenheden=values)) == ("2024-01-01", 266_000)


@pytest.mark.parametrize(
    ("labels", "letter"),
    [
        ([label("C", "2015-01-01"), label("A", "2022-01-01")], "A"),
        ([label("A++", "2022-01-01")], "A"),
        ([label("C"), label("A", "2014-05-21", "2024-05-21")], "C"),
        ([label("C"), label("A", "2024-01-01", status="VOO")], "C"),
        ([label("A", "2027-01-01")], ""),
        ([label("?")], ""),
        ([], ""),
    ],
)
def test_newest_definite_label_that_still_holds_counts(labels: list[dict[str, Any]], letter: str) -> None:
    assert newest_label(unit(energieprestaties=labels), 2025) == letter


def test_homes_without_or_with_unknown_postcode_are_counted_in_findings(read: Callable[..., ReadResult]) -> None:
    lost = [unit(90, adres={"postcode": ""}), unit(91, adres=None), unit(92, adres={"postcode": "1000ZZ"})]
    result = read([*(unit(number) for number in range(10)), *lost])
    assert findings(result, "eenheid-zonder-postcode") == [{"aantal": 2}]
    assert findings(result, "postcodes-niet-geplaatst") == [{"aantal": 1, "postcodes": 1}]


def test_units_that_are_no_home_are_left_out(read: Callable[..., ReadResult]) -> None:
    result = read([*(unit(number) for number in range(10)), unit(90, soort={"code": "PAR"}), unit(91, soort={"code": "WOO"})])
    assert (figures(result)["bezit-eenheden"], findings(result, "eenheid-geen-woning")) == (present(11), [{"aantal": 1}])


def test_without_a_year_the_newest_woz_value_tells_it(read: Callable[..., ReadResult]) -> None:
    result = read([unit(number) for number in range(10)], "bezit.json")
    assert (result.period, findings(result, "jaar-uit-woz")) == (2024, [{"jaar": 2024}])


def test_zip_of_one_home_per_file_is_one_batch(bytes_file: Callable[..., Path]) -> None:
    members = {f"units/{number}.json": json.dumps(unit(number)) for number in range(12)}
    path = bytes_file(zip_bytes(members), "bezit-2025.zip")
    found = recognise_vera_units(Sample(path, path.name))
    assert found is not None
    assert (found.kind, found.year) == ("vera-eenheden", 2025)
    assert figures(read_vera_units(Request(path, path.name, places=KnownPlaces())))["bezit-eenheden"] == present(12)


def test_zip_with_other_files_is_no_batch(bytes_file: Callable[..., Path]) -> None:
    other = bytes_file(zip_bytes({"1.json": json.dumps(unit()), "kwb-2023.csv": "x"}), "a.zip")
    strange = bytes_file(zip_bytes({"1.json": '{"type": "FeatureCollection"}'}), "b.zip")
    assert [recognise_vera_units(Sample(path, path.name)) for path in (other, strange)] == [None, None]


@pytest.mark.parametrize("wrap", [lambda units: {"eenheden": units}, lambda units: units, lambda units: units[0]])
def test_list_wrapped_list_and_single_home_are_recognised(tmp_path: Path, wrap: Callable[[list[Any]], Any]) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(wrap([unit(number) for number in range(3)])), "utf-8")
    found = recognise_vera_units(Sample(path, "x.json"))
    assert found is not None
    assert len(list(vera_units.units_of(Request(path, "x.json")))) in (1, 3)


def test_long_list_is_read_home_by_home(read: Callable[..., ReadResult], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vera_units, "_PEEK_CHARS", 100)
    assert figures(read([unit(number) for number in range(300)]))["bezit-eenheden"] == present(300)


def test_home_without_end_is_refused(
    read: Callable[..., ReadResult], monkeypatch: pytest.MonkeyPatch, error_code: Callable[..., str]
) -> None:
    monkeypatch.setattr(vera_units, "MAX_UNIT_CHARS", 200)
    monkeypatch.setattr(vera_units, "_PEEK_CHARS", 100)
    assert error_code(lambda: read([unit(1)])) == "json-beschadigd"


@pytest.mark.parametrize("text", ["[1, 2]", '[{"id": 1},', '{"id"', "[" * 100_000, '[{"a": NaN}, "x"]'])
def test_json_that_holds_no_homes_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str], text: str) -> None:
    path = text_file(text, "x-2025.json")
    assert error_code(lambda: read_vera_units(Request(path, "x-2025.json", places=KnownPlaces()))) in (
        "json-beschadigd",
        "geen-bruikbare-adressen",
    )


def test_without_known_postcodes_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read([unit()], places=NO_PLACES)) == "postcodes-onbekend"


def test_file_of_which_nothing_can_be_placed_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read([unit(adres={"postcode": ""})])) == "geen-bruikbare-adressen"

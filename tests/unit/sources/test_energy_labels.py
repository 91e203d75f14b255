from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.unit.sources.addresses import EAST, PREAMBLE, KnownPlaces, figures, findings, label_row, label_text, zip_bytes

from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.energy_labels import bag_id, day_number, read_energy_labels, recognise_energy_labels
from wijkkoers.sources.places import NO_PLACES, Places
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample

TWENTY = [label_row(number, label) for number, label in enumerate("AAAABBCCCCDDDDEEFFGG")]
CUT = """postal_code,house_number,house_letter,house_addition,bag_id,energy_label,registration_date,valid_until,building_type,\
building_class,building_year,surface_area_m2,energy_index,status,energy_label_numeric
"""


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(text: str, name: str = "v20260901_totaal.csv", year: int | None = None, places: Places | None = None) -> ReadResult:
        return read_energy_labels(Request(text_file(text, name), name, year, places=places or KnownPlaces()))

    return call


def test_count_and_shares_per_buurt(read: Callable[..., ReadResult]) -> None:
    found = figures(read(label_text(TWENTY)))
    shares = [found[f"aandeel-label-{group}"].value for group in ("a", "bc", "d", "efg")]
    assert (found["aantal-energielabels"], shares) == (present(20), [20, 30, 20, 30])


def test_day_of_publication_stands_in_the_preamble(read: Callable[..., ReadResult]) -> None:
    result = read(label_text(TWENTY))
    assert (result.period, result.peildatum, result.boundary_year) == (2026, date(2026, 9, 1), 2024)


def test_without_preamble_the_newest_registration_tells_the_year(read: Callable[..., ReadResult]) -> None:
    result = read(label_text(TWENTY, ""), "labels.csv")
    assert (result.period, findings(result, "jaar-uit-registratie")) == (2024, [{"jaar": 2024}])


def test_fewer_than_ten_labels_are_suppressed_in_count_and_shares(read: Callable[..., ReadResult]) -> None:
    result = read(label_text([*TWENTY, *(label_row(100 + n, "G", postcode="9901AB") for n in range(9))]))
    assert set(figures(result, EAST).values()) == {absent(Status.SUPPRESSED)}


def test_only_the_newest_label_of_a_home_counts(read: Callable[..., ReadResult]) -> None:
    older = [label_row(number, "G", registered=20150101) for number in range(20)]
    newer = [label_row(number, "A", registered="01-03-2025") for number in range(20)]
    result = read(label_text([*newer, *older]))
    assert (figures(result)["aandeel-label-a"], figures(result)["aandeel-label-efg"]) == (present(100), present(0))
    assert findings(result, "label-vervangen") == [{"aantal": 20}]


def test_bag_id_read_as_a_float_is_the_same_home(read: Callable[..., ReadResult]) -> None:
    older = [label_row(number, "G", bag=f"0518{number:012}", registered=20150101) for number in range(20)]
    newer = [label_row(number, "A", bag=f"518{number:012}.0") for number in range(20)]
    assert figures(read(label_text([*older, *newer])))["aantal-energielabels"] == present(20)


def test_home_without_bag_id_is_told_apart_by_its_address(read: Callable[..., ReadResult]) -> None:
    rows = [label_row(number // 2, "A", bag="", addition="b" if number % 2 else "") for number in range(20)]
    assert figures(read(label_text([*rows, *rows])))["aantal-energielabels"] == present(20)


def test_buildings_that_are_no_home_are_left_out_and_counted(read: Callable[..., ReadResult]) -> None:
    result = read(label_text([*TWENTY, label_row(90, "G", **{"class": "U"})]))
    assert (figures(result)["aantal-energielabels"], findings(result, "label-geen-woning")) == (present(20), [{"aantal": 1}])


@pytest.mark.parametrize("label", ["", "99", "H", "A++++++"])
def test_missing_label_is_left_out_and_counted(read: Callable[..., ReadResult], label: str) -> None:
    result = read(label_text([*TWENTY, label_row(90, label)]))
    assert (figures(result)["aantal-energielabels"], findings(result, "label-ontbreekt")) == (present(20), [{"aantal": 1}])


def test_better_than_a_is_a(read: Callable[..., ReadResult]) -> None:
    result = read(label_text([label_row(number, "A" + "+" * (number % 6)) for number in range(12)]))
    assert figures(result)["aandeel-label-a"] == present(100)


def test_label_that_had_ended_on_the_day_of_publication_is_left_out(read: Callable[..., ReadResult]) -> None:
    result = read(label_text([*TWENTY, label_row(90, "G", until="31-08-2026")]))
    assert (figures(result)["aantal-energielabels"], findings(result, "label-verlopen")) == (present(20), [{"aantal": 1}])


def test_unknown_postcodes_are_reported_in_numbers(read: Callable[..., ReadResult]) -> None:
    result = read(label_text([*TWENTY, label_row(90, postcode="1000ZZ"), label_row(91, postcode="x")]))
    assert findings(result, "postcodes-niet-geplaatst") == [{"aantal": 1, "postcodes": 1}]
    assert findings(result, "label-onbruikbaar") == [{"aantal": 1}]


def test_postcode_in_two_buurten_is_divided_by_its_addresses(read: Callable[..., ReadResult]) -> None:
    result = read(label_text([label_row(number, "B", postcode="9901 AC") for number in range(40)]))
    assert [figures(result, code)["aantal-energielabels"] for code in ("BU99010101", EAST)] == [present(20, Mark.ESTIMATED)] * 2


def test_cut_with_english_columns(read: Callable[..., ReadResult]) -> None:
    rows = [f'9901AA,{n},,,99010100000000{n:02}.0,A+,20251031,20351031,type,W,1960,"80,5",,Bestaand,5' for n in range(12)]
    result = read(CUT + "\n".join(rows) + "\n", "labels.csv")
    assert (figures(result)["aantal-energielabels"], result.period) == (present(12), 2025)


def test_zip_with_one_table_is_read(bytes_file: Callable[..., Path]) -> None:
    path = bytes_file(zip_bytes({"v20260901_totaal.csv": label_text(TWENTY)}), "v20260901_totaal.zip")
    found = recognise_energy_labels(Sample(path, path.name))
    assert found is not None
    assert (found.kind, found.year) == ("energielabels", 2026)
    assert figures(read_energy_labels(Request(path, path.name, places=KnownPlaces())))["aantal-energielabels"] == present(20)


def test_other_tables_are_not_recognised(text_file: Callable[..., Path]) -> None:
    path = text_file("postcode;huisnummer;buurt2024\n9901AA;1;99010101\n")
    assert recognise_energy_labels(Sample(path, path.name)) is None


def test_without_known_postcodes_the_file_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(label_text(TWENTY), places=NO_PLACES)) == "postcodes-onbekend"


def test_file_of_which_nothing_can_be_placed_is_refused(read: Callable[..., ReadResult], error_code: Callable[..., str]) -> None:
    text = label_text([label_row(number, postcode="1000ZZ") for number in range(20)])
    assert error_code(lambda: read(text)) == "geen-bruikbare-adressen"


def test_preamble_of_another_kind_is_no_day(read: Callable[..., ReadResult]) -> None:
    assert read(label_text(TWENTY, PREAMBLE.replace("01-09-2026", "31-02-2026")), "labels-2025.csv").period == 2025


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("20251031", 20251031),
        ("20251031.0", 20251031),
        ("31-10-2025", 20251031),
        ("2025-10-31 00:00:00", 20251031),
        ("31/10/2025", 20251031),
        ("", 0),
        ("20251331", 0),
        ("99", 0),
    ],
)
def test_day_in_every_form(text: str, number: int) -> None:
    assert day_number(text) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("518010000417296.0", "0518010000417296"),
        ("0518010000417296", "0518010000417296"),
        ("", ""),
        ("nan", ""),
        ("0", ""),
    ],
)
def test_bag_id_gets_its_zeros_back(text: str, expected: str) -> None:
    assert bag_id(text) == expected

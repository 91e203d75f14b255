"""Laws of files per address: whatever such a file holds, no address leaves its reader, and no count of one to nine."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.sources.addresses import (
    KnownPlaces,
    bag_row,
    bag_text,
    extract_bytes,
    grid_text,
    label_row,
    label_text,
    unit,
    xml_number,
    xml_object,
    xml_pand,
)

from wijkkoers.base.errors import InputError
from wijkkoers.sources.kinds import KINDS
from wijkkoers.sources.recognise import recognise
from wijkkoers.sources.rows import ReadResult, Request

quick = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
postcodes = st.sampled_from(["9901AA", "9901AB", "9901AC", "1000ZZ", "", "9901 aa", "x"])
houses = st.integers(10_000_001, 10_999_999)
"""Numbers that nothing else in a file can hold by chance."""
people = st.lists(st.tuples(postcodes, houses, st.sampled_from(["", "W", "A", "G", "99"])), min_size=1, max_size=40)
People = list[tuple[str, int, str]]
STREET = "Geheimstraat"


def bag_csv(rows: People) -> bytes:
    lines = [bag_row(house, postcode=postcode, house=house, code=odd or "BU99010101", area=house) for postcode, house, odd in rows]
    return bag_text(lines).encode()


def bag_extract(rows: People) -> bytes:
    numbers = [xml_number(house, postcode or "9901AA") for postcode, house, _odd in rows]
    return extract_bytes([xml_pand(house) for _p, house, _o in rows], numbers, [xml_object(house, (house,)) for _p, house, _o in rows])


def labels(rows: People) -> bytes:
    lines = [
        label_row(house, odd, postcode=postcode, house=house, addition=STREET, registered=odd or 20240101) for postcode, house, odd in rows
    ]
    return label_text(lines).encode()


def grid(rows: People) -> bytes:
    lines = [
        f"N,G,{STREET} {house},{postcode},{postcode},{house},{odd or 12},90,100,95,1x35,{odd or 2500},85,80"
        for postcode, house, odd in rows
    ]
    return grid_text(lines).encode()


def cbs(rows: People) -> bytes:
    lines = [f"{postcode};{house};{odd or 99010101}" for postcode, house, odd in rows]
    return ("PC6;Huisnummer;Buurt2024\n" + "\n".join(lines) + "\n").encode()


def vera(rows: People) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        for index, (postcode, house, odd) in enumerate(rows):
            address = {"straatnaam": STREET, "huisnummer": str(house), "postcode": postcode}
            home = unit(house, adres=address, soort={"code": odd}, bouwjaar=house, wozEenheden=[{"waardepeildatum": odd}])
            archive.writestr(f"{STREET}-{house}-{index}.json", json.dumps(home))
    return stream.getvalue()


WRITERS: dict[str, tuple[str, Callable[[People], bytes]]] = {
    "bag-csv": ("bag-2024.csv", bag_csv),
    "bag-extract": ("bag-2024.zip", bag_extract),
    "energielabels": ("labels-2024.csv", labels),
    "netbeheer": ("net_electricity_2024.csv", grid),
    "postcodes": ("pc6-2024.csv", cbs),
    "vera-eenheden": ("bezit-2024.zip", vera),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("addresses")


def read(folder: Path, kind: str, rows: People) -> tuple[ReadResult | None, str]:
    """The result, and all that people can come to see of it as one text."""
    name, write = WRITERS[kind]
    path = folder / name
    path.write_bytes(write(rows))
    try:
        result = KINDS[kind].read(Request(path, name, 2024, {"jaarverbruik-elektriciteit": (0, 1)}, places=KnownPlaces()))
    except InputError as error:
        return None, repr((error.code, error.values, error.where))
    seen = (result.observations, result.areas, result.postcodes, result.points, result.references, list(result.issues), result.counts)
    return result, repr(seen)


@pytest.mark.parametrize("kind", WRITERS)
@quick
@given(rows=people)
def test_no_address_leaves_a_reader(folder: Path, caplog: pytest.LogCaptureFixture, kind: str, rows: People) -> None:
    caplog.set_level(logging.DEBUG)
    _result, seen = read(folder, kind, rows)
    shown = seen + caplog.text
    assert [house for _postcode, house, _odd in rows if str(house) in shown] == []
    assert STREET not in shown


@pytest.mark.parametrize("kind", WRITERS)
@quick
@given(rows=people)
def test_postcodes_leave_a_reader_only_as_keys_with_numbers(folder: Path, kind: str, rows: People) -> None:
    result, seen = read(folder, kind, rows)
    if result is None or not result.postcodes:
        assert "9901A" not in seen
        return
    assert "9901A" not in repr((result.observations, result.areas, list(result.issues)))
    assert sum(row.addresses for row in result.postcodes) <= len(rows)


@pytest.mark.parametrize("kind", WRITERS)
@quick
@given(rows=people)
def test_no_count_of_one_to_nine_leaves_a_reader(folder: Path, kind: str, rows: People) -> None:
    result, _seen = read(folder, kind, rows)
    counts = (
        [row.figure.value for row in result.observations if row.indicator.startswith(("aantal-", "bezit-e", "aansl"))] if result else []
    )
    assert [value for value in counts if value is not None and 0 < value < 10] == []


@pytest.mark.parametrize("kind", WRITERS)
@quick
@given(draw=st.data())
def test_no_damage_to_a_good_file_raises_anything_but_input_error(folder: Path, kind: str, draw: st.DataObject) -> None:
    name, write = WRITERS[kind]
    data = bytearray(write([("9901AA", 10_000_001 + number, "") for number in range(15)]))
    for place in draw.draw(st.lists(st.integers(0, len(data) - 1), min_size=1, max_size=8)):
        data[place] = draw.draw(st.integers(0, 255))
    path = folder / f"damaged-{name}"
    path.write_bytes(bytes(data[: draw.draw(st.integers(1, len(data)))]) if draw.draw(st.booleans()) else bytes(data))
    for asked in (kind, recognised(path)):
        try:
            if asked:
                KINDS[asked].read(Request(path, path.name, 2024, places=KnownPlaces()))
        except InputError as error:
            assert error.code


def recognised(path: Path) -> str:
    try:
        return recognise(path, path.name).kind
    except InputError:
        return ""

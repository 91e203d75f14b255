"""Reading a place: coordinates as people type them, GeoJSON as machines send it, and everything that is no place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.ui.place_reading import MOST_POINTS, check_place, read_place
from wijkkoers.web.ui.sentences import SENTENCES

AMERSFOORT = [5.387206, 52.155174]
"""The origin of RD New, x 155000 and y 463000, in WGS84 (Kadaster, RDNAPTRANS), known to a metre."""
SQUARE = "52.1 5.1\n52.1 5.2\n52.2 5.2\n52.2 5.1\n52.1 5.1"


@pytest.mark.parametrize("text", ["52,0123 5,1234", "52.0123, 5.1234", "52.0123,5.1234", " 52,0123 ; 5,1234 ", "52,0123,\t5,1234"])
def test_latitude_and_longitude_are_a_point(text: str) -> None:
    assert read_place(text) == {"type": "Point", "coordinates": [5.1234, 52.0123]}


@pytest.mark.parametrize("text", ["155000 463000", "155000,463000", "155.000 463.000", "155000.00, 463000.00"])
def test_rd_is_a_point(text: str) -> None:
    found = read_place(text)
    assert found and found["coordinates"] == pytest.approx(AMERSFOORT, abs=2e-5)


@pytest.mark.parametrize("text", ["", "  \r\n "])
def test_nothing_is_no_place(text: str) -> None:
    assert read_place(text) is None


def test_several_pairs_are_a_line() -> None:
    assert read_place("52.1 5.1\r\n52,2 5,2") == {"type": "LineString", "coordinates": [[5.1, 52.1], [5.2, 52.2]]}


def test_line_that_ends_where_it_began_is_an_area() -> None:
    found = read_place(SQUARE)
    assert found and (found["type"], len(found["coordinates"][0])) == ("Polygon", 5)


def test_loop_that_is_called_a_line_stays_a_line() -> None:
    found = read_place(f"Lijn\n{SQUARE}")
    assert found and (found["type"], len(found["coordinates"])) == ("LineString", 5)


def test_rings_after_an_empty_line_are_holes() -> None:
    found = read_place(f"{SQUARE}\n\n52.12 5.12\n52.12 5.18\n52.18 5.18\n52.12 5.12")
    assert found and [len(ring) for ring in found["coordinates"]] == [5, 4]


def test_geojson_is_rounded_closed_and_loses_height_and_repeats() -> None:
    ring = [[5.1, 52.1, 3.0], [5.1000000001, 52.1], [5.2, 52.1], [5.2, 52.2]]
    found = read_place(json.dumps({"type": "Polygon", "coordinates": [ring], "more": "is left out"}))
    assert found == {"type": "Polygon", "coordinates": [[[5.1, 52.1], [5.2, 52.1], [5.2, 52.2], [5.1, 52.1]]]}


DEEP = "[" * 40_000 + "]" * 40_000
WRONG: list[tuple[str, str]] = [
    ("bij de kerk", "plaats-niet-te-lezen"),
    ("52,5", "plaats-niet-te-lezen"),
    ("52.1", "plaats-niet-te-lezen"),
    ("nan nan", "plaats-niet-te-lezen"),
    ("1e999 5", "plaats-niet-te-lezen"),
    ("<script>alert(1)</script>", "plaats-niet-te-lezen"),
    ("5,1234 52,0123", "plaats-omgewisseld"),
    ("463000 155000", "plaats-omgewisseld"),
    ("48,85 2,35", "plaats-buiten-nederland"),
    ("999999999999 999999999999", "plaats-buiten-nederland"),
    ("155000 -463000", "plaats-buiten-nederland"),
    ("52.1 5.1\n52.1 5.1", "plaats-te-weinig-punten"),
    ("lijn\n52.1 5.1", "plaats-te-weinig-punten"),
    ("52.1 5.1\n52.2 5.2\n52.1 5.2\n52.2 5.1\n52.1 5.1", "plaats-kruist-zichzelf"),
    ("52.1 5.1\n52.2 5.2\n52.3 5.3\n52.1 5.1", "plaats-kruist-zichzelf"),
    (f"{SQUARE}\n\n52.1 5.1", "plaats-te-weinig-punten"),
    (f"{SQUARE}\n\n52.1 5.1\n52.1 5.2", "plaats-soort-onbekend"),
    ("52.1 5.1\n" * 5000, "plaats-te-veel-punten"),
    ("\n".join(f"52.1 {5 + step / 1e4:.4f}" for step in range(MOST_POINTS + 1)), "plaats-te-veel-punten"),
    ("é" * 50_001, "plaats-tekst-te-lang"),
    (DEEP, "plaats-soort-onbekend"),
    ('{"type": "Point"', "plaats-soort-onbekend"),
    ('{"type": "Point", "coordinates": [NaN, 52]}', "plaats-geen-getal"),
    ('{"type": "Point", "coordinates": [52.0123, 5.1234]}', "plaats-omgewisseld"),
]


@pytest.mark.parametrize(("text", "code"), WRONG, ids=[f"{code}-{number}" for number, (_text, code) in enumerate(WRONG)])
def test_text_that_is_no_place_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(InputError) as refused:
        read_place(text)
    assert (refused.value.code, "{" in str(SENTENCES[code]).format(**refused.value.values)) == (code, False)


JUNK: list[Any] = [
    None,
    7,
    [],
    {"type": ["Point"], "coordinates": [5, 52]},
    {"type": "MultiPoint", "coordinates": [[5, 52]]},
    {"type": "Point", "coordinates": None},
    {"type": "Point", "coordinates": []},
    {"type": "Point", "coordinates": {"x": 5}},
    {"type": "Point", "coordinates": ["5", "52"]},
    {"type": "Point", "coordinates": [True, 52]},
    {"type": "Point", "coordinates": [10**400, 52]},
    {"type": "Point", "coordinates": [5, 52, 1, 1]},
    {"type": "Point", "coordinates": [[5, 52]]},
    {"type": "LineString", "coordinates": [5, 52]},
    {"type": "LineString", "coordinates": [[5.1, 52.1]]},
    {"type": "Polygon", "coordinates": []},
    {"type": "Polygon", "coordinates": [[]]},
    {"type": "Polygon", "coordinates": [[[5.1, 52.1], [5.2, 52.2]]]},
]


@pytest.mark.parametrize("value", JUNK, ids=range(len(JUNK)))
def test_junk_is_refused(value: Any) -> None:
    with pytest.raises(InputError):
        check_place(value)


def test_geojson_in_the_wrong_order_says_what_was_meant() -> None:
    with pytest.raises(InputError) as refused:
        check_place({"type": "Point", "coordinates": [52.0123, 5.1234]})
    assert str(SENTENCES[refused.value.code]).format(**refused.value.values).endswith("Bedoelde u “52.0123 5.1234”?")

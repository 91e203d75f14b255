from __future__ import annotations

import pytest

from wijkkoers.sources.odata_names import KNOWN, first_table, place_in_runs, table_of
from wijkkoers.sources.topics import Topic, parse_key

ORIGINS = (
    "Nederland_17",
    "EuropaExclusiefNederland_18",
    "BuitenEuropa_19",
    "Nederland_20",
    "EuropaExclusiefNederland_21",
    "BuitenEuropa_22",
    "EuropaExclusiefNederland_23",
    "BuitenEuropa_24",
)


def placed(*keys: str) -> dict[str, tuple[str, ...] | None]:
    return {key: topic.groups for key, topic in place_in_runs({key: parse_key(key) for key in keys}).items()}


def test_number_of_a_table_tells_source_and_year() -> None:
    found = table_of("https://opendata.cbs.nl/ODataFeed/odata/85984ned/$metadata#Cbs.OData.WebAPI.TypedDataSet")
    assert (found.id, found.source, found.year, found.boundary_year) == ("85984NED", "cbs-kwb", 2024, None)


@pytest.mark.parametrize(
    ("title", "source", "year", "boundary_year"),
    [
        ("Kerncijfers wijken en buurten 2026", "cbs-kwb", 2026, None),
        ("Nabijheid voorzieningen; afstand locatie, wijk- en buurtcijfers 2022", "cbs-nabijheid", 2022, None),
        ("Sociaal-economische status; scores per wijk en buurt, regio-indeling 2024", "cbs-ses", None, 2024),
        ("Voorraad woningen; eigendom, type verhuurder, bewoning, regio", "cbs-voorraad", None, None),
        ("Bodemgebruik", "", None, None),
    ],
)
def test_title_of_a_table_tells_what_its_number_does_not(title: str, source: str, year: int | None, boundary_year: int | None) -> None:
    found = table_of("99999NED", title)
    assert (found.source, found.year, found.boundary_year) == (source, year, boundary_year)


def test_number_inside_another_word_is_no_table() -> None:
    assert (table_of("185984NED").id, first_table(["x.json", "papendrecht_85984NED_wijken.json"]).year) == ("", 2024)


def test_every_known_table_has_a_source() -> None:
    assert all(table.source and table.id == id_ for id_, table in KNOWN.items())


def test_whole_run_of_names_tells_their_groups_whatever_the_numbers() -> None:
    for shift in (0, 40):
        keys = [f"{name}_{int(number) + shift}" for name, number in (key.split("_") for key in ORIGINS)]
        groups = placed(*reversed(keys))
        assert [groups[key] == ("herkomstland",) for key in keys] == [True, True, True, False, False, False, False, False]


def test_part_of_a_run_tells_nothing() -> None:
    assert set(placed(*ORIGINS[1:2], *ORIGINS[4:5]).values()) == {None}


def test_schools_of_nearness_come_in_a_fixed_order() -> None:
    groups = placed(*(f"AfstandTotSchool_{number}" for number in (60, 64, 68, 72)))
    assert [found and found[0] for found in groups.values()] == [
        "onderwijsbasisonderwijs",
        "onderwijsvoortgezetonderwijstotaal",
        "anders",
        "anders",
    ]


def test_groups_that_are_told_are_kept() -> None:
    told = {"Nederland_17": Topic("nederland", ("x",)), "Nederland_20": parse_key("Nederland_20")}
    assert place_in_runs(told) == told

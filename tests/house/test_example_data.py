"""The fictional example: its files agree with each other, with the tools that made them, and with the handbook."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
import shapely
import yaml
from shapely.geometry import Point, shape
from tools import draw_example, example_absence, example_count, example_division
from tools.example import PARTS

from wijkkoers.base.codes import AreaLevel, level_of, parent_code_of
from wijkkoers.base.missing import Mark, Status
from wijkkoers.base.numbers import parse_number
from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers.states import NEEDS_REASON, TRANSITIONS

EXAMPLE = files("wijkkoers.web.overview") / "example"
YEARS = (2021, 2022, 2023, 2024, 2025)
OLDER_YEARS = (2016, 2017, 2018, 2019, 2020)
KEYS = ("code", "naam", "jaar", "grensjaar", "bron")
MARKERMEER_RD = (140_000, 500_000, 152_000, 514_000)
COUNTS = (
    *("aantal-inwoners", "aantal-0-15", "aantal-15-25", "aantal-25-45", "aantal-45-65", "aantal-65-plus", "aantal-huishoudens"),
    *("aantal-eenpersoons", "aantal-zonder-kinderen", "aantal-met-kinderen", "aantal-woningen", "aantal-misdrijven", "oppervlakte-land"),
    *("aantal-mannen", "aantal-vrouwen", "aantal-herkomst-nederland", "aantal-geboren", "voorraad-totaal", "voorraad-corporatie"),
    *("voorraad-koop", "aantal-woninginbraken", "aantal-geweldsmisdrijven", "aantal-ww", "aantal-ao", "aantal-aow"),
)
AGES = ("aantal-0-15", "aantal-15-25", "aantal-25-45", "aantal-45-65", "aantal-65-plus")
HOUSEHOLDS = ("aantal-eenpersoons", "aantal-zonder-kinderen", "aantal-met-kinderen")
ORIGINS = ("aantal-herkomst-nederland", "aantal-herkomst-europa", "aantal-herkomst-buiten-europa")
TENURES = ("voorraad-koop", "voorraad-huur", "voorraad-eigendom-onbekend")
WHOLES = [
    ("aantal-inwoners", AGES),
    ("aantal-inwoners", ("aantal-mannen", "aantal-vrouwen")),
    ("aantal-inwoners", ORIGINS),
    ("aantal-huishoudens", HOUSEHOLDS),
    ("voorraad-totaal", TENURES),
    ("voorraad-huur", ("voorraad-corporatie", "voorraad-overige-verhuur")),
    ("oppervlakte-totaal", ("oppervlakte-land", "oppervlakte-water")),
]
HUNDREDS = {
    "labels": ("aandeel-label-a", "aandeel-label-bc", "aandeel-label-d", "aandeel-label-efg"),
    "bouwjaar": tuple(f"aandeel-gebouwd-{years}" for years in ("voor-1945", "1945-1974", "1975-1999", "vanaf-2000")),
    "werk": ("aandeel-werknemers", "aandeel-zelfstandigen"),
    "eigendom": ("aandeel-koop", "aandeel-corporatie", "aandeel-overige-verhuur"),
    "ouderdom": ("aandeel-voor-2000", "aandeel-recent-gebouwd"),
}
"""Shares that make a hundred percent together."""
MEANS = {
    "aandeel-corporatie": ("aantal-woningen", 1.0),
    "woz-waarde": ("aantal-woningen", 1.0),
    "gasverbruik": ("aantal-woningen", 10.0),
    "aandeel-onveilig": ("aantal-inwoners", 1.0),
    "inkomen-per-inwoner": ("aantal-inwoners", 0.2),
    "sociale-samenhang": ("aantal-inwoners", 0.1),
    "aandeel-eenzaam": ("aantal-inwoners", 0.2),
    "leefbaarheid": ("aantal-inwoners", 0.002),
    "aandeel-label-efg": ("aantal-energielabels", 1.5),
    "jaarverbruik-gas": ("aansluitingen-gas", 10.0),
    "huishoudinkomen": ("aantal-huishoudens", 0.2),
}
"""Weight and tolerance (rounding, and the few people of the thin buurt) of some means."""

Table = dict[str, dict[str, str]]


@cache
def read_file(name: str) -> Table:
    """Return the cells of one file by area and column."""
    text = (EXAMPLE / name).read_text(encoding="utf-8")
    return {row["code"]: row for row in csv.DictReader(text.splitlines(), delimiter=";")}


@cache
def read_table(year: int) -> Table:
    """Return the cells of one year by area and column, as they were revised."""
    table = read_file(f"cijfers-{year}.csv")
    revised = read_file(f"herziening-{year}.csv") if year == YEARS[-1] else {}
    return {code: row | revised.get(code, {}) for code, row in table.items()}


@cache
def read_buurten() -> dict[str, dict[str, Any]]:
    """Return the GeoJSON features by buurtcode."""
    features = json.loads((EXAMPLE / "grenzen.geojson").read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["buurtcode"]: feature for feature in features}


def read_entries(name: str) -> list[dict[str, Any]]:
    """Return the entries of a YAML file, or of all files `complexen-*`."""
    paths = sorted(path.name for path in EXAMPLE.iterdir() if path.name.startswith(name) and path.name.endswith(".yaml"))
    return [entry for path in paths for entry in yaml.safe_load((EXAMPLE / path).read_text(encoding="utf-8"))]


def value(year: int, code: str, indicator: str) -> float | None:
    """Return a figure, or None where a status word stands."""
    return parse_number(read_table(year)[code][indicator])


def has_column(year: int, indicator: str) -> bool:
    """Whether an indicator was published for a year."""
    return indicator in read_table(year)["NL99"]


def buurten_of(code: str) -> list[str]:
    """Return the buurten with inhabitants of a wijk or gemeente."""
    return [key for key, feature in read_buurten().items() if key[2:].startswith(code[2:]) and feature["properties"]["water"] == "NEE"]


def water() -> set[str]:
    """Return the codes of water."""
    return {code for code, feature in read_buurten().items() if feature["properties"]["water"] == "JA"}


def cells() -> Iterator[tuple[int, str, str, str]]:
    """Yield year, area, column and text of every cell of every year."""
    for year in (*OLDER_YEARS, *YEARS):
        for code, row in read_table(year).items():
            yield from ((year, code, column, text) for column, text in row.items() if column not in KEYS)


TOTALS = [code for code in read_table(2025) if level_of(code) in (AreaLevel.WIJK, AreaLevel.GEMEENTE)]


@pytest.mark.parametrize("tool", PARTS, ids=[part.__name__ for part in PARTS])
def test_checked_in_files_are_what_the_tool_makes(tool: Any) -> None:
    made: Mapping[str, str] = tool.render()
    assert {name: (EXAMPLE / name).read_text(encoding="utf-8") == text for name, text in made.items()} == dict.fromkeys(made, True)


def test_buurten_share_borders_without_gaps_or_overlaps() -> None:
    shapes = [shape(feature["geometry"]) for feature in read_buurten().values()]
    assert shapely.coverage_is_valid(shapes)
    whole = shapely.union_all(shapes)
    assert whole.geom_type == "Polygon"
    assert not whole.interiors


def test_buurten_have_rounded_coordinates_and_counterclockwise_rings() -> None:
    for code, feature in read_buurten().items():
        drawn = shape(feature["geometry"])
        assert (shapely.get_coordinates(drawn) == shapely.get_coordinates(drawn).round(6)).all(), code
        assert all(polygon.exterior.is_ccw for polygon in shapely.get_parts(drawn)), code


def test_gemeente_lies_in_open_water_where_no_gemeente_can_be_mistaken_for_it() -> None:
    whole = shapely.union_all(list(draw_example.cut_buurten().values()))
    east, north = draw_example.ORIGIN
    low_x, low_y, high_x, high_y = whole.bounds
    assert shapely.box(*MARKERMEER_RD).contains(shapely.box(low_x + east, low_y + north, high_x + east, high_y + north))
    assert 11e6 < whole.area < 14e6


def test_lines_lie_inside_the_gemeente() -> None:
    whole = shapely.union_all([shape(feature["geometry"]) for feature in read_buurten().values()]).buffer(1e-5)
    features = json.loads((EXAMPLE / "lijnen.geojson").read_text(encoding="utf-8"))["features"]
    assert {feature["properties"]["soort"] for feature in features} == {"spoorweg", "provinciale-weg", "vaart", "singel", "sloot"}
    assert all(whole.contains(shape(feature["geometry"])) for feature in features)


def test_codes_and_names_of_boundaries_agree_with_each_other_and_with_the_figures() -> None:
    names = {code: row["naam"] for code, row in read_table(2025).items()}
    for code, feature in read_buurten().items():
        properties = feature["properties"]
        assert (parent_code_of(code), parent_code_of(properties["wijkcode"])) == (properties["wijkcode"], properties["gemeentecode"])
        for level in ("buurt", "wijk", "gemeente", "land"):
            assert names[properties[f"{level}code"]] == properties[f"{level}naam"]
    assert {code for code in names if code.startswith("BU")} == set(read_buurten())


@pytest.mark.parametrize("year", YEARS)
def test_every_year_holds_the_same_areas_of_the_same_boundary_year(year: int) -> None:
    assert list(read_table(year)) == list(read_table(2025))
    assert {(row["jaar"], row["grensjaar"], row["bron"]) for row in read_table(year).values()} == {(str(year), "2025", "voorbeeld")}
    assert {feature["properties"]["jaar"] for feature in read_buurten().values()} == {2025}


def test_every_cell_is_a_number_a_status_word_or_a_mark() -> None:
    words = {status.value for status in Status} - {"waarde"}
    marks = {mark.value for mark in Mark}
    for year, code, column, text in cells():
        if column.startswith("merk:"):
            assert set(text.split()) <= marks, (year, code, column, text)
        else:
            assert text in words or parse_number(text) is not None, (year, code, column, text)


def test_columns_are_indicators_that_are_not_derived_and_fill_the_profile_and_what_it_is_derived_from() -> None:
    handbook = load_handbook()
    columns = {column for column in read_table(2025)["NL99"] if column not in KEYS and not column.startswith("merk:")}
    shown = [indicator for indicator in handbook.indicators if indicator.in_profile]
    needed = {name for indicator in shown for name in (indicator.inputs or (indicator.id,))}
    assert needed <= columns <= {indicator.id for indicator in handbook.indicators if indicator.function is None}


def test_every_figure_is_plausible_for_the_handbook() -> None:
    handbook = load_handbook()
    ranges = {indicator.id: indicator.plausible for indicator in handbook.indicators}
    for year, code, column, text in cells():
        number = None if column.startswith("merk:") else parse_number(text)
        if number is not None:
            low, high = ranges[column]
            assert (low is None or low <= number) and (high is None or number <= high), (year, code, column, text)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("total", TOTALS)
def test_counts_of_buurten_add_up_to_their_total(year: int, total: str) -> None:
    buurten = buurten_of(total)
    for indicator in [name for name in COUNTS if has_column(year, name)]:
        summed = sum(value(year, code, indicator) or 0 for code in buurten)
        assert abs(summed - (value(year, total, indicator) or 0)) <= 2.5 * (len(buurten) + 1), indicator


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize(("whole", "parts"), WHOLES, ids=[parts[0] for _, parts in WHOLES])
def test_parts_add_up_to_their_whole_in_every_area(year: int, whole: str, parts: tuple[str, ...]) -> None:
    for code, row in read_table(year).items():
        if code not in water() and row[whole] != "onderdrukt":
            assert sum(value(year, code, part) or 0 for part in parts) == float(row[whole]), code


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("parts", HUNDREDS.values(), ids=HUNDREDS)
def test_shares_of_one_whole_make_a_hundred(year: int, parts: tuple[str, ...]) -> None:
    for code in set(read_table(year)) - water():
        shares = [value(year, code, part) for part in parts if has_column(year, part)]
        if shares and None not in shares:
            assert sum(share or 0 for share in shares) == 100, code


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("indicator", MEANS)
def test_means_of_totals_are_the_weighted_means_of_their_buurten(year: int, indicator: str) -> None:
    weight, tolerance = MEANS[indicator]
    for total in TOTALS if has_column(year, indicator) else ():
        pairs = [(value(year, code, indicator), value(year, code, weight) or 0) for code in buurten_of(total)]
        known = [(figure, weight) for figure, weight in pairs if figure is not None]
        if len(known) >= len(pairs) - 1 and not gaps_in(year, indicator, total):
            mean = sum(figure * weight for figure, weight in known) / sum(weight for _, weight in known)
            assert abs(mean - (value(year, total, indicator) or 0)) <= tolerance, total


def gaps_in(year: int, indicator: str, total: str) -> bool:
    """Whether a buurt of any size lacks this figure, so that its mean cannot be checked from outside."""
    return any(gap[0] == indicator and gap[2] == year and gap[1] in buurten_of(total) for gap in example_absence.GAPS)


@pytest.mark.parametrize("year", YEARS)
def test_homes_are_owned_or_rented_and_households_hold_the_inhabitants(year: int) -> None:
    for code in set(read_table(year)) - water():
        figures = {name: parse_number(text) or 0 for name, text in read_table(year)[code].items() if name not in KEYS}
        assert figures["aandeel-koop"] + figures["aandeel-huur"] == 100
        assert figures["aandeel-eengezins"] + figures["aandeel-meergezins"] == 100
        assert abs(figures["aandeel-corporatie"] + figures["aandeel-overige-verhuur"] - figures["aandeel-huur"]) <= 1
        people = figures["aantal-huishoudens"] * figures["huishoudensgrootte"]
        assert abs(people - figures["aantal-inwoners"]) <= 0.06 * figures["aantal-huishoudens"] + 10, code


def test_land_area_of_a_buurt_fits_its_drawing() -> None:
    for code, drawn in draw_example.cut_buurten().items():
        if code not in water():
            assert 0.9 * drawn.area <= 10_000 * (value(2025, code, "oppervlakte-land") or 0) <= drawn.area, code


def older_features() -> dict[str, dict[str, Any]]:
    """Return the GeoJSON features of the older division by buurtcode."""
    features = json.loads((EXAMPLE / "grenzen-2020.geojson").read_text(encoding="utf-8"))["features"]
    return {feature["properties"]["buurtcode"]: feature for feature in features}


def test_older_division_covers_the_same_ground_without_gaps_or_overlaps() -> None:
    older, now = ([shape(row["geometry"]) for row in rows.values()] for rows in (older_features(), read_buurten()))
    assert shapely.coverage_is_valid(older)
    assert shapely.union_all(older).symmetric_difference(shapely.union_all(now)).area < 1e-12


@pytest.mark.parametrize("year", OLDER_YEARS)
def test_older_years_hold_the_areas_of_the_older_division(year: int) -> None:
    names = {code: row["naam"] for code, row in read_table(year).items()}
    assert names == example_division.OLDER.names
    assert {code for code in names if code.startswith("BU")} == set(older_features())
    assert {(row["jaar"], row["grensjaar"], row["bron"]) for row in read_table(year).values()} == {(str(year), "2020", "voorbeeld")}


@pytest.mark.parametrize("year", OLDER_YEARS)
def test_counts_of_the_older_buurten_add_up_to_their_wijken_and_gemeente(year: int) -> None:
    table = read_table(year)
    for total in (code for code in table if code.startswith(("WK", "GM"))):
        buurten = [code for code in table if code.startswith("BU" + total[2:])]
        for indicator in [name for name in COUNTS if has_column(year, name)]:
            summed = sum(value(year, code, indicator) or 0 for code in buurten)
            assert abs(summed - (value(year, total, indicator) or 0)) <= 2.5 * (len(buurten) + 1), (total, indicator)


@pytest.mark.parametrize("indicator", ["aantal-inwoners", "aantal-woningen", "woz-waarde", "aandeel-corporatie"])
def test_gemeente_goes_on_smoothly_from_the_older_division_to_that_of_now(indicator: str) -> None:
    series = [value(year, "GM9901", indicator) or 0 for year in (*OLDER_YEARS, *YEARS)]
    steps = [after / before for before, after in pairwise(series)]
    assert all(0.96 < step < 1.13 for step in steps)


def test_class_of_the_older_wijk_is_not_known_so_that_it_cannot_be_converted() -> None:
    given = {code: row["leefbaarheid-klasse"] for code, row in read_table(2020).items()}
    assert given["WK990110"] == "niet_beschikbaar"
    assert parse_number(given["BU99011002"]) != parse_number(given["BU99011003"])


def test_second_source_differs_a_little_in_every_area() -> None:
    for year in example_count.COUNTED:
        for code, counted in example_count.count_homes(year).items():
            said = value(year, code, "aantal-woningen") or 0
            assert 0 <= abs(counted - said) <= max(1, 0.015 * said), (year, code)
        assert example_count.count_homes(year)["GM9901"] != value(year, "GM9901", "aantal-woningen")


def test_only_some_figures_of_the_newest_year_were_revised_and_by_little() -> None:
    first, revised = read_file("cijfers-2025.csv"), read_file("herziening-2025.csv")
    names = [name for name in revised["GM9901"] if name not in KEYS and not name.startswith("merk:")]
    assert names == list(example_absence.PROVISIONAL)
    for code, row in revised.items():
        pairs = [(parse_number(first[code][name]), parse_number(row[name])) for name in names]
        assert all((old is None) == (new is None) for old, new in pairs)
        assert all(abs(old - new) <= max(5, 0.07 * new) for old, new in pairs if old is not None and new is not None), code
    assert all(first["GM9901"][name] != revised["GM9901"][name] for name in names)


def test_facilities_lie_in_the_gemeente_and_have_a_name_of_their_own() -> None:
    whole = shapely.union_all([shape(feature["geometry"]) for feature in read_buurten().values()])
    features = json.loads((EXAMPLE / "voorzieningen.geojson").read_text(encoding="utf-8"))["features"]
    assert all(whole.contains(shape(feature["geometry"])) for feature in features)
    assert len({feature["properties"]["naam"] for feature in features}) == len(features) > 20


def test_there_are_corporatiebuurten_and_buurten_that_are_none() -> None:
    above = [code for code in buurten_of("GM9901") if (value(2025, code, "aandeel-corporatie") or 0) > 66.7]
    assert above == ["BU99010101", "BU99010102"]


def test_buurten_differ_in_class_and_in_how_they_can_be_heated() -> None:
    classes = {value(2024, code, "leefbaarheid-klasse") for code in buurten_of("GM9901")}
    strategies = {value(2025, code, "startanalyse-strategie") for code in buurten_of("GM9901")}
    assert len(classes - {None}) >= 4
    assert strategies == {1, 2, 3, 4}


def test_example_shows_every_way_in_which_a_figure_can_be_absent_or_marked() -> None:
    texts = {text for *_, text in cells()}
    assert {"onderdrukt", "niet_beschikbaar", "niet_van_toepassing", "onbekend"} <= texts
    marks = {mark for _, _, column, text in cells() if column.startswith("merk:") for mark in text.split()}
    assert marks == {"gemodelleerd", "dun", "voorlopig"}


def test_an_absent_figure_carries_no_mark() -> None:
    for year, code, column, text in cells():
        if column.startswith("merk:") and text:
            assert parse_number(read_table(year)[code][column.removeprefix("merk:")]) is not None, (year, code, column)


def test_spoorwijk_is_the_post_war_wijk_with_strengths_of_its_own() -> None:
    wijk, gemeente = read_table(2025)["WK990101"], read_table(2025)["GM9901"]
    higher = ("aandeel-corporatie", "aandeel-laag-inkomen", "gasverbruik", "aandeel-onveilig", "sociale-samenhang", "aandeel-voor-2000")
    lower = ("waardering-woonomgeving", "inkomen-per-inwoner", "afstand-supermarkt", "ervaren-gezondheid")
    numbers = {name: ((parse_number(wijk[name]) or 0) - (parse_number(gemeente[name]) or 0)) for name in (*higher, *lower)}
    assert {name for name, difference in numbers.items() if difference > 0} == set(higher)
    assert {name for name, difference in numbers.items() if difference < 0} == set(lower)


def test_people_have_addresses_that_never_reach_anyone() -> None:
    people = read_entries("personen")
    assert all(person["email"].endswith(".example") and person["email"].islower() for person in people)
    assert len({person["email"] for person in people}) == len({person["id"] for person in people}) == len(people)


def test_people_organisations_and_dossiers_refer_to_each_other() -> None:
    organisations = {entry["id"] for entry in read_entries("organisaties")}
    people = {entry["id"]: entry for entry in read_entries("personen")}
    dossiers = {entry["id"]: entry for entry in read_entries("dossiers")}
    assert {person["organisation"] for person in people.values()} == organisations
    assert {person["role"] for person in people.values()} == {"beheerder", "redacteur", "partner", "lezer"}
    for dossier in dossiers.values():
        assert dossier["organisation"] in organisations
        assert {member["person"] for member in dossier["team"]} <= set(people)
        assert set(dossier["areas"]) <= set(read_table(dossier["boundary_year"]))
    for entry in read_entries("partijen"):
        assert entry["dossier"] in dossiers
        assert {party["organisation"] for party in entry["parties"] if "organisation" in party} <= organisations
        assert all("organisation" in party or "name" in party for party in entry["parties"])


@pytest.mark.parametrize("dossier", read_entries("dossiers"), ids=lambda dossier: dossier["id"])
def test_history_of_a_dossier_ends_in_what_the_dossier_is(dossier: dict[str, Any]) -> None:
    events = dossier["events"]
    moments = [datetime.fromisoformat(event["at"]) for event in events]
    now: dict[str, Any] = {"status": "voorbereiding"}
    team: dict[str, str] = {}
    for event in events:
        assert all((team[event["person"]] if key == "role" else now.get(key)) == was for key, was in event.get("before", {}).items())
        team |= {event["person"]: event["after"]["role"]} if event["kind"].startswith("team.") else {}
        now |= {key: new for key, new in event.get("after", {}).items() if key in ("status", "areas")}
    assert moments == sorted(moments)
    assert events[0]["kind"] == "dossier.gemaakt"
    assert now == {"status": dossier["status"], "areas": dossier["areas"]}
    assert team == {member["person"]: member["role"] for member in dossier["team"]}


@pytest.mark.parametrize("dossier", read_entries("dossiers"), ids=lambda dossier: dossier["id"])
def test_every_status_follows_from_the_one_before_by_a_move_that_exists(dossier: dict[str, Any]) -> None:
    moves = {(before.value, after.value): move for (before, move), after in TRANSITIONS.items()}
    for event in dossier["events"]:
        if event["kind"] == "dossier.status-gewijzigd":
            move = moves[event["before"]["status"], event["after"]["status"]]
            assert (move in NEEDS_REASON) == ("reason" in event["after"]), event["at"]


@pytest.mark.parametrize("complex_", read_entries("complexen-"), ids=lambda entry: entry["id"])
def test_complex_lies_in_its_buurt_and_its_labels_add_up(complex_: dict[str, Any]) -> None:
    assert shape(read_buurten()[complex_["buurtcode"]]["geometry"]).contains(Point(complex_["point"]))
    assert sum(complex_["energy_labels"].values()) == complex_["eenheid_count"]


@pytest.mark.parametrize("code", buurten_of("GM9901"))
def test_complexes_of_a_buurt_are_its_homes_owned_by_the_corporatie(code: str) -> None:
    held = sum(entry["eenheid_count"] for entry in read_entries("complexen-") if entry["buurtcode"] == code)
    homes = value(2025, code, "aantal-woningen") or 0
    assert abs(held / homes * 100 - (value(2025, code, "aandeel-corporatie") or 0)) < 1


@pytest.mark.parametrize("code", buurten_of("GM9901"))
def test_labels_of_a_buurt_hold_those_of_its_complexes(code: str) -> None:
    complexes = [entry for entry in read_entries("complexen-") if entry["buurtcode"] == code]
    poor = sum(entry["energy_labels"].get(label, 0) for entry in complexes for label in "EFG")
    labelled = value(2025, code, "aantal-energielabels") or 0
    assert poor <= labelled * ((value(2025, code, "aandeel-label-efg") or 0) + 0.5) / 100
    assert sum(entry["eenheid_count"] for entry in complexes) <= labelled


def test_stock_is_that_of_the_complexes() -> None:
    stock = read_file("bezit-2025.csv")
    homes = {code: int(row["bezit-eenheden"]) for code, row in stock.items()}
    assert homes["GM9901"] == sum(entry["eenheid_count"] for entry in read_entries("complexen-"))
    assert sum(number for code, number in homes.items() if code.startswith("BU")) == homes["GM9901"]


def test_complexes_have_their_own_numbers_names_and_owner() -> None:
    entries = read_entries("complexen-")
    assert len({entry["id"] for entry in entries}) == len({entry["name"] for entry in entries}) == len(entries)
    assert {entry["organisation"] for entry in entries} == {"velderwonen"}

from __future__ import annotations

import pytest

from wijkkoers.sources.topics import Topic, fold_title, fold_unit, parse_header, parse_key, serial_of, topics_of

PROPERTIES = [
    {"ID": 1, "ParentID": None, "Type": "TopicGroup", "Key": "", "Title": "Energie"},
    {"ID": 2, "ParentID": 1, "Type": "TopicGroup", "Key": "", "Title": "Gemiddeld aardgasverbruik"},
    {"ID": 3, "ParentID": 2, "Type": "Topic", "Key": "Appartement_62", "Title": "Appartement", "Unit": "m³"},
]


def test_statline_header_is_a_path_with_a_unit() -> None:
    assert parse_header("Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)") == Topic(
        "0tot15jaar", ("bevolking", "leeftijdsgroepen"), "aantal"
    )


def test_parentheses_in_a_title_are_no_unit() -> None:
    topic = parse_header("Herkomstland/Europa (exclusief Nederland)  (aantal)")
    assert (topic.title, topic.unit) == ("europaexclusiefnederland", "aantal")


def test_header_without_path_and_unit_leaves_both_unknown() -> None:
    assert parse_header("Wijken en buurten") == Topic("wijkenenbuurten", None, None)


@pytest.mark.parametrize("key", ["k_0Tot15Jaar_8", "k_0Tot15Jaar_111", "0Tot15Jaar_8"])
def test_number_of_an_odata_name_tells_nothing(key: str) -> None:
    assert parse_key(key) == Topic("0tot15jaar")


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Wmo-cliënten relatief", "WmoClientenRelatief_101"),
        ("Personenauto's per huishouden", "PersonenautoSPerHuishouden_114"),
        ("Huishoudens tot 110% van sociaal minimum", "HuishoudensTot110VanSociaalMinimum_91"),
        ("Europa (exclusief Nederland) ", "EuropaExclusiefNederland_18"),
    ],
)
def test_title_and_odata_name_are_one(title: str, key: str) -> None:
    assert fold_title(title) == parse_key(key).title


def test_units_do_not_depend_on_how_they_are_written() -> None:
    assert fold_unit("x 1 000 euro") == fold_unit("x 1.000 Euro") == "x1000euro"
    assert fold_unit("m³") == "m3"


def test_number_only_tells_the_order() -> None:
    assert (serial_of("Nederland_17"), serial_of("WijkenEnBuurten")) == (17, -1)


def test_list_of_subjects_gives_groups_and_unit() -> None:
    assert topics_of(PROPERTIES) == {"Appartement_62": Topic("appartement", ("energie", "gemiddeldaardgasverbruik"), "m3")}


def test_groups_that_hold_each_other_end() -> None:
    rows = [{"ID": 1, "ParentID": 1, "Type": "Topic", "Key": "A_1", "Title": "A", "Unit": ""}]
    groups = topics_of(rows)["A_1"].groups
    assert groups is not None and len(groups) <= 20

"""Which column of a file is which of ours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.web.registers.made_up import COLUMNS, REGISTER

from wijkkoers.web.registers.matching import find_header, guess_columns, heading_cells, headings_in, readable, texts_of

OURS = [str(column.label) for column in COLUMNS]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["naam", "KOSTEN "], {"0": "naam", "1": "kosten_eur"}),
        (["Name"], {"0": "naam"}),
        (["Omschrijving van het werk", "Aantal woningen"], {"0": "naam", "1": "aantal"}),
        (["Titel", "Naam"], {"0": "naam"}),
        (["GeoJSON"], {"0": "plek"}),
        (["Nummer", "Naam"], {"1": "naam"}),
        (["iets", ""], {}),
    ],
    ids=str,
)
def test_columns_are_known_by_label_synonym_and_words(headings: list[str], expected: dict[str, str]) -> None:
    assert guess_columns(REGISTER, headings, {}) == expected


def test_number_is_ours_only_in_a_file_that_looks_like_our_export() -> None:
    assert guess_columns(REGISTER, OURS, {})["0"] == "nummer"


def test_what_was_said_before_goes_first_also_that_a_column_stays_out() -> None:
    assert guess_columns(REGISTER, ["Naam", "Kosten"], {"naam": "uitleg", "kosten": ""}) == {"0": "uitleg"}


def test_headings_are_found_below_a_title_and_absent_where_there_are_none() -> None:
    titled = [(1, ["Werken 2027"]), (3, ["Naam", "Kosten"]), (4, ["Dak", 12])]
    assert (find_header(REGISTER, titled), heading_cells(titled, 3)) == (3, ["Naam", "Kosten"])
    strange = [(1, ["Werk", "Bedrag"]), (2, ["Dak", 12])]
    assert (find_header(REGISTER, strange), find_header(REGISTER, [(1, [12, 13]), (2, [1, 2])])) == (1, 0)


def test_texts_come_in_both_languages_and_the_number_can_be_read() -> None:
    assert texts_of(COLUMNS[1].label) == {"nl": "Naam", "en": "Name"}
    assert [column.key for column in readable(REGISTER)] == [column.key for column in COLUMNS]


def test_headings_that_one_language_calls_the_same_are_told_apart_and_recognised() -> None:
    twice = replace(REGISTER, columns=(*COLUMNS[:2], replace(COLUMNS[6], label=COLUMNS[1].label), COLUMNS[10]))
    headings = headings_in(twice, "en")
    assert headings == {"nummer": "Nummer", "naam": "Name", "aantal": "Name (2)", "plek": "Plek"}
    assert guess_columns(twice, list(headings.values()), {}) == {"0": "nummer", "1": "naam", "2": "aantal", "3": "plek"}

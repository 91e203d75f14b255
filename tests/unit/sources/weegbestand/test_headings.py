"""Headings found by name, in any order, under any lines of remarks."""

from __future__ import annotations

import pytest

from wijkkoers.sources.weegbestand.grid import Cell, Sheet
from wijkkoers.sources.weegbestand.headings import find_heading, find_labels, plain
from wijkkoers.sources.weegbestand.parts import BY_KEY


def sheet(*rows: list[str]) -> Sheet:
    numbered = [(number, tuple(Cell(text, column) for column, text in enumerate(row, start=1))) for number, row in enumerate(rows, start=1)]
    return Sheet("x", tuple(numbered), ())


@pytest.mark.parametrize("text", ["Score midden", "SCORE  MIDDEN *", "score_midden", "Score midden (EUR)", "score-midden"])
def test_heading_is_known_however_it_is_typed(text: str) -> None:
    assert plain(text) == "scoremidden"


def test_percentage_stays_part_of_a_heading() -> None:
    assert plain("Aandeel %") != plain("Aandeel")


def test_headings_stand_below_remarks_in_any_order() -> None:
    found = find_heading(BY_KEY["scores"], sheet(["Scores"], ["Uitleg"], ["Score", "Criterium", "Alternatief"]))
    assert found is not None
    assert (found.row, [(field.key, place) for field, place in found.columns.values()]) == (
        3,
        [("score", 1), ("criterium", -1), ("alternatief", -1)],
    )


def test_row_with_one_known_word_is_no_heading() -> None:
    assert find_heading(BY_KEY["scores"], sheet(["Criterium", "en nog iets"], ["a", "b"])) is None


def test_columns_unknown_and_given_twice_are_kept_apart() -> None:
    found = find_heading(BY_KEY["scores"], sheet(["Alternatief", "Criterium", "Criterium", "Kleur", ""]))
    assert found is not None
    assert (found.twice, found.unknown) == ({3: "Criterium"}, {4: "Kleur"})


def test_labels_and_values_are_found_where_they_stand() -> None:
    assert find_labels(sheet(["Studie"], ["Uitleg", "Gegeven", "Waarde"])) == (2, 2, 3)


def test_sheet_without_labels_has_none() -> None:
    assert find_labels(sheet(["Gegeven"], ["Waarde"])) is None

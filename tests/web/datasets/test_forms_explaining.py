"""The form in which the columns of a table are explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from wijkkoers.sources.explained_table import explanation_of
from wijkkoers.sources.table_look import Look
from wijkkoers.web.datasets.forms.explaining import MOST_COLUMNS, ExplainForm, first_guess

LOOK = Look(
    header=("Gebied", "Naam", "Peiljaar", "Huur", "Opmerking"),
    header_row=1,
    rows=(("BU99010101", "Seinhuis", "2024", "0,4", "x"),),
    code="Gebied",
    name="Naam",
    year_column="Peiljaar",
    year=None,
    indicators=(("Huur", "aandeel-huur"),),
    numeric=("Peiljaar", "Huur"),
)
ANSWERS = {
    "name": "Huur",
    "code": "Gebied",
    "area_name": "Naam",
    "year_column": "Peiljaar",
    "source": "eigen-tabel",
    "indicator_0": "aandeel-huur",
    "factor_0": "100",
    "missing": "n.b., x",
}


def form(**changes: str) -> ExplainForm:
    return ExplainForm(LOOK, {**ANSWERS, **changes})


def test_columns_with_numbers_come_first_and_area_and_year_are_no_figures() -> None:
    assert ExplainForm(LOOK).columns == ["Huur", "Opmerking"]


def test_row_shows_some_cells_of_the_column() -> None:
    assert [(column, cells) for column, cells, _indicator, _factor in ExplainForm(LOOK).rows()] == [("Huur", ["0,4"]), ("Opmerking", ["x"])]


def test_answers_are_an_explanation_that_the_reader_takes() -> None:
    filled = form()
    assert filled.is_valid()
    told = explanation_of(filled.plain())
    assert (told.code, told.year_column, told.figures, told.missing) == (
        "Gebied",
        "Peiljaar",
        (("Huur", "aandeel-huur", 100.0),),
        ("n.b.", "x"),
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": ""}, "code"),
        ({"year_column": ""}, "year"),
        ({"gemeente": "Veldermeer"}, "gemeente"),
        ({"indicator_0": ""}, "__all__"),
        ({"indicator_1": "aandeel-huur"}, "__all__"),
        ({"code": "Bestaat niet"}, "code"),
    ],
)
def test_answer_that_lacks_something_is_said_at_its_field(changes: Mapping[str, str], field: str) -> None:
    assert field in form(**changes).errors


def test_names_will_do_when_it_is_said_what_they_are_names_of() -> None:
    assert form(code="", level="buurt", gemeente="9901").is_valid()
    assert "code" in form(code="", level="").errors


def test_first_guess_follows_the_table_and_then_the_earlier_explanation() -> None:
    guess = first_guess(LOOK, None, "huur-2024")
    assert (guess["code"], guess["indicator_0"], guess["factor_0"]) == ("Gebied", "aandeel-huur", "1")
    earlier: dict[str, Any] = {"figures": [["Opmerking", "aandeel-koop", 0.01]], "missing": ["geen"]}
    again = first_guess(LOOK, earlier, "huur")
    assert ("indicator_0" in again, again["indicator_1"], again["factor_1"], again["missing"]) == (False, "aandeel-koop", "0.01", "geen")


def test_very_wide_table_offers_its_first_columns() -> None:
    names = tuple(f"k{number}" for number in range(MOST_COLUMNS + 5))
    wide = replace(LOOK, header=names, code="", name="", year_column="", numeric=names, rows=(names,))
    assert len(ExplainForm(wide).columns) == MOST_COLUMNS


def test_column_with_the_name_of_an_indicator_is_guessed() -> None:
    named = replace(LOOK, header=("Gebied", "Sociale samenhang"), numeric=("Sociale samenhang",), indicators=())
    assert first_guess(named, None, "x")["indicator_0"] == "sociale-samenhang"

"""A pasted table: years in the first row, partijen at the start of the others, and nothing guessed."""

from __future__ import annotations

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.web.measures.forms.budgets import cell_name, held_budgets, read_table

PARTIJEN = {"gemeente": 1, "corporatie": 2}


def test_a_table_from_a_spreadsheet_is_read() -> None:
    text = "Betaler\t2027\t2028\ttoelichting\r\nGemeente\t1.250.000\t\tok\r\n corporatie \t0\t12,5\t\r\n"
    assert read_table(text, PARTIJEN) == {(1, 2027): "1250000", (2, 2027): "0", (2, 2028): "12,5"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("budget-plakken-leeg", "hallo"),
        ("budget-plakken-leeg", "Betaler;2027"),
        ("budget-plakken-leeg", "Betaler;1827\nGemeente;1"),
        ("budget-plakken-onbekend", "x;2027\nProvincie;1"),
        ("budget-plakken-onleesbaar", "x;2027\nGemeente;=1+1"),
        ("budget-plakken-onleesbaar", "x;2027\nGemeente;-5"),
        ("budget-plakken-leeg", "x;2027\n" + "Gemeente;1\n" * 10_000),
    ],
)
def test_what_cannot_be_read_is_refused(code: str, text: str) -> None:
    with pytest.raises(InputError, match=code):
        read_table(text, PARTIJEN)


def test_without_budgets_the_table_is_empty() -> None:
    assert held_budgets([], "nl") == {"price_year": "", "vat": "onbekend"}
    assert cell_name(1, 2027) == "b-1-2027"

"""Cells become values; what can be read in two ways, or not at all, is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from wijkkoers.base.columns import ColumnKind, empty_value
from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.sources.loose_values import ERROR_CODES, Reading, decimal_of, folded_choices, parse_cell, split_items

CHOICES = folded_choices({"groen": ["Groen", "Green"], "grijs": ["Grijs, met stenen", "Grey"]})


def _read(kind: ColumnKind, cell: Any, decimal: str = "") -> Any:
    return parse_cell(cell, Reading(kind, decimal, CHOICES, ("Groen", "Grijs, met stenen")))


@pytest.mark.parametrize("kind", list(ColumnKind))
@pytest.mark.parametrize("cell", [None, "", "  \n"])
def test_empty_cell_is_the_empty_value(kind: ColumnKind, cell: Any) -> None:
    assert _read(kind, cell) == empty_value(kind)


@pytest.mark.parametrize(
    ("kind", "cell", "expected"),
    [
        (ColumnKind.TEXT, "  een \n regel ", "een regel"),
        (ColumnKind.TEXT, 12, "12"),
        (ColumnKind.LONG_TEXT, " een\n\ntwee ", "een\n\ntwee"),
        (ColumnKind.LINES, "a; b ;", ("a", "b")),
        (ColumnKind.LINES, "a; b\nc", ("a; b", "c")),
        (ColumnKind.CHOICE, "GREEN", "groen"),
        (ColumnKind.CHOICE, "grijs met stenen", "grijs"),
        (ColumnKind.CHOICES, "Grijs, met stenen; groen", ("groen", "grijs")),
        (ColumnKind.CHOICES, "groen, grey", ("groen", "grijs")),
        (ColumnKind.INTEGER, "1250", 1250),
        (ColumnKind.INTEGER, 12.0, 12),
        (ColumnKind.DECIMAL, 0.1, Decimal("0.1")),
        (ColumnKind.DECIMAL, "€ 1.250,50", Decimal("1250.50")),
        (ColumnKind.DECIMAL, "1.250,-", Decimal(1250)),
        (ColumnKind.DECIMAL, "1 250 000", Decimal(1250000)),
        (ColumnKind.DECIMAL, "1.250.000", Decimal(1250000)),
        (ColumnKind.DECIMAL, "1,250.5", Decimal("1250.5")),
        (ColumnKind.DECIMAL, "1,250", Decimal("1.250")),
        (ColumnKind.DECIMAL, "\u22123,5", Decimal("-3.5")),
        (ColumnKind.DATE, "12-3-2027", date(2027, 3, 12)),
        (ColumnKind.DATE, "2027-03-12 00:00:00", date(2027, 3, 12)),
        (ColumnKind.PERIOD, 2027, parse_period("2027")),
        (ColumnKind.PERIOD, "Voorjaar 2027", parse_period("voorjaar 2027")),
        (ColumnKind.YES_NO, "WAAR", True),
        (ColumnKind.YES_NO, "n", False),
    ],
)
def test_cell_is_read_as_what_its_column_holds(kind: ColumnKind, cell: Any, expected: Any) -> None:
    assert _read(kind, cell) == expected


@pytest.mark.parametrize(
    ("kind", "cell", "code"),
    [
        (ColumnKind.DECIMAL, "ongeveer 3", "cel-geen-getal"),
        (ColumnKind.DECIMAL, "12%", "cel-geen-getal"),
        (ColumnKind.DECIMAL, "1.250", "cel-getal-dubbelzinnig"),
        (ColumnKind.DECIMAL, "9" * 13, "cel-getal-te-groot"),
        (ColumnKind.DECIMAL, "١٢", "cel-geen-getal"),
        (ColumnKind.INTEGER, "2,5", "cel-niet-heel"),
        (ColumnKind.INTEGER, "99999999999", "cel-getal-te-groot"),
        (ColumnKind.DATE, "3/14/2027", "cel-geen-datum"),
        (ColumnKind.DATE, 45000, "cel-geen-datum"),
        (ColumnKind.DATE, "maart 2027", "cel-geen-datum"),
        (ColumnKind.PERIOD, "winter 2027", "periode-dubbelzinnig"),
        (ColumnKind.YES_NO, "misschien", "cel-geen-ja-nee"),
        (ColumnKind.CHOICE, "rood", "cel-geen-keuze"),
        (ColumnKind.CHOICES, "groen; rood", "cel-geen-keuze"),
        (ColumnKind.TEXT, "#N/B", "cel-foutwaarde"),
        (ColumnKind.LONG_TEXT, "x" * 10_001, "cel-te-lang"),
        (ColumnKind.PLACE, "overal", "cel-geen-plaats"),
    ],
)
def test_cell_that_cannot_be_read_is_refused_with_what_stands_there(kind: ColumnKind, cell: Any, code: str) -> None:
    with pytest.raises(InputError) as caught:
        _read(kind, cell)
    assert caught.value.code == code in ERROR_CODES
    assert str(cell)[:3] in caught.value.values.get("tekst", caught.value.values.get("text")) or code == "cel-geen-keuze"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1.250", "3,5"], ","),
        (["1.250", "3.5"], "."),
        (["1.250.000"], ","),
        (["1,250,000"], "."),
        (["1.250", "1,250", 0.5], ""),
        (["3,5", "3.5"], ""),
        (["0,250"], ","),
    ],
)
def test_sign_for_decimals_shows_in_the_column_or_not(cells: list[Any], expected: str) -> None:
    assert decimal_of(cells) == expected


@pytest.mark.parametrize(("decimal", "expected"), [(",", 1250), (".", Decimal("1.250"))])
def test_sign_for_decimals_decides_what_a_dot_is(decimal: str, expected: Any) -> None:
    assert _read(ColumnKind.DECIMAL, "1.250", decimal) == expected


def test_text_of_two_choices_is_no_choice() -> None:
    assert folded_choices({"a": ["Zelfde"], "b": ["zelfde"]}) == {"a": "a", "b": "b"}


def test_number_of_the_store_is_no_text_for_a_choice() -> None:
    assert folded_choices({"12": ["Gemeente"]}) == {"gemeente": "12"}


def test_items_stand_on_lines_or_are_divided() -> None:
    assert (split_items("a;b"), split_items("a;b\n"), split_items(";\n;")) == (["a", "b"], ["a;b"], [";", ";"])

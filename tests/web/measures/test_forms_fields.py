"""Rows of inputs become one text per list, so that a clash can be told and merged."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from wijkkoers.web.measures.forms.fields import AmountField, shown_rows, with_rows


def test_rows_become_lines_and_empty_rows_go() -> None:
    data = with_rows(QueryDict("shares-payer=Gemeente&shares-payer=&shares-payer=Fonds&shares-share=60&shares-share=&shares-share=40"))
    assert data["shares"] == "Gemeente | 60\nFonds | 40"


def test_an_effect_with_only_its_choices_is_no_effect() -> None:
    told = "effects-subject=&effects-direction=omhoog&effects-low=&effects-high=&effects-unit=&effects-years=&effects-source="
    assert with_rows(QueryDict(f"{told}&effects-confidence=onbekend"))["effects"] == ""


def test_a_list_of_choices_is_one_text() -> None:
    assert with_rows(QueryDict("depends_on=1+Riool&depends_on=+&depends_on=2"))["depends_on"] == "1 Riool\n2"


def test_a_list_that_was_not_sent_stays_away() -> None:
    assert "shares" not in with_rows(QueryDict("name=x"))
    assert with_rows(None) is None


def test_rows_to_show_are_those_of_the_text_and_a_few_more() -> None:
    assert shown_rows("A | 60", "shares", 1) == [{"payer": "A", "share": "60"}, *({"payer": "", "share": ""} for _row in range(3))]


def test_an_amount_is_read_as_people_write_it_or_refused() -> None:
    field = AmountField(label="x")
    assert (str(field.clean("1.250,5")), field.clean("")) == ("1250.5", None)
    with pytest.raises(ValidationError):
        field.clean("veel")

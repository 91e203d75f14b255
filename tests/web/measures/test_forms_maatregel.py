"""The form of a maatregel: one amount without a range is a choice, steps open where something is wrong, edits of two merge."""

from __future__ import annotations

from decimal import Decimal

from django.http import QueryDict

from wijkkoers.web.measures.forms.maatregel import FIELD_OF_CODE, MaatregelForm
from wijkkoers.web.measures.sentences import SENTENCES

BASE = "name=Bomen&kind=fysiek&vat=onbekend"


def _form(more: str = "") -> MaatregelForm:
    return MaatregelForm(QueryDict(f"{BASE}&{more}"))


def test_a_name_and_a_kind_are_enough() -> None:
    form = _form()
    assert form.is_valid(), form.errors
    assert (form.values.once.is_empty, form.values.shares, form.values.depends_on) == (True, (), ("",))


def test_one_amount_without_a_range_fills_all_three_only_when_chosen() -> None:
    assert "once_mid" in _form("once_mid=5").errors
    form = _form("once_mid=5&once_exact=on&price_year=2025")
    assert form.is_valid(), form.errors
    assert form.values.once.low == form.values.once.high == Decimal(5)
    assert "once_mid" in _form("once_exact=on").errors


def test_a_step_with_an_error_or_asked_for_is_open() -> None:
    form = _form("price_year=soon")
    assert [step["key"] for step in form.steps if step["is_open"]] == ["wat", "kosten"]
    assert [step["key"] for step in MaatregelForm(None, step="betalers").steps if step["is_open"]] == ["wat", "betalers"]


def test_rows_of_two_people_are_merged_and_a_clash_is_told() -> None:
    held = {"name": "Bomen", "shares": "A | 100", "effects": ""}
    form = MaatregelForm(
        QueryDict(f"{BASE}&shares-payer=A&shares-share=50&base=%7B%22name%22%3A%22Bomen%22%2C%22shares%22%3A%22A | 100%22%7D"),
        held=held,
        revision=1,
    )
    merged = form.merged({**held, "name": "Veel bomen"}, 2)
    assert (merged["name"].value(), merged["shares"].value(), merged.taken) == ("Veel bomen", "A | 50", ("name",))
    clash = form.merged({**held, "shares": "B | 100"}, 2)
    assert [conflict.field for conflict in clash.conflicts] == ["shares"]


def test_codes_at_fields_are_known_codes_and_fields() -> None:
    assert set(FIELD_OF_CODE) <= set(SENTENCES)
    assert set(FIELD_OF_CODE.values()) <= set(MaatregelForm().fields)

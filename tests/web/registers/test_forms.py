"""The forms of an import: one of two ways in, and our columns offered for each of theirs."""

from __future__ import annotations

import pytest

from wijkkoers.web.registers import forms
from wijkkoers.web.registers.forms import FileForm, LayoutForm, TakeForm
from wijkkoers.web.registers.planning import Layout


def _layout(**data: str) -> LayoutForm:
    return LayoutForm(
        {"header_row": "1", **data}, sheets=["Blad1"], headings=["Naam", ""], columns=[("naam", "Naam"), ("aantal", "Aantal")]
    )


def test_layout_holds_the_columns_that_are_taken_over() -> None:
    form = _layout(kolom_1="naam", decimal=",")
    assert (form.is_valid(), form.layout()) == (True, Layout(1, {"1": "naam"}, ","))


def test_column_that_is_not_ours_is_refused_and_one_without_heading_has_a_name() -> None:
    form = _layout(kolom_0="anders")
    assert (form.is_valid(), [field.label for field in form.about_columns()]) == (False, ["Naam", "Kolom 2"])


def test_sheet_is_asked_only_when_there_are_several() -> None:
    assert "sheet" not in _layout().fields


def test_too_much_pasted_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "PASTED_LIMIT_BYTES", 3)
    assert "pasted" in FileForm({"pasted": "abcd"}).errors


TOLD = {
    "as shown": ('{"3": 2}', {3: 2}),
    "nothing": ("", {}),
    "a list": ("[3]", {}),
    "other keys": ('{"x": 1, "4": "5"}', {}),
    "a number too long": (f'{{"{"9" * 5000}": 1}}', {}),
    "a value too long": (f'{{"3": {"9" * 5000}}}', {}),
    "too deep": ("[" * 100_000, {}),
}


@pytest.mark.parametrize(("told", "expected"), TOLD.values(), ids=TOLD.keys())
def test_revisions_that_were_shown_come_back_and_nonsense_is_left_out(told: str, expected: dict[int, int]) -> None:
    form = TakeForm({"seen": "x", "way": "alles", "revisions": told})
    assert (form.is_valid(), form.seen_revisions) == (True, expected)

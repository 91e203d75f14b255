"""Saving a form: what was refused is told, and a clash with nothing is no clash."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from wijkkoers.base.errors import InputError
from wijkkoers.web.participation.views.editing import submit
from wijkkoers.web.ui.editing import EditForm


class Words(EditForm):
    EDITED: ClassVar[tuple[str, ...]] = ("text",)
    text = forms.CharField()


def _form(text: str) -> Words:
    return Words({"text": text, "revision": "1", "base": '{"text": "eerst"}'}, held={"text": "eerst"}, revision=1)


def _stale(seen: int | None) -> str:
    if seen != 2:
        raise InputError("intussen-gewijzigd")
    return "bewaard"


def test_form_that_is_right_is_kept() -> None:
    assert submit(_form("nu"), lambda seen: f"kept {seen}").kept == "kept 1"


def test_form_that_is_wrong_is_not_sent() -> None:
    def save(seen: int | None) -> Any:
        raise AssertionError(seen)

    assert submit(_form(""), save).status == 400


def test_refusal_is_told() -> None:
    def save(seen: int | None) -> Any:
        raise InputError("moment-titel-leeg")

    outcome = submit(_form("nu"), save)
    assert (outcome.status, outcome.kept) == (400, None)
    assert outcome.form.non_field_errors() == ["Geef het moment een naam."]


def test_change_elsewhere_is_no_clash() -> None:
    assert submit(_form("nu"), _stale, lambda: ({"text": "eerst"}, 2)).kept == "bewaard"


def test_change_of_the_same_field_is_a_clash() -> None:
    outcome = submit(_form("nu"), _stale, lambda: ({"text": "anders"}, 2))
    assert (outcome.status, [conflict.field for conflict in outcome.form.conflicts]) == (409, ["text"])


def test_second_clash_is_told_and_not_overwritten() -> None:
    outcome = submit(_form("nu"), _stale, lambda: ({"text": "eerst"}, 3))
    assert (outcome.status, outcome.kept) == (409, None)

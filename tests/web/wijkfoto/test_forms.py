"""Forms of the wijkfoto check form only."""

from __future__ import annotations

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.wijkfoto.forms import FIELD_OF_CODE, SnapshotForm, WithdrawForm


def test_momentopname_needs_a_name_and_takes_a_map() -> None:
    form = SnapshotForm({"title": "", "kaart": "woz-waarde"})
    assert not form.is_valid() and set(form.errors) == {"title"}
    assert form.cleaned_data["kaart"] == "woz-waarde"


def test_map_that_is_no_id_is_refused() -> None:
    assert set(SnapshotForm({"title": "Start", "kaart": "<script>"}).errors) == {"kaart"}


def test_withdrawing_needs_a_reason() -> None:
    assert set(WithdrawForm({"reason": " "}).errors) == {"reason"}


def test_error_stands_at_the_field_it_is_about() -> None:
    form = SnapshotForm({"title": "Start"})
    assert form.is_valid()
    show_refusal(form, InputError("momentopname-titel-leeg"), FIELD_OF_CODE)
    assert form.errors == {"title": ["Geef de momentopname een naam."]}


def test_error_about_no_field_stands_above_the_form() -> None:
    form = SnapshotForm({"title": "Start"})
    assert form.is_valid()
    show_refusal(form, InputError("momentopname-tekst-te-lang", limit=120), FIELD_OF_CODE)
    assert form.non_field_errors() == ["Deze tekst is te lang. Gebruik hoogstens 120 tekens."]

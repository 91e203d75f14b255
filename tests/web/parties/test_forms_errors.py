"""Which field an error is about."""

from __future__ import annotations

from django import forms

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.parties.forms.errors import FIELD_OF_CODE
from wijkkoers.web.parties.sentences import SENTENCES


class _Form(forms.Form):
    term = forms.CharField(required=False)


def test_every_code_at_a_field_has_a_sentence() -> None:
    assert set(FIELD_OF_CODE) <= set(SENTENCES)


def test_error_stands_at_its_field_and_else_above_the_form() -> None:
    form = _Form({})
    show_refusal(form, InputError("begrip-leeg"), FIELD_OF_CODE)
    show_refusal(form, InputError("doel-leeg"), FIELD_OF_CODE)
    assert (len(form.errors["term"]), len(form.non_field_errors())) == (1, 1)

"""Fields that forms share, and where an error is shown."""

from __future__ import annotations

import pytest
from django import forms
from django.core.exceptions import ValidationError

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.web.process.forms.action import ActionForm
from wijkkoers.web.process.forms.attachment import DocumentForm, LinkForm
from wijkkoers.web.process.forms.besluit import BesluitForm
from wijkkoers.web.process.forms.fields import FIELD_OF_CODE, PeriodField, ReasonForm, show_error
from wijkkoers.web.process.forms.method import MethodForm
from wijkkoers.web.process.forms.stap import MoveForm, OwnStapForm, ResultForm
from wijkkoers.web.process.sentences import SENTENCES

FORMS = (OwnStapForm, MoveForm, ResultForm, ActionForm, BesluitForm, LinkForm, DocumentForm, ReasonForm, MethodForm)


@pytest.mark.parametrize("text", ["voorjaar 2027", " Spring  2027 ", "12-3-2027", "2027"])
def test_period_is_read_as_people_write_it(text: str) -> None:
    assert PeriodField().clean(text) == parse_period(text)


def test_no_period_is_none() -> None:
    assert PeriodField().clean("  ") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [("ooit", "Wanneer is 'ooit'?"), ("30 februari 2027", "staat niet op de kalender"), ("winter 2027", "winter 2026-2027")],
)
def test_period_that_cannot_be_read_says_what_to_do(text: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        PeriodField().clean(text)


def test_every_code_with_a_place_has_a_sentence_and_a_form_with_that_field() -> None:
    assert set(FIELD_OF_CODE) <= set(SENTENCES)
    fields = {name for form in FORMS for name in form.base_fields}
    assert set(FIELD_OF_CODE.values()) <= fields


def test_error_stands_at_its_field_or_above_the_form() -> None:
    form = ReasonForm({"reason": "x"})
    assert isinstance(form, forms.Form)
    show_error(form, InputError("process-reden-nodig"))
    show_error(form, InputError("actie-naam-leeg"))
    assert (list(form.errors), len(form.non_field_errors())) == (["reason", "__all__"], 1)

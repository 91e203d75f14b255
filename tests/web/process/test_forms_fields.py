"""Where an error of a form is shown."""

from __future__ import annotations

from django import forms

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.process.forms.action import ActionForm
from wijkkoers.web.process.forms.attachment import DocumentForm, LinkForm
from wijkkoers.web.process.forms.besluit import BesluitForm
from wijkkoers.web.process.forms.fields import FIELD_OF_CODE, ReasonForm
from wijkkoers.web.process.forms.method import MethodForm
from wijkkoers.web.process.forms.stap import MoveForm, OwnStapForm, ResultForm
from wijkkoers.web.process.sentences import SENTENCES

FORMS = (OwnStapForm, MoveForm, ResultForm, ActionForm, BesluitForm, LinkForm, DocumentForm, ReasonForm, MethodForm)


def test_every_code_with_a_place_has_a_sentence_and_a_form_with_that_field() -> None:
    assert set(FIELD_OF_CODE) <= set(SENTENCES)
    fields = {name for form in FORMS for name in form.base_fields}
    assert set(FIELD_OF_CODE.values()) <= fields


def test_error_stands_at_its_field_or_above_the_form() -> None:
    form = ReasonForm({"reason": "x"})
    assert isinstance(form, forms.Form)
    show_refusal(form, InputError("process-reden-nodig"), FIELD_OF_CODE)
    show_refusal(form, InputError("actie-naam-leeg"), FIELD_OF_CODE)
    assert (list(form.errors), len(form.non_field_errors())) == (["reason", "__all__"], 1)

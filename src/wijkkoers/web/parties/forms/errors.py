"""The sentence of an error at the field it is about."""

from __future__ import annotations

from django import forms

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of

FIELD_OF_CODE = {
    "partij-naam-leeg": "name",
    "partij-naam-bestaat": "name",
    "partij-organisatie-bestaat": "organisation",
    "partij-organisatie-buiten-team": "organisation",
    "partij-reden-leeg": "reason",
    "partij-plan-adres": "own_plan_url",
    "partij-thema-onbekend": "theme",
    "doel-leeg": "text",
    "middel-leeg": "text",
    "middel-aantal": "amount",
    "middel-eenheid-leeg": "unit",
    "ambitie-reden-ontbreekt": "reason",
    "ambitie-zonder-thema": "themes",
    "ambitie-zonder-titel": "title",
    "ambitie-leeg": "text",
    "ambitie-jaar": "target_year",
    "ambitie-opmerking-leeg": "remark",
    "begrip-leeg": "term",
    "begrip-bestaat": "term",
}


def show_error(form: forms.Form, error: InputError) -> None:
    """Put the sentence of an error at the field it is about."""
    field = FIELD_OF_CODE.get(error.code)
    form.add_error(field if field in form.fields else None, sentence_of(error))

"""Forms of the kit: they check form; the services check sense."""

from __future__ import annotations

from django import forms

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of

FIELD_OF_CODE = {
    "kit-titel-leeg": "title",
    "kit-geen-kaarten": "subjects",
    "kit-te-veel-kaarten": "subjects",
    "kit-kaart-onbekend": "subjects",
    "kit-reden-leeg": "reason",
    "kit-moment-leeg": "title",
    "kit-moment-onbekend": "moment",
    "kit-foto-te-groot": "photo",
    "kit-foto-onleesbaar": "photo",
    "dilemma-vraag-leeg": "question",
    "sessie-vraag-leeg": "question",
    "sessie-mogelijkheden": "options",
    "sessie-antwoord-onbekend": "value",
}


def show_error(form: forms.Form, error: InputError) -> None:
    """Put the sentence of an error at the field it is about."""
    field = FIELD_OF_CODE.get(error.code)
    form.add_error(field if field in form.fields else None, sentence_of(error))

"""Fields that forms of the process share: a period as people write it, a long text, a person, a stap; and where an error belongs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.process.services.record import TEXT_LIMIT

Choices = Iterable[tuple[int, str]]
FIELD_OF_CODE = {
    "stap-naam-leeg": "own_label",
    "stap-onderdeel-onbekend": "own_stage",
    "resultaat-leeg": "text",
    "actie-naam-leeg": "title",
    "besluit-naam-leeg": "title",
    "besluit-herzien-te-vroeg": "review_on",
    "bijlage-naam-leeg": "title",
    "link-onbruikbaar": "address",
    "document-leeg": "document",
    "document-te-groot": "document",
    "document-soort": "document",
    "document-anders": "document",
    "document-actief": "document",
    "process-reden-nodig": "reason",
    "process-niet-in-team": "owner",
    "process-stap-onbekend": "stap",
    "methode-onbekend": "method",
}


class ChoiceOfNumber(forms.TypedChoiceField):
    """One of the rows that a form offers, by number; None for none."""

    def __init__(self, *, empty: Any, **kwargs: Any) -> None:
        """Keep what stands for none."""
        self.empty = empty
        super().__init__(required=False, coerce=int, empty_value=None, **kwargs)

    def offer(self, choices: Choices) -> None:
        """Offer these rows."""
        self.choices = [("", str(self.empty)), *((str(number), label) for number, label in choices)]


def offer(form: forms.Form, name: str, choices: Choices) -> None:
    """Let a field of a form offer these rows."""
    field = form.fields[name]
    assert isinstance(field, ChoiceOfNumber)  # noqa: S101 - declared as one
    field.offer(choices)


def long_text(label: Any, help_text: Any = "", rows: int = 4) -> forms.CharField:
    """Return a field for a text of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, max_length=TEXT_LIMIT, help_text=help_text, widget=widget)


def day(label: Any) -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(label=label, required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))


def owner_field(label: Any) -> ChoiceOfNumber:
    """Return a field for a person of the team."""
    return ChoiceOfNumber(label=label, empty=_("Nog niemand"))


def stap_field() -> ChoiceOfNumber:
    """Return a field for a stap of the dossier."""
    return ChoiceOfNumber(label=_("Bij welke stap?"), empty=_("Bij het hele dossier"))


class ReasonForm(forms.Form):
    """Why something stops or goes away."""

    reason = forms.CharField(label=_("Reden"), max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

"""The form of an oproep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.participation.inbreng_values import OPROEP_FIELDS, OproepValues
from wijkkoers.web.participation.services.oproepen import QUESTION_LIMIT, TITLE_LIMIT
from wijkkoers.web.ui.editing import EditForm

FIELD_OF_CODE = {
    "oproep-titel-leeg": "title",
    "oproep-vraag-leeg": "question",
    "oproep-dagen-omgekeerd": "closes_on",
    "oproep-te-lang-open": "closes_on",
    "inbreng-moment-onbekend": "moment",
    "rij-reden-leeg": "reason",
}
Choices = Iterable[tuple[str, str]]


def day_field(label: Any, help_text: Any = "") -> forms.DateField:
    """Return a field for a day."""
    return forms.DateField(label=label, help_text=help_text, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))


class OproepForm(EditForm):
    """A question to the wijk, its days, and what is asked and shown."""

    EDITED: ClassVar[tuple[str, ...]] = OPROEP_FIELDS
    title = forms.CharField(
        label=_("Naam"), max_length=TITLE_LIMIT, help_text=_("Voor u en het team. Bijvoorbeeld: speelplekken, voorjaar.")
    )
    question = forms.CharField(
        label=_("De vraag aan de wijk"),
        max_length=QUESTION_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Eén vraag, in gewone woorden. Bijvoorbeeld: Wat mist u op het plein?"),
    )
    opens_on = day_field(_("Open vanaf"))
    closes_on = day_field(_("Open tot en met"))
    moment = forms.TypedChoiceField(
        label=_("Bij welk moment hoort het?"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Dan telt wat binnenkomt mee in de verantwoording van dat moment."),
    )
    asks_place = forms.BooleanField(label=_("Vraag ook om een plek op de kaart"), required=False)
    shows_others = forms.BooleanField(
        label=_("Laat zien wat anderen inbrachten, zodra het team dat heeft gelezen en zichtbaar heeft gemaakt"), required=False
    )

    def __init__(self, *args: Any, moments: Choices, **kwargs: Any) -> None:
        """Offer these moments."""
        super().__init__(*args, **kwargs)
        chosen = list(moments)
        self.options["moments"] = chosen
        offer(self, "moment", [("", _("Bij geen moment")), *chosen])

    @property
    def values(self) -> OproepValues:
        """What was said."""
        data = self.cleaned_data
        return OproepValues(
            data["title"],
            data["question"],
            data["opens_on"],
            data["closes_on"],
            data["moment"],
            data["asks_place"],
            data["shows_others"],
        )


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Reden"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Let a field offer these choices."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared as one
    field.choices = choices

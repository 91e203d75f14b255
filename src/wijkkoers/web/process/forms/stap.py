"""Forms of a stap: who, when and what it led to; the next status; a result; a step of the team's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.process import wording
from wijkkoers.web.process.forms.fields import ChoiceOfNumber, Choices, PeriodField, long_text, owner_field
from wijkkoers.web.process.services.record import LABEL_LIMIT, TEXT_LIMIT
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import NO, OWN_FIELDS, RESULT_FIELDS, STAP_FIELDS, YES, OwnStap, ResultValues, StapValues
from wijkkoers.web.ui.editing import EditForm

SPOREN_CHOICES = (("", _("Geen van beide")), ("A", _("Sociaal-maatschappelijk")), ("B", _("Technisch-economisch")), ("AB", _("Allebei")))


class StapForm(EditForm):
    """Who leads a stap, when it should be done, what it led to."""

    EDITED = STAP_FIELDS
    owner = owner_field(_("Trekker"))
    due = PeriodField()
    summary = long_text(_("Uitkomst"), _("Waar leidde deze stap toe? Schrijf het zo dat iemand die er niet bij was het begrijpt."), rows=6)

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        """Offer these people."""
        super().__init__(*args, **kwargs, people=people)

    @property
    def values(self) -> StapValues:
        """What was said."""
        data = self.cleaned_data
        return StapValues(data["owner"], data["due"], data["summary"])


class OwnStapForm(StapForm):
    """A step of the team's own."""

    EDITED = (*OWN_FIELDS, *STAP_FIELDS)
    own_label = forms.CharField(label=_("Naam van de stap"), max_length=LABEL_LIMIT)
    own_goal = long_text(_("Doel"), _("Wat is er bereikt als deze stap klaar is?"), rows=3)
    own_stage = forms.ChoiceField(label=_("Onderdeel van de methode"), required=False)
    own_sporen = forms.ChoiceField(label=_("Spoor"), required=False, choices=SPOREN_CHOICES)
    field_order = EDITED

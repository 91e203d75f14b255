"""Forms of actions: what will be done and by whom; dropping one; the filter of the list."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.process.forms.fields import Choices, long_text, offer, owner_field, stap_field
from wijkkoers.web.process.period_field import PeriodField
from wijkkoers.web.process.services.record import HOLDER_LIMIT, LINE_LIMIT, TEXT_LIMIT
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.process.values import ACTION_FIELDS, ActionValues
from wijkkoers.web.ui.editing import EditForm


class ActionForm(EditForm):
    """An action."""

    EDITED = ACTION_FIELDS
    title = forms.CharField(
        label=_("Wat gaat er gebeuren?"), max_length=LINE_LIMIT, help_text=_("Bijvoorbeeld: huurdersvereniging bellen.")
    )
    owner = owner_field(_("Wie uit het team?"))
    holder = forms.CharField(
        label=_("Of wie daarbuiten?"),
        required=False,
        max_length=HOLDER_LIMIT,
        help_text=_("De functie, geen naam. Bijvoorbeeld: wijkbeheerder van de gemeente."),
    )
    due = PeriodField()
    stap = stap_field()
    note = long_text(_("Toelichting"), rows=3)
    field_order = ("title", "owner", "holder", "due", "stap", "note")

    def __init__(self, *args: Any, people: Choices, staps: Choices, **kwargs: Any) -> None:
        """Offer these people and stappen."""
        super().__init__(*args, **kwargs)
        self.options |= {"people": people, "staps": staps}
        offer(self, "owner", people)
        offer(self, "stap", staps)

    @property
    def values(self) -> ActionValues:
        """What was said."""
        data = self.cleaned_data
        return ActionValues(data["title"], data["note"], data["owner"], data["holder"], data["due"], data["stap"])


class ActionStatusForm(forms.Form):
    """Where an action should stand, with a reason when it is dropped."""

    status = forms.TypedChoiceField(coerce=ActionStatus, choices=[(status.value, status.value) for status in ActionStatus])
    reason = forms.CharField(label=_("Reden"), required=False, max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

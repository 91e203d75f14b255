"""Forms of besluiten: what was decided and why; where it stands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.process.forms.fields import Choices, day, long_text, offer, stap_field
from wijkkoers.web.process.services.record import LINE_LIMIT, TEXT_LIMIT
from wijkkoers.web.process.states import BesluitStatus
from wijkkoers.web.process.values import BESLUIT_FIELDS, BesluitValues
from wijkkoers.web.ui.editing import EditForm


class BesluitForm(EditForm):
    """A besluit."""

    EDITED = BESLUIT_FIELDS
    title = forms.CharField(label=_("Waarover gaat het besluit?"), max_length=LINE_LIMIT)
    outcome = long_text(_("Wat is besloten"), rows=3)
    grounds = long_text(_("Gronden"), _("Waarom dit en niet iets anders? Noem cijfers, gesprekken en afwegingen."))
    dissent = long_text(_("Wie was het er niet mee eens"), _("Noem de partij en haar reden. Zo blijft zij te horen."), rows=3)
    accepted_loss = long_text(_("Wat kost dit, of wat geven wij op"), _("Een nadeel dat u bewust aanvaardt."), rows=3)
    decided_by = forms.CharField(
        label=_("Besloten door"), required=False, max_length=LINE_LIMIT, help_text=_("Een overleg of bestuur. Bijvoorbeeld: stuurgroep.")
    )
    decided_on = day(_("Besloten op"))
    review_on = day(_("Opnieuw bekijken op"))
    stap = stap_field()
    field_order = EDITED

    def __init__(self, *args: Any, staps: Choices, **kwargs: Any) -> None:
        """Offer these stappen."""
        super().__init__(*args, **kwargs)
        self.options["staps"] = staps
        offer(self, "stap", staps)

    @property
    def values(self) -> BesluitValues:
        """What was said."""
        data = self.cleaned_data
        return BesluitValues(
            title=data["title"],
            outcome=data["outcome"],
            grounds=data["grounds"],
            dissent=data["dissent"],
            accepted_loss=data["accepted_loss"],
            decided_by=data["decided_by"],
            decided_on=data["decided_on"],
            review_on=data["review_on"],
            stap_id=data["stap"],
        )


class BesluitStatusForm(forms.Form):
    """Where a besluit should stand, with a reason when it is put back or dropped."""

    status = forms.TypedChoiceField(coerce=BesluitStatus, choices=[(status.value, status.value) for status in BesluitStatus])
    reason = forms.CharField(label=_("Reden"), required=False, max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

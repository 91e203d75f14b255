"""Forms of a stap: who, when and what it led to; the next status; a result; a step of the team's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.process import wording
from wijkkoers.web.process.forms.fields import Choices, long_text, offer, owner_field
from wijkkoers.web.process.period_field import PeriodField
from wijkkoers.web.process.services.record import LABEL_LIMIT
from wijkkoers.web.process.states import StapMove
from wijkkoers.web.process.values import NO, OWN_FIELDS, RESULT_FIELDS, STAP_FIELDS, YES, OwnStap, ResultValues, StapValues
from wijkkoers.web.ui.editing import EditForm

SPOREN_CHOICES = (("", _("Geen van beide")), ("A", _("Sociaal-maatschappelijk")), ("B", _("Technisch-economisch")), ("AB", _("Allebei")))


class StapForm(EditForm):
    """Who leads a stap, when it should be done, what it led to."""

    EDITED: ClassVar[tuple[str, ...]] = STAP_FIELDS
    owner = owner_field(_("Trekker"))
    due = PeriodField()
    summary = long_text(_("Uitkomst"), _("Waar leidde deze stap toe? Schrijf het zo dat iemand die er niet bij was het begrijpt."), rows=6)

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        """Offer these people."""
        super().__init__(*args, **kwargs)
        self.options["people"] = people
        offer(self, "owner", people)

    @property
    def values(self) -> StapValues:
        """What was said."""
        data = self.cleaned_data
        return StapValues(data["owner"], data["due"], data["summary"])

    @property
    def own(self) -> OwnStap | None:
        """What the stap is; None for a knooppunt of the handbook."""
        return None


class OwnStapForm(StapForm):
    """A step of the team's own."""

    EDITED = (*OWN_FIELDS, *STAP_FIELDS)
    own_label = forms.CharField(label=_("Naam van de stap"), max_length=LABEL_LIMIT)
    own_goal = long_text(_("Doel"), _("Wat is er bereikt als deze stap klaar is?"), rows=3)
    own_stage = forms.ChoiceField(label=_("Onderdeel van de methode"), required=False)
    own_sporen = forms.ChoiceField(label=_("Spoor"), required=False, choices=SPOREN_CHOICES)
    field_order = EDITED

    def __init__(self, *args: Any, stages: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        """Offer these parts of the method."""
        super().__init__(*args, **kwargs)
        self.options["stages"] = stages
        field = self.fields["own_stage"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [("", _("Buiten de onderdelen")), *stages]

    @property
    def own(self) -> OwnStap:
        """What the stap is."""
        data = self.cleaned_data
        return OwnStap(data["own_label"], data["own_goal"], data["own_stage"], data["own_sporen"])


class MoveForm(forms.Form):
    """The next status of a stap, with a reason where one is needed."""

    move = forms.TypedChoiceField(label=_("Wat gebeurt er?"), coerce=StapMove, widget=forms.RadioSelect)
    reason = long_text(_("Reden"), _("Nodig bij pauzeren, overslaan en opnieuw bekijken. De reden komt in het logboek."), rows=3)

    def __init__(self, *args: Any, moves: Iterable[StapMove], **kwargs: Any) -> None:
        """Offer these moves."""
        super().__init__(*args, **kwargs)
        field = self.fields["move"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(move.value, f"{wording.MOVE_LABELS[move]}. {wording.MOVE_HELP[move]}") for move in moves]


class ResultForm(EditForm):
    """What a stap delivers, and whether others can work with it."""

    EDITED = RESULT_FIELDS
    text = long_text(_("Resultaat"), _("Wat is eruit gekomen? Noem het document als het daar staat."), rows=8)
    is_ready = forms.ChoiceField(
        label=_("Kunnen anderen ermee verder?"),
        choices=((NO, _("Nee, hier wordt nog aan gewerkt")), (YES, _("Ja, dit is klaar voor gebruik"))),
        widget=forms.RadioSelect,
    )

    @property
    def values(self) -> ResultValues:
        """What was said."""
        return ResultValues(self.cleaned_data["text"], self.cleaned_data["is_ready"] == YES)

"""Who a partij is: the form for a new one, the form to change one, and the reason why one leaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.parties import wording
from wijkkoers.web.parties.forms.fields import offer, prose
from wijkkoers.web.parties.kinds import OwnPlan, PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.services import About, Profile
from wijkkoers.web.parties.services.texts import CONTACT_LIMIT, NAME_LIMIT, ROLE_LIMIT, URL_LIMIT
from wijkkoers.web.ui.editing import EditForm

FIELDS = ("name", "kind", "role", "contact", "mandate_limit", "own_plan", "own_plan_url", "influence", "stake")


class AboutForm(EditForm):
    """Who a partij is and where it stands."""

    EDITED: ClassVar = FIELDS
    name = forms.CharField(label=_("Naam"), max_length=NAME_LIMIT)
    kind = forms.ChoiceField(label=_("Soort"))
    role = forms.CharField(
        label=_("Rol in de wijk"), required=False, max_length=ROLE_LIMIT, help_text=_("Bijvoorbeeld: eigenaar van twee scholen.")
    )
    contact = forms.CharField(
        label=_("Aanspreekpunt"),
        required=False,
        max_length=CONTACT_LIMIT,
        help_text=_("De functie, geen naam. Bijvoorbeeld: hoofd huisvesting."),
    )
    mandate_limit = prose(
        _("Grens van het mandaat"),
        _("Wat mag het aanspreekpunt zelf toezeggen, en wat gaat eerst terug naar de eigen organisatie?"),
        rows=2,
    )
    own_plan = forms.ChoiceField(label=_("Eigen plan voor deze wijk"), required=False)
    own_plan_url = forms.CharField(
        label=_("Adres van het eigen plan"),
        required=False,
        max_length=URL_LIMIT,
        widget=forms.URLInput,
        help_text=_("Begint met https://."),
    )
    influence = forms.ChoiceField(
        label=_("Invloed op het plan"), required=False, help_text=_("Kan deze partij het plan mogelijk maken of tegenhouden?")
    )
    stake = forms.ChoiceField(
        label=_("Hoeveel er op het spel staat"), required=False, help_text=_("Hoeveel verandert het plan voor deze partij?")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        offer(self, "kind", [(kind.value, str(label).capitalize()) for kind, label in wording.KIND_LABELS.items()])
        offer(self, "own_plan", [(plan.value, label) for plan, label in wording.PLAN_LABELS.items()])
        levels = [("", _("nog niet bekend")), *((str(level), label) for level, label in wording.LEVEL_LABELS.items())]
        offer(self, "influence", levels)
        offer(self, "stake", levels)

    @property
    def about(self) -> About:
        """What was said of the partij."""
        data = self.cleaned_data
        return About(data["name"], PartijKind(data["kind"]), data["role"], data["contact"])

    @property
    def profile(self) -> Profile:
        """Where the partij stands."""
        data = self.cleaned_data
        return Profile(
            data["mandate_limit"],
            OwnPlan(data["own_plan"] or OwnPlan.ONBEKEND),
            data["own_plan_url"],
            _level(data["influence"]),
            _level(data["stake"]),
        )


class NewPartijForm(AboutForm):
    """A new partij: an organisation of the team, or a name."""

    organisation = forms.ModelChoiceField(
        label=_("Organisatie uit het team"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("Geen: deze partij werkt niet in Wijkkoers"),
        help_text=_("De mensen van die organisatie schrijven zelf hun belang. Anders schrijft het team op wat de partij vertelt."),
    )
    field_order = ("organisation", *FIELDS)

    def __init__(self, *args: Any, organisations: list[Organisation], **kwargs: Any) -> None:
        """Offer these organisations; name and kind follow from the one chosen."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = Organisation.objects.filter(pk__in=[organisation.pk for organisation in organisations])
        for name in ("name", "kind"):
            self.fields[name].required = False
            self.fields[name].help_text = _("Leeg bij een organisatie uit het team: dan geldt haar eigen naam en soort.")
        offer(self, "kind", [("", "---------"), *((kind.value, str(label).capitalize()) for kind, label in wording.KIND_LABELS.items())])

    @property
    def organisation_chosen(self) -> Organisation | None:
        """The organisation, or None."""
        found: Organisation | None = self.cleaned_data["organisation"]
        return found

    @property
    def about(self) -> About:
        """What was said of the partij, filled from the organisation where nothing was."""
        data, chosen = self.cleaned_data, self.organisation_chosen
        name = data["name"] or (chosen.name if chosen else "")
        kind = data["kind"] or (chosen.kind if chosen else PartijKind.OVERIG.value)
        return About(name, PartijKind(kind), data["role"], data["contact"])


class ReasonForm(forms.Form):
    """Why something leaves the dossier."""

    reason = prose(_("Reden"), rows=3, required=True)


def held_of(partij: Partij) -> Mapping[str, str]:
    """Return who a partij is as the browser would send it."""
    return {name: "" if (value := getattr(partij, name)) is None else str(value) for name in FIELDS}


def _level(text: str) -> int | None:
    return int(text) if text else None

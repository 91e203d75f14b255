"""Forms of partijen: they check form; the services check sense."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.parties import services, wording
from wijkkoers.web.parties.kinds import PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words
from wijkkoers.web.parties.services import About

FIELD_OF_CODE = {
    "partij-naam-leeg": "name",
    "partij-naam-bestaat": "name",
    "partij-organisatie-bestaat": "organisation",
    "partij-organisatie-buiten-team": "organisation",
    "partij-reden-leeg": "reason",
}


def show_error(form: forms.Form, error: InputError) -> None:
    """Put the sentence of an error at the field it is about."""
    field = FIELD_OF_CODE.get(error.code)
    form.add_error(field if field in form.fields else None, sentence_of(error))


class AboutForm(forms.Form):
    """Who a partij is."""

    name = forms.CharField(label=_("Naam"), max_length=services.NAME_LIMIT)
    kind = forms.ChoiceField(label=_("Soort"))
    role = forms.CharField(
        label=_("Rol in de wijk"), required=False, max_length=services.ROLE_LIMIT, help_text=_("Bijvoorbeeld: eigenaar van twee scholen.")
    )
    contact = forms.CharField(
        label=_("Aanspreekpunt"),
        required=False,
        max_length=services.CONTACT_LIMIT,
        help_text=_("De functie, geen naam. Bijvoorbeeld: hoofd huisvesting."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(kind.value, str(label).capitalize()) for kind, label in wording.KIND_LABELS.items()]

    @property
    def about(self) -> About:
        """What was said of the partij."""
        data = self.cleaned_data
        return About(data["name"], PartijKind(data["kind"]), data["role"], data["contact"])


class NewPartijForm(AboutForm):
    """A new partij: an organisation of the team, or a name."""

    organisation = forms.ModelChoiceField(
        label=_("Organisatie uit het team"),
        queryset=Organisation.objects.none(),
        required=False,
        empty_label=_("Geen: deze partij werkt niet in Wijkkoers"),
        help_text=_("De mensen van die organisatie schrijven zelf hun belang. Anders schrijft het team op wat de partij vertelt."),
    )
    field_order = ("organisation", "name", "kind", "role", "contact")

    def __init__(self, *args: Any, organisations: list[Organisation], **kwargs: Any) -> None:
        """Offer these organisations; name and kind follow from the one chosen."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = Organisation.objects.filter(pk__in=[organisation.pk for organisation in organisations])
        for name in ("name", "kind"):
            self.fields[name].required = False
            self.fields[name].help_text = _("Leeg bij een organisatie uit het team: dan geldt haar eigen naam en soort.")
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)  # noqa: S101 - declared above
        kind.choices = [("", "---------"), *list(kind.choices)]  # type: ignore[arg-type]  # the stubs allow a function here

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


class PartijForm(AboutForm):
    """Who a partij is and, for its own people, its words."""

    interest = forms.CharField(
        label=_("Belang"),
        required=False,
        max_length=services.TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Wat wilt u bereiken of behouden? Schrijf in uw eigen woorden."),
    )
    ambition = forms.CharField(
        label=_("Ambitie"),
        required=False,
        max_length=services.TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Wat staat er over tien tot vijftien jaar, als het aan u ligt?"),
    )

    def __init__(self, *args: Any, partij: Partij, may_write: bool, **kwargs: Any) -> None:
        """Start with the partij as it is; leave the words out for who may not write them."""
        names = ("name", "kind", "role", "contact", *(("interest", "ambition") if may_write else ()))
        super().__init__(*args, initial={name: getattr(partij, name) for name in names}, **kwargs)
        if not may_write:
            del self.fields["interest"], self.fields["ambition"]

    @property
    def words(self) -> Words | None:
        """The words, or None for who may not write them."""
        data = self.cleaned_data
        return Words(data["interest"], data["ambition"]) if "interest" in self.fields else None


class DropForm(forms.Form):
    """Why a partij leaves the dossier."""

    reason = forms.CharField(label=_("Reden"), max_length=services.TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

"""Forms of this app; they check form, the services check sense."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.models import KIND_LABELS, LANGUAGE_LABELS, ROLE_LABELS, Role
from wijkkoers.web.accounts.refusals import sentence_of

ROLE_CHOICES = [(role.value, label) for role, label in ROLE_LABELS.items()]
ROLE_HELP = _("Een beheerder regelt ook de leden. Een redacteur wijzigt. Een partner denkt mee. Een lezer leest.")


class ServiceForm(forms.Form):
    """A form whose answer goes to a service; input that the service cannot use is said above the form."""

    def carry_out(self, act: Callable[..., Any], **values: Any) -> Any:
        """Call the service with the values of the form; None when it refused the input."""
        try:
            return act(**self.cleaned_data, **values)
        except InputError as error:
            self.add_error(None, sentence_of(error))
            return None


class PersonForm(ServiceForm):
    """How someone is called."""

    name = forms.CharField(label=_("Uw naam"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))


class LanguageForm(forms.Form):
    """The language of the pages."""

    taal = forms.ChoiceField(label=_("Taal"), choices=[(key.value, label) for key, label in LANGUAGE_LABELS.items()])


class OrganisationForm(ServiceForm):
    """A new organisation."""

    name = forms.CharField(label=_("Naam van de organisatie"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    kind = forms.ChoiceField(label=_("Soort"), choices=[(kind.value, label) for kind, label in KIND_LABELS.items()])


class InviteForm(ServiceForm):
    """Whom to invite, and as what."""

    email = forms.EmailField(label=_("E-mailadres"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))
    role = forms.ChoiceField(label=_("Rol"), choices=ROLE_CHOICES, initial=Role.LEZER.value, help_text=ROLE_HELP)


class RoleForm(ServiceForm):
    """Another role."""

    role = forms.ChoiceField(label=_("Rol"), choices=ROLE_CHOICES, help_text=ROLE_HELP)


class JoinForm(ServiceForm):
    """Who accepts an invitation and has no account yet."""

    name = forms.CharField(label=_("Uw naam"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    password = forms.CharField(
        label=_("Kies een wachtwoord"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Minstens 12 tekens. Een paar losse woorden achter elkaar onthoudt u goed."),
    )
    repeated = forms.CharField(
        label=_("Nog een keer het wachtwoord"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def clean(self) -> dict[str, Any]:
        """Both passwords are the same; only one goes on."""
        values = super().clean() or {}
        repeated = values.pop("repeated", None)
        if "password" in values and repeated is not None and values["password"] != repeated:
            self.add_error("repeated", _("De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw."))
        return values


class ConfirmForm(ServiceForm):
    """A yes, without fields."""


class ActivateForm(ActivateTOTPForm):
    """The first code of the app, with a label in our words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("De code uit de app")

"""Forms of dossiers: they check form; the services check sense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.dossiers import wording
from wijkkoers.web.dossiers.log import part_label
from wijkkoers.web.dossiers.states import Aim, Move, Status, TeamRole
from wijkkoers.web.events.selectors import LogFilter

ALL = ""
FIELD_OF_CODE = {
    "dossier-naam-leeg": "name",
    "dossier-naam-te-lang": "name",
    "dossier-naam-bestaat": "name",
    "dossier-samenvatting-te-lang": "summary",
    "dossier-reden-nodig": "reason",
    "dossier-reden-te-lang": "reason",
    "dossier-geen-account": "email",
    "dossier-al-in-team": "email",
}


def labelled(labels: Mapping[Any, Any], helps: Mapping[Any, Any]) -> list[tuple[str, str]]:
    """Return choices that say what they mean."""
    return [(key.value, f"{label}. {helps[key]}") for key, label in labels.items()]


class DossierForm(forms.Form):
    """What a dossier says about itself."""

    name = forms.CharField(label=_("Naam"), max_length=120, help_text=_("Bijvoorbeeld: Wijkvisie De Akkers."))
    aim = forms.ChoiceField(label=_("Doel"), widget=forms.RadioSelect)
    summary = forms.CharField(
        label=_("Samenvatting"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Waarom deze wijk, waarom nu? In een paar zinnen."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        aim = self.fields["aim"]
        assert isinstance(aim, forms.ChoiceField)  # noqa: S101 - declared above
        aim.choices = labelled(wording.AIM_LABELS, wording.AIM_HELP)


class NewDossierForm(DossierForm):
    """A new dossier, of one of the organisations for which the person may make one."""

    organisation = forms.ModelChoiceField(label=_("Organisatie"), queryset=Organisation.objects.none(), empty_label=None)
    field_order = ("name", "aim", "organisation", "summary")

    def __init__(self, *args: Any, organisations: Any, **kwargs: Any) -> None:
        """Offer these organisations; ask nothing when there is one."""
        super().__init__(*args, **kwargs)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = organisations
        self.only = organisations[0] if len(organisations) == 1 else None
        if self.only:
            del self.fields["organisation"]

    @property
    def organisation_chosen(self) -> Organisation:
        """The organisation that will own the dossier."""
        return self.only or self.cleaned_data["organisation"]


class BoardForm(forms.Form):
    """Search and filter of the board; what it does not know, it ignores."""

    zoek = forms.CharField(label=_("Zoek op naam of gebied"), required=False, max_length=80)
    organisatie = forms.TypedChoiceField(label=_("Organisatie"), required=False, coerce=int, empty_value=None)
    status = forms.TypedChoiceField(label=_("Status"), required=False, coerce=Status, empty_value=None)
    doel = forms.TypedChoiceField(label=_("Doel"), required=False, coerce=Aim, empty_value=None)

    def __init__(self, *args: Any, organisations: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        """Offer these organisations."""
        super().__init__(*args, **kwargs)
        self._offer("organisatie", [(str(id_), name) for id_, name in organisations])
        self._offer("status", [(key.value, str(label)) for key, label in wording.STATUS_LABELS.items()])
        self._offer("doel", [(key.value, str(label)) for key, label in wording.AIM_LABELS.items()])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(ALL, _("Alle")), *choices]


class MoveForm(forms.Form):
    """The next status, with a reason where one is needed."""

    move = forms.TypedChoiceField(label=_("Wat gebeurt er?"), coerce=Move, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reden"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Nodig bij pauzeren, afsluiten en heropenen. De reden komt in het logboek."),
    )

    def __init__(self, *args: Any, moves: Iterable[Move], **kwargs: Any) -> None:
        """Offer these moves."""
        super().__init__(*args, **kwargs)
        field = self.fields["move"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(move.value, f"{wording.MOVE_LABELS[move]}. {wording.MOVE_HELP[move]}") for move in moves]


class RoleForm(forms.Form):
    """A role in the team."""

    role = forms.TypedChoiceField(label=_("Rol"), coerce=TeamRole, widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = labelled(wording.ROLE_LABELS, wording.ROLE_HELP)


class MemberForm(RoleForm):
    """A person to take into the team."""

    email = forms.EmailField(label=_("E-mailadres"), help_text=_("Van iemand met een account, van uw eigen of een andere organisatie."))
    field_order = ("email", "role")


def first_choice(choice: type[StrEnum], text: str | None) -> Any:
    """Return the member that a text in the address names, or None."""
    return choice(text) if text in tuple(choice) else None


class LogForm(forms.Form):
    """What of the log to show; a value that is not offered is left out."""

    soort = forms.ChoiceField(label=_("Over"), required=False)
    wie = forms.ChoiceField(label=_("Door wie"), required=False)
    onderwerp = forms.RegexField(r"^[a-z-]+:[0-9]+$", required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, parts: Iterable[str], actors: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        """Offer what the log has."""
        super().__init__(*args, **kwargs)
        choices = {
            "soort": [(ALL, _("Alles")), *((part, part_label(part).capitalize()) for part in parts)],
            "wie": [(ALL, _("Iedereen")), *((str(id_), name) for id_, name in actors)],
        }
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            field.choices = offered

    @property
    def wanted(self) -> LogFilter:
        """The filter that was asked for."""
        self.is_valid()
        data = self.cleaned_data
        return LogFilter(data.get("onderwerp", ""), data.get("soort", ""), int(data["wie"]) if data.get("wie") else None)

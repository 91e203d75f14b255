"""Fields that the forms of this app share; of those of gesprekken and schouw also the field of a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.services.cleaning import LINE_LIMIT, TEXT_LIMIT
from wijkkoers.web.ui.places import PlaceField

FIELD_OF_CODE = {
    "gesprek-titel-leeg": "title",
    "gesprek-rol-leeg": "with_role",
    "gesprek-dag-in-de-toekomst": "held_on",
    "citaat-leeg": "text",
    "citaat-opnieuw-akkoord": "agreed_on",
    "signaal-leeg": "text",
    "signaal-te-veel": "text",
    "thema-onbekend": "theme",
    "route-titel-leeg": "title",
    "route-onbekend": "route",
    "schouw-route-vast": "route",
    "routepunt-naam-leeg": "label",
    "routepunt-plaats-leeg": "geometry",
    "schouw-titel-leeg": "title",
    "schouw-dag-leeg": "held_on",
    "schouw-deur-einde": "until",
    "schouwpunt-oordeel-leeg": "verdict",
    "schouwpunt-cijfer": "score",
    "schouwpunt-plaats-leeg": "place_note",
    "schouwpunt-vast-punt": "route_point",
    "schouwpunt-partij": "holder_partij",
    "schouwpunt-reden-leeg": "reason",
    "schouwpunt-dag-zonder-tekst": "feedback",
    "schouwpunt-dag-in-de-toekomst": "feedback_on",
    "rij-reden-leeg": "reason",
    "foto-bijschrift-leeg": "caption",
    "foto-te-groot": "foto",
    "foto-onleesbaar": "foto",
    "foto-te-veel": "foto",
    "foto-keuze": "is_clear",
}
EMPTY = ("", "–")


def line(label: Any, help_text: Any = "", limit: int = LINE_LIMIT, *, required: bool = False) -> forms.CharField:
    """Return a field of one line."""
    return forms.CharField(label=label, required=required, max_length=limit, help_text=help_text)


def text(label: Any, help_text: Any = "", rows: int = 3, *, required: bool = False) -> forms.CharField:
    """Return a field of more lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=TEXT_LIMIT, help_text=help_text, widget=widget)


def day(label: Any, help_text: Any = "") -> forms.DateField:
    """Return a field for a day."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, required=False, widget=widget, help_text=help_text)


def choice(label: Any, help_text: Any = "", *, required: bool = False, **kwargs: Any) -> forms.ChoiceField:
    """Return a field with choices that the form gets when it is made."""
    return forms.ChoiceField(label=label, required=required, help_text=help_text, **kwargs)


def number_choice(label: Any, help_text: Any = "") -> forms.TypedChoiceField:
    """Return a field that chooses a row by its number; None for no row."""
    return forms.TypedChoiceField(label=label, required=False, help_text=help_text, coerce=int, empty_value=None)


def place(label: Any, *kinds: str, **kwargs: Any) -> PlaceField:
    """Return the field of a place of these kinds."""
    return PlaceField(label=label, **{"required": False, **({"kinds": kinds} if kinds else {}), **kwargs})


def offer(form: forms.Form, name: str, choices: Mapping[Any, Any], empty: Any = EMPTY[1], held: str = "") -> None:
    """Put choices in a field, none chosen first; what the row holds already stays on offer."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared as one
    known = {str(key): label for key, label in choices.items()}
    if held and held not in known:
        known[held] = held
    field.choices = [("", empty), *known.items()]


class ReasonForm(forms.Form):
    """Why something goes away."""

    reason = text(_("Waarom?"), _("De reden blijft bewaard. Het kan terugkomen."), required=True)

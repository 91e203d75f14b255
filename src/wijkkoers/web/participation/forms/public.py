"""The form with which anyone answers an oproep: no name, no address, no account."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.participation.forms.oproepen import offer
from wijkkoers.web.participation.inbreng_values import LINE_LIMIT, TEXT_LIMIT, Said
from wijkkoers.web.participation.states import InbrengKind
from wijkkoers.web.participation.wording import INBRENG_KIND_HELP
from wijkkoers.web.ui.places import PlaceField

FIELD_OF_CODE = {"inbreng-tekst-leeg": "text", "inbreng-tekst-te-lang": "text", "inbreng-groep-onbekend": "group"}
Grouped = Sequence[tuple[str, Sequence[tuple[str, str]]]]


class WordsField(forms.CharField):
    """Words of people; a sign that no text can hold is left out instead of refused."""

    def to_python(self, value: Any) -> str:
        """Return the text without null signs."""
        return super().to_python(value.replace("\x00", "") if isinstance(value, str) else value) or ""


class JoinForm(forms.Form):
    """What somebody wants to say; `website` must stay empty: only a machine fills it in."""

    kind = forms.TypedChoiceField(
        label=_("Wat wilt u doorgeven?"),
        coerce=InbrengKind,
        choices=[(kind.value, INBRENG_KIND_HELP[kind]) for kind in InbrengKind],
        initial=InbrengKind.IDEE.value,
        widget=forms.RadioSelect,
    )
    text = WordsField(
        label=_("Uw bericht"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Schrijf geen namen of telefoonnummers, ook niet van uzelf. Zo blijft uw bericht anoniem."),
        error_messages={"required": _("Schrijf op wat u wilt zeggen.")},
    )
    geometry = PlaceField(
        label=_("Waar gaat het over?"),
        kinds=("Point",),
        required=False,
        help_text=_("Zet een punt op de kaart. Lukt dat niet? Schrijf dan hieronder de straat of de plek."),
    )
    place_note = WordsField(
        label=_("Straat of plek"),
        max_length=LINE_LIMIT,
        required=False,
        help_text=_("Bijvoorbeeld: het veldje achter de school. Geen huisnummer."),
    )
    group = forms.ChoiceField(
        label=_("Bij welke groep hoort u?"), required=False, help_text=_("Zo zien wij of alle groepen in de wijk worden gehoord.")
    )
    website = forms.CharField(
        label=_("Vul dit niet in"), required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})
    )
    form_key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, groups: Grouped, asks_place: bool, **kwargs: Any) -> None:
        """Offer these groups; ask for a place only when the oproep does."""
        kwargs["initial"] = {"form_key": secrets.token_urlsafe(16), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        offer(self, "group", [("", _("Zeg ik liever niet")), *groups])
        if not asks_place:
            del self.fields["geometry"], self.fields["place_note"]

    @property
    def is_of_a_machine(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.cleaned_data.get("website"))

    @property
    def said(self) -> Said:
        """What was said."""
        data = self.cleaned_data
        return Said(data["text"], data["kind"], data["group"], data.get("geometry"), data.get("place_note", ""))

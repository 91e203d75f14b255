"""What the lists of opgaven and werken, the calendar and the meetings were asked to show; what is not offered counts as not asked."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from wijkkoers.indicators.meeting import BUFFER_M, YEARS
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.forms.opgaven import Choices, offer
from wijkkoers.web.fieldwork.selectors.opgaven import NOBODY, NONE, OpgaveFilter
from wijkkoers.web.fieldwork.selectors.werken import WerkFilter

ALL = ("", _("Alle"))
MOST_M, MOST_YEARS = 500.0, 10.0
ORDERS_OF_OPGAVEN = [
    ("", _("nummer")),
    ("urgentie", _("urgentie")),
    ("titel", _("naam")),
    ("thema", _("thema")),
    ("begin", _("begin")),
    ("nieuw", _("nieuwste eerst")),
]
ORDERS_OF_WERKEN = [("", _("begin")), ("partij", _("partij")), ("titel", _("naam")), ("nummer", _("nummer"))]


def _choice(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False)


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a filter: the id of its field, its name, and the field as HTML."""

    id: str
    label: Any
    html: str


class _Asked(forms.Form):
    """Reads the address; a value that is not offered is left out."""

    zoek = forms.CharField(label=_("Zoek"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Keep the labels plain: every question of a filter may stay open."""
        super().__init__(*args, **kwargs)
        self.label_suffix = ""

    @property
    def questions(self) -> list[Question]:
        """The questions with their fields as HTML: a filter has hundreds of options, too many for a template each."""
        return [_question(self[name]) for name in self.fields]

    def told(self) -> dict[str, str]:
        """Return what was asked, by question."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name) or "").replace("\x00", "").strip() for name in self.fields}


class OpgaveFilterForm(_Asked):
    """Which opgaven to show."""

    thema = _choice(_("Thema"))
    spoor = _choice(_("Spoor"))
    aard = _choice(_("Aard"))
    urgentie = _choice(_("Urgentie"))
    trekker = _choice(_("Trekker"))
    besluit = _choice(_("Besluit"))
    venster = _choice(_("Tijd"))
    partij = _choice(_("Partij"))
    mist = _choice(_("Wat ontbreekt"))
    toon = _choice(_("Toon"))
    volgorde = _choice(_("Volgorde"))
    FIRST = ("zoek", "thema", "spoor", "urgentie")

    def __init__(self, *args: Any, choices: Mapping[str, Choices], has_drafts: bool, **kwargs: Any) -> None:
        """Offer these themes, people and partijen."""
        super().__init__(*args, **kwargs)
        offer(self, "thema", [ALL, *choices["theme"], (NONE, _("zonder thema"))])
        offer(self, "spoor", [ALL, *wording.SPOREN_LABELS.items(), (NONE, _("zonder spoor"))])
        offer(self, "aard", [ALL, *_values(wording.NATURE_LABELS)])
        offer(self, "urgentie", [ALL, *_values(wording.URGENCY_LABELS), (NONE, _("niet gezegd"))])
        offer(self, "trekker", [ALL, (NOBODY, _("nog geen trekker")), *choices["owner"]])
        offer(self, "besluit", [ALL, *_values(wording.CONNECTION_LABELS), (NONE, _("nog geen besluit"))])
        offer(self, "venster", [ALL, *_values(wording.WINDOW_LABELS)])
        offer(self, "partij", [ALL, *choices["partijen"]])
        lacks = [("grond", _("zonder grond")), ("plek", _("zonder plek")), ("tijd", _("zonder begin"))]
        offer(self, "mist", [("", _("Niets gekozen")), *lacks])
        drafts = [("concept", _("concepten van uw organisatie"))] if has_drafts else []
        offer(self, "toon", [("", _("wat geldt")), *drafts, ("vervallen", _("wat vervallen is"))])
        offer(self, "volgorde", ORDERS_OF_OPGAVEN)

    @property
    def wanted(self) -> OpgaveFilter:
        """What was asked for."""
        return OpgaveFilter(**self.told())

    @property
    def first(self) -> list[Question]:
        """The questions that are always in sight."""
        return [_question(self[name]) for name in self.FIRST]

    @property
    def more(self) -> list[Question]:
        """The other questions."""
        return [_question(self[name]) for name in self.fields if name not in self.FIRST]

    @property
    def asks_more(self) -> bool:
        """Whether one of the other questions was asked."""
        return any(text for name, text in self.told().items() if name not in self.FIRST)


class WerkFilterForm(_Asked):
    """Which works to show."""

    soort = _choice(_("Soort werk"))
    partij = _choice(_("Partij"))
    venster = _choice(_("Tijd"))
    zekerheid = _choice(_("Zekerheid"))
    mist = _choice(_("Wat ontbreekt"))
    toon = _choice(_("Toon"))
    volgorde = _choice(_("Volgorde"))

    def __init__(self, *args: Any, choices: Mapping[str, Choices], has_drafts: bool, **kwargs: Any) -> None:
        """Offer these partijen."""
        super().__init__(*args, **kwargs)
        offer(self, "soort", [ALL, *_values(wording.KIND_LABELS)])
        offer(self, "partij", [ALL, *choices["partijen"], (NONE, _("niet aan tafel"))])
        offer(self, "venster", [ALL, *_values(wording.WINDOW_LABELS)])
        offer(self, "zekerheid", [ALL, *_values(wording.CERTAINTY_LABELS)])
        offer(self, "mist", [("", _("Niets gekozen")), ("plek", _("zonder plek")), ("tijd", _("zonder begin"))])
        drafts = [("concept", _("concepten van uw organisatie"))] if has_drafts else []
        offer(self, "toon", [("", _("wat geldt")), *drafts, ("vervallen", _("wat vervallen is"))])
        offer(self, "volgorde", ORDERS_OF_WERKEN)

    @property
    def wanted(self) -> WerkFilter:
        """What was asked for."""
        return WerkFilter(**self.told())


class MeetingFilterForm(forms.Form):
    """By which rule things meet, and which pairs to show."""

    afstand = forms.FloatField(
        label=_("Afstand in meters"), required=False, widget=forms.NumberInput(attrs={"min": 0, "max": MOST_M, "step": 5})
    )
    jaren = forms.FloatField(
        label=_("Jaren uit elkaar"), required=False, widget=forms.NumberInput(attrs={"min": 0, "max": MOST_YEARS, "step": 0.5})
    )
    soort = forms.ChoiceField(
        label=_("Welke paren"),
        required=False,
        choices=[ALL, ("opgave-werk", _("opgave en werk")), ("opgave-opgave", _("twee opgaven")), ("werk-werk", _("twee werken"))],
    )
    besluit = forms.ChoiceField(label=_("Besluit"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the outcomes."""
        super().__init__(*args, **kwargs)
        offer(self, "besluit", [ALL, ("open", _("nog te beslissen")), *_values(wording.CONNECTION_LABELS)])
        self.fields["afstand"].initial, self.fields["jaren"].initial = BUFFER_M, YEARS

    @property
    def rule(self) -> tuple[float, float]:
        """The distance in metres and the years; the usual ones where nothing that can be used was asked."""
        self.is_valid()
        return _within(self.cleaned_data.get("afstand"), BUFFER_M, MOST_M), _within(self.cleaned_data.get("jaren"), YEARS, MOST_YEARS)

    @property
    def kind(self) -> str:
        """Which pairs were asked for; empty for all."""
        self.is_valid()
        return str(self.cleaned_data.get("soort") or "")

    @property
    def outcome(self) -> str:
        """Which besluit was asked for; `open` for none yet; empty for all."""
        self.is_valid()
        return str(self.cleaned_data.get("besluit") or "")


def _question(field: forms.BoundField) -> Question:
    id_ = field.id_for_label
    if not isinstance(field.field, forms.ChoiceField):
        return Question(id_, field.label, str(field))
    asked = str(field.value() or "")
    offered: Any = field.field.choices
    rows = ((value, mark_safe(" selected") if str(value) == asked else "", label) for value, label in offered)
    options = format_html_join("", '<option value="{}"{}>{}</option>', rows)
    return Question(id_, field.label, format_html('<select name="{}" id="{}">{}</select>', field.html_name, id_, options))


def _within(value: float | None, usual: float, most: float) -> float:
    return min(value, most) if value is not None and math.isfinite(value) and value >= 0 else usual


def _values(labels: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    return [(str(kind), label) for kind, label in labels.items()]

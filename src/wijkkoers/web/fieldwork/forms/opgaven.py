"""Forms of opgaven: they check form; the services check sense."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.forms.talk_fields import line, number_choice, text
from wijkkoers.web.fieldwork.kinds import Nature
from wijkkoers.web.fieldwork.opgave_values import LONG_FIELDS, OPGAVE_FIELDS, OpgaveValues
from wijkkoers.web.fieldwork.services.checking import TITLE_LIMIT
from wijkkoers.web.fieldwork.services.cleaning import LINE_LIMIT
from wijkkoers.web.process.period_field import PeriodField
from wijkkoers.web.ui.editing import EditForm
from wijkkoers.web.ui.places import PlaceField

Choices = list[tuple[str, str]]
FIELD_OF_CODE = {
    "opgave-titel-leeg": "title",
    "opgave-aard-onbekend": "nature",
    "opgave-thema-onbekend": "theme",
    "opgave-domein-onbekend": "domains",
    "process-niet-in-team": "owner",
    "einde-voor-begin": "end",
    "werk-titel-leeg": "title",
    "werk-soort-onbekend": "kind",
    "partij-onbekend-hier": "partij",
    "rij-reden-leeg": "reason",
    "verbinding-in-de-toekomst": "decided_on",
    "dag-onmogelijk": "decided_on",
    "verbinding-door-leeg": "decided_by",
    "verbinding-uitkomst-onbekend": "outcome",
    "samenvoegen-te-weinig": "others",
}


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """Offer these choices."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared as one
    field.choices = choices


def as_list(value: Any) -> list[str]:
    """Return held lines as a list, as boxes take them."""
    return value if isinstance(value, list) else [part for part in str(value or "").split("\n") if part]


class GroupedForm(EditForm):
    """An edit form whose fields stand in groups; the first is always open, another one when there is something in it."""

    GROUPS: ClassVar[tuple[tuple[str, Any, tuple[str, ...]], ...]] = ()

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The groups for the page: id, title, fields, and whether it is open."""
        return [
            {"id": id_, "title": title, "fields": [self[name] for name in names], "is_open": not place or self._has_something(names)}
            for place, (id_, title, names) in enumerate(self.GROUPS)
        ]

    def _has_something(self, names: tuple[str, ...]) -> bool:
        return any(self[name].errors or (self[name].value() not in (None, "", [])) for name in names)


class OpgaveForm(GroupedForm):
    """What an opgave is, where and when, who leads it, and what connecting it could bring."""

    EDITED: ClassVar[tuple[str, ...]] = OPGAVE_FIELDS
    GROUPS: ClassVar = (
        ("kern", _("De opgave"), ("title", "nature", "theme", "sporen", "place", "place_note", "brought_by", "brought_partij")),
        ("inhoud", _("Wat is er aan de hand"), ("description", "urgency")),
        ("verbinden", _("Kansen en risico's van verbinden"), ("chances", "risks", "gains", "harms")),
        ("wie", _("Wie gaat erover"), ("owner", "owner_partij", "domains", "outside_partijen")),
        ("tijd", _("Loopt er al iets, en wanneer"), ("start", "end")),
    )
    title = forms.CharField(
        label=_("Naam"), max_length=TITLE_LIMIT, help_text=_("Kort en herkenbaar. Bijvoorbeeld: water op straat bij zware buien.")
    )
    nature = forms.ChoiceField(label=_("Aard"), widget=forms.RadioSelect)
    theme = forms.ChoiceField(label=_("Thema"), required=False)
    sporen = forms.ChoiceField(label=_("Spoor"), required=False)
    place = PlaceField(label=_("Plek"), required=False)
    place_note = line(_("Waar precies"), _("Een straat, plein of complex. De kalender zet werk per straat bij elkaar."))
    brought_by = line(_("Aangedragen door"), _("Een rol is genoeg. Bijvoorbeeld: bewoners van de Perronstraat."))
    brought_partij = number_choice(_("Of door een partij"))
    description = text(_("Omschrijving"), _("Wat ziet u, voor wie is het een probleem, en hoe lang al?"), rows=5)
    urgency = forms.ChoiceField(label=_("Urgentie"), required=False)
    chances = text(_("Kansen"), _("Wat wordt beter of goedkoper als u dit met ander werk verbindt? Eén punt per regel."))
    risks = text(_("Risico's"), _("Wat kan misgaan als u dit verbindt? Eén punt per regel."))
    gains = text(_("Wat het oplevert"), _("Goede gevolgen, en voor wie. Eén punt per regel."))
    harms = text(_("Wat het kan schaden"), _("Slechte gevolgen, en voor wie. Eén punt per regel."))
    owner = number_choice(_("Trekker"), _("Iemand uit het team."))
    owner_partij = number_choice(_("Partij die trekt"))
    domains = forms.MultipleChoiceField(label=_("Domeinen van de gemeente"), required=False, widget=forms.CheckboxSelectMultiple)
    outside_partijen = forms.TypedMultipleChoiceField(
        label=_("Welke andere partijen zijn nodig?"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    start = PeriodField(
        label=_("Begin"), help_text=_("Als er al iets loopt of gepland is. Bijvoorbeeld: 2027, najaar 2027 of 1 maart 2027.")
    )
    end = PeriodField(label=_("Einde"), help_text=_("Mag leeg blijven."))

    def __init__(self, *args: Any, choices: Mapping[str, Choices], **kwargs: Any) -> None:
        """Offer these themes, people, partijen and domains, each by the name of its field."""
        super().__init__(*args, **kwargs)
        self.options |= {"choices": choices}
        for name in ("domains", "outside_partijen"):
            self.initial[name] = as_list(self.initial.get(name))
        offer(self, "nature", [(kind.value, wording.NATURE_LABELS[kind]) for kind in Nature])
        offer(self, "sporen", [("", _("Nog niet gezegd")), *wording.SPOREN_LABELS.items()])
        offer(self, "urgency", [("", _("Nog niet gezegd")), *((kind.value, label) for kind, label in wording.URGENCY_LABELS.items())])
        offer(self, "theme", [("", _("Nog geen thema")), *choices["theme"]])
        offer(self, "owner", [("", _("Nog niemand")), *choices["owner"]])
        for name in ("brought_partij", "owner_partij"):
            offer(self, name, [("", _("Geen partij")), *choices["partijen"]])
        for name, offered in (("domains", choices["domains"]), ("outside_partijen", choices["partijen"])):
            offer(self, name, offered)

    @property
    def values(self) -> OpgaveValues:
        """What was said."""
        data = self.cleaned_data
        return OpgaveValues(
            **{name: data[name] for name in ("title", "nature", "theme", "sporen", "place_note", "brought_by", "urgency", "start", "end")},
            **{name: data[name] for name in LONG_FIELDS},
            geometry=data["place"],
            brought_partij_id=data["brought_partij"],
            owner_id=data["owner"],
            owner_partij_id=data["owner_partij"],
            domains=tuple(data["domains"]),
            outside_partijen=tuple(data["outside_partijen"]),
        )


class NewOpgaveForm(OpgaveForm):
    """A new opgave: the same, with what it rests on."""

    EDITED: ClassVar[tuple[str, ...]] = ()
    grounds = forms.MultipleChoiceField(label=_("Rust op"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, grounds: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        """Offer these things that the opgave rests on; without any the question is left out."""
        super().__init__(*args, **kwargs)
        if not grounds:
            del self.fields["grounds"]
            return
        offer(self, "grounds", grounds)
        self.initial["grounds"] = [ref for ref, _title in grounds]

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The groups, what the opgave rests on first."""
        if "grounds" not in self.fields:
            return super().groups
        first = {"id": "grond", "title": _("Waar deze opgave op rust"), "fields": [self["grounds"]], "is_open": True}
        return [first, *super().groups]


class SeenForm(forms.Form):
    """A form that does something with a row as the person saw it."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def seen_revision(self) -> int:
        """The revision that the person saw; -1, which no row has, of a form that does not tell."""
        seen = self.cleaned_data["revision"]
        return -1 if seen is None else int(seen)


class ReasonForm(SeenForm):
    """Why something is dropped."""

    reason = forms.CharField(
        label=_("Reden"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), help_text=_("De reden blijft te lezen.")
    )


class DecisionForm(forms.Form):
    """What was decided on connecting, why, when and by whom."""

    outcome = forms.ChoiceField(label=_("Besluit"), widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Waarom"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    decided_on = forms.DateField(label=_("Wanneer besloten"), widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    decided_by = forms.CharField(label=_("Door wie"), max_length=LINE_LIMIT, help_text=_("Een persoon, een overleg of een bestuur."))
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the outcomes with what each means."""
        super().__init__(*args, **kwargs)
        labels = [(kind.value, f"{label}. {wording.CONNECTION_HELP[kind]}") for kind, label in wording.CONNECTION_LABELS.items()]
        offer(self, "outcome", labels)

    @property
    def seen_id(self) -> int:
        """The newest besluit that the person saw, 0 for none; -1, which no besluit has, of a form that does not tell."""
        seen = self.cleaned_data["seen"]
        return -1 if seen is None else int(seen)

"""Forms of inbreng for the team: from paper, what the team says of it, reading, answering, and the filters of the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.participation import wording
from wijkkoers.web.participation.forms.oproepen import Choices, offer
from wijkkoers.web.participation.forms.public import Grouped, WordsField
from wijkkoers.web.participation.forms.widgets import PlainSelect
from wijkkoers.web.participation.inbreng_values import (
    FATE_FIELDS,
    INBRENG_FIELDS,
    LINE_LIMIT,
    READING_FIELDS,
    REASON_LIMIT,
    SUMMARY_LIMIT,
    TEXT_LIMIT,
    Answer,
    InbrengValues,
    Origin,
    Reading,
    Said,
)
from wijkkoers.web.participation.services.answering import WHERE_LIMIT
from wijkkoers.web.participation.states import CONSENT_RUNGS, Fate, InbrengKind, InbrengWay, Moderation
from wijkkoers.web.ui.editing import EditForm
from wijkkoers.web.ui.places import PlaceField

FIELD_OF_CODE = {
    "inbreng-tekst-leeg": "text",
    "inbreng-tekst-te-lang": "text",
    "inbreng-moment-onbekend": "moment",
    "inbreng-oproep-onbekend": "oproep",
    "inbreng-groep-onbekend": "group",
    "inbreng-thema-onbekend": "theme",
    "inbreng-niet-gelezen": "moderation",
    "inbreng-deel-afgeschermd": "moderation",
    "inbreng-afschermen-zonder-reden": "moderation_reason",
    "inbreng-antwoord-leeg": "fate",
    "inbreng-waarom-leeg": "fate_reason",
    "inbreng-advies-zonder-reden": "fate_reason",
    "inbreng-afwijken-zonder-instemming": "fate_consent",
    "inbreng-waar-onbekend": "target_1",
    "rij-reden-leeg": "reason",
}
TARGETS = ("target_1", "target_2", "target_3")
TARGETS_LIST = "dingen"
"""The id of the list of things that the page offers beside these fields."""
PAPER_WAYS = (InbrengWay.PAPIER, InbrengWay.BIJEENKOMST, InbrengWay.TEAM)
KINDS = [(kind.value, wording.INBRENG_KIND_LABELS[kind]) for kind in InbrengKind]


def _kind() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=_("Soort"), coerce=InbrengKind, choices=KINDS, widget=forms.RadioSelect)


def _summary() -> forms.CharField:
    text = _("Eén zin, voor lijsten en de rode draad. De tekst zelf verandert nooit.")
    return WordsField(label=_("Samenvatting"), required=False, max_length=SUMMARY_LIMIT, help_text=text)


def _text(label: Any, help_text: Any = "", rows: int = 3) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return WordsField(label=label, required=False, max_length=REASON_LIMIT, help_text=help_text, widget=widget)


def _question(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, widget=PlainSelect)


class PaperForm(forms.Form):
    """What came in on paper, at a moment or in a talk."""

    way = forms.TypedChoiceField(
        label=_("Hoe kwam het binnen?"), coerce=InbrengWay, choices=[(way.value, wording.WAY_LABELS[way]) for way in PAPER_WAYS]
    )
    oproep = forms.TypedChoiceField(label=_("Bij welke oproep?"), required=False, coerce=int, empty_value=None)
    moment = forms.TypedChoiceField(label=_("Bij welk moment?"), required=False, coerce=int, empty_value=None)
    text = WordsField(
        label=_("Wat er staat of werd gezegd"),
        max_length=TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Neem de woorden over. Laat namen, adressen en telefoonnummers weg."),
    )
    kind = _kind()
    place_note = WordsField(label=_("Straat of plek"), required=False, max_length=LINE_LIMIT)
    summary = _summary()
    theme = forms.ChoiceField(label=_("Thema"), required=False)
    group = forms.ChoiceField(label=_("Groep"), required=False, help_text=_("Alleen als het op papier staat of werd gezegd."))
    geometry = PlaceField(label=_("Plek op de kaart"), kinds=("Point",), required=False)

    def __init__(self, *args: Any, choices: Mapping[str, Any], **kwargs: Any) -> None:
        """Offer these oproepen, moments, themes and groups."""
        super().__init__(*args, **kwargs)
        offer(self, "oproep", [("", _("Bij geen oproep")), *choices["oproepen"]])
        offer(self, "moment", [("", _("Bij geen moment")), *choices["moments"]])
        offer(self, "theme", [("", _("Nog geen thema")), *choices["themes"]])
        offer(self, "group", [("", _("Niet bekend")), *choices["groups"]])
        self.initial.setdefault("kind", InbrengKind.IDEE.value)

    @property
    def said(self) -> Said:
        """What was said."""
        data = self.cleaned_data
        return Said(data["text"], data["kind"], data["group"], data["geometry"], data["place_note"])

    @property
    def origin(self) -> Origin:
        """How it came in."""
        data = self.cleaned_data
        return Origin(data["way"], data["oproep"], data["moment"])


class InbrengForm(EditForm):
    """What the team says of inbreng; its text stays as it came."""

    EDITED: ClassVar[tuple[str, ...]] = INBRENG_FIELDS
    kind = _kind()
    summary = _summary()
    theme = forms.ChoiceField(label=_("Thema"), required=False)
    moment = forms.TypedChoiceField(label=_("Bij welk moment?"), required=False, coerce=int, empty_value=None)
    group = forms.ChoiceField(label=_("Groep"), required=False)
    place_note = WordsField(label=_("Straat of plek"), required=False, max_length=LINE_LIMIT)
    geometry = PlaceField(label=_("Plek op de kaart"), kinds=("Point",), required=False)

    def __init__(self, *args: Any, themes: Choices, groups: Grouped, moments: Choices, **kwargs: Any) -> None:
        """Offer these themes, groups and moments."""
        super().__init__(*args, **kwargs)
        self.options |= {"themes": themes, "groups": groups, "moments": moments}
        offer(self, "theme", [("", _("Nog geen thema")), *themes])
        offer(self, "group", [("", _("Niet bekend")), *groups])
        offer(self, "moment", [("", _("Dat van de oproep, of geen")), *moments])

    @property
    def values(self) -> InbrengValues:
        """What was said."""
        data = self.cleaned_data
        kind, moment = data["kind"], data["moment"]
        return InbrengValues(kind, data["summary"], data["theme"], data["group"], moment, data["geometry"], data["place_note"])


class ReadingForm(EditForm):
    """Whether others may read it, with a reason when not; and at once a summary and a theme."""

    EDITED: ClassVar[tuple[str, ...]] = READING_FIELDS
    moderation = forms.ChoiceField(label=_("Mag het team dit lezen?"), widget=forms.RadioSelect)
    moderation_reason = _text(
        _("Reden van afschermen"),
        _("Nodig bij afschermen. Wie het inbracht, leest deze zin; ook het logboek toont hem. Noem geen namen."),
        rows=2,
    )
    summary = _summary()
    theme = forms.ChoiceField(label=_("Thema"), required=False)

    def __init__(self, *args: Any, themes: Choices, **kwargs: Any) -> None:
        """Offer these themes."""
        super().__init__(*args, **kwargs)
        self.options["themes"] = themes
        offer(self, "theme", [("", _("Nog geen thema")), *themes])
        help_texts = {
            Moderation.ZICHTBAAR: _("Zichtbaar. Iedereen in het team leest het, en wie de oproep opent als die dat toont."),
            Moderation.AFGESCHERMD: _("Afschermen. Alleen redacteuren lezen het; de tekst staat in geen bestand of overzicht."),
        }
        offer(self, "moderation", [(state.value, text) for state, text in help_texts.items()])

    @property
    def reading(self) -> Reading:
        """What was said."""
        data = self.cleaned_data
        return Reading(Moderation(data["moderation"]), data["moderation_reason"], data["summary"], data["theme"])


class AnswerForm(EditForm):
    """What became of it, why, and where it went; `things` are names with what they stand for."""

    EDITED: ClassVar[tuple[str, ...]] = (*FATE_FIELDS, *TARGETS)
    fate = forms.ChoiceField(label=_("Wat is ermee gedaan?"), widget=forms.RadioSelect)
    fate_reason = _text(
        _("Waarom?"),
        _("Nodig bij deels en niet. Schrijf het met “u”: wie het inbracht leest dit op de eigen pagina en in de brief."),
        rows=4,
    )
    fate_consent = _text(
        _("Wie stemde in met afwijken?"), _("Nodig als u afwijkt van wat samen is gemaakt of besloten: wie, en wanneer."), rows=2
    )
    target_1 = forms.CharField(label=_("Waar kwam het terecht?"), required=False, max_length=400)
    target_2 = forms.CharField(label=_("En ook in"), required=False, max_length=400)
    target_3 = forms.CharField(label=_("En ook in"), required=False, max_length=400)
    fate_where = WordsField(
        label=_("Waar is het te lezen?"),
        required=False,
        max_length=WHERE_LIMIT,
        help_text=_("Bijvoorbeeld: wijkplan, bladzijde 12, of het adres van een webpagina."),
    )

    def __init__(self, *args: Any, things: Mapping[str, str], rungs: Iterable[str] = (), **kwargs: Any) -> None:
        """Offer these things; ask who agreed only where one of the rungs needs that."""
        super().__init__(*args, **kwargs)
        self.options |= {"things": things, "rungs": rungs}
        self.things = things
        offer(self, "fate", [(fate.value, wording.FATE_LABELS[fate]) for fate in (*_ANSWERS, Fate.OPEN)])
        for name in TARGETS:
            self.fields[name].widget.attrs["list"] = TARGETS_LIST
        help_text = _("Begin te typen en kies uit de lijst: een opgave, maatregel, pakket of besluit dat gedeeld is.")
        self.fields["target_1"].help_text = help_text
        if not CONSENT_RUNGS.intersection(rungs) and not self.held.get("fate_consent"):
            del self.fields["fate_consent"]
        self.EDITED = tuple(name for name in (*FATE_FIELDS, *TARGETS) if name in self.fields)  # type: ignore[misc]  # some have fewer fields

    def clean(self) -> dict[str, Any]:
        """Find the things that were named."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for name in TARGETS:
            typed = " ".join(str(data.get(name) or "").split())
            if typed and typed not in self.things:
                self.add_error(name, _("Kies een naam uit de lijst."))
        return data

    @property
    def answer(self) -> Answer:
        """What was said."""
        data = self.cleaned_data
        typed = [" ".join(data[name].split()) for name in TARGETS if data.get(name)]
        refs = tuple(self.things[name] for name in typed)
        return Answer(Fate(data["fate"]), data["fate_reason"], data["fate_where"], data.get("fate_consent", ""), refs)


_ANSWERS = (Fate.OVERGENOMEN, Fate.DEELS, Fate.NIET)


class PartForm(forms.Form):
    """One of the ideas in a text."""

    text = WordsField(label=_("Tekst van dit deel"), required=False, max_length=TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))
    kind = forms.TypedChoiceField(label=_("Soort"), coerce=InbrengKind, choices=KINDS)
    theme = forms.ChoiceField(label=_("Thema"), required=False)

    def __init__(self, *args: Any, themes: Choices, **kwargs: Any) -> None:
        """Offer these themes."""
        super().__init__(*args, **kwargs)
        offer(self, "theme", [("", _("Zoals het geheel")), *themes])


class ListForm(forms.Form):
    """Which inbreng to show; a value that is not offered is left out."""

    zoek = forms.CharField(label=_("Zoek"), required=False, max_length=100)
    staat = _question(_("Gelezen"))
    lot = _question(_("Antwoord"))
    soort = _question(_("Soort"))
    thema = _question(_("Thema"))
    oproep = _question(_("Oproep"))
    moment = _question(_("Moment"))
    weg = _question(_("Hoe binnengekomen"))
    zonder = _question(_("Wat ontbreekt"))
    volgorde = _question(_("Volgorde"))

    def __init__(self, *args: Any, choices: Mapping[str, Sequence[tuple[str, Any]]], **kwargs: Any) -> None:
        """Offer these themes, oproepen and moments."""
        super().__init__(*args, **kwargs)
        everything: tuple[tuple[str, Any], ...] = (("", _("Alle")),)
        offered: dict[str, Sequence[tuple[str, Any]]] = {
            "staat": [(state.value, wording.MODERATION_LABELS[state]) for state in Moderation],
            "lot": [(fate.value, wording.FATE_LABELS[fate]) for fate in Fate],
            "soort": KINDS,
            "thema": choices["themes"],
            "oproep": choices["oproepen"],
            "moment": choices["moments"],
            "weg": [(way.value, wording.WAY_LABELS[way]) for way in InbrengWay],
            "zonder": [("antwoord", _("Zonder antwoord")), ("draad", _("Zonder draad")), ("plek", _("Zonder plek"))],
        }
        for name, rows in offered.items():
            offer(self, name, [*everything, *rows])
        orders = [("oud", _("Oudste eerst")), ("antwoord", _("Laatste antwoord eerst")), ("soort", _("Op soort"))]
        offer(self, "volgorde", [("", _("Nieuwste eerst")), *orders])

    @property
    def wanted(self) -> dict[str, str]:
        """What was asked for, by question; empty for all."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name, "")) for name in self.fields}

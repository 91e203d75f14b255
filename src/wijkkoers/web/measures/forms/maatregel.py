"""The form of a maatregel: one page of short steps, of which only the name and the kind must be filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.measures import wording
from wijkkoers.web.measures.forms.fields import LINES, ROWS, AmountField, line, offer, prose, rows_field, shown_rows, whole, with_rows
from wijkkoers.web.measures.kinds import MaatregelKind, Scale, Vat
from wijkkoers.web.measures.list_texts import read_effects, read_shares
from wijkkoers.web.measures.services.record import CODE_LIMIT, NAME_LIMIT, SOURCE_LIMIT, UNIT_LIMIT
from wijkkoers.web.measures.texts import MAATREGEL_FIELDS
from wijkkoers.web.measures.values import Bandwidth, MaatregelValues
from wijkkoers.web.ui.editing import EditForm
from wijkkoers.web.ui.places import PlaceField

PARTIJEN, MAATREGELEN, INDICATORS, OPGAVEN, COMPLEXES, THEMES = (
    "partijen", "andere-maatregelen", "indicatoren", "opgaven-lijst", "complexen-lijst", "themas",
)  # fmt: skip
"""The ids of the lists on the page that fields offer."""
Choices = Iterable[tuple[str, str]]
STEPS = (
    ("wat", _("Wat is het?"), ("name", "kind", "description", "theme", "scale", "amount", "unit", "code")),
    ("waarvoor", _("Waarvoor en waar?"), ("opgaven", "complexes", "place", "place_note")),
    ("kosten", _("Wat kost het?"), ("once", "yearly", "price_year", "vat", "cost_source")),
    ("betalers", _("Wie betaalt?"), ("shares",)),
    ("effecten", _("Wat levert het op?"), ("effects",)),
    ("uitvoering", _("Wanneer en door wie?"), ("start_year", "duration_years", "executor", "legal_condition")),
    ("verbanden", _("Hoe hangt het samen?"), ("depends_on", "excludes")),
)
"""The steps of the form, each with its fields in order; `once` and `yearly` stand for low, mid, high and the choice of one amount."""
COSTS = ("once", "yearly")
PARTS_OF_COST = ("low", "mid", "high", "exact")


class MaatregelForm(EditForm):
    """What is said of a maatregel."""

    EDITED: ClassVar[tuple[str, ...]] = MAATREGEL_FIELDS
    name = line(_("Naam"), _("Kort en met een werkwoord. Bijvoorbeeld: bomen planten langs de Spoorlaan."), limit=NAME_LIMIT, required=True)
    kind = forms.ChoiceField(label=_("Soort"))
    description = prose(_("Omschrijving"))
    theme = forms.ChoiceField(label=_("Thema"), required=False)
    scale = forms.ChoiceField(label=_("Schaal"), required=False, help_text=_("Voor welk deel van de wijk is het?"))
    amount = AmountField(label=_("Hoeveel"))
    unit = line(_("Waarvan"), _("Bijvoorbeeld: woningen, bomen, m²."), limit=UNIT_LIMIT)
    code = line(_("Eigen code"), _("Als de maatregel in uw eigen lijst een code heeft."), limit=CODE_LIMIT)
    opgaven = rows_field(_("Voor welke opgaven?"), _("Kies uit de lijst. Zo is later te volgen waarom deze maatregel er is."))
    complexes = rows_field(_("Voor welke complexen?"))
    uit = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    place = PlaceField(label=_("Plaats op de kaart"), required=False)
    place_note = line(_("Plaats in woorden"), _("Bijvoorbeeld: de Spoorlaan tussen de school en het plein."))
    once_low, once_mid, once_high = (AmountField(label=label) for label in (_("Laag"), _("Midden"), _("Hoog")))
    once_exact = forms.BooleanField(label=_("Geen bandbreedte bekend: alleen het bedrag bij midden"), required=False)
    yearly_low, yearly_mid, yearly_high = (AmountField(label=label) for label in (_("Laag"), _("Midden"), _("Hoog")))
    yearly_exact = forms.BooleanField(label=_("Geen bandbreedte bekend: alleen het bedrag bij midden"), required=False)
    price_year = whole(_("Prijspeil"), _("Het jaar van deze bedragen. Nodig zodra er een bedrag staat."))
    vat = forms.ChoiceField(label=_("Btw"))
    cost_source = line(
        _("Bron van de kosten"), _("Waar komt dit bedrag vandaan? Bijvoorbeeld: offerte van maart 2026."), limit=SOURCE_LIMIT
    )
    shares = rows_field(_("Wie betaalt"), _("Samen 100 %. Kies een partij, of schrijf een andere betaler. Laat leeg wat u nog niet weet."))
    effects = rows_field(
        _("Effecten"), _("Kies een indicator uit de lijst of schrijf zelf waarop het werkt. Een getal mag ontbreken, een richting niet.")
    )
    start_year = whole(_("Startjaar"))
    duration_years = whole(_("Looptijd in jaren"), _("Hoe lang de jaarlijkse kosten lopen."))
    executor = line(_("Uitvoerder"), _("Kies een partij of schrijf een naam."), options=PARTIJEN)
    legal_condition = prose(_("Juridische voorwaarde"), _("Bijvoorbeeld: 70 % van de huurders stemt in."), rows=2)
    depends_on = rows_field(_("Hangt af van"), _("Deze maatregelen moeten er eerst of tegelijk zijn."))
    excludes = rows_field(_("Sluit uit"), _("Deze maatregelen kunnen niet in hetzelfde pakket."))

    def __init__(self, data: Any = None, *args: Any, themes: Choices = (), extra: str = "", step: str = "", **kwargs: Any) -> None:
        """Offer these themes; `extra` names the list of which more rows are asked, `step` the step to open."""
        super().__init__(with_rows(data), *args, **kwargs)
        self.options |= {"themes": themes}
        self.extra, self.step = extra, step
        offer(self, "kind", [(kind.value, wording.KIND_LABELS[kind]) for kind in MaatregelKind])
        offer(self, "theme", [("", gettext("Nog geen thema")), *themes])
        offer(self, "scale", [("", gettext("Nog niet bekend")), *((scale.value, wording.SCALE_LABELS[scale]) for scale in Scale)])
        offer(self, "vat", [(vat.value, wording.VAT_LABELS[vat]) for vat in (Vat.ONBEKEND, Vat.INCLUSIEF, Vat.EXCLUSIEF)])
        if self.held:
            del self.fields["opgaven"], self.fields["complexes"], self.fields["uit"]

    def clean(self) -> dict[str, Any]:
        """Fill low and high of an amount of which no bandwidth is known; refuse one of which a part is missing."""
        data: dict[str, Any] = super().clean() or {}
        for cost in COSTS:
            mid = f"{cost}_mid"
            if data.get(f"{cost}_exact"):
                data[f"{cost}_low"] = data[f"{cost}_high"] = data.get(mid)
                if data.get(mid) is None and mid not in self.errors:
                    self.add_error(mid, gettext("Vul hier het bedrag in, of haal het vinkje weg."))
            elif len({data.get(f"{cost}_{part}") is None for part in ("low", "mid", "high")}) > 1 and mid not in self.errors:
                self.add_error(mid, sentence_of(InputError("maatregel-bedrag-onvolledig")))
        return data

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The steps to show: each open when it is the first, holds something or has an error."""
        return [self._step(*step, is_first=place == 0) for place, step in enumerate(STEPS)]

    def _step(self, key: str, title: Any, names: tuple[str, ...], *, is_first: bool) -> dict[str, Any]:
        parts = [self._part(name) for name in names if name in COSTS or name in self.fields]
        fields = [name for name in names if name in self.fields]
        fields += [f"{name}_{part}" for name in names if name in COSTS for part in PARTS_OF_COST]
        told = any(self[name].value() for name in fields if name not in ("vat", "kind"))
        return {"key": key, "title": title, "parts": parts, "is_told": told, "is_open": is_first or self._opens(key, names, fields)}

    def _opens(self, key: str, names: tuple[str, ...], fields: list[str]) -> bool:
        """Whether a step is open: asked for, with an error, changed by another, or filled in before anything was kept."""
        wrong = self.is_bound and any(name in self.errors for name in fields)
        clashes = {*self.taken, *(conflict.field for conflict in self.conflicts)} & set(fields)
        is_filled = not self.is_bound and any(str(self.initial.get(name) or "") != self.held.get(name, "") for name in fields)
        return bool(wrong or clashes or is_filled or self.extra in names or key == self.step)

    def _part(self, name: str) -> dict[str, Any]:
        if name in COSTS:
            return {"kind": "cost", "name": name, "fields": [self[f"{name}_{part}"] for part in PARTS_OF_COST]}
        if name in ROWS or name in LINES:
            text = str(self[name].value() or "")
            return {"kind": name if name in ROWS else "lines", "name": name, "field": self[name], "rows": self._rows(name, text)}
        return {"kind": "place" if name == "place" else "field", "name": name, "field": self[name]}

    def _rows(self, name: str, text: str) -> list[dict[str, str]]:
        return shown_rows(text, name, 3 if self.extra == name else 0)

    @property
    def lists(self) -> dict[str, str]:
        """The list on the page that the rows of each field offer."""
        return {"depends_on": MAATREGELEN, "excludes": MAATREGELEN, "opgaven": OPGAVEN, "complexes": COMPLEXES}

    @property
    def values(self) -> MaatregelValues:
        """What was said; raises InputError for a list that cannot be read."""
        data, language = self.cleaned_data, get_language() or "nl"
        once, yearly = (Bandwidth(*(data[f"{cost}_{part}"] for part in ("low", "mid", "high"))) for cost in COSTS)
        same = {name: data[name] for name in SAME_NAMES}
        return MaatregelValues(
            **same,
            kind=MaatregelKind(data["kind"]),
            once=once,
            yearly=yearly,
            vat=Vat(data["vat"]),
            geometry=data["place"],
            shares=read_shares(data["shares"], language),
            effects=read_effects(data["effects"], language),
            depends_on=tuple(data["depends_on"].split("\n")),
            excludes=tuple(data["excludes"].split("\n")),
        )

    def typed(self) -> dict[str, str]:
        """Return what was sent as it was typed, to show the form again with more rows."""
        names = [name for name in self.fields if name in self.data]
        return {name: self.data.get(name, "") for name in names}


SAME_NAMES = (
    "name", "description", "code", "theme", "scale", "amount", "unit", "price_year", "cost_source",
    "duration_years", "start_year", "executor", "legal_condition", "place_note",
)  # fmt: skip


FIELD_OF_CODE: Mapping[str, str] = {
    "maatregel-naam-leeg": "name",
    "maatregel-thema-onbekend": "theme",
    "maatregel-aantal-onmogelijk": "amount",
    "maatregel-looptijd-onmogelijk": "duration_years",
    "maatregel-prijspeil-leeg": "price_year",
    "maatregel-bedrag-onvolledig": "once_mid",
    "maatregel-bedrag-volgorde": "once_mid",
    "maatregel-bedrag-onmogelijk": "once_mid",
    "maatregel-aandeel-onleesbaar": "shares",
    "maatregel-aandeel-zonder-betaler": "shares",
    "maatregel-aandeel-bereik": "shares",
    "maatregel-betaler-dubbel": "shares",
    "maatregel-aandelen-som": "shares",
    "maatregel-effect-onleesbaar": "effects",
    "maatregel-effect-zonder-onderwerp": "effects",
    "maatregel-effect-zonder-richting": "effects",
    "maatregel-effect-bereik": "effects",
    "maatregel-effect-te-groot": "effects",
    "maatregel-relatie-zelf": "depends_on",
    "maatregel-relatie-botst": "excludes",
    "maatregel-kring": "depends_on",
    "maatregel-ding-onbekend": "opgaven",
}

"""Forms of complexes: they check form; the services check sense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.codes import AreaLevel, normalise_code
from wijkkoers.base.errors import InputError
from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.selectors import GebiedRow, find_gebieden, gebied_of
from wijkkoers.web.estate import values as limits
from wijkkoers.web.estate import wording
from wijkkoers.web.estate.kinds import ENERGY_LABELS, ComplexKind, Heating
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.values import ComplexValues

ALL = ""
MOST_CHOICES = 8
FIELD_OF_CODE = {
    "complex-nummer-leeg": "number",
    "complex-nummer-bestaat": "number",
    "complex-naam-leeg": "name",
    "complex-eenheden": "eenheid_count",
    "complex-bouwjaar": "built_year",
    "complex-huur": "rent_eur_per_month",
    "complex-huur-zonder-jaar": "rent_year",
    "complex-punt-half": "latitude",
    "complex-punt-buiten": "longitude",
    "complex-buurt-onbekend": "buurt",
    "complex-buurt-meer": "buurt",
    "complex-reden-leeg": "reason",
}


def label_field(label: str) -> str:
    """Return the name of the field that counts the eenheden with an energy label."""
    return f"label_{ENERGY_LABELS.index(label)}"


class ComplexForm(forms.Form):
    """What is stated of a complex; the energy labels stand in fields of their own."""

    number = forms.CharField(
        label=_("Nummer"), max_length=limits.NUMBER_LIMIT, help_text=_("Het complexnummer uit uw eigen administratie.")
    )
    name = forms.CharField(label=_("Naam"), max_length=limits.NAME_LIMIT)
    kind = forms.ChoiceField(label=_("Soort"))
    eenheid_count = forms.IntegerField(label=_("Aantal eenheden"), min_value=1, max_value=limits.MOST_EENHEDEN)
    buurt = forms.CharField(label=_("Buurt"), max_length=120, help_text=_("De naam of de code van de buurt, zoals BU99010101."))
    built_year = forms.IntegerField(label=_("Bouwjaar"), required=False, min_value=limits.FIRST_BUILT, max_value=limits.LAST_BUILT)
    heating = forms.ChoiceField(label=_("Verwarming"), initial=Heating.ONBEKEND.value)
    rent_eur_per_month = forms.DecimalField(
        label=_("Gemiddelde huur per maand (euro)"), required=False, max_digits=7, decimal_places=2, localize=True
    )
    rent_year = forms.IntegerField(label=_("Huur van jaar"), required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    longitude = forms.FloatField(label=_("Lengtegraad"), required=False, localize=True, help_text=_("Graden in WGS84, zoals 5,24."))
    latitude = forms.FloatField(label=_("Breedtegraad"), required=False, localize=True, help_text=_("Graden in WGS84, zoals 52,54."))
    remark = forms.CharField(label=_("Opmerking"), required=False, max_length=limits.TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page; add a field per energy label."""
        super().__init__(*args, **kwargs)
        _offer(self, "kind", [("", _("Kies een soort")), *((key.value, label) for key, label in wording.KIND_LABELS.items())])
        _offer(self, "heating", [(key.value, label) for key, label in wording.HEATING_LABELS.items()])
        for label in ENERGY_LABELS:
            self.fields[label_field(label)] = forms.IntegerField(label=label, required=False, min_value=0, max_value=limits.MOST_EENHEDEN)

    @property
    def plain_fields(self) -> list[forms.BoundField]:
        """The fields without the energy labels."""
        return [field for field in self if not field.name.startswith("label_")]

    @property
    def label_fields(self) -> list[forms.BoundField]:
        """The fields of the energy labels."""
        return [field for field in self if field.name.startswith("label_")]

    def clean_buurt(self) -> GebiedRow:
        """Find the one buurt that the text names."""
        try:
            return buurt_named(self.cleaned_data["buurt"])
        except InputError as error:
            raise forms.ValidationError(sentence_of(error)) from error

    @property
    def values(self) -> ComplexValues:
        """What was stated."""
        data = dict(self.cleaned_data)
        buurt: GebiedRow = data["buurt"]
        return ComplexValues(
            number=data["number"],
            name=data["name"],
            kind=ComplexKind(data["kind"]),
            eenheid_count=data["eenheid_count"],
            buurt_code=buurt.code,
            boundary_year=buurt.boundary_year,
            built_year=data["built_year"],
            heating=Heating(data["heating"]),
            energy_labels={label: data[label_field(label)] or 0 for label in ENERGY_LABELS},
            rent_eur_per_month=data["rent_eur_per_month"],
            rent_year=data["rent_year"],
            longitude=data["longitude"],
            latitude=data["latitude"],
            remark=data["remark"],
        )


class NewComplexForm(ComplexForm):
    """A new complex, of one of the organisations to which the person may add one."""

    organisation = forms.ModelChoiceField(
        label=_("Organisatie"), queryset=Organisation.objects.none(), empty_label=_("Kies een organisatie")
    )
    field_order = ("organisation", "number", "name")

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
        """The organisation that owns the complex."""
        return self.only or self.cleaned_data["organisation"]


class RetireForm(forms.Form):
    """Why a complex leaves the stock."""

    reason = forms.CharField(
        label=_("Reden"),
        max_length=limits.TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bijvoorbeeld: verkocht in 2026, of samengevoegd met een ander complex."),
    )


class ListForm(forms.Form):
    """Search and filter of the list; what it does not know, it ignores."""

    zoek = forms.CharField(label=_("Zoek op naam of nummer"), required=False, max_length=80)
    wijk = forms.ChoiceField(label=_("Wijk"), required=False)
    soort = forms.ChoiceField(label=_("Soort"), required=False)
    toon = forms.ChoiceField(
        label=_("Toon"), required=False, choices=[("", _("In gebruik")), ("vervallen", _("Vervallen")), ("alles", _("Alles"))]
    )

    def __init__(self, *args: Any, wijken: Iterable[str], **kwargs: Any) -> None:
        """Offer these wijken."""
        super().__init__(*args, **kwargs)
        _offer(self, "wijk", [(ALL, _("Alle")), *((name, name) for name in wijken)])
        _offer(self, "soort", [(ALL, _("Alle")), *((key.value, label) for key, label in wording.KIND_LABELS.items())])

    @property
    def wanted(self) -> Mapping[str, str]:
        """What was asked for and is known, by name of the field."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}


def buurt_named(text: str) -> GebiedRow:
    """Return the one buurt with this code or exactly this name, in its newest year; InputError when there is none or more."""
    code = normalise_code(text, AreaLevel.BUURT)
    known = gebied_of(code) if code else None
    if known is not None:
        return known
    found = find_gebieden(text, MOST_CHOICES * 4, AreaLevel.BUURT)
    named = [row for row in found if row.name.casefold() == text.strip().casefold()]
    if not named:
        raise InputError("complex-buurt-onbekend", text=text.strip())
    if len(named) > 1:
        choices = ", ".join(f"{row.code} ({row.gemeente_name})" for row in named[:MOST_CHOICES])
        raise InputError("complex-buurt-meer", text=text.strip(), choices=choices)
    return named[0]


def initial_of(complex_: Complex) -> dict[str, Any]:
    """Return a complex as the form starts with it."""
    names = ("number", "name", "kind", "eenheid_count", "built_year", "heating", "rent_eur_per_month", "rent_year")
    plain = {name: getattr(complex_, name) for name in (*names, "longitude", "latitude", "remark")}
    return plain | {"buurt": complex_.buurt_code} | {label_field(label): count for label, count in complex_.energy_labels.items()}


def _offer(form: forms.Form, name: str, choices: list[tuple[str, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
    field.choices = choices

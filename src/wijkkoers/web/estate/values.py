"""What a person states about a complex, and whether it makes sense."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from wijkkoers.base.errors import InputError
from wijkkoers.web.estate.kinds import ENERGY_LABELS, ComplexKind, Heating

NUMBER_LIMIT, NAME_LIMIT, TEXT_LIMIT = 20, 120, 2000
FIRST_BUILT, LAST_BUILT = 1200, 2100
MOST_EENHEDEN = 100_000
MOST_RENT_EUR = 10_000
LONGITUDES, LATITUDES = (3.0, 7.5), (50.5, 54.0)
"""The Netherlands with a margin, in degrees."""


@dataclass(frozen=True, slots=True)
class ComplexValues:
    """A statement about one complex; None is "not known". Rent in euro per month in `rent_year`, place in WGS84 degrees."""

    number: str
    name: str
    kind: ComplexKind
    eenheid_count: int
    buurt_code: str
    boundary_year: int
    built_year: int | None = None
    heating: Heating = Heating.ONBEKEND
    energy_labels: Mapping[str, int] = field(default_factory=dict)
    rent_eur_per_month: Decimal | None = None
    rent_year: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    remark: str = ""


def clean(values: ComplexValues) -> ComplexValues:
    """Return the values in one form; InputError with the first reason why they cannot be true."""
    number = _text(values.number, NUMBER_LIMIT, "complex-nummer-leeg")
    name = _text(values.name, NAME_LIMIT, "complex-naam-leeg")
    _check_numbers(values)
    _check_rent(values)
    _check_place(values)
    return replace(values, number=number, name=name, energy_labels=_labels(values), remark=clean_remark(values.remark))


def clean_remark(text: str) -> str:
    """Return a longer text without white space around it; InputError when it is too long."""
    kept = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(kept) > TEXT_LIMIT:
        raise InputError("complex-tekst-te-lang", limit=TEXT_LIMIT)
    return kept


def _text(text: str, limit: int, empty_code: str) -> str:
    kept = " ".join(text.replace("\x00", "").split())
    if not kept:
        raise InputError(empty_code)
    if len(kept) > limit:
        raise InputError("complex-tekst-te-lang", limit=limit)
    return kept


def _check_numbers(values: ComplexValues) -> None:
    if not 0 < values.eenheid_count <= MOST_EENHEDEN:
        raise InputError("complex-eenheden", number=values.eenheid_count)
    if values.built_year is not None and not FIRST_BUILT <= values.built_year <= LAST_BUILT:
        raise InputError("complex-bouwjaar", year=values.built_year)


def _labels(values: ComplexValues) -> dict[str, int]:
    unknown = set(values.energy_labels) - set(ENERGY_LABELS)
    if unknown:
        raise InputError("complex-label-onbekend", label=min(unknown))
    kept = {label: values.energy_labels[label] for label in ENERGY_LABELS if values.energy_labels.get(label)}
    total = sum(kept.values())
    if total > values.eenheid_count or min(kept.values(), default=0) < 0:
        raise InputError("complex-labels-te-veel", total=total, number=values.eenheid_count)
    return kept


def _check_rent(values: ComplexValues) -> None:
    if (values.rent_eur_per_month is None) != (values.rent_year is None):
        raise InputError("complex-huur-zonder-jaar")
    if values.rent_eur_per_month is not None and not 0 < values.rent_eur_per_month < MOST_RENT_EUR:
        raise InputError("complex-huur")


def _check_place(values: ComplexValues) -> None:
    if (values.longitude is None) != (values.latitude is None):
        raise InputError("complex-punt-half")
    for value, (low, high) in ((values.longitude, LONGITUDES), (values.latitude, LATITUDES)):
        if value is not None and not low <= value <= high:
            raise InputError("complex-punt-buiten")

"""Putting what people say on a maatregel: its own fields and its cost. Nothing is guessed; what is not known stays empty."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.web.measures.catalogue import catalogue_of
from wijkkoers.web.measures.kinds import Scale
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.services.record import (
    CODE_LIMIT,
    LINE_LIMIT,
    SOURCE_LIMIT,
    TEXT_LIMIT,
    UNIT_LIMIT,
    check_year,
    clean_line,
    clean_text,
    partijen_by_name,
    require_line,
)
from wijkkoers.web.measures.values import Bandwidth, MaatregelValues
from wijkkoers.web.ui.places import check_place

LARGEST_EUR = Decimal(10) ** 11
LARGEST_AMOUNT = Decimal(10) ** 9
CENT = Decimal("0.01")
LONGEST_YEARS = 200


def fill_maatregel(row: Maatregel, values: MaatregelValues) -> None:
    """Put the values on a row; InputError `maatregel-...` for what cannot be."""
    row.name = require_line(values.name, "maatregel-naam-leeg")
    row.description = clean_text(values.description)
    row.code = clean_line(values.code, CODE_LIMIT)
    row.kind = values.kind.value
    row.theme = _theme(row, values.theme)
    row.scale = Scale(values.scale).value if values.scale else ""
    row.amount = _amount(values.amount)
    row.unit = clean_line(values.unit, UNIT_LIMIT)
    row.duration_years = _years(values.duration_years)
    row.start_year = check_year(values.start_year)
    row.legal_condition = clean_text(values.legal_condition, TEXT_LIMIT)
    row.place_note = clean_line(values.place_note, LINE_LIMIT)
    row.geometry = check_place(values.geometry) if values.geometry else None
    _fill_executor(row, values.executor)
    _fill_cost(row, values)


def _fill_executor(row: Maatregel, text: str) -> None:
    name = clean_line(text, LINE_LIMIT)
    partij = partijen_by_name(row.dossier).get(name.lower())
    row.executor_partij, row.executor = (partij, "") if partij else (None, name)


def _fill_cost(row: Maatregel, values: MaatregelValues) -> None:
    for cost, told in (("once", values.once), ("yearly", values.yearly)):
        band = _checked(told)
        for part in ("low", "mid", "high"):
            setattr(row, f"{cost}_{part}_eur", getattr(band, part))
    is_known = row.once_mid_eur is not None or row.yearly_mid_eur is not None
    row.price_year = check_year(values.price_year)
    if is_known and row.price_year is None:
        raise InputError("maatregel-prijspeil-leeg")
    row.vat = values.vat.value
    row.cost_source = clean_line(values.cost_source, SOURCE_LIMIT)


def _checked(band: Bandwidth) -> Bandwidth:
    """Return the amounts when all three are there in order, or none is."""
    if band.is_empty:
        return band
    if band.low is None or band.mid is None or band.high is None:
        raise InputError("maatregel-bedrag-onvolledig")
    if band.low < 0 or band.high > LARGEST_EUR:
        raise InputError("maatregel-bedrag-onmogelijk")
    if not band.low <= band.mid <= band.high:
        raise InputError("maatregel-bedrag-volgorde")
    return replace(band, low=band.low.quantize(CENT), mid=band.mid.quantize(CENT), high=band.high.quantize(CENT))


def _theme(row: Maatregel, theme: str) -> str:
    """Return a theme of the handbook; one of an older edition that the row had already may stay."""
    if theme and theme != row.theme and theme not in {entry.id for entry in catalogue_of(row.dossier)}:
        raise InputError("maatregel-thema-onbekend")
    return theme


def _amount(amount: Decimal | None) -> Decimal | None:
    if amount is not None and not 0 <= amount <= LARGEST_AMOUNT:
        raise InputError("maatregel-aantal-onmogelijk")
    return amount.quantize(CENT) if amount is not None else None


def _years(years: Any) -> int | None:
    if years is not None and not 1 <= int(years) <= LONGEST_YEARS:
        raise InputError("maatregel-looptijd-onmogelijk", most=LONGEST_YEARS)
    return None if years is None else int(years)

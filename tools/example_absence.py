"""Why a figure of Veldermeer is absent, and the marks it carries."""

from __future__ import annotations

from tools.example_recipe import YEARS, Row

FEW_INHABITANTS = 100
"""Below this number a buurt has no survey figures and no figures on income, care and education."""
SURVEYED = ("sociale-samenhang", "aandeel-onveilig", "waardering-woonomgeving", "ervaren-gezondheid")
PROVISIONAL = ("inkomen-per-inwoner", "gasverbruik", "elektriciteitsverbruik", "aantal-misdrijven")
"""Carry the mark `voorlopig` in the last year."""
MODELLED_BELOW, THIN_BELOW = 2600, 1500
"""Inhabitants of a buurt below which a survey figure is modelled, or rests on few answers."""
MEASURED_ON_WATER = ("oppervlakte-water", "oppervlakte-totaal")
GAPS = {
    ("aandeel-onveilig", "BU99010204", 2023): "niet_beschikbaar",
    ("gasverbruik", "BU99010104", 2023): "onbekend",
    ("aandeel-eenzaam", "BU99010204", 2024): "niet_beschikbaar",
    ("aandeel-stress", "BU99010204", 2024): "niet_beschikbaar",
    ("jaarverbruik-gas", "BU99010304", 2025): "onderdrukt",
    ("aandeel-teruglevering", "BU99010202", 2025): "onbekend",
    ("vermogen", "BU99010204", 2024): "onderdrukt",
    ("leefbaarheid-klasse", "WK990110", 2018): "niet_beschikbaar",
    ("leefbaarheid-klasse", "WK990110", 2020): "niet_beschikbaar",
}
"""A buurt with too few answers to a survey, meters that changed with the heat network, too few connections to tell. Classes were once
given for buurten only: those of two buurten say nothing of the wijk that they became."""


def status_of(row: Row | None, indicator: str, area: tuple[str, int, bool], inhabitants: float) -> str:
    """Return why a figure is absent, or an empty text when there is a figure; an area is a code, a year and whether it is water."""
    code, year, is_water = area
    if is_water:
        return "" if indicator in MEASURED_ON_WATER else "niet_van_toepassing"
    if row is not None and row.when_few and inhabitants < FEW_INHABITANTS:
        return row.when_few
    return GAPS.get((indicator, code, year), "")


def marks_of(indicator: str, code: str, year: int, inhabitants: float) -> str:
    """Return the marks of a figure, separated by spaces."""
    is_modelled = code.startswith("BU") and (indicator == "ervaren-gezondheid" or inhabitants < MODELLED_BELOW)
    marks = {
        "gemodelleerd": indicator in SURVEYED and is_modelled,
        "dun": indicator in SURVEYED and code.startswith("BU") and inhabitants < THIN_BELOW,
        "voorlopig": indicator in PROVISIONAL and year == YEARS[-1],
    }
    return " ".join(mark for mark, applies in marks.items() if applies)


def marked_in(year: int) -> tuple[str, ...]:
    """Return the indicators that may carry a mark in a year."""
    return (*SURVEYED, *PROVISIONAL) if year == YEARS[-1] else SURVEYED

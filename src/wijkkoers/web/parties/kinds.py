"""Kinds of partij: those of organisations, and bewoners who are no organisation."""

from __future__ import annotations

from enum import StrEnum


class PartijKind(StrEnum):
    """What a partij is."""

    CORPORATIE = "corporatie"
    GEMEENTE = "gemeente"
    BEWONERS = "bewoners"
    HUURDERSORGANISATIE = "huurdersorganisatie"
    WARMTEBEDRIJF = "warmtebedrijf"
    NETBEHEERDER = "netbeheerder"
    SCHOOL = "school"
    ZORG = "zorg"
    WELZIJN = "welzijn"
    ONDERNEMERS = "ondernemers"
    OVERIG = "overig"

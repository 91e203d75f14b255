"""Closed lists of this app."""

from __future__ import annotations

from enum import StrEnum


class MaatregelKind(StrEnum):
    """What sort of thing a maatregel is."""

    FYSIEK = "fysiek"
    SOCIAAL = "sociaal"
    BEHEER = "beheer"
    ORGANISATORISCH = "organisatorisch"
    ONDERZOEK = "onderzoek"


class Scale(StrEnum):
    """For how much of the wijk a maatregel is."""

    WONING = "woning"
    COMPLEX = "complex"
    STRAAT = "straat"
    BUURT = "buurt"
    WIJK = "wijk"
    GEMEENTE = "gemeente"


class Vat(StrEnum):
    """Whether amounts hold btw; `onbekend` until somebody says so, since the difference is a fifth."""

    INCLUSIEF = "inclusief"
    EXCLUSIEF = "exclusief"
    ONBEKEND = "onbekend"


class Direction(StrEnum):
    """What an effect does to what it works on."""

    OMHOOG = "omhoog"
    OMLAAG = "omlaag"
    BEHOUD = "behoud"


class Confidence(StrEnum):
    """How sure people are of an effect."""

    BEWEZEN = "bewezen"
    AANNEMELIJK = "aannemelijk"
    VERWACHT = "verwacht"
    ONBEKEND = "onbekend"


class RelationKind(StrEnum):
    """How one maatregel stands to another."""

    HANGT_AF_VAN = "hangt-af-van"
    SLUIT_UIT = "sluit-uit"


class Position(StrEnum):
    """What a partij thinks of a maatregel; a partij that said nothing has no row."""

    VOOR = "voor"
    NEUTRAAL = "neutraal"
    TEGEN = "tegen"
    GEEN_MANDAAT = "geen-mandaat"

"""The closed lists of parties: kinds of partij, of means, of standing on a goal, and whether an own plan is finished."""

from __future__ import annotations

from enum import StrEnum


class PartijKind(StrEnum):
    """What a partij is: the kinds of organisations, and the others that the handbook brings to the table."""

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
    VVE = "vve"
    VASTGOEDEIGENAAR = "vastgoedeigenaar"
    BEWONERSINITIATIEF = "bewonersinitiatief"
    WATERBEHEER = "waterbeheer"
    MARKTPARTIJ = "marktpartij"
    FINANCIER = "financier"
    VEILIGHEID = "veiligheid"
    RAAD_EN_COLLEGE = "raad-en-college"
    OVERIG = "overig"


class OwnPlan(StrEnum):
    """Whether the partij finished a plan of its own for this wijk."""

    ONBEKEND = "onbekend"
    BEZIG = "bezig"
    KLAAR = "klaar"


class MeansKind(StrEnum):
    """What a partij can bring in."""

    GELD = "geld"
    UREN = "uren"
    BEZIT = "bezit"
    BEVOEGDHEID = "bevoegdheid"


class Stance(StrEnum):
    """How a partij stands on a goal that another brought."""

    STEUNT = "steunt"
    NEUTRAAL = "neutraal"
    BOTST = "botst"


class Opinion(StrEnum):
    """What a partij says of a joint ambition."""

    EENS = "eens"
    VOORBEHOUD = "voorbehoud"
    ONEENS = "oneens"


LEVELS = (1, 2, 3, 4, 5)
"""Influence and stake, from little to much; unknown is empty, never 0."""

"""Closed lists of this app."""

from __future__ import annotations

from enum import StrEnum


class Nature(StrEnum):
    """What an opgave is about: things that are built, how people live together, or both."""

    FYSIEK = "fysiek"
    SOCIAAL = "sociaal"
    BEIDE = "beide"


class Urgency(StrEnum):
    """How pressing an opgave is; empty where nobody said so."""

    LAAG = "laag"
    MIDDEL = "middel"
    HOOG = "hoog"


class WerkKind(StrEnum):
    """What a planned work is."""

    RIOOL = "riool"
    WEG = "weg"
    GROEN = "groen"
    WATER = "water"
    ELEKTRICITEIT = "elektriciteit"
    GAS = "gas"
    WARMTE = "warmte"
    GLASVEZEL = "glasvezel"
    RENOVATIE = "renovatie"
    SLOOP = "sloop"
    NIEUWBOUW = "nieuwbouw"
    VOORZIENING = "voorziening"
    SOCIAAL = "sociaal-programma"
    OVERIG = "overig"


class Flexibility(StrEnum):
    """Whether the time of a work can move."""

    VAST = "vast"
    SCHUIFBAAR = "schuifbaar"
    ONBEKEND = "onbekend"


class Certainty(StrEnum):
    """How sure it is that a work goes on."""

    IDEE = "idee"
    GEPLAND = "gepland"
    BEGROOT = "begroot"
    IN_UITVOERING = "in-uitvoering"
    ONBEKEND = "onbekend"


class Connection(StrEnum):
    """What was decided on connecting: do it together, keep an eye on it, do not, or decide later."""

    VERBINDEN = "verbinden"
    VOLGEN = "volgen"
    NIET = "niet"
    LATER = "later"


class Verdict(StrEnum):
    """What people on a wijkschouw thought of a point: plainly good, plainly bad (act here), or a plus."""

    GOED = "goed"
    SLECHT = "slecht"
    PLUS = "plus"


class Way(StrEnum):
    """How a schouwpunt came in."""

    TELEFOON = "telefoon"
    PAPIER = "papier"
    BUREAU = "bureau"


SCORES = range(1, 6)

"""The closed lists of the kit: what can stand on cards, and what a dot can mean."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class CardKind(StrEnum):
    """What stands on the cards of a set."""

    KNOOPPUNTEN = "knooppunten"
    BELANGEN = "belangen"
    DOELEN = "doelen"
    AMBITIES = "ambities"
    OPGAVEN = "opgaven"
    MAATREGELEN = "maatregelen"
    EFFECTEN = "effecten"
    DILEMMAS = "dilemmas"
    LEEG = "leeg"


class DotSet(StrEnum):
    """What the columns on a sheet for dots ask."""

    BELANGRIJK = "belangrijk"
    BELANGRIJK_DRINGEND = "belangrijk-dringend"
    EENS = "eens-oneens"
    SCHAAL = "schaal"


class Column(StrEnum):
    """One column for dots."""

    BELANGRIJK = "belangrijk"
    DRINGEND = "dringend"
    EENS = "eens"
    TWIJFEL = "twijfel"
    ONEENS = "oneens"
    EEN = "1"
    TWEE = "2"
    DRIE = "3"
    VIER = "4"
    VIJF = "5"


COLUMNS: Mapping[DotSet, tuple[Column, ...]] = {
    DotSet.BELANGRIJK: (Column.BELANGRIJK,),
    DotSet.BELANGRIJK_DRINGEND: (Column.BELANGRIJK, Column.DRINGEND),
    DotSet.EENS: (Column.EENS, Column.TWIJFEL, Column.ONEENS),
    DotSet.SCHAAL: (Column.EEN, Column.TWEE, Column.DRIE, Column.VIER, Column.VIJF),
}
"""A sheet with five columns from one value to the other is made for dilemma's."""


class AnswerForm(StrEnum):
    """How the question of a session is answered."""

    SCHAAL = "schaal"
    KEUZE = "keuze"


class TimeAct(StrEnum):
    """What can be done with the clock of a session."""

    VERLENGEN = "verlengen"
    PAUZEREN = "pauzeren"
    HERVATTEN = "hervatten"

"""The closed lists of complexes: what is built, how it is heated, which energy labels there are."""

from __future__ import annotations

from enum import StrEnum


class ComplexKind(StrEnum):
    """What is built."""

    EENGEZINS = "eengezins"
    BENEDEN_BOVEN = "beneden-boven"
    PORTIEK = "portiek"
    GALERIJ = "galerij"
    TOREN = "toren"
    SENIORENCOMPLEX = "seniorencomplex"
    OVERIG = "overig"


class Heating(StrEnum):
    """How most eenheden are heated; `onbekend` is a state of its own."""

    CV_KETEL = "cv-ketel"
    BLOKVERWARMING = "blokverwarming"
    WARMTENET = "warmtenet"
    WARMTEPOMP = "warmtepomp"
    OVERIG = "overig"
    ONBEKEND = "onbekend"


ENERGY_LABELS = ("A++++", "A+++", "A++", "A+", "A", "B", "C", "D", "E", "F", "G")
"""From good to bad, as on the label itself."""
POOR_LABELS = frozenset({"D", "E", "F", "G"})
"""Labels of homes that use much energy: the share of these is the finding of the figure."""

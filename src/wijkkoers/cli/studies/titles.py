"""The fixed words of the verbs weeg, mkba and programma on a terminal, in Dutch and English."""

from __future__ import annotations

NL: dict[str, str] = {
    "outcome": "Uitkomst",
    "why": "Waarom deze volgorde",
    "turns": "Wat de volgorde kan kantelen",
    "mind": "Let op",
    "sides": "Wie betaalt en wie profiteert",
    "pm": "Niet in geld",
    "binds": "Wat knelt",
    "out": "Wat erbuiten valt",
    "near": "Bijna even goed",
    "rank": "{set} {total} (plaats {rank})",
    "chance": "  eerste in {share} % van de trekkingen",
    "range": "{mid} ({low} tot {high})",
    "times": " ({count} keer)",
}

EN: dict[str, str] = {
    "outcome": "Outcome",
    "why": "Why this order",
    "turns": "What can turn the order",
    "mind": "Please note",
    "sides": "Who pays and who gains",
    "pm": "Not in money",
    "binds": "What binds",
    "out": "What is left out",
    "near": "Nearly as good",
    "rank": "{set} {total} (rank {rank})",
    "chance": "  first in {share} % of the draws",
    "range": "{mid} ({low} to {high})",
    "times": " ({count} times)",
}

TITLES = {"nl": NL, "en": EN}

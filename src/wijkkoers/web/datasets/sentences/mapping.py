"""Sentences about tables that a person explained."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "geen-tabel": _("In {bestand} staat geen tabel met een kop en minstens twee kolommen. Sla het op als csv of xlsx."),
    "uitleg-onbruikbaar": _("De uitleg van de kolommen is niet volledig: {onderdeel}. Vul dat aan."),
    "uitleg-ontbreekt": _("Wijkkoers weet nog niet wat er in de kolommen van {bestand} staat. Leg het uit op de pagina van het bestand."),
    "uitleg-van-eerder": _("De kolommen zijn gelezen volgens uw eerdere uitleg '{naam}'. Klopt dat niet? Leg ze opnieuw uit."),
    "gebied-naam-onbekend": _("Rij {rij}: '{naam}' is geen gebied dat Wijkkoers kent. Lees eerst de grenzen in, of voeg codes toe."),
    "gebied-naam-niet-enig": _("Rij {rij}: er zijn {aantal} gebieden met de naam '{naam}'. Kies één gemeente, of voeg codes toe."),
}
"""A sentence per code."""

EVENTS = {"bestand.uitgelegd": _("{actor} legde de kolommen van {name} uit.")}
"""What happened to tables, for the log of the organisation."""

"""Sentences about tables of CBS: StatLine, OData, tenure, the list of gemeenten, and key figures of one gemeente."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "alleen-beschrijving": _(
        "{bestand} beschrijft de tabel '{tabel}', maar bevat geen cijfers. Lees het bestand met de cijfers in (bij het CBS: TypedDataSet)."
    ),
    "bundel-niet-compleet": _(
        "{bestand} is maar een deel van een download van het CBS. Lees de hele zip in; daarin staat ook wat de codes betekenen."
    ),
    "geen-odata": _("{bestand} is geen tabel van het CBS in JSON. Download de tabel opnieuw, of kies csv."),
    "geen-bekende-cijfers": _(
        "In {bestand} staat geen cijfer dat Wijkkoers kent. Gevonden kolommen: {kolommen}. Kies bij het CBS andere onderwerpen."
    ),
    "kolommen-niet-gelezen": _("Aantal kolommen dat Wijkkoers niet gebruikt: {aantal} ({kolommen})."),
    "kolommen-meerduidig": _(
        "Aantal kolommen waarvan de naam meer dan één ding kan betekenen: {aantal} ({kolommen}). Ze zijn niet gelezen. "
        "Download de tabel als csv uit StatLine; daar staat de groep bij."
    ),
    "periode-onbruikbaar": _("Rij {rij}: '{waarde}' is geen jaar. De rij is niet overgenomen. Kies bij het CBS hele jaren."),
    "datum-onbruikbaar": _("Rij {rij}: '{waarde}' is geen datum. De rij is niet overgenomen. Schrijf de datum als 2024-01-31."),
    "namen-onbekend": _(
        "Aantal namen van gebieden dat Wijkkoers niet kent: {aantal} ({namen}). Die rijen zijn niet overgenomen. "
        "Lees eerst de grenzen of de lijst van gemeenten in, en daarna dit bestand opnieuw."
    ),
    "namen-niet-uniek": _(
        "Aantal namen dat bij meer dan één gebied hoort: {aantal} ({namen}). Die rijen zijn niet overgenomen. "
        "Kies bij het downloaden ook de codes van de gebieden."
    ),
    "ruimere-gebieden-niet-overgenomen": _(
        "Aantal provincies en andere ruime gebieden in dit bestand: {aantal} ({namen}). Die zijn niet overgenomen; Nederland wel."
    ),
    "gebieden-zonder-cijfers": _(
        "Aantal gebieden zonder cijfers in een of meer jaren: {aantal} ({namen}). Meestal bestaat de gemeente dan nog niet of niet meer."
    ),
    "gemeenten-beeindigd": _(
        "Aantal gemeenten dat in {jaar} niet meer bestaat: {aantal} (onder andere {namen}). "
        "Daarvan zijn er {bewaard} bewaard onder het laatste jaar dat ze bestonden."
    ),
    "veel-zonder-cijfer": _(
        "Van de cijfers in dit bestand ontbreekt {procent} procent. Waarschijnlijk is het een eerste, nog niet volledige uitgave. "
        "Cijfers van eerdere jaren blijven staan."
    ),
}
"""A sentence per code."""

"""Sentences for conversion between boundary years: supplied tables, refusals, and what happened."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    # Making and taking back.
    "omrekening-zelfde-jaar": _("De jaren zijn gelijk ({jaar}). Omrekenen gaat van de indeling van een jaar naar die van een ander jaar."),
    "omrekening-zonder-grenzen": _(
        "Van {gebied} zijn geen grenzen van {jaar} ingelezen. Lees de grenzen van {jaar} in; daarna kunt u omrekenen."
    ),
    "omrekening-zonder-overlap": _("Geen gebied van {jaar} ligt in {gebied}. Kijk of de grenzen van {jaar} ook over deze gemeente gaan."),
    "omrekening-onvolledig": _("Kies een gemeente en twee jaren. Ga terug naar de lijst en kies daar wat u wilt omrekenen."),
    "omrekening-net-gemaakt": _("Iemand anders rekende dit op hetzelfde moment om. Ververs de pagina en kijk hoe het ervoor staat."),
    "omrekening-al-teruggenomen": _("Deze omrekening is al teruggenomen. Er is niets veranderd."),
    # Supplied tables.
    "koppeling-jaar-onbekend": _(
        "Van de kolom {kolom} in {bestand} is het jaar niet bekend. Zet het jaar in de kop, zoals buurtcode_2020, "
        "of voeg de kolommen van_jaar en naar_jaar toe."
    ),
    "koppeling-zelfde-jaar": _("Beide kolommen van {bestand} zijn van {jaar}. Een koppeling gaat van het ene jaar naar het andere."),
    "koppeling-aandeel-te-groot": _(
        "De aandelen van {gebied} zijn samen {som}; dat kan niet meer zijn dan 1. Verbeter ze, of laat de kolom met aandelen weg."
    ),
    "koppeling-aandeel-ontbreekt": _(
        "{gebied} staat er {aantal} keer in, zonder aandelen. Voeg een kolom 'aandeel' toe die zegt welk deel waarheen gaat."
    ),
    "koppeling-aandeel-onbruikbaar": _("Rij {rij}: '{waarde}' is geen aandeel. Schrijf een getal boven 0 tot en met 1."),
    "koppeling-onvolledig": _("De aandelen van {gebied} zijn samen {som}. De rest van dat gebied komt nergens terecht."),
    "koppeling-dubbel": _("Rij {rij}: {gebied} naar {doel} staat er al. De rij is niet overgenomen."),
}

EVENTS: dict[str, Promise] = {
    "omrekening.gemaakt": _("{actor} rekende de cijfers van een ander grensjaar om ({name})."),
    "omrekening.teruggenomen": _("{actor} nam de omrekening terug ({name})."),
}
"""What happened to conversions, for the log of the organisation."""

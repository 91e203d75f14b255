"""A sentence per code of the readers of RIVM, Leefbaarometer, police and PBL: the cause, and what to do about it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    # The year of the codes.
    "indeling-uit-codes": _(
        "De codes in {bestand} zijn gelezen in de indeling van {jaar}. Dat volgt uit de gemeente {gebied}, die niet in elk jaar bestond."
    ),
    "indeling-aangenomen": _(
        "{bestand} zegt niet van welk jaar de codes zijn. Gelezen in de indeling van {jaar}, zoals bij dit soort bestand gewoon is. "
        "Geef het jaar op als het anders is."
    ),
    "indeling-wijkt-af": _(
        "De codes zijn gelezen in de indeling van {jaar}, maar {gebied} bestond toen niet; de grens ligt bij {grens}. Kijk het jaar na."
    ),
    "indeling-gemengd": _(
        "De codes komen uit meer indelingen: {gebied} bestaat vanaf {vanaf}, {ander} tot en met {tot}. Maak per indeling een bestand."
    ),
    "jaar-van-cijfers-onbekend": _("{bestand} zegt niet over welk jaar de cijfers gaan. Zet het jaar in de naam van het bestand."),
    # Health.
    "gezondheid-rijen-weggelaten": _(
        "{aantal} rijen met {wat} zijn niet overgenomen. Wijkkoers gebruikt het gemiddelde van iedereen van 18 jaar en ouder."
    ),
    "gezondheid-zonder-totaal": _(
        "{bestand} heeft geen rijen over iedereen van 18 jaar en ouder (wel: {gevonden}). Kies bij het downloaden die leeftijd en 'Waarde'."
    ),
    "andere-cijfers-weggelaten": _("{aantal} soorten cijfers zijn niet overgenomen, omdat Wijkkoers ze niet toont: {kolommen}."),
    "alle-cijfers-nul": _(
        "Rij {rij}: alle {aantal} cijfers van {gebied} zijn 0. Dat kan niet; ze tellen als niet beschikbaar. Download het bestand opnieuw."
    ),
    # Leefbaarometer.
    "leefbaarometer-zonder-klassen": _("{bestand} heeft geen klassen van de Leefbaarometer (KL02 tot en met KL16). Download het opnieuw."),
    "leefbaarometer-verandering": _(
        "{aantal} veranderingen tussen jaren (VKL) zijn niet overgenomen. De klassen per jaar laten de verandering al zien."
    ),
    "leefbaarometer-klassen-3": _(
        "De klassen in {kolommen} zijn niet overgenomen: hun schaal is een andere dan die van Leefbaarometer 2.0. De scores zijn gebruikt."
    ),
    "leefbaarometer-schaal": _(
        "{bestand} gaat niet over buurten, wijken of gemeenten (kolommen: {kolommen}). Neem uit hetzelfde pakket het bestand met buurten."
    ),
    "leefbaarheid-geen-verschil": _(
        "Kolom {kolom} bevat scores en geen verschil met het gemiddelde van Nederland, en is niet overgenomen. Gebruik een bestand met afw."
    ),
    # Crimes.
    "misdrijven-periode": _("Rij {rij}: '{waarde}' is geen jaar of maand. Gebruik jaren of maanden, zoals 2024JJ00 of 2024MM01."),
    "misdrijf-onbekend": _("Rij {rij}: '{waarde}' is geen soort misdrijf van de politie. De rij is niet overgenomen."),
    "misdrijven-jaar-onvolledig": _(
        "Over {jaar} zijn {aantal} cijfers niet opgeteld, omdat maanden of soorten ontbreken. Download alle twaalf maanden."
    ),
    "misdrijven-zonder-jaar": _(
        "{bestand} heeft van geen enkel jaar alle maanden, of mist de soorten die Wijkkoers toont. Download hele jaren."
    ),
    "misdrijven-soort-ontbreekt": _("{indicator} is niet gemaakt, omdat deze soorten ontbreken: {soorten}. Download ook die soorten."),
    "misdrijven-opgeteld": _("{indicator} is de som van deze soorten misdrijven: {soorten}."),
    "misdrijven-andere-soorten": _("{aantal} soorten misdrijven toont Wijkkoers niet apart; ze zijn niet overgenomen: {soorten}."),
    "naam-onbekend": _(
        "'{naam}' ({gemeente}) is geen gebied dat Wijkkoers kent; {rijen} rijen zijn niet overgenomen. Lees eerst de grenzen in."
    ),
    "naam-dubbel": _(
        "'{naam}' ({gemeente}) is de naam van {gebieden} gebieden; {rijen} rijen zijn niet overgenomen. Voeg een kolom met codes toe."
    ),
    # Startanalyse.
    "labels-tellen-niet-op": _(
        "Rij {rij}: de energielabels in {gebied} tellen niet op tot het aantal woningen. De aandelen tellen als onbekend."
    ),
    "startanalyse-eenheid": _("Rij {rij}: {indicator} staat in {eenheid}; Wijkkoers verwacht euro. De rij is niet overgenomen."),
    "startanalyse-gelijk": _("Rij {rij}: in {gebied} zijn de kosten van {strategieen} even laag. De uitkomst telt als niet beschikbaar."),
    "startanalyse-afgeleid": _(
        "{bestand} noemt de strategie met de laagste kosten niet. Gekozen is de strategie met de laagste meerkosten per woningequivalent."
    ),
    "strategie-alleen-varianten": _(
        "Alle gebieden in {bestand} hebben een variant van strategie {strategie}. Het bestand vergelijkt dus alleen varianten "
        "van die strategie. Gebruik het bestand met de laagste nationale kosten van alle strategieën."
    ),
    "strategie-warmtepompen": _(
        "{bestand} vergelijkt alleen warmtepompen op buitenlucht (s1a) en op bodemwarmte (s1b). "
        "Welke van alle strategieën de laagste kosten heeft, staat er niet in."
    ),
}
"""A sentence per code; its values fill the placeholders."""

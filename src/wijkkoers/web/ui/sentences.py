"""Reason codes of places on the map with the sentence of each."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "foto-te-groot": _("Deze foto is te groot. Kies een foto van hoogstens {limit_mb} MB en {limit_mp} megapixel."),
    "foto-onleesbaar": _("Dit is geen foto die te lezen is. Kies een jpg, png of webp."),
    "foto-vlak-ongeldig": _("Een vlak ligt niet op de foto. Teken het opnieuw."),
    "plaats-tekst-te-lang": _("Deze tekst is te lang voor een plaats. Gebruik hoogstens {limiet_kb} kB, of teken de plaats grover."),
    "plaats-niet-te-lezen": _(
        "“{tekst}” is geen plaats. Schrijf breedte en lengte (52,0123 5,1234) of RD (155000 463000); elk volgend punt op een nieuwe regel."
    ),
    "plaats-soort-onbekend": _("Dit is geen plaats die wij kennen. Een plaats is een punt, een lijn of een vlak."),
    "plaats-soort-past-niet": _("Hier past geen {soort}. Verwacht: {verwacht}."),
    "plaats-geen-getal": _("Een coördinaat is geen getal. Verwacht: lengte en breedte in graden."),
    "plaats-omgewisseld": _("De twee getallen van “{paar}” staan omgewisseld. Bedoelde u “{bedoeld}”?"),
    "plaats-buiten-nederland": _(
        "“{paar}” ligt niet in Nederland. Verwacht: breedte tussen 50,7 en 53,6 en lengte tussen 3,2 en 7,3 graden, of een RD-coördinaat."
    ),
    "plaats-te-veel-punten": _("Deze plaats heeft {aantal} punten. Hoogstens {limiet} kan; teken haar grover."),
    "plaats-te-weinig-punten": _("Een lijn heeft ten minste twee verschillende punten, een vlak ten minste drie."),
    "plaats-kruist-zichzelf": _("De rand van dit vlak kruist of raakt zichzelf. Zet de hoekpunten op volgorde langs de rand."),
}

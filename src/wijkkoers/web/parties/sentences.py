"""Reason codes of this app with the sentence of each, and what the log says of its acts. The log never holds a draft."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "partij-niet-redacteur": _("Dit kan een redacteur van het dossier, of iemand van de partij zelf."),
    "partij-vervallen": _("Deze partij doet niet meer mee. Voeg haar opnieuw toe als dat verandert."),
    "partij-eigen-woorden": _("Belang en ambitie van {name} schrijft de partij zelf."),
    "partij-niets-vrij-te-geven": _("Er is geen nieuwe tekst om vrij te geven."),
    "partij-naam-leeg": _("Vul een naam in, of kies een organisatie."),
    "partij-naam-bestaat": _("Dit dossier heeft al een partij met de naam {name}."),
    "partij-organisatie-bestaat": _("{name} is al partij in dit dossier."),
    "partij-organisatie-buiten-team": _("{name} doet niet mee in dit dossier. Neem eerst iemand van die organisatie op in het team."),
    "partij-tekst-te-lang": _("Deze tekst is te lang. Gebruik hoogstens {limit} tekens."),
    "partij-reden-leeg": _("Zeg in een zin waarom. De reden komt in het logboek."),
}
EVENTS = {
    "partij.toegevoegd": _("{actor} voegde {name} toe als partij."),
    "partij.gewijzigd": _("{actor} wijzigde de gegevens van partij {name}."),
    "partij.concept-gewijzigd": _("{actor} schreef aan het belang van {name}, nog niet vrijgegeven."),
    "partij.vrijgegeven": _("{actor} gaf het belang van {name} vrij voor het team."),
    "partij.vervallen": _("{actor} haalde partij {name} uit het dossier."),
}
EVENT_FIELDS = {
    "part": _("Rol in de wijk"),
    "contact": _("Aanspreekpunt"),
    "interest": _("Belang"),
    "ambition": _("Ambitie"),
}

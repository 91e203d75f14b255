"""What the guide says: one sentence and one button per rule, the names of urgencies, and why each rule exists."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.overview.guide.rules import Urgency

URGENCY_LABELS = {
    Urgency.NU: _("Nu eerst"),
    Urgency.STRAKS: _("Daarna"),
    Urgency.LATER: _("Als het uitkomt"),
}
URGENCY_HELP = {
    Urgency.NU: _("Dit houdt ander werk op, of een termijn is voorbij."),
    Urgency.STRAKS: _("Dit maakt het plan sterker en uitlegbaar."),
    Urgency.LATER: _("Dit moet af zijn voordat het plan wordt vastgesteld."),
}
SENTENCES = {
    "geen-gebied": _("Er is nog geen gebied gekozen. Zonder gebied is er geen wijkfoto."),
    "geen-methode": _("Er is nog geen methode gekozen. Daarmee ontstaat het kompas met de stappen."),
    "actie-te-laat": _("De termijn van de actie “{name}” is voorbij."),
    "stap-te-laat": _("De termijn van de stap “{name}” is voorbij."),
    "stap-zonder-trekker": _("De stap “{name}” heeft geen trekker."),
    "besluit-zonder-gronden": _("Het besluit “{name}” is genomen zonder dat er gronden bij staan."),
    "besluit-herzien": _("Het besluit “{name}” zou opnieuw worden bekeken en die dag is voorbij."),
    "ambities-openen": _("In de ronde “{name}” heeft iedereen zijn ambitie ingeleverd. De antwoorden kunnen naast elkaar."),
    "stap-zonder-uitkomst": _("De stap “{name}” is klaar, maar er staat niet bij wat eruit kwam."),
    "actie-zonder-trekker": _("De actie “{name}” heeft niemand die haar doet."),
    "geen-partijen": _("Er staan nog geen partijen in dit dossier."),
    "partij-niet-aan-tafel": _("Bij de stap “{name}” hoort een partij van de soort {kind}. Die zit nog niet aan tafel."),
    "partij-zonder-belang": _("{name} heeft nog geen belang vrijgegeven."),
    "doel-zonder-antwoord": _("Op het doel “{name}” van {partij} heeft nog geen andere partij gereageerd."),
    "ambitie-niet-samengevoegd": _("De antwoorden van “{name}” zijn nog niet samengevoegd tot één ambitie voor: {themes}."),
    "ambitie-zonder-maatstaf": _("De ambitie “{name}” heeft nog geen maatstaf: wat meten we, en wanneer is het gehaald?"),
    "ambitie-zonder-instemming": _("Over de ambitie “{name}” hebben nog niet gezegd of zij het eens zijn: {partijen}."),
    "geen-participatie": _("Er staat nog geen participatiemoment in dit dossier."),
    "moment-voorbij": _("“{name}” stond gepland en die tijd is voorbij. Ging het door?"),
    "moment-zonder-opkomst": _("“{name}” is geweest, maar er staat niet bij wie er kwamen."),
    "moment-zonder-antwoord": _("Bij “{name}” staat nog niet wat er met de inbreng is gedaan."),
    "groep-niet-gehoord": _("Nog op geen enkel moment gehoord: {name}."),
    "cijfers-ouder": _("Sinds de momentopname “{name}” zijn er nieuwere cijfers."),
    "handboek-nieuwer": _("Er is een nieuwer handboek. Bekijk wat er verandert; uw uitkomsten blijven."),
    "inhoud-ontbreekt": _("Het plan mist nog: {name}."),
}
BUTTONS = {
    "geen-gebied": _("Gebied kiezen"),
    "geen-methode": _("Methode kiezen"),
    "actie-te-laat": _("Termijn of stand bijwerken"),
    "stap-te-laat": _("Termijn of stand bijwerken"),
    "stap-zonder-trekker": _("Trekker kiezen"),
    "besluit-zonder-gronden": _("Gronden opschrijven"),
    "besluit-herzien": _("Besluit opnieuw bekijken"),
    "ambities-openen": _("Antwoorden openen"),
    "stap-zonder-uitkomst": _("Uitkomst opschrijven"),
    "actie-zonder-trekker": _("Trekker kiezen"),
    "geen-partijen": _("Eerste partij toevoegen"),
    "partij-niet-aan-tafel": _("Partij toevoegen"),
    "partij-zonder-belang": _("Naar deze partij"),
    "doel-zonder-antwoord": _("Reageren"),
    "ambitie-niet-samengevoegd": _("Samenvoegen"),
    "ambitie-zonder-maatstaf": _("Maatstaf kiezen"),
    "ambitie-zonder-instemming": _("Naar deze ambitie"),
    "geen-participatie": _("Eerste moment plannen"),
    "moment-voorbij": _("Stand bijwerken"),
    "moment-zonder-opkomst": _("Opkomst invullen"),
    "moment-zonder-antwoord": _("Antwoord opschrijven"),
    "groep-niet-gehoord": _("Moment plannen"),
    "cijfers-ouder": _("Nieuwe momentopname maken"),
    "handboek-nieuwer": _("Bekijken"),
    "inhoud-ontbreekt": _("Invullen"),
}

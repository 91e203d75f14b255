"""Reason codes of this app with the sentence of each, and what the log says of its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "moment-niet-eigenaar": _("Dit kan een redacteur van het dossier, of wie dit moment trekt of toevoegde."),
    "moment-titel-leeg": _("Geef het moment een naam."),
    "moment-trede-onbekend": _("Kies een trede van de participatieladder."),
    "moment-groep-onbekend": _("Deze groep staat niet in het handboek van dit dossier."),
    "moment-dag-leeg": _("Vul de dag in waarop het was."),
    "moment-dag-in-de-toekomst": _("Deze dag moet nog komen. Zet een moment dat nog komt bij wanneer u het plant."),
    "moment-stap-kan-niet": _("Het moment staat er intussen anders voor. Kijk opnieuw wat er nu kan."),
    "moment-reden-leeg": _("Zeg in een zin waarom het niet doorgaat. De reden komt in het logboek."),
    "moment-al-beschreven": _("Er staat al wie er kwamen of wat ermee is gedaan. Haal dat eerst leeg; het blijft in het logboek."),
    "moment-nog-niet-geweest": _("Dit moment is nog niet geweest. Zet het eerst op geweest, met de dag."),
    "moment-aantal-te-groot": _("Een aantal ligt tussen 0 en {most}. Laat het leeg als niemand telde."),
    "moment-groep-te-veel": _("Van de groep {name} kwamen er {count}, maar in totaal {total}. Kijk beide aantallen na."),
    "moment-opkomst-te-veel": _(
        "Bij {dimension} tellen de groepen op tot {count}, maar in totaal kwamen er {total}. Kijk de aantallen na."
    ),
    "moment-antwoord-leeg": _("Schrijf op wat er met de inbreng is gedaan."),
    "moment-afwijken-zonder-reden": _("Mensen gaven advies en het team wijkt af. Schrijf op waarom."),
    "moment-afwijken-zonder-instemming": _(
        "Dit is samen gemaakt of besloten. Afwijken kan alleen als de mensen instemmen: schrijf op wie dat deed en wanneer."
    ),
}
EVENTS = {
    "moment.toegevoegd": _("{actor} voegde het participatiemoment {name} toe."),
    "moment.gewijzigd": _("{actor} wijzigde het participatiemoment {name}."),
    "moment.eigenaar-gewijzigd": _("{actor} wijzigde wie het participatiemoment {name} trekt."),
    "moment.opkomst": _("{actor} schreef op wie er kwamen bij {name}."),
    "moment.antwoord": _("{actor} schreef op wat er met de inbreng van {name} is gedaan."),
    "moment.geweest": _("{actor} schreef op dat {name} is geweest."),
    "moment.afgelast": _("{actor} gelastte {name} af."),
    "moment.gepland": _("{actor} zette {name} weer op gepland."),
}
EVENT_FIELDS = {
    "moment_title": _("Naam van het moment"),
    "moment_aim": _("Doel"),
    "moment_rung": _("Trede"),
    "moment_form": _("Vorm"),
    "moment_groups": _("Voor wie"),
    "moment_due": _("Wanneer"),
    "moment_held_on": _("Dag"),
    "moment_place": _("Plaats"),
    "moment_languages": _("Talen"),
    "moment_accessibility": _("Toegankelijkheid"),
    "moment_counts": _("Aantallen gewijzigd"),
    "moment_follow_up": _("Wat ermee is gedaan"),
    "moment_follow_up_kind": _("Overgenomen of niet"),
    "moment_deviation_reason": _("Waarom afgeweken"),
    "moment_consent": _("Wie instemde met afwijken"),
    "moment_told_back": _("Hoe mensen het hoorden"),
}
EVENT_PARTS = {"moment": _("participatie")}
EARLIER_TEXTS = {"moment": "moment-edit"}

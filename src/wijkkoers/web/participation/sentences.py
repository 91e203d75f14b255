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
    "inbreng-niet-redacteur": _("Dit kan een redacteur van het dossier. Wat mensen inbrengen, lezen zo min mogelijk mensen."),
    "inbreng-leest-alleen": _("U leest mee. Inbreng opschrijven kunnen redacteuren en partners in het team."),
    "inbreng-tekst-leeg": _("Schrijf op wat u wilt zeggen."),
    "inbreng-tekst-te-lang": _("De tekst is te lang: er passen {limit} tekens."),
    "inbreng-moment-onbekend": _("Dit moment staat niet in dit dossier."),
    "inbreng-oproep-onbekend": _("Deze oproep staat niet in dit dossier."),
    "inbreng-groep-onbekend": _("Deze groep staat niet in het handboek van dit dossier."),
    "inbreng-thema-onbekend": _("Dit thema staat niet in het handboek van dit dossier."),
    "inbreng-niet-gelezen": _("Kies of anderen dit mogen lezen."),
    "inbreng-afschermen-zonder-reden": _("Zeg in een zin waarom anderen dit niet mogen lezen. Wie het inbracht, leest die zin ook."),
    "inbreng-antwoord-leeg": _("Kies eerst wat ermee is gedaan."),
    "inbreng-waarom-leeg": _("Schrijf op waarom. Wie het inbracht, heeft daar recht op."),
    "inbreng-advies-zonder-reden": _("Op dit moment gaven mensen advies. Schrijf bij elk antwoord op waarom."),
    "inbreng-afwijken-zonder-instemming": _(
        "Dit is samen gemaakt of besloten. Afwijken kan alleen als de mensen instemmen: schrijf op wie dat deed en wanneer."
    ),
    "inbreng-deel-afgeschermd": _(
        "Inbreng {number}, een deel hiervan, is afgeschermd. Maak eerst dat deel zichtbaar, of scherm dit ook af."
    ),
    "inbreng-waar-onbekend": _(
        "Kies waar het terechtkwam uit de lijst. Wat nog niet gedeeld is, kan niet: wie het inbracht ziet dat niet."
    ),
    "inbreng-vervallen": _("Inbreng {number} doet niet meer mee: die verviel, of ging op in een andere. Haal die eerst terug."),
    "inbreng-te-veel": _("Kies ten minste 1 en hoogstens {most} keer inbreng."),
    "inbreng-samen-te-weinig": _("Kies ten minste twee en hoogstens {most} keer inbreng om samen te voegen."),
    "inbreng-samen-vervallen": _("Er is inbreng bij die niet meer meedoet. Haal die eerst terug."),
    "inbreng-deel-beantwoord": _(
        "Inbreng {number}, een deel hiervan, heeft al een antwoord. Zet dat eerst op “Nog geen antwoord”. Daarna kan het geheel terug."
    ),
    "inbreng-deel-verbonden": _(
        "Inbreng {number}, een deel hiervan, is al met iets verbonden. Maak dat eerst los. Daarna kan het geheel terug."
    ),
    "inbreng-deel-opgegaan": _(
        "Inbreng {number}, een deel hiervan, is samengevoegd of weer gesplitst. Haal eerst dat terug. Daarna kan het geheel terug."
    ),
    "inbreng-splitsen-te-weinig": _("Schrijf in ten minste twee en hoogstens {most} vakken een deel van de tekst."),
    "inbreng-nog-geen-antwoord": _("Er is inbreng bij waarop nog geen antwoord is. Geef eerst antwoord."),
    "inbreng-antwoord-gewijzigd": _(
        "Van inbreng {numbers} is het antwoord intussen veranderd. Er is niets als verteld bewaard. Lees het nieuwe antwoord en vertel dat."
    ),
    "inbreng-dag-in-de-toekomst": _("Deze dag moet nog komen."),
    "oproep-titel-leeg": _("Geef de oproep een naam."),
    "oproep-vraag-leeg": _("Schrijf op wat u de wijk wilt vragen."),
    "oproep-dagen-omgekeerd": _("De laatste dag ligt voor de eerste."),
    "oproep-te-lang-open": _("Een oproep staat hoogstens drie jaar open. Maak daarna een nieuwe."),
    "oproep-probeer-opnieuw": _("Het lukte niet. Probeer het opnieuw."),
    "oproep-nog-niet-open": _("Deze oproep is nog niet open."),
    "oproep-voorbij": _("Deze oproep is voorbij. Er kan niets meer bij."),
    "oproep-gesloten": _("Deze oproep is gesloten. Er kan niets meer bij."),
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
    "oproep.toegevoegd": _("{actor} maakte de oproep {name}."),
    "oproep.gewijzigd": _("{actor} wijzigde de oproep {name}."),
    "oproep.vervallen": _("{actor} sloot de oproep {name}."),
    "oproep.teruggekomen": _("{actor} opende de oproep {name} weer."),
    "inbreng.ontvangen": _("Inbreng {name} kwam binnen bij een oproep."),
    "inbreng.toegevoegd": _("{actor} schreef inbreng {name} op."),
    "inbreng.gewijzigd": _("{actor} wijzigde wat het team bij inbreng {name} schreef."),
    "inbreng.zichtbaar": _("{actor} las inbreng {name} en maakte die zichtbaar voor het team."),
    "inbreng.afgeschermd": _("{actor} las inbreng {name} en schermde die af."),
    "inbreng.antwoord": _("{actor} schreef op wat er met inbreng {name} is gedaan."),
    "inbreng.samengevoegd": _("{actor} voegde andere inbreng samen met inbreng {name}."),
    "inbreng.gesplitst": _("{actor} splitste inbreng {name}."),
    "inbreng.verteld": _("{actor} schreef op dat het antwoord op inbreng {name} is verteld."),
    "inbreng.niet-verteld": _("Het antwoord op inbreng {name} is nog niet verteld; {actor} zette dat terug."),
    "inbreng.vervallen": _("{actor} liet inbreng {name} vervallen."),
    "inbreng.teruggekomen": _("{actor} haalde inbreng {name} terug."),
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
    "oproep_title": _("Naam van de oproep"),
    "oproep_question": _("Vraag"),
    "oproep_opens_on": _("Eerste dag"),
    "oproep_closes_on": _("Laatste dag"),
    "inbreng_fate": _("Wat ermee is gedaan"),
    "inbreng_fate_reason": _("Waarom"),
    "inbreng_fate_where": _("Waar te lezen"),
    "inbreng_fate_consent": _("Wie instemde met afwijken"),
    "inbreng_moderation_reason": _("Reden van afschermen"),
    "inbreng_kind": _("Soort inbreng"),
}
EVENT_PARTS = {"moment": _("participatie"), "oproep": _("oproepen"), "inbreng": _("inbreng")}
EARLIER_TEXTS = {
    "moment": "moment-edit",
    "oproep.gewijzigd": "oproep-edit",
    "inbreng.gewijzigd": "inbreng-edit",
    "inbreng.antwoord": "inbreng-answer",
}

"""Reason codes of this app with the sentence of each, and what the log says of its acts. The log holds no answer of a single person."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "kit-titel-leeg": _("Geef deze kaarten een naam. Zo vindt u ze later terug."),
    "kit-geen-kaarten": _("Kies minstens één kaart."),
    "kit-te-veel-kaarten": _("Dit zijn te veel kaarten. Druk er hoogstens {limit} tegelijk."),
    "kit-kaart-onbekend": _("Een van de gekozen kaarten is er niet meer. Kijk de lijst na en kies opnieuw."),
    "kaarten-per-vel": _("Op een vel passen acht of vier kaarten, geen {per_sheet}."),
    "kit-tekst-te-lang": _("Deze tekst is te lang. Gebruik hoogstens {limit} tekens."),
    "kit-reden-leeg": _("Zeg in een zin waarom. De reden komt in het logboek."),
    "kit-moment-leeg": _("Zeg waar deze stippen vandaan komen, zoals Startavond in de buurtkamer."),
    "kit-moment-onbekend": _("Dit moment hoort niet bij deze kaarten. Kies een ander."),
    "kit-stippen-onbekend": _("Vul hele getallen in, van 0 tot en met {limit}."),
    "kit-niets-ingevuld": _("Vul een aantal stippen of een opmerking in."),
    "kit-telling-ingetrokken": _("Deze uitkomst is ingetrokken. Zet haar eerst terug."),
    "kit-telling-geldt": _("Deze uitkomst telt al mee."),
    "kit-foto-te-groot": _("Deze foto is te groot. Kies een foto van hoogstens {limit_mb} MB."),
    "kit-foto-onleesbaar": _("Dit is geen foto die te lezen is. Kies een jpg, png of webp."),
    "dilemma-waarde-leeg": _("Noem beide waarden, elk in een paar woorden."),
    "dilemma-vraag-leeg": _("Schrijf de vraag op die dit dilemma oproept."),
    "dilemma-vervallen": _("Dit dilemma is vervallen. Zet het eerst terug."),
    "dilemma-geldt": _("Dit dilemma staat er al."),
}
EVENTS = {
    "kit.gedrukt": _("{actor} drukte de kaarten {name}."),
    "kit.uitkomst-ingevoerd": _("{actor} typte in wat er terugkwam van {name}."),
    "kit.uitkomst-gewijzigd": _("{actor} verbeterde de uitkomst van {name}."),
    "kit.kaart-gescand": _("{actor} zette stippen bij een kaart van {name}."),
    "kit.uitkomst-ingetrokken": _("{actor} trok de uitkomst van {name} in."),
    "kit.uitkomst-teruggezet": _("{actor} zette de uitkomst van {name} terug."),
    "kit.foto-toegevoegd": _("{actor} voegde een foto toe van {name}."),
    "dilemma.toegevoegd": _("{actor} schreef een dilemma op: {name}"),
    "dilemma.gewijzigd": _("{actor} wijzigde het dilemma: {name}"),
    "dilemma.vervallen": _("{actor} liet een dilemma vervallen: {name}"),
    "dilemma.teruggezet": _("{actor} zette een dilemma terug: {name}"),
}
EVENT_FIELDS = {
    "kit_cards": _("Aantal kaarten"),
    "kit_moment": _("Moment"),
    "kit_held_on": _("Datum"),
    "kit_participants": _("Aantal mensen"),
    "kit_note": _("Toelichting bij de uitkomst"),
    "kit_dots": _("Stippen"),
    "kit_remarks": _("Opmerkingen bij kaarten"),
    "kit_written": _("Wat op lege kaarten staat"),
    "dilemma_first": _("Eerste waarde"),
    "dilemma_second": _("Tweede waarde"),
    "dilemma_question": _("Vraag van het dilemma"),
}
EVENT_PARTS = {
    "kit": _("de werkvormen"),
    "dilemma": _("de dilemma's"),
    "sessie": _("de sessies"),
}

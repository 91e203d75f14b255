"""The words of the kit: kinds of cards, what dots mean, phases and moves of a session."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.kit.kinds import AnswerForm, CardKind, Column, DotSet
from wijkkoers.web.kit.states import SessionMove, SessionPhase

KIND_LABELS = {
    CardKind.KNOOPPUNTEN: _("Knooppunten"),
    CardKind.BELANGEN: _("Belangen"),
    CardKind.DOELEN: _("Doelen van partijen"),
    CardKind.AMBITIES: _("Gezamenlijke ambities"),
    CardKind.OPGAVEN: _("Opgaven"),
    CardKind.MAATREGELEN: _("Maatregelen"),
    CardKind.EFFECTEN: _("Effecten van maatregelen"),
    CardKind.DILEMMAS: _("Dilemma's"),
    CardKind.LEEG: _("Lege kaarten"),
}
KIND_HELP = {
    CardKind.KNOOPPUNTEN: _("De stappen van het kompas, met hun doel en wie erbij hoort."),
    CardKind.BELANGEN: _("Wat partijen over hun belang vrijgaven, in hun eigen woorden."),
    CardKind.DOELEN: _("Wat partijen willen bereiken, voor zover zij dat vrijgaven."),
    CardKind.AMBITIES: _("Wat partijen samen willen, per thema. Wat nog blind is, staat er niet bij."),
    CardKind.OPGAVEN: _("Wat in de wijk beter moet, met plek en spoor. Leg ze op volgorde of verbind ze met maatregelen."),
    CardKind.MAATREGELEN: _("Alles van de longlist wat niet is afgevallen. Leg er samen pakketten van."),
    CardKind.EFFECTEN: _("Wat maatregelen doen: waarop, welke kant op en hoe zeker dat is."),
    CardKind.DILEMMAS: _("Twee waarden die botsen. De mensen aan tafel zeggen waar zij staan."),
    CardKind.LEEG: _("Kaarten om zelf op te schrijven. Ze hebben wel een code."),
}
KIND_NAMES = {
    CardKind.KNOOPPUNTEN: _("Knooppunt"),
    CardKind.BELANGEN: _("Belang"),
    CardKind.DOELEN: _("Doel"),
    CardKind.AMBITIES: _("Ambitie"),
    CardKind.OPGAVEN: _("Opgave"),
    CardKind.MAATREGELEN: _("Maatregel"),
    CardKind.EFFECTEN: _("Effect"),
    CardKind.DILEMMAS: _("Dilemma"),
    CardKind.LEEG: _("Eigen kaart"),
}
EMPTY_REASONS = {
    CardKind.KNOOPPUNTEN: _("Dit dossier heeft nog geen methode. Kies er een op het kompas; dan zijn er knooppunten."),
    CardKind.BELANGEN: _("Nog geen partij gaf haar belang vrij. Zodra dat gebeurt, staat het hier."),
    CardKind.DOELEN: _("Nog geen partij gaf een doel vrij. Zodra dat gebeurt, staat het hier."),
    CardKind.AMBITIES: _("Er is nog geen gezamenlijke ambitie. Schrijf die na het openen van een ronde."),
    CardKind.OPGAVEN: _("Er is nog geen opgave die met iedereen in het dossier is gedeeld."),
    CardKind.MAATREGELEN: _("Er is nog geen maatregel die met iedereen in het dossier is gedeeld."),
    CardKind.EFFECTEN: _("Bij geen enkele gedeelde maatregel staat nog een effect."),
    CardKind.DILEMMAS: _("Er staat nog geen dilemma in dit dossier. Schrijf er een op."),
    CardKind.LEEG: "",
}
DOT_SET_LABELS = {
    DotSet.BELANGRIJK: _("Eén kolom: belangrijk"),
    DotSet.BELANGRIJK_DRINGEND: _("Twee kolommen: belangrijk en dringend"),
    DotSet.EENS: _("Drie kolommen: eens, twijfel, oneens"),
    DotSet.SCHAAL: _("Vijf kolommen: van 1 (links) tot 5 (rechts), voor dilemma's"),
}
COLUMN_LABELS = {
    Column.BELANGRIJK: _("Belangrijk"),
    Column.DRINGEND: _("Dringend"),
    Column.EENS: _("Eens"),
    Column.TWIJFEL: _("Twijfel"),
    Column.ONEENS: _("Oneens"),
    Column.EEN: "1",
    Column.TWEE: "2",
    Column.DRIE: "3",
    Column.VIER: "4",
    Column.VIJF: "5",
}
FORM_LABELS = {
    AnswerForm.SCHAAL: _("Een schaal van 1 tot 5"),
    AnswerForm.KEUZE: _("Een keuze uit hoogstens acht mogelijkheden"),
}
PHASE_LABELS = {
    SessionPhase.UITLEG: _("Uitleg"),
    SessionPhase.RONDE_1: _("Eerst ieder voor zich"),
    SessionPhase.SPREIDING: _("Spreiding"),
    SessionPhase.GESPREK: _("Gesprek"),
    SessionPhase.RONDE_2: _("Tweede ronde"),
    SessionPhase.UITKOMST: _("Uitkomst"),
    SessionPhase.GESLOTEN: _("Gesloten"),
}
PHASE_HELP = {
    SessionPhase.UITLEG: _("Lees de vraag voor en zeg hoe het gaat. Wie een telefoon heeft, gaat zitten; de rest krijgt papier."),
    SessionPhase.RONDE_1: _("Iedereen antwoordt zelf, in stilte. Niemand ziet de antwoorden, ook de begeleider niet."),
    SessionPhase.SPREIDING: _("Kijk samen naar de spreiding. Vraag wie de uitersten wil toelichten; niemand hoeft."),
    SessionPhase.GESPREK: _("Praat door over wat verschilt. Wat weet de een dat de ander niet weet?"),
    SessionPhase.RONDE_2: _("Iedereen antwoordt nog eens zelf. Van mening veranderen mag, hetzelfde vinden ook."),
    SessionPhase.UITKOMST: _("Zie beide ronden naast elkaar. Schrijf op waar u het over eens bent, en waarover niet."),
    SessionPhase.GESLOTEN: _("De sessie is voorbij. De uitkomst blijft te lezen."),
}
SEAT_HELP = {
    SessionPhase.UITLEG: _("U zit klaar. De begeleider legt eerst uit wat de bedoeling is."),
    SessionPhase.SPREIDING: _("Kijk naar het scherm in de zaal. De spreiding staat ook hieronder."),
    SessionPhase.GESPREK: _("Leg uw telefoon weg en praat mee."),
    SessionPhase.UITKOMST: _("Dank u wel. Hieronder staan beide ronden naast elkaar."),
    SessionPhase.GESLOTEN: _("Deze sessie is gesloten. Dank u wel voor het meedoen."),
}
MOVE_LABELS = {
    SessionMove.BEGINNEN: _("Begin de eerste ronde"),
    SessionMove.TONEN: _("Toon de spreiding"),
    SessionMove.BESPREKEN: _("Begin het gesprek"),
    SessionMove.OPNIEUW: _("Begin de tweede ronde"),
    SessionMove.AFRONDEN: _("Naar de uitkomst"),
    SessionMove.SLUITEN: _("Sluit de sessie"),
}

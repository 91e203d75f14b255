"""Reason codes of this app with the sentence of each, and what the log says of its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "geen-gebieden-voor-platen": _(
        "Van {gebied} kent Wijkkoers geen gebieden van het niveau {niveau}. Lees eerst de grenzen of cijfers ervan in."
    ),
    "map-niet-te-schrijven": _("{path} is niet te schrijven. Kies een andere map, of sluit het bestand als het open staat."),
    "plaat-mislukt": _("De praatplaat van {gebied} kon niet worden gemaakt. Meld dit aan de beheerder; in het logboek staat meer."),
    "momentopname-zonder-gebied": _("Dit dossier heeft nog geen gebied met cijfers. Kies eerst een gebied."),
    "momentopname-titel-leeg": _("Geef de momentopname een naam."),
    "momentopname-tekst-te-lang": _("Deze tekst is te lang. Gebruik hoogstens {limit} tekens."),
    "momentopname-reden-leeg": _("Zeg in een zin waarom. De reden komt in het logboek."),
    "cijfer-onbekend": _("Van dit onderwerp kent Wijkkoers in dit gebied geen cijfer dat iedereen in het dossier mag zien."),
    "momentopname-al-ingetrokken": _("Deze momentopname is al ingetrokken."),
}
EVENTS = {
    "cijfer.aangehaald": _("{actor} nam het cijfer {name} als grond."),
    "cijfer.vervallen": _("{actor} liet het cijfer {name} als grond vallen."),
    "cijfer.teruggekomen": _("{actor} nam het cijfer {name} weer als grond."),
    "wijkfoto.momentopname-gemaakt": _("{actor} bewaarde de wijkfoto als momentopname {name}."),
    "wijkfoto.momentopname-ingetrokken": _("{actor} trok de momentopname {name} in."),
}
EVENT_FIELDS = {
    "note": _("Toelichting"),
}
EVENT_PARTS = {"cijfer": _("cijfers als grond")}

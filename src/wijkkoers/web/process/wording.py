"""The words of the process: labels of statuses and moves, of sporen, and of parts of the handbook."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.handbook.process import Instrument
from wijkkoers.web.process.states import ActionStatus, AttachmentKind, BesluitStatus, StapMove, StapStatus

STATUS_LABELS = {
    StapStatus.OPEN: _("Open"),
    StapStatus.BEZIG: _("Bezig"),
    StapStatus.GEPAUZEERD: _("Gepauzeerd"),
    StapStatus.KLAAR: _("Klaar"),
    StapStatus.HERZIEN: _("Herzien"),
    StapStatus.NIET_VAN_TOEPASSING: _("Niet van toepassing"),
}
STATUS_HELP = {
    StapStatus.OPEN: _("Nog niemand is begonnen."),
    StapStatus.BEZIG: _("Er wordt aan gewerkt."),
    StapStatus.GEPAUZEERD: _("Het werk ligt even stil."),
    StapStatus.KLAAR: _("Anderen kunnen verder met wat dit opleverde."),
    StapStatus.HERZIEN: _("Het was klaar, maar wordt opnieuw bekeken."),
    StapStatus.NIET_VAN_TOEPASSING: _("Deze wijk heeft dit niet nodig."),
}
MOVE_LABELS = {
    StapMove.OPPAKKEN: _("Oppakken"),
    StapMove.PAUZEREN: _("Pauzeren"),
    StapMove.AFRONDEN: _("Afronden"),
    StapMove.HERZIEN: _("Opnieuw bekijken"),
    StapMove.OVERSLAAN: _("Niet van toepassing"),
    StapMove.TERUGZETTEN: _("Terug naar open"),
}
MOVE_HELP = {
    StapMove.OPPAKKEN: _("U begint eraan, of gaat verder."),
    StapMove.PAUZEREN: _("Het werk ligt even stil. Zeg waarom."),
    StapMove.AFRONDEN: _("Het doel is bereikt. Anderen kunnen verder met wat dit opleverde."),
    StapMove.HERZIEN: _("Er is iets veranderd, dus dit moet opnieuw bekeken worden. Zeg waarom."),
    StapMove.OVERSLAAN: _("Deze wijk heeft dit niet nodig. Zeg waarom; de stap blijft te zien."),
    StapMove.TERUGZETTEN: _("De stap staat weer open. Wat er al is, blijft."),
}
ACTION_STATUS_LABELS = {
    ActionStatus.OPEN: _("Open"),
    ActionStatus.KLAAR: _("Klaar"),
    ActionStatus.VERVALLEN: _("Vervallen"),
}
BESLUIT_STATUS_LABELS = {
    BesluitStatus.VOORGENOMEN: _("Voorgenomen"),
    BesluitStatus.GENOMEN: _("Genomen"),
    BesluitStatus.VERVALLEN: _("Vervallen"),
}
ACTION_FILTERS = {
    "open": _("Te doen"),
    "mijn": _("Van mij"),
    "maand": _("Deze maand"),
    "laat": _("Te laat"),
    "klaar": _("Klaar"),
    "vervallen": _("Vervallen"),
}
ACTION_DONE = {
    ActionStatus.OPEN: _("De actie staat weer open."),
    ActionStatus.KLAAR: _("De actie is klaar."),
    ActionStatus.VERVALLEN: _("De actie is vervallen. De reden staat in het logboek."),
}
BESLUIT_MOVE_LABELS = {
    BesluitStatus.VOORGENOMEN: _("Terug naar voorgenomen"),
    BesluitStatus.GENOMEN: _("Besluit is genomen"),
    BesluitStatus.VERVALLEN: _("Laten vervallen"),
}
BESLUIT_MOVE_HELP = {
    BesluitStatus.VOORGENOMEN: _("Het besluit ligt weer op tafel. Zeg waarom."),
    BesluitStatus.GENOMEN: _("Wie erover gaat, heeft ja gezegd."),
    BesluitStatus.VERVALLEN: _("Het besluit geldt niet meer. Het blijft te lezen. Zeg waarom."),
}
ATTACHMENT_LABELS = {
    AttachmentKind.LINK: _("Link"),
    AttachmentKind.DOCUMENT: _("Document"),
}
SPOOR_LABELS = {
    "A": _("Sociaal-maatschappelijk"),
    "B": _("Technisch-economisch"),
}
INSTRUMENT_LABELS = {
    Instrument.WIJKFOTO: _("Wijkfoto"),
    Instrument.COMPLEXEN: _("Complexen"),
    Instrument.PARTIJEN: _("Partijen"),
    Instrument.DOELEN: _("Doelen van partijen"),
    Instrument.AMBITIES: _("Ambities"),
    Instrument.PARTICIPATIE: _("Participatie"),
    Instrument.WERKVORMEN: _("Werkvormen"),
    Instrument.LOGBOEK: _("Logboek"),
}
CHANGE_KIND_LABELS = {
    "nieuw": _("Nieuw"),
    "gewijzigd": _("Gewijzigd"),
    "vervallen": _("Vervallen"),
}
ENTRY_KIND_LABELS = {
    "fase": _("Fasen"),
    "knooppunt": _("Knooppunten"),
    "methode": _("Methoden"),
    "datum": _("Vaste data"),
    "trede": _("Treden van de participatieladder"),
    "groep": _("Groepen mensen"),
    "thema": _("Thema's"),
    "aspect": _("Aspecten van de sporen"),
    "partijsoort": _("Soorten partijen"),
    "opgaventhema": _("Thema's van opgaven"),
    "domein": _("Domeinen van de gemeente"),
}
EDITION_MEANINGS = {
    "komt": _("Dit dossier krijgt er een open stap bij."),
    "geen": _("Hoort niet bij de methode van dit dossier. Hier verandert niets."),
    "tekst": _("De uitleg bij deze stap verandert. Wat u schreef en hoe de stap ervoor staat, blijft."),
    "vervalt": _("Deze stap komt buiten de methode te staan, met alles wat u schreef."),
}
HANDBOOK_FIELDS: dict[str, str | Promise] = {
    "label": _("Naam"),
    "short_label": _("Korte naam"),
    "goal": _("Doel"),
    "purpose": _("Waarvoor"),
    "approach": _("Aanpak"),
    "asks": _("Wat het vraagt"),
    "gains": _("Wat het oplevert"),
    "gives": _("Resultaten"),
    "tips": _("Tips"),
    "pitfalls": _("Valkuilen"),
    "parties": _("Partijen"),
    "aspects": _("Aspecten"),
    "sensitive": _("Bestuurlijk gevoelig"),
    "sensitive_why": _("Waarom gevoelig"),
    "legal_basis": _("Wettelijke basis"),
    "practice": _("Uit de praktijk"),
    "instruments": _("Onderdelen van Wijkkoers"),
    "also_known_as": _("Andere namen"),
    "origin": _("Herkomst"),
    "retired": _("Vervallen"),
    "knooppunten": _("Knooppunten"),
    "stages": _("Onderdelen"),
    "contents": _("Inhoud van het plan"),
    "aim": _("Past bij"),
    "place": _("Plaats in de volgorde"),
    "explanation": _("Uitleg"),
    "first": _("Eerste keer"),
    "every_years": _("Om de hoeveel jaar"),
    "aims": _("Past bij"),
    "source": _("Bron"),
    "meaning": _("Betekenis"),
    "dimension": _("Soort groep"),
    "indicator": _("Indicator"),
    "question": _("Vraag"),
    "spoor": _("Spoor"),
    "letter": _("Letter"),
    "kinds": _("Soort opgave"),
    "sporen": _("Sporen"),
    "ambition_theme": _("Thema van de ambitie"),
    "goals": _("Doelen om uit te kiezen"),
    "measures": _("Maatregelen om mee te beginnen"),
}


def handbook_field_label(field: str) -> str:
    """Return the name of a field of the handbook in words; `label.en` is the English side of `label`."""
    name, _point, language = field.partition(".")
    label = str(HANDBOOK_FIELDS.get(name, name))
    return f"{label} ({language})" if language else label

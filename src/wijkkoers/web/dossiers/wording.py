"""The words of dossiers: labels of the closed lists, sentences of events, sentences of refusals."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.base.codes import AreaLevel
from wijkkoers.web.dossiers.states import Aim, Move, Status, TeamRole

AIM_LABELS = {
    Aim.WIJKVISIE: _("Wijkvisie"),
    Aim.INTEGRAAL_WIJKPLAN: _("Integraal wijkplan"),
    Aim.WUP: _("Wijkuitvoeringsplan"),
}
AIM_HELP = {
    Aim.WIJKVISIE: _("Wat een woningcorporatie met haar woningen in deze wijk wil."),
    Aim.INTEGRAAL_WIJKPLAN: _("Een plan van meer partijen samen: wonen, energie, scholen, leefbaarheid."),
    Aim.WUP: _("Hoe en wanneer de wijk van het aardgas af gaat."),
}
STATUS_LABELS = {
    Status.VOORBEREIDING: _("In voorbereiding"),
    Status.ACTIEF: _("Actief"),
    Status.VASTGESTELD: _("Vastgesteld"),
    Status.GEPAUZEERD: _("Gepauzeerd"),
    Status.AFGESLOTEN: _("Afgesloten"),
}
ROLE_LABELS = {
    TeamRole.TREKKER: _("Trekker"),
    TeamRole.REDACTEUR: _("Redacteur"),
    TeamRole.PARTNER: _("Partner"),
    TeamRole.LEZER: _("Lezer"),
}
ROLE_HELP = {
    TeamRole.TREKKER: _("Leidt het werk en mag alles in het dossier wijzigen."),
    TeamRole.REDACTEUR: _("Werkt mee en mag het dossier wijzigen."),
    TeamRole.PARTNER: _("Denkt mee namens een andere organisatie en leest alles."),
    TeamRole.LEZER: _("Leest mee."),
}
LEVEL_LABELS = {
    AreaLevel.LAND: _("land"),
    AreaLevel.GEMEENTE: _("gemeente"),
    AreaLevel.WIJK: _("wijk"),
    AreaLevel.BUURT: _("buurt"),
}
MOVE_LABELS = {
    Move.STARTEN: _("Aan de slag"),
    Move.VASTSTELLEN: _("Plan is vastgesteld"),
    Move.HERVATTEN: _("Weer oppakken"),
    Move.HEROPENEN: _("Heropenen"),
    Move.PAUZEREN: _("Pauzeren"),
    Move.AFSLUITEN: _("Afsluiten"),
}
MOVE_HELP = {
    Move.STARTEN: _("De voorbereiding is klaar; het team gaat aan het werk."),
    Move.VASTSTELLEN: _("Bestuur of raad heeft ja gezegd tegen het plan."),
    Move.HERVATTEN: _("De pauze is voorbij; het team gaat verder."),
    Move.HEROPENEN: _("Het werk gaat weer open. Zeg waarom."),
    Move.PAUZEREN: _("Het werk ligt even stil. Alles blijft bewaard. Zeg waarom."),
    Move.AFSLUITEN: _("Het werk is klaar of stopt. Alles blijft te lezen en kan weer open. Zeg waarom."),
}
FIELD_LABELS = {
    "name": _("Naam"),
    "aim": _("Doel"),
    "summary": _("Samenvatting"),
    "areas": _("Gebieden"),
    "status": _("Status"),
    "reason": _("Reden"),
    "role": _("Rol"),
    "organisation": _("Organisatie"),
    "handbook_version": _("Handboekversie"),
}
EVENT_SENTENCES = {
    "dossier.gemaakt": _("%(actor)s maakte dit dossier."),
    "dossier.gewijzigd": _("%(actor)s wijzigde de gegevens van het dossier."),
    "dossier.gebieden-gekozen": _("%(actor)s wijzigde de gebieden."),
    "dossier.status-gewijzigd": _("%(actor)s wijzigde de status."),
    "team.lid-toegevoegd": _("%(actor)s nam %(person)s op in het team."),
    "team.rol-gewijzigd": _("%(actor)s gaf %(person)s een andere rol."),
    "team.lid-vertrokken": _("%(actor)s haalde %(person)s uit het team."),
}
OTHER_EVENT = _("%(actor)s deed iets anders: %(kind)s.")
SYSTEM_ACTOR = _("Het systeem")
UNKNOWN_PERSON = _("iemand")
SHORT_EVENTS = {
    "dossier.gemaakt": _("dossier gemaakt"),
    "dossier.gewijzigd": _("gegevens gewijzigd"),
    "dossier.gebieden-gekozen": _("gebieden gekozen"),
    "dossier.status-gewijzigd": _("status gewijzigd"),
    "team.lid-toegevoegd": _("iemand in het team"),
    "team.rol-gewijzigd": _("rol gewijzigd"),
    "team.lid-vertrokken": _("iemand uit het team"),
}


def short_event(kind: str) -> str:
    """Return an event in two or three words; empty for one of another kind."""
    return str(SHORT_EVENTS.get(kind, ""))

"""The words of opgaven, werken and what was decided on connecting them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.indicators.meeting import Gap, Window
from wijkkoers.web.fieldwork.kinds import Certainty, Connection, Flexibility, Nature, Urgency, WerkKind

NATURE_LABELS = {Nature.FYSIEK: _("Fysiek"), Nature.SOCIAAL: _("Sociaal"), Nature.BEIDE: _("Fysiek en sociaal")}
URGENCY_LABELS = {Urgency.HOOG: _("Hoog"), Urgency.MIDDEL: _("Middel"), Urgency.LAAG: _("Laag")}
SPOREN_LABELS = {"A": _("A, sociaal-maatschappelijk"), "B": _("B, technisch-economisch"), "AB": _("A en B")}
CONNECTION_LABELS = {
    Connection.VERBINDEN: _("Verbinden"),
    Connection.VOLGEN: _("Volgen"),
    Connection.LATER: _("Later"),
    Connection.NIET: _("Niet verbinden"),
}
CONNECTION_HELP = {
    Connection.VERBINDEN: _("Samen oppakken, in één plan."),
    Connection.VOLGEN: _("Elk apart, maar van elkaar weten hoe het loopt."),
    Connection.LATER: _("Nu nog niet te zeggen; het komt terug."),
    Connection.NIET: _("Bewust niet samen."),
}
KIND_LABELS = {
    WerkKind.RIOOL: _("Riool"),
    WerkKind.WEG: _("Weg en bestrating"),
    WerkKind.GROEN: _("Groen"),
    WerkKind.WATER: _("Water"),
    WerkKind.ELEKTRICITEIT: _("Elektriciteit"),
    WerkKind.GAS: _("Gas"),
    WerkKind.WARMTE: _("Warmte"),
    WerkKind.GLASVEZEL: _("Glasvezel"),
    WerkKind.RENOVATIE: _("Renovatie"),
    WerkKind.SLOOP: _("Sloop"),
    WerkKind.NIEUWBOUW: _("Nieuwbouw"),
    WerkKind.VOORZIENING: _("Voorziening"),
    WerkKind.SOCIAAL: _("Sociaal programma"),
    WerkKind.OVERIG: _("Overig"),
}
FLEXIBILITY_LABELS = {
    Flexibility.VAST: _("Vast"),
    Flexibility.SCHUIFBAAR: _("Kan schuiven"),
    Flexibility.ONBEKEND: _("Onbekend"),
}
CERTAINTY_LABELS = {
    Certainty.IDEE: _("Idee"),
    Certainty.GEPLAND: _("Gepland"),
    Certainty.BEGROOT: _("Begroot"),
    Certainty.IN_UITVOERING: _("In uitvoering"),
    Certainty.ONBEKEND: _("Onbekend"),
}
WINDOW_LABELS = {
    Window.RUNNING: _("loopt al"),
    Window.NEAR: _("begint binnen een jaar"),
    Window.OPEN: _("in het venster"),
    Window.LATER: _("later dan drie jaar"),
    Window.PAST: _("is geweest"),
    Window.UNKNOWN: _("begin onbekend"),
}
WINDOW_HELP = {
    Window.RUNNING: _("Aansluiten is meestal te laat: het werk is al aan de gang."),
    Window.NEAR: _("Aansluiten wordt krap: het plan ligt meestal al vast."),
    Window.OPEN: _("Begint over één tot drie jaar. Er is nog ruimte om samen te plannen."),
    Window.LATER: _("Ver weg: het plan kan nog veranderen."),
    Window.PAST: _("Er valt niets meer aan te sluiten."),
    Window.UNKNOWN: _("Vul het begin in; zonder begin is het niet te vergelijken."),
}
GAP_LABELS = {
    Gap.NO_PLACE: _("geen plek"),
    Gap.NO_START: _("geen begin"),
    Gap.NEITHER: _("geen plek en geen begin"),
}
TEXT_LABELS = {
    "description": _("Omschrijving"),
    "chances": _("Kansen van verbinden"),
    "risks": _("Risico's van verbinden"),
    "gains": _("Wat het oplevert"),
    "harms": _("Wat het kan schaden"),
}
"""The long texts of an opgave, in the order of pages."""

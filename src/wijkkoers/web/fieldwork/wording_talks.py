"""The words of gesprekken and schouw: labels of verdicts, statuses and moves, what each means, and their signs."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.kinds import Verdict, Way
from wijkkoers.web.fieldwork.states import PuntMove, PuntStatus, SchouwMove, SchouwStatus

VERDICT_LABELS = {
    Verdict.GOED: _("gewoon goed"),
    Verdict.SLECHT: _("gewoon slecht"),
    Verdict.PLUS: _("een plus"),
}
VERDICT_HELP = {
    Verdict.GOED: _("Hier hoeft niets."),
    Verdict.SLECHT: _("Hier moet iets gebeuren."),
    Verdict.PLUS: _("Hier is iets extra's om te houden of te versterken."),
}
VERDICT_ORDER = (Verdict.SLECHT, Verdict.GOED, Verdict.PLUS)
"""From worse to better."""
WAY_LABELS = {Way.TELEFOON: _("telefoon"), Way.PAPIER: _("papier"), Way.BUREAU: _("bureau")}
SCHOUW_STATUS_LABELS = {
    SchouwStatus.GEPLAND: _("gepland"),
    SchouwStatus.LOOPT: _("loopt"),
    SchouwStatus.AFGEROND: _("afgerond"),
}
SCHOUW_MOVE_LABELS = {
    SchouwMove.STARTEN: _("Schouw starten"),
    SchouwMove.AFRONDEN: _("Schouw afronden"),
    SchouwMove.HEROPENEN: _("Schouw heropenen"),
}
PUNT_STATUS_LABELS = {
    PuntStatus.OPEN: _("open"),
    PuntStatus.OPGEPAKT: _("opgepakt"),
    PuntStatus.KLAAR: _("klaar"),
    PuntStatus.GEEN_ACTIE: _("geen actie"),
}
PUNT_MOVE_LABELS = {
    PuntMove.OPPAKKEN: _("Oppakken"),
    PuntMove.AFRONDEN: _("Klaar"),
    PuntMove.LATEN: _("Laten zoals het is"),
    PuntMove.HEROPENEN: _("Heropenen"),
}
PUNT_MOVE_HELP = {
    PuntMove.OPPAKKEN: _("Iemand gaat ermee aan de slag."),
    PuntMove.AFRONDEN: _("Het is gedaan."),
    PuntMove.LATEN: _("Er gebeurt niets. Zeg waarom: bewoners krijgen dit te horen."),
    PuntMove.HEROPENEN: _("Het vraagt toch weer aandacht."),
}


class Change(StrEnum):
    """How a fixed point stands beside the time before."""

    BETER = "beter"
    GELIJK = "gelijk"
    SLECHTER = "slechter"
    NIEUW = "nieuw"
    NIET_GEZIEN = "niet-gezien"


CHANGE_LABELS = {
    Change.BETER: _("beter"),
    Change.GELIJK: _("gelijk"),
    Change.SLECHTER: _("slechter"),
    Change.NIEUW: _("nieuw"),
    Change.NIET_GEZIEN: _("niet bezocht"),
}
CHANGE_SIGNS = {Change.BETER: "▲", Change.GELIJK: "=", Change.SLECHTER: "▼", Change.NIEUW: "✳", Change.NIET_GEZIEN: "–"}
VERDICT_SIGNS = {Verdict.GOED: "✓", Verdict.SLECHT: "✕", Verdict.PLUS: "+"}

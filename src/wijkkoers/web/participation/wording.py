"""The words of participation: labels of statuses, moves, outcomes and dimensions, and forms that people often choose."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.participation.hiding import Shown
from wijkkoers.web.participation.states import Fate, FollowUp, InbrengKind, InbrengWay, Moderation, MomentMove, MomentStatus, OproepState

STATUS_LABELS = {
    MomentStatus.GEPLAND: _("Gepland"),
    MomentStatus.GEWEEST: _("Geweest"),
    MomentStatus.AFGELAST: _("Afgelast"),
}
MOVE_LABELS = {
    MomentMove.HOUDEN: _("Het is geweest"),
    MomentMove.AFGELASTEN: _("Afgelasten"),
    MomentMove.TERUGZETTEN: _("Terug naar gepland"),
}
MOVE_HELP = {
    MomentMove.HOUDEN: _("Vul de dag in. Daarna schrijft u op wie er kwamen."),
    MomentMove.AFGELASTEN: _("Het gaat niet door. Zeg waarom; het moment blijft te zien."),
    MomentMove.TERUGZETTEN: _("Het moment staat weer gepland. Wat er al is opgeschreven, blijft."),
}
FOLLOW_UP_LABELS = {
    FollowUp.OVERGENOMEN: _("Overgenomen"),
    FollowUp.DEELS: _("Deels overgenomen"),
    FollowUp.NIET: _("Niet overgenomen"),
}
DIMENSION_LABELS = {
    "leeftijd": _("leeftijd"),
    "wonen": _("huur en koop"),
    "huishouden": _("huishouden"),
    "herkomst": _("herkomst"),
    "overig": _("andere groepen"),
}
"""In the order of pages and prints."""
WHOLE_LABELS = {
    "leeftijd": _("van de inwoners"),
    "wonen": _("van de woningen"),
    "huishouden": _("van de huishoudens"),
    "herkomst": _("van de inwoners"),
    "overig": _("van de inwoners"),
}
"""Of what the share of a group in the wijk is a share."""
HIDDEN_LABELS = {
    Shown.UNKNOWN: _("onbekend"),
    Shown.SMALL: _("minder dan 10"),
    Shown.SHIELDED: _("verborgen"),
}
FORMS = (
    _("buurtavond"),
    _("inloop"),
    _("huisbezoek"),
    _("enquête"),
    _("gesprek aan de deur"),
    _("wandeling"),
    _("online"),
    _("brief"),
)
"""Suggestions; people may write another."""

OPROEP_LABELS = {
    OproepState.STRAKS: _("Nog niet open"),
    OproepState.OPEN: _("Open"),
    OproepState.VOORBIJ: _("Voorbij"),
    OproepState.GESLOTEN: _("Gesloten door het team"),
}
INBRENG_KIND_LABELS = {
    InbrengKind.IDEE: _("Idee"),
    InbrengKind.ZORG: _("Zorg"),
    InbrengKind.VRAAG: _("Vraag"),
    InbrengKind.COMPLIMENT: _("Compliment"),
}
INBRENG_KIND_HELP = {
    InbrengKind.IDEE: _("Een idee: dit zou hier beter kunnen."),
    InbrengKind.ZORG: _("Een zorg: dit gaat niet goed, of dreigt mis te gaan."),
    InbrengKind.VRAAG: _("Een vraag: dit wil ik weten."),
    InbrengKind.COMPLIMENT: _("Een compliment: dit moet zo blijven."),
}
WAY_LABELS = {
    InbrengWay.ONLINE: _("Online"),
    InbrengWay.PAPIER: _("Op papier"),
    InbrengWay.BIJEENKOMST: _("Op een bijeenkomst"),
    InbrengWay.TEAM: _("Gehoord door het team"),
}
MODERATION_LABELS = {
    Moderation.NIEUW: _("Nog niet gelezen"),
    Moderation.ZICHTBAAR: _("Zichtbaar"),
    Moderation.AFGESCHERMD: _("Afgeschermd"),
}
FATE_LABELS = {
    Fate.OPEN: _("Nog geen antwoord"),
    Fate.OVERGENOMEN: _("Overgenomen"),
    Fate.DEELS: _("Deels overgenomen"),
    Fate.NIET: _("Niet overgenomen"),
}

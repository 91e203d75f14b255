"""The oproepen of a dossier, and the one that belongs to a link or a QR code."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.participation.models import Oproep
from wijkkoers.web.participation.states import OproepState


def oproepen_of(dossier: Dossier) -> QuerySet[Oproep]:
    """Return the oproepen of a dossier, the newest first, also those that the team closed."""
    return Oproep.objects.filter(dossier=dossier).select_related("moment")


def oproep_of(dossier: Dossier, oproep_id: int) -> Oproep | None:
    """Return one oproep of this dossier."""
    return Oproep.objects.filter(dossier=dossier, pk=oproep_id).select_related("moment", "dossier__organisation").first()


def oproep_by_token(typed: str) -> Oproep | None:
    """Return the oproep of a link, whatever small letters and hyphens it was typed with."""
    token = read_code(typed)
    if token is None:
        return None
    return Oproep.objects.filter(token=token).select_related("dossier__organisation", "moment").first()


def state_of(oproep: Oproep, today: date) -> OproepState:
    """Return whether an oproep takes answers today. Nothing comes in for a dossier that is closed."""
    if oproep.dropped_at is not None or oproep.dossier.status == Status.AFGESLOTEN:
        return OproepState.GESLOTEN
    if today < oproep.opens_on:
        return OproepState.STRAKS
    return OproepState.OPEN if today <= oproep.closes_on else OproepState.VOORBIJ

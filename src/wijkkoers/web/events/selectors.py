"""Reading the log."""

from __future__ import annotations

from django.db.models import QuerySet

from wijkkoers.web.events.models import Event


def events_of_dossier(dossier_id: int) -> QuerySet[Event]:
    """Return the events of one dossier, newest first, with their actors."""
    return Event.objects.filter(dossier_id=dossier_id).select_related("actor", "organisation")


def events_of_organisation(organisation_id: int) -> QuerySet[Event]:
    """Return the events of one organisation that belong to no dossier, newest first."""
    return Event.objects.filter(organisation_id=organisation_id, dossier=None).select_related("actor")

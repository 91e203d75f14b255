"""Reading the log."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from wijkkoers.web.events.models import Event


def events_of_dossier(dossier_id: int) -> QuerySet[Event]:
    """Return the events of one dossier, newest first, with their actors."""
    return Event.objects.filter(dossier_id=dossier_id).select_related("actor", "organisation")


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What of the log to show; empty leaves all in. `subject` is one thing (`stap:12`), `part` begins the kinds of act (`actie`)."""

    subject: str = ""
    part: str = ""
    actor_id: int | None = None


def filtered_events(dossier_id: int, wanted: LogFilter) -> QuerySet[Event]:
    """Return the events of a dossier that a filter leaves in, newest first."""
    events = events_of_dossier(dossier_id)
    if wanted.subject:
        events = events.filter(subject=wanted.subject)
    if wanted.part:
        events = events.filter(kind__startswith=f"{wanted.part}.")
    return events.filter(actor_id=wanted.actor_id) if wanted.actor_id else events


def parts_of_log(dossier_id: int) -> list[str]:
    """Return the first words of the kinds of act that a dossier's log has, sorted."""
    kinds = Event.objects.filter(dossier_id=dossier_id).order_by().values_list("kind", flat=True).distinct()
    return sorted({kind.partition(".")[0] for kind in kinds})


def actors_of_log(dossier_id: int) -> list[tuple[int, str]]:
    """Return who did something in a dossier, by name: id and name."""
    rows = Event.objects.filter(dossier_id=dossier_id, actor__isnull=False).order_by()
    found = {(id_, name or email) for id_, name, email in rows.values_list("actor_id", "actor__name", "actor__email").distinct()}
    return sorted(found, key=lambda row: row[1].casefold())


def event_of(dossier_id: int, event_id: int) -> Event | None:
    """Return one event of a dossier, or None."""
    return events_of_dossier(dossier_id).filter(pk=event_id).first()


def events_of_organisation(organisation_id: int) -> QuerySet[Event]:
    """Return the events of one organisation that belong to no dossier, newest first."""
    return Event.objects.filter(organisation_id=organisation_id, dossier=None).select_related("actor")

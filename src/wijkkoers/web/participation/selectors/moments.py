"""The participatiemomenten of a dossier, each list in as many queries as for one. The way in for other apps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.selectors import event_of, events_of_dossier
from wijkkoers.web.participation.account import HeldMoment
from wijkkoers.web.participation.hiding import ShownTurnout, show_count, show_turnout
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.states import MomentStatus
from wijkkoers.web.process.models import Stap

SHOWN_VERSIONS = 8


def moments_of(dossier: Dossier) -> QuerySet[Participatiemoment]:
    """Return the moments of a dossier with who came, in order of time, those without any date last; in two queries."""
    rows = Participatiemoment.objects.filter(dossier=dossier).select_related("owner", "stap").prefetch_related("turnout")
    return rows.order_by(Coalesce("held_on", "due_end").asc(nulls_last=True), F("id"))


def moments_of_stap(stap: Stap) -> QuerySet[Participatiemoment]:
    """Return the moments that belong to one stap, called off or not, in order of time."""
    return moments_of(stap.dossier).filter(stap=stap)


def moment_of(dossier: Dossier, moment_id: int) -> Participatiemoment | None:
    """Return one moment of this dossier."""
    rows = Participatiemoment.objects.filter(dossier=dossier, pk=moment_id)
    return rows.select_related("owner", "stap", "dossier__organisation").prefetch_related("turnout").first()


def next_moment(moments: Iterable[Participatiemoment]) -> Participatiemoment | None:
    """Return the first moment that is still to come, of moments in order of time."""
    return next((moment for moment in moments if moment.status == MomentStatus.GEPLAND), None)


def shown_turnout(moment: Participatiemoment, content: ProcessContent) -> ShownTurnout:
    """Return who came as everybody may see it."""
    return show_turnout(moment.came_total, {row.group: row.came for row in moment.turnout.all()}, dimensions_of(content))


def dimensions_of(content: ProcessContent) -> Mapping[str, str]:
    """Return the dimension of every group."""
    return {group.id: group.dimension for group in content.groups}


def held_moment(moment: Participatiemoment, content: ProcessContent) -> HeldMoment:
    """Return a moment as plain values for the account, with small counts hidden."""
    return HeldMoment(
        moment.pk,
        moment.is_past,
        tuple(moment.groups),
        show_count(moment.invited),
        show_count(moment.reached),
        shown_turnout(moment, content),
        moment.awaits_follow_up,
    )


def subject_of(moment: Participatiemoment) -> str:
    """Return how the log names a moment: `moment:12`."""
    return f"moment:{moment.pk}"


def earlier_texts(moment: Participatiemoment, event_id: int) -> dict[str, str] | None:
    """Return the texts, as they were typed, that an event of this moment replaced; None when there is no such event. For its editors."""
    event = event_of(moment.dossier_id, event_id)
    if event is None or event.subject != subject_of(moment):
        return None
    return _typed(event)


def earlier_versions(moment: Participatiemoment) -> list[Event]:
    """Return the newest events of a moment that hold an earlier text."""
    events = events_of_dossier(moment.dossier_id).filter(subject=subject_of(moment))[:100]
    return [event for event in events if any(_typed(event).values())][:SHOWN_VERSIONS]


def _typed(event: Any) -> dict[str, str]:
    return {name: str(text) for name, text in event.before.get("typed", {}).items()}

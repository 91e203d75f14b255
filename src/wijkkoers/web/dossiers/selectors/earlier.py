"""Earlier texts of a row, found in its events, so that they can be read and put back."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from wijkkoers.web.dossiers.selectors.viewing import Viewer
from wijkkoers.web.events.models import Event

TYPED = "typed"
"""Under this name an event keeps texts as they were typed; the log does not show it."""
SHOWN_VERSIONS = 8


def earlier_versions(viewer: Viewer, subject: str) -> list[Event]:
    """Return the newest events of a row that hold an earlier text; what was written while it was a draft only for its own organisation."""
    events = _events(viewer, subject).select_related("actor")
    found = (event for event in events[:200] if event.before.get(TYPED))
    return [event for event, _place in zip(found, range(SHOWN_VERSIONS), strict=False)]


def earlier_texts(viewer: Viewer, subject: str, event_id: int) -> dict[str, str]:
    """Return the texts that an event of this row replaced, by field; nothing when the row has no such event for this person."""
    event = _events(viewer, subject).filter(pk=event_id).first()
    texts = event.before.get(TYPED) if event else None
    return {str(name): str(value) for name, value in texts.items()} if isinstance(texts, dict) else {}


def _events(viewer: Viewer, subject: str) -> QuerySet[Event]:
    own = Q(dossier=None, organisation_id__in=viewer.organisation_ids)
    return Event.objects.filter(Q(dossier=viewer.dossier) | own, subject=subject)

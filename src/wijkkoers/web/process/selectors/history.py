"""What the log says of one row, so that an earlier text can be found and put back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.web.events.models import Event
from wijkkoers.web.events.selectors import events_of_dossier

SUBJECTS = {"Stap": "stap", "Action": "actie", "Besluit": "besluit", "Attachment": "bijlage", "ProcessPlan": "methode"}
SHOWN_VERSIONS = 8


def subject_of(row: Any) -> str:
    """Return how the log names a row: `stap:12`."""
    return f"{SUBJECTS[type(row).__name__]}:{row.pk}"


def earlier_versions(row: Any, prefix: str, matching: Mapping[str, str] | None = None) -> list[Event]:
    """Return the newest events of a row that hold an earlier text of the kind that `prefix` names; `matching` keeps to these values."""
    events = events_of_dossier(row.dossier_id).filter(subject=subject_of(row))
    found = (event for event in events[:200] if _texts(event, prefix) and _has(event, matching or {}))
    return [event for event, _place in zip(found, range(SHOWN_VERSIONS), strict=False)]


def earlier_texts(row: Any, event_id: int, prefix: str, matching: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the texts that an event of this row replaced, by field; nothing when the row has no such event."""
    event = events_of_dossier(row.dossier_id).filter(pk=event_id, subject=subject_of(row)).first()
    return _texts(event, prefix) if event and _has(event, matching or {}) else {}


def _texts(event: Event, prefix: str) -> dict[str, str]:
    start = f"{prefix}_"
    return {name.removeprefix(start): str(value) for name, value in event.before.items() if name.startswith(start)}


def _has(event: Event, values: Mapping[str, str]) -> bool:
    return all(event.before.get(name) == value for name, value in values.items())

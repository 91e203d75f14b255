"""Adding to the log; every service appends its event last, inside its own transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.web.events.models import Event


def append_event(
    *,
    actor_id: int | None,
    kind: str,
    subject: str,
    organisation_id: int | None = None,
    dossier_id: int | None = None,
    change: tuple[Mapping[str, Any], Mapping[str, Any]] = ({}, {}),
) -> Event:
    """Append one event; `change` is (before, after) as plain values."""
    before, after = change
    return Event.objects.create(
        actor_id=actor_id,
        kind=kind,
        subject=subject,
        organisation_id=organisation_id,
        dossier_id=dossier_id,
        before=dict(before),
        after=dict(after),
    )

"""The lines that acts of this app leave in the log. No line ever holds a draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.services import append_event
from wijkkoers.web.parties.models import Partij

EVENT_NAMES = {"role": "part", "kind": "partij_kind"}
"""In the log `role` is the role of a person in the team, and a kind is told in words of its own."""
Values = Mapping[str, Any]


def log_partij(actor: Actor, partij: Partij, kind: str, change: tuple[Values, Values]) -> None:
    """Tell in the log of the dossier what happened to a partij; each side of the change gets its name."""
    before, after = change
    name = {"name": partij.name}
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"partij:{partij.pk}",
        organisation_id=partij.dossier.organisation_id,
        dossier_id=partij.dossier_id,
        change=({**name, **before}, {**name, **after}),
    )


def log_dossier(actor: Actor, dossier: Dossier, kind: str, subject: str, change: tuple[Values, Values]) -> None:
    """Tell in the log of the dossier what happened to something of it; both sides hold its `name`."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=subject,
        organisation_id=dossier.organisation_id,
        dossier_id=dossier.pk,
        change=change,
    )


def log_draft(actor: Actor, partij: Partij, kind: str = "partij.concept-gewijzigd") -> None:
    """Tell that was written, not what: in the log of the partij's own organisation, or of the dossier for a partij without one."""
    own = partij.organisation_id
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"partij:{partij.pk}",
        organisation_id=own or partij.dossier.organisation_id,
        dossier_id=None if own else partij.dossier_id,
        change=({"name": partij.name}, {"name": partij.name}),
    )


def event_values(fields: Values) -> dict[str, Any]:
    """Return fields under the names that the log knows."""
    return {EVENT_NAMES.get(name, name): value for name, value in fields.items()}

"""What every service here does: hold the row, clean a text, add to the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.services import append_event

Change = tuple[Mapping[str, Any], Mapping[str, Any]]
TEXT_LIMIT = 2000


def hold(dossier: Dossier) -> Dossier:
    """Return the row as it is now, held until the end of the transaction, so that two people do not cross each other."""
    return Dossier.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=dossier.pk)


def clean_text(text: str, limit: int, code: str) -> str:
    """Return a text without white space around it; InputError with this code when it is longer than the limit."""
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError(code, limit=limit)
    return clean


def log(actor: Actor, dossier: Dossier, kind: str, change: Change) -> None:
    """Append one event of this dossier."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"dossier:{dossier.pk}",
        organisation_id=dossier.organisation_id,
        dossier_id=dossier.pk,
        change=change,
    )

"""What every service here does: clean a text, and tell the log of the dossier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.services import append_event

Change = tuple[Mapping[str, Any], Mapping[str, Any]]
TITLE_LIMIT, QUESTION_LIMIT, TEXT_LIMIT, VALUE_LIMIT = 120, 200, 2000, 60


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text of several lines without white space around it; InputError `kit-tekst-te-lang` above the limit."""
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("kit-tekst-te-lang", limit=limit)
    return clean


def clean_line(text: str, limit: int) -> str:
    """Return a text on one line; raises as `clean_text` does."""
    return " ".join(clean_text(text, limit).split())


def require_line(text: str, code: str, limit: int) -> str:
    """Return a text on one line; InputError with this code when nothing is left."""
    clean = clean_line(text, limit)
    if not clean:
        raise InputError(code)
    return clean


def require_reason(text: str) -> str:
    """Return why something is taken back; InputError `kit-reden-leeg` when nothing is said."""
    clean = clean_text(text)
    if not clean:
        raise InputError("kit-reden-leeg")
    return clean


def log(actor: Actor, dossier: Dossier, kind: str, subject: str, change: Change) -> None:
    """Append one event about something of a dossier; both sides of the change hold its `name`."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=subject,
        organisation_id=dossier.organisation_id,
        dossier_id=dossier.pk,
        change=change,
    )


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Change:
    """Return both sides of the fields that differ."""
    changed = [name for name in after if before.get(name) != after[name]]
    return {name: before.get(name, "") for name in changed}, {name: after[name] for name in changed}

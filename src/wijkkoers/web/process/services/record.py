"""What every service here does: hold a row, clean a text, check who and which stap, keep a change with its event."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import Period
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import present_member
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.events.services import append_event
from wijkkoers.web.process.models import Action, Attachment, Besluit, Stap
from wijkkoers.web.process.selectors.history import subject_of
from wijkkoers.web.process.values import differences

Change = tuple[Mapping[str, Any], Mapping[str, Any]]
LABEL_LIMIT, LINE_LIMIT, HOLDER_LIMIT, TEXT_LIMIT = 120, 200, 120, 10_000


def hold_stap(stap: Stap) -> Stap:
    """Return the row as it is now, held until the end of the transaction."""
    return Stap.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=stap.pk)


def hold_action(action: Action) -> Action:
    """Return the row as it is now, held until the end of the transaction."""
    return Action.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=action.pk)


def hold_besluit(besluit: Besluit) -> Besluit:
    """Return the row as it is now, held until the end of the transaction."""
    return Besluit.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=besluit.pk)


def hold_attachment(attachment: Attachment) -> Attachment:
    """Return the row as it is now, held until the end of the transaction."""
    return Attachment.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=attachment.pk)


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Return a text without white space around it; InputError `process-tekst-te-lang` above the limit."""
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("process-tekst-te-lang", limit=limit)
    return clean


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return a text as one line; raises as `clean_text` does."""
    return " ".join(clean_text(text, limit).split())


def require_line(text: str, code: str, limit: int = LINE_LIMIT) -> str:
    """Return a text as one line; InputError with this code when nothing is left."""
    clean = clean_line(text, limit)
    if not clean:
        raise InputError(code)
    return clean


def check_owner(dossier: Dossier, owner_id: int | None, held_id: int | None = None) -> int | None:
    """Return the person if in the team now, or the one who had it already; InputError `process-niet-in-team` for another."""
    if owner_id is not None and owner_id != held_id and present_member(dossier, owner_id) is None:
        raise InputError("process-niet-in-team")
    return owner_id


def check_stap(dossier: Dossier, stap_id: int | None) -> int | None:
    """Return the stap if it is one of this dossier; InputError `process-stap-onbekend` for another."""
    if stap_id is not None and not Stap.objects.filter(dossier=dossier, pk=stap_id).exists():
        raise InputError("process-stap-onbekend")
    return stap_id


def set_due(row: Any, due: Period | None) -> None:
    """Put a period on a row; None takes it away."""
    row.due_start, row.due_end = (due.start, due.end) if due else (None, None)


def keep_change(actor: Actor, row: Any, texts: tuple[Mapping[str, str], Mapping[str, str]], event: tuple[str, str, str]) -> bool:
    """Save a held row and append its event when the texts before and after differ; `event` is (kind, prefix, name).

    A change of the owner alone has a kind of its own: the log names no people in its fields.
    """
    kind, prefix, name = event
    before, after = differences(*texts, prefix)
    if not after:
        return False
    add_revision(row)
    row.save()
    if list(after) == [f"{prefix}_owner"]:
        kind = f"{kind.partition('.')[0]}.eigenaar-gewijzigd"
    log(actor, row, kind, ({"name": name, **before}, {"name": name, **after}))
    return True


def log(actor: Actor, row: Any, kind: str, change: Change) -> None:
    """Append one event about a row of a dossier."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=subject_of(row),
        organisation_id=row.dossier.organisation_id,
        dossier_id=row.dossier_id,
        change=change,
    )

"""Rows that a partij writes itself, goals and means: made and changed as a draft, dropped with a reason, brought back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db.models import Model

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.parties.models import Goal, Means
from wijkkoers.web.parties.permissions import check_can_change_own_row, check_can_restore_own_row
from wijkkoers.web.parties.services.logs import log_draft, log_partij
from wijkkoers.web.parties.services.texts import require_text

Row = TypeVar("Row", Goal, Means)


def hold_row(row: Row) -> Row:
    """Return the row as it is now with its partij, held until the end of the transaction."""
    rows = type(row).objects.select_for_update(of=("self",))
    return rows.select_related("partij__organisation", "partij__dossier__organisation").get(pk=row.pk)


def change_row(actor: Actor, row: Row, fields: Mapping[str, Any], revision: int | None) -> Row:
    """Change the draft of a row; raises `intussen-gewijzigd` when a colleague did so since the revision seen."""
    held: Row = hold_row(row)
    check_can_change_own_row(actor, held)
    require_revision(held, revision)
    changed: list[str] = [name for name, value in fields.items() if getattr(held, name) != value]
    if not changed:
        return held
    for name in changed:
        setattr(held, name, fields[name])
    held.save(update_fields=[*changed, *add_revision(held)])
    log_draft(actor, held.partij)
    return held


def drop_row(actor: Actor, row: Row, reason: str, kind: str) -> Row:
    """Drop a row; the team hears of it only when it could read the row."""
    held: Row = hold_row(row)
    check_can_change_own_row(actor, held)
    held.dropped_reason, held.dropped_at = require_text(reason, "partij-reden-leeg"), now()
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    _log(actor, held, kind, ({EVENT_FIELD[type(held)]: held.released_text}, {"reason": held.dropped_reason}))
    return held


def restore_row(actor: Actor, row: Row, kind: str) -> Row:
    """Bring a row back as it was; the team hears of it only when it could read the row."""
    held: Row = hold_row(row)
    check_can_restore_own_row(actor, held)
    before = {"reason": held.dropped_reason}
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    _log(actor, held, kind, (before, {EVENT_FIELD[type(held)]: held.released_text}))
    return held


EVENT_FIELD: Mapping[type[Model], str] = {Goal: "goals", Means: "means"}


def _log(actor: Actor, held: Goal | Means, kind: str, change: tuple[Mapping[str, Any], Mapping[str, Any]]) -> None:
    if held.released_at is None:
        log_draft(actor, held.partij)
    else:
        log_partij(actor, held.partij, kind, change)

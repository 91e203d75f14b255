"""Moving a dossier along its table of transitions."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import MoveOf, check_can_move_dossier
from wijkkoers.web.dossiers.services.record import TEXT_LIMIT, clean_text, hold, log
from wijkkoers.web.dossiers.states import NEEDS_REASON, TRANSITIONS, Move, Status
from wijkkoers.web.events.clock import now


@transaction.atomic
def move_status(*, actor: Actor, dossier: Dossier, move: Move, reason: str = "") -> Dossier:
    """Make a move; pauzeren, afsluiten and heropenen need a reason, which stays in the log."""
    dossier = hold(dossier)
    check_can_move_dossier(actor, MoveOf(dossier, move))
    clean = clean_text(reason, TEXT_LIMIT, "dossier-reden-te-lang")
    if move in NEEDS_REASON and not clean:
        raise InputError("dossier-reden-nodig")
    before = dossier.status
    target = TRANSITIONS[Status(before), move]
    dossier.status = target.value
    dossier.status_since = now()
    dossier.status_reason = clean
    dossier.closed_at = dossier.status_since if target is Status.AFGESLOTEN else None
    dossier.save(update_fields=["status", "status_since", "status_reason", "closed_at"])
    log(actor, dossier, "dossier.status-gewijzigd", ({"status": before}, {"status": target.value, "reason": clean}))
    return dossier

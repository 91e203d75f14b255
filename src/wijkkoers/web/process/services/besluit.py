"""Besluiten: what was chosen, on which grounds, and what was accepted as loss."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.process.models import Besluit
from wijkkoers.web.process.permissions import check_can_plan
from wijkkoers.web.process.services.record import check_stap, clean_line, clean_text, hold_besluit, keep_change, log, require_line
from wijkkoers.web.process.states import BESLUIT_TRANSITIONS, BesluitStatus
from wijkkoers.web.process.values import BESLUIT_FIELDS, BesluitValues, differences, texts_of

TEXTS = ("outcome", "grounds", "dissent", "accepted_loss")


@transaction.atomic
def add_besluit(*, actor: Actor, dossier: Dossier, values: BesluitValues) -> Besluit:
    """Add a besluit that is still to be taken."""
    check_can_plan(actor, dossier)
    besluit = Besluit(dossier=dossier)
    _put(besluit, values)
    besluit.save()
    _nothing, after = differences({}, texts_of(besluit, BESLUIT_FIELDS), "besluit")
    log(actor, besluit, "besluit.toegevoegd", ({}, {"name": besluit.title, **after}))
    return besluit


@transaction.atomic
def change_besluit(*, actor: Actor, besluit: Besluit, values: BesluitValues, revision: int | None = None) -> Besluit:
    """Change what a besluit says; the log keeps what it said. The same values change nothing."""
    held = hold_besluit(besluit)
    check_can_plan(actor, held.dossier)
    require_revision(held, revision)
    before = texts_of(held, BESLUIT_FIELDS)
    _put(held, values)
    keep_change(actor, held, (before, texts_of(held, BESLUIT_FIELDS)), ("besluit.gewijzigd", "besluit", held.title))
    return held


@transaction.atomic
def move_besluit(*, actor: Actor, besluit: Besluit, status: BesluitStatus, reason: str = "") -> Besluit:
    """Take a besluit, put it back on the table, or drop it; the last two need a reason. Pages mark one taken without grounds."""
    held = hold_besluit(besluit)
    check_can_plan(actor, held.dossier)
    before, clean = BesluitStatus(held.status), clean_text(reason)
    if status is before:
        return held
    if status not in BESLUIT_TRANSITIONS[before]:
        raise InputError("process-zet-kan-niet")
    if status is not BesluitStatus.GENOMEN and not clean:
        raise InputError("process-reden-nodig")
    held.status, held.status_reason = status.value, clean
    held.save(update_fields=["status", "status_reason"])
    after = {"name": held.title, "besluit_status": status.value, "reason": clean}
    log(actor, held, "besluit.status-gewijzigd", ({"name": held.title, "besluit_status": before.value}, after))
    return held


def _put(besluit: Besluit, values: BesluitValues) -> None:
    besluit.title = require_line(values.title, "besluit-naam-leeg")
    for field in TEXTS:
        setattr(besluit, field, clean_text(getattr(values, field)))
    besluit.decided_by = clean_line(values.decided_by)
    besluit.decided_on, besluit.review_on = values.decided_on, values.review_on
    if besluit.decided_on and besluit.review_on and besluit.review_on < besluit.decided_on:
        raise InputError("besluit-herzien-te-vroeg")
    besluit.stap_id = check_stap(besluit.dossier, values.stap_id)

"""Actions: what somebody will do, by when."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.process.models import Action
from wijkkoers.web.process.permissions import check_can_change_action, check_can_take_part
from wijkkoers.web.process.services.record import (
    HOLDER_LIMIT,
    check_owner,
    check_stap,
    clean_line,
    clean_text,
    hold_action,
    keep_change,
    log,
    require_line,
    set_due,
)
from wijkkoers.web.process.states import ACTION_TRANSITIONS, ActionStatus
from wijkkoers.web.process.values import ACTION_FIELDS, ActionValues, differences, texts_of

KINDS = {ActionStatus.KLAAR: "actie.afgevinkt", ActionStatus.OPEN: "actie.heropend", ActionStatus.VERVALLEN: "actie.vervallen"}


@transaction.atomic
def add_action(*, actor: Actor, dossier: Dossier, values: ActionValues) -> Action:
    """Add an action to a stap, or to the dossier as a whole."""
    check_can_take_part(actor, dossier)
    action = Action(dossier=dossier, added_by_id=actor.pk if actor else None)
    _put(action, values)
    action.save()
    _nothing, after = differences({}, texts_of(action, ACTION_FIELDS), "action")
    log(actor, action, "actie.toegevoegd", ({}, {"name": action.title, **after}))
    return action


@transaction.atomic
def change_action(*, actor: Actor, action: Action, values: ActionValues, revision: int | None = None) -> Action:
    """Change what an action says. The same values change nothing."""
    held = hold_action(action)
    check_can_change_action(actor, held)
    require_revision(held, revision)
    before = texts_of(held, ACTION_FIELDS)
    _put(held, values)
    keep_change(actor, held, (before, texts_of(held, ACTION_FIELDS)), ("actie.gewijzigd", "action", held.title))
    return held


@transaction.atomic
def move_action(*, actor: Actor, action: Action, status: ActionStatus, reason: str = "") -> Action:
    """Tick an action, open it again, or drop it with the reason; an action that stands there already changes nothing."""
    held = hold_action(action)
    check_can_change_action(actor, held)
    before, clean = ActionStatus(held.status), clean_text(reason)
    if status is before:
        return held
    if status not in ACTION_TRANSITIONS[before]:
        raise InputError("process-zet-kan-niet")
    if status is ActionStatus.VERVALLEN and not clean:
        raise InputError("process-reden-nodig")
    held.status, held.status_since, held.status_reason = status.value, now(), clean
    held.save(update_fields=["status", "status_since", "status_reason"])
    after = {"name": held.title, "action_status": status.value, "reason": clean}
    log(actor, held, KINDS[status], ({"name": held.title, "action_status": before.value}, after))
    return held


def _put(action: Action, values: ActionValues) -> None:
    action.title = require_line(values.title, "actie-naam-leeg")
    action.note = clean_text(values.note)
    action.owner_id = check_owner(action.dossier, values.owner_id, action.owner_id)
    action.holder = clean_line(values.holder, HOLDER_LIMIT)
    action.stap_id = check_stap(action.dossier, values.stap_id)
    set_due(action, values.due)

"""Holding a schouw: plan it, start it, let phones take part, round it off, hold it again."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import check_day
from wijkkoers.web.accounts.codes import make_code
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.fieldwork.log_talks import in_words
from wijkkoers.web.fieldwork.models import Route, Schouw
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk, check_can_change_schouw
from wijkkoers.web.fieldwork.services.cleaning import clean_text, require_line
from wijkkoers.web.fieldwork.states import SCHOUW_TRANSITIONS, SchouwMove, SchouwStatus
from wijkkoers.web.fieldwork.values_talks import SchouwValues, schouw_texts

TITLE_LIMIT = 120
MOST_DAYS = 31
"""A door stays open for at most this many days."""
CODE_TRIES = 20
SCHOUW = rows.RowKind("schouw", lambda row: row.title, schouw_texts, in_words)


@transaction.atomic
def add_schouw(
    *, actor: Actor, dossier: Dossier, values: SchouwValues, previous: Schouw | None = None, is_draft: bool | None = None
) -> Schouw:
    """Plan a schouw; `previous` is the one that it repeats. InputError `schouw-titel-leeg`, `route-onbekend`."""
    check_can_add_talk(actor, dossier)
    schouw = Schouw(dossier=dossier, previous=previous)
    _fill(schouw, values)
    rows.add_row(actor, schouw, SCHOUW, viewer_of(actor, dossier), is_draft=is_draft)
    return schouw


@transaction.atomic
def change_schouw(*, actor: Actor, schouw: Schouw, values: SchouwValues, revision: int | None = None) -> Schouw:
    """Change a schouw; InputError `intussen-gewijzigd`, `schouw-route-vast` once fixed points were seen, and as `add_schouw`."""
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    require_revision(held, revision)
    before, route_id = schouw_texts(held), held.route_id
    _fill(held, values)
    if held.route_id != route_id and held.punten.filter(route_point__isnull=False).exists():
        raise InputError("schouw-route-vast")
    rows.keep_row(actor, held, SCHOUW, before)
    return held


@transaction.atomic
def move_schouw(*, actor: Actor, schouw: Schouw, move: SchouwMove) -> Schouw:
    """Start, round off or reopen a schouw; rounding off shuts the door. InputError `schouw-stap-kan-niet`, `schouw-dag-leeg`."""
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    first = SchouwStatus(held.status)
    if (first, move) not in SCHOUW_TRANSITIONS:
        raise InputError("schouw-stap-kan-niet")
    if move is SchouwMove.AFRONDEN:
        if held.held_on is None:
            raise InputError("schouw-dag-leeg")
        held.join_code, held.join_until = None, None
    held.status, held.status_since = SCHOUW_TRANSITIONS[first, move].value, now()
    add_revision(held)
    held.save()
    sides = ({"name": held.title, "schouw_status": first.value}, {"name": held.title, "schouw_status": held.status})
    rows.log_row(actor, held, SCHOUW, "status", sides)
    return held


@transaction.atomic
def open_door(*, actor: Actor, schouw: Schouw, until: datetime | None) -> Schouw:
    """Let phones take part without an account, with a code, until a moment; a code that is there stays.

    InputError `schouw-deur-concept` for a draft, `schouw-deur-einde` for a moment that has been or is too far off,
    `schouw-stap-kan-niet` for a schouw that is rounded off.
    """
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    if held.is_draft:
        raise InputError("schouw-deur-concept")
    if held.status == SchouwStatus.AFGEROND or held.dropped_at is not None:
        raise InputError("schouw-stap-kan-niet")
    if until is None or not now() < until <= now() + timedelta(days=MOST_DAYS):
        raise InputError("schouw-deur-einde", days=MOST_DAYS)
    held.join_code, held.join_until = held.join_code or _free_code(), until
    held.save(update_fields=["join_code", "join_until", *add_revision(held)])
    rows.log_row(actor, held, SCHOUW, "deur-open", ({}, {"name": held.title}))
    return held


@transaction.atomic
def shut_door(*, actor: Actor, schouw: Schouw) -> Schouw:
    """Let no phone take part any more; the code does not come back. What phones still hold can be typed in."""
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    if held.join_code is None:
        return held
    held.join_code, held.join_until = None, None
    held.save(update_fields=["join_code", "join_until", *add_revision(held)])
    rows.log_row(actor, held, SCHOUW, "deur-dicht", ({}, {"name": held.title}))
    return held


@transaction.atomic
def repeat_schouw(*, actor: Actor, schouw: Schouw, values: SchouwValues) -> Schouw:
    """Plan the next schouw along the same route. InputError `schouw-zonder-route`, and as `add_schouw`."""
    require_route(schouw)
    same = SchouwValues(values.title, schouw.route_id, values.held_on, values.participants, values.note)
    return add_schouw(actor=actor, dossier=schouw.dossier, values=same, previous=schouw)


def require_route(schouw: Schouw) -> None:
    """Raise InputError `schouw-zonder-route` for a schouw that goes along no fixed points."""
    if schouw.route_id is None:
        raise InputError("schouw-zonder-route")


@transaction.atomic
def drop_schouw(*, actor: Actor, schouw: Schouw, reason: str) -> Schouw:
    """Let a schouw lapse, with the reason; its door shuts."""
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    if held.join_code is not None:
        held.join_code, held.join_until = None, None
        held.save(update_fields=["join_code", "join_until"])
    rows.drop_row(actor, held, SCHOUW, reason)
    return held


@transaction.atomic
def restore_schouw(*, actor: Actor, schouw: Schouw) -> Schouw:
    """Bring a schouw back."""
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    rows.restore_row(actor, held, SCHOUW)
    return held


@transaction.atomic
def release_schouw(*, actor: Actor, schouw: Schouw) -> Schouw:
    """Share a draft and all its points with everyone in the dossier."""
    held = rows.hold(schouw)
    check_can_change_schouw(actor, held)
    rows.release_row(actor, held, SCHOUW)
    return held


def _fill(schouw: Schouw, values: SchouwValues) -> None:
    schouw.title = require_line(values.title, "schouw-titel-leeg", TITLE_LIMIT)
    if values.route_id is not None and values.route_id != schouw.route_id:
        _require_route_of(schouw, values.route_id)
    check_day(values.held_on)
    schouw.route_id, schouw.held_on = values.route_id, values.held_on
    schouw.participants = "\n".join(filter(None, (" ".join(line.split()) for line in clean_text(values.participants).split("\n"))))
    schouw.note = clean_text(values.note)


def _require_route_of(schouw: Schouw, route_id: int) -> None:
    if not Route.objects.filter(dossier=schouw.dossier, pk=route_id, dropped_at=None).exists():
        raise InputError("route-onbekend")


def _free_code() -> str:
    for _try in range(CODE_TRIES):
        code = make_code()
        if not Schouw.objects.filter(join_code=code).exists():
            return code
    raise RuntimeError("no free codes")

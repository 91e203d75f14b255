"""Planning a moment, changing what was planned, and saying that it took place or not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils.timezone import localdate

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import period_of, period_text
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.permissions import check_can_add_moment, check_can_change_moment
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.services.following import check_deviation, follow_up_of
from wijkkoers.web.participation.services.record import hold_moment, keep_change, log
from wijkkoers.web.participation.states import NEEDS_REASON, TRANSITIONS, MomentMove, MomentStatus
from wijkkoers.web.participation.values import MomentValues, plan_texts
from wijkkoers.web.process.services.record import check_owner, check_stap, clean_line, clean_text, require_line, set_due

TITLE_LIMIT, LINE_LIMIT, FORM_LIMIT, TEXT_LIMIT, REASON_LIMIT = 200, 200, 60, 4000, 2000


@transaction.atomic
def add_moment(*, actor: Actor, dossier: Dossier, values: MomentValues) -> Participatiemoment:
    """Add a moment; with the day on which it took place, it did take place."""
    check_can_add_moment(actor, dossier)
    content = content_for(dossier)
    moment = Participatiemoment(dossier=dossier, added_by_id=actor.pk if actor else None)
    _fill(moment, values, content)
    if values.held_on is not None:
        moment.held_on, moment.status = _past_day(values.held_on), MomentStatus.GEWEEST.value
    moment.save()
    log(actor, moment, "moment.toegevoegd", ({}, {"name": moment.title}))
    return moment


@transaction.atomic
def change_moment(*, actor: Actor, moment: Participatiemoment, values: MomentValues, revision: int | None = None) -> Participatiemoment:
    """Change the plan of a moment; the day of one that took place may change, and stays when none is given.

    Raises InputError `intussen-gewijzigd` when it is no longer at `revision`.
    """
    held = hold_moment(moment)
    check_can_change_moment(actor, held)
    require_revision(held, revision)
    content, before = content_for(held.dossier), plan_texts(held)
    _fill(held, values, content)
    if held.is_past and values.held_on is not None:
        held.held_on = _past_day(values.held_on)
    check_deviation(held.rung, follow_up_of(held))
    keep_change(actor, held, (before, plan_texts(held)), "moment.gewijzigd", content)
    return held


@transaction.atomic
def move_moment(
    *,
    actor: Actor,
    moment: Participatiemoment,
    move: MomentMove,
    held_on: date | None = None,
    reason: str = "",
    revision: int | None = None,
) -> Participatiemoment:
    """Move a moment along the table: it took place on a day, was called off with a reason, or stands planned again."""
    held = hold_moment(moment)
    check_can_change_moment(actor, held)
    require_revision(held, revision)
    first = MomentStatus(held.status)
    if (first, move) not in TRANSITIONS:
        raise InputError("moment-stap-kan-niet")
    why = clean_text(reason, REASON_LIMIT)
    if move in NEEDS_REASON and not why:
        raise InputError("moment-reden-leeg")
    day = held.held_on
    _move(held, move, held_on)
    held.status, held.status_since, held.status_reason = TRANSITIONS[first, move].value, now(), why
    add_revision(held)
    held.save()
    days = ({"moment_held_on": _day_text(day)}, {"moment_held_on": _day_text(held.held_on), "reason": why})
    log(actor, held, f"moment.{held.status}", ({"name": held.title, **days[0]}, {"name": held.title, **days[1]}))
    return held


def _move(held: Participatiemoment, move: MomentMove, held_on: date | None) -> None:
    """Set the day of a move; a moment with counts or an answer did take place, so it cannot be planned again."""
    if move is MomentMove.HOUDEN:
        if held_on is None:
            raise InputError("moment-dag-leeg")
        held.held_on = _past_day(held_on)
    elif held.is_past:
        if held.has_turnout or held.follow_up_at:
            raise InputError("moment-al-beschreven")
        if held.due_start is None:
            held.due_start = held.due_end = held.held_on
        held.held_on = None


def _fill(moment: Participatiemoment, values: MomentValues, content: ProcessContent) -> None:
    moment.title = require_line(values.title, "moment-titel-leeg", TITLE_LIMIT)
    moment.aim = clean_text(values.aim, TEXT_LIMIT)
    moment.rung = _known_rung(values.rung, moment.rung, content)
    moment.form = clean_line(values.form, FORM_LIMIT)
    moment.groups = _known_groups(values.groups, moment.groups, content)
    moment.place = clean_line(values.place, LINE_LIMIT)
    moment.languages = clean_line(values.languages, LINE_LIMIT)
    moment.accessibility = clean_text(values.accessibility, TEXT_LIMIT)
    moment.owner_id = check_owner(moment.dossier, values.owner_id, moment.owner_id)
    moment.stap_id = check_stap(moment.dossier, values.stap_id)
    set_due(moment, values.due)


def _known_rung(rung: str, held: str, content: ProcessContent) -> str:
    if (rung != held and rung not in {entry.id for entry in content.rungs}) or not rung:
        raise InputError("moment-trede-onbekend")
    return rung


def _known_groups(groups: Sequence[str], held: Sequence[str], content: ProcessContent) -> list[str]:
    """Return the groups in the order of the handbook; those of an older edition that were chosen before may stay."""
    order = [group.id for group in content.groups]
    if not set(groups) <= {*order, *held}:
        raise InputError("moment-groep-onbekend")
    return [group for group in [*order, *(group for group in held if group not in order)] if group in groups]


def _past_day(day: date) -> date:
    if day > localdate(now()):
        raise InputError("moment-dag-in-de-toekomst")
    return day


def _day_text(day: date | None) -> str:
    return period_text(period_of(day, day), "nl") if day else ""

"""What people saw: adding a schouwpunt, changing it, and saying what was done about it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate, make_aware

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.services import rows
from wijkkoers.web.dossiers.services.rows import clean_reason
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.fieldwork.kinds import SCORES, Way
from wijkkoers.web.fieldwork.log_talks import in_words
from wijkkoers.web.fieldwork.models import RoutePoint, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_punt, check_can_change_punt, check_can_handle_punt
from wijkkoers.web.fieldwork.services.cleaning import clean_line, clean_text, known_partij, known_theme, past_day
from wijkkoers.web.fieldwork.states import PUNT_NEEDS_REASON, PUNT_TRANSITIONS, PuntMove, PuntStatus
from wijkkoers.web.fieldwork.values_talks import PuntValues, punt_texts
from wijkkoers.web.process.services.record import set_due

HOLDER_LIMIT = 120
FEEDBACK = ("feedback", "feedback_on")


def name_of(punt: Schouwpunt) -> str:
    """Return how the log names a schouwpunt: its number and the schouw."""
    return f"{punt.number} ({punt.schouw.title})"


SCHOUWPUNT = rows.RowKind("schouwpunt", name_of, punt_texts, in_words)


@transaction.atomic
def add_punt(*, actor: Actor, schouw: Schouw, values: PuntValues, way: Way = Way.BUREAU, client_id: UUID | None = None) -> Schouwpunt:
    """Write down what people saw; a point that came before under the same `client_id` is given back as it is.

    InputError `schouwpunt-oordeel-leeg`, `schouwpunt-cijfer`, `schouwpunt-plaats-leeg`, `schouwpunt-vast-punt`, `schouwpunt-partij`,
    `thema-onbekend`, `schouwpunt-dag-zonder-tekst`, `schouwpunt-dag-in-de-toekomst`.
    """
    held = rows.hold(schouw)
    check_can_add_punt(actor, held)
    known = held.punten.filter(client_id=client_id).first() if client_id else None
    if known is not None:
        return known
    punt = Schouwpunt(schouw=held, way=way.value, client_id=client_id, added_by_id=actor.pk if actor else None, seen_at=seen_at(held))
    fill_punt(punt, values)
    punt.number = next_number(held, punt.route_point)
    punt.save()
    rows.log_row(actor, punt, SCHOUWPUNT, "toegevoegd", ({}, {"name": name_of(punt)}))
    return punt


@transaction.atomic
def change_punt(*, actor: Actor, punt: Schouwpunt, values: PuntValues, revision: int | None = None) -> Schouwpunt:
    """Change a schouwpunt; InputError `intussen-gewijzigd`, and as `add_punt`."""
    held = hold_punt(punt)
    check_can_change_punt(actor, held)
    require_revision(held, revision)
    before = punt_texts(held)
    fill_punt(held, values)
    rows.keep_row(actor, held, SCHOUWPUNT, before)
    return held


@transaction.atomic
def tell_residents(*, actor: Actor, punt: Schouwpunt, values: Mapping[str, object], revision: int | None = None) -> Schouwpunt:
    """Write down what residents hear about a point (`feedback`, `feedback_on`); who acts on it may do that too."""
    held = hold_punt(punt)
    check_can_handle_punt(actor, held)
    require_revision(held, revision)
    before = punt_texts(held)
    held.feedback = clean_text(str(values["feedback"]))
    day = values["feedback_on"]
    _set_feedback_day(held, day)
    rows.keep_row(actor, held, SCHOUWPUNT, before)
    return held


@transaction.atomic
def move_punt(*, actor: Actor, punt: Schouwpunt, move: PuntMove, reason: str = "") -> Schouwpunt:
    """Take a point up, finish it, leave it with a reason, or open it again.

    The reason is added to what residents hear. InputError `schouwpunt-stap-kan-niet`, `schouwpunt-reden-leeg`.
    """
    held = hold_punt(punt)
    check_can_handle_punt(actor, held)
    first = PuntStatus(held.status)
    if (first, move) not in PUNT_TRANSITIONS:
        raise InputError("schouwpunt-stap-kan-niet")
    if move in PUNT_NEEDS_REASON and not reason.strip():
        raise InputError("schouwpunt-reden-leeg")
    why = clean_reason(reason) if reason.strip() else ""
    if move in PUNT_NEEDS_REASON:
        held.feedback = "\n".join(filter(None, (held.feedback, why)))
        held.feedback_on = None
    held.status, held.status_since = PUNT_TRANSITIONS[first, move].value, now()
    add_revision(held)
    held.save()
    after = {"name": name_of(held), "schouwpunt_status": held.status, **({"reason": why} if why else {})}
    rows.log_row(actor, held, SCHOUWPUNT, "status", ({"name": name_of(held), "schouwpunt_status": first.value}, after))
    return held


@transaction.atomic
def drop_punt(*, actor: Actor, punt: Schouwpunt, reason: str) -> Schouwpunt:
    """Let a point lapse, with the reason."""
    held = hold_punt(punt)
    check_can_change_punt(actor, held)
    rows.drop_row(actor, held, SCHOUWPUNT, reason)
    return held


@transaction.atomic
def restore_punt(*, actor: Actor, punt: Schouwpunt) -> Schouwpunt:
    """Bring a point back."""
    held = hold_punt(punt)
    check_can_change_punt(actor, held)
    rows.restore_row(actor, held, SCHOUWPUNT)
    return held


def hold_punt(punt: Schouwpunt) -> Schouwpunt:
    """Return the point as it is now, held until the end of the transaction."""
    found = Schouwpunt.objects.select_for_update(of=("self",))
    return found.select_related("schouw__dossier__organisation", "holder_partij", "route_point").get(pk=punt.pk)


def next_number(schouw: Schouw, route_point: RoutePoint | None) -> int:
    """Return the number of a new point of a held schouw: that of its fixed point when it is free, else one above all of both."""
    if route_point is not None and not schouw.punten.filter(number=route_point.number).exists():
        return route_point.number
    last = schouw.punten.aggregate(last=Max("number"))["last"] or 0
    fixed = RoutePoint.objects.filter(route=schouw.route).aggregate(last=Max("number"))["last"] or 0 if schouw.route else 0
    return int(max(last, fixed)) + 1


def seen_at(schouw: Schouw) -> datetime:
    """Return the moment of a point that is typed in later: the day of the schouw at noon, or now."""
    day = schouw.held_on
    return make_aware(datetime.combine(day, time(12))) if day and day < localdate(now()) else now()


def fill_punt(punt: Schouwpunt, values: PuntValues) -> None:
    """Put checked values on a point; raises as `add_punt` does."""
    if values.verdict is None:
        raise InputError("schouwpunt-oordeel-leeg")
    dossier = punt.dossier
    punt.verdict, punt.is_urgent = values.verdict.value, values.is_urgent
    if values.score is not None and values.score not in SCORES:
        raise InputError("schouwpunt-cijfer")
    punt.score = values.score
    _set_place(punt, values)
    punt.theme = known_theme(dossier, values.theme, punt.theme)
    punt.note, punt.agreement = clean_text(values.note), clean_text(values.agreement)
    punt.holder_partij_id = known_partij(dossier, values.holder_partij_id, punt.holder_partij_id)
    punt.holder = clean_line(values.holder, HOLDER_LIMIT)
    set_due(punt, values.due)
    punt.feedback = clean_text(values.feedback)
    _set_feedback_day(punt, values.feedback_on)


def _set_feedback_day(punt: Schouwpunt, day: object) -> None:
    if day is not None and not punt.feedback:
        raise InputError("schouwpunt-dag-zonder-tekst")
    punt.feedback_on = past_day(day, "schouwpunt-dag-in-de-toekomst")  # type: ignore[arg-type]


def _set_place(punt: Schouwpunt, values: PuntValues) -> None:
    if values.route_point_id is None:
        punt.route_point = None
    elif values.route_point_id != punt.route_point_id:
        found = RoutePoint.objects.filter(route__schouwen=punt.schouw, pk=values.route_point_id).first()
        if found is None:
            raise InputError("schouwpunt-vast-punt")
        punt.route_point = found
    punt.geometry, punt.place_note = values.geometry, clean_line(values.place_note)
    if punt.route_point is None and punt.geometry is None and not punt.place_note:
        raise InputError("schouwpunt-plaats-leeg")

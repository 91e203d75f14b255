"""Taking part in a schouw with a phone: which schouw a code opens, which seat a key is of, and until when it takes something in."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.accounts.models import User
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import dossier_for
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import RoutePoint, Schouw, Schouwpunt, SchouwSeat
from wijkkoers.web.fieldwork.states import SchouwStatus

GRACE = timedelta(days=7)
"""So long after the last moment to join a phone that takes part can still send what it holds."""


def schouw_by_code(typed: str) -> Schouw | None:
    """Return the schouw that a code opens, for whoever has the code; None for anything else."""
    code = read_code(typed)
    rows = Schouw.objects.select_related("dossier__organisation", "route")
    return rows.filter(join_code=code).first() if code else None


def seat_by_key(key: str) -> SchouwSeat | None:
    """Return the seat whose key a phone holds, with its schouw."""
    rows = SchouwSeat.objects.select_related("schouw__dossier__organisation", "schouw__route")
    return rows.filter(key_hash=hash_of(key)).first() if key else None


def sender_of(user: object, seat: SchouwSeat) -> Actor:
    """Return who sends, when that is a person with an account who may see the dossier; else nobody is named."""
    return user if isinstance(user, User) and dossier_for(user, seat.schouw.dossier_id) else None


def hash_of(key: str) -> str:
    """Return what is kept of the key of a phone; keys are random and long, so that a plain hash tells nothing."""
    return hashlib.sha256(key.encode()).hexdigest()


def takes_seats(schouw: Schouw, at: datetime | None = None) -> bool:
    """Whether new phones can take part now."""
    return takes_points(schouw, at) and schouw.join_until is not None and schouw.join_until > (at or now())


def takes_points(schouw: Schouw, at: datetime | None = None) -> bool:
    """Whether phones that take part can send now: the door is not shut, and the schouw and its dossier are still open."""
    is_open = schouw.dropped_at is None and schouw.status != SchouwStatus.AFGEROND and schouw.dossier.status != Status.AFGESLOTEN
    return is_open and bool(schouw.join_code) and schouw.join_until is not None and schouw.join_until + GRACE > (at or now())


def points_to_visit(schouw: Schouw) -> QuerySet[RoutePoint]:
    """Return the fixed points of the route, in the order of the walk."""
    return RoutePoint.objects.filter(route=schouw.route_id, dropped_at=None)


def points_of_seat(seat: SchouwSeat) -> QuerySet[Schouwpunt]:
    """Return what arrived from a phone, with the number of its photos."""
    photos = Count("photos", filter=Q(photos__dropped_at=None))
    return Schouwpunt.objects.filter(seat=seat, dropped_at=None).annotate(photo_count=photos)

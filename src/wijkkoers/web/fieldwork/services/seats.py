"""Taking a seat in a schouw with a phone: no account, no name; only a hash of the key that the phone keeps."""

from __future__ import annotations

import secrets

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.fieldwork.models import Schouw, SchouwSeat
from wijkkoers.web.fieldwork.selectors.seats import hash_of, takes_points, takes_seats
from wijkkoers.web.fieldwork.services.cleaning import clean_line

SEAT_LIMIT = 2000
ROLE_LIMIT = 120


@transaction.atomic
def take_seat(*, schouw: Schouw, role: str = "") -> tuple[SchouwSeat, str]:
    """Give whoever has the code a seat and its key, which is told once; InputError `schouw-telefoon-voorbij`, `schouw-vol`."""
    held = hold_schouw(schouw.pk)
    if not takes_seats(held):
        raise InputError("schouw-telefoon-voorbij")
    if held.seats.count() >= SEAT_LIMIT:
        raise InputError("schouw-vol", limit=SEAT_LIMIT)
    key = secrets.token_urlsafe(24)
    return SchouwSeat.objects.create(schouw=held, key_hash=hash_of(key), role=clean_line(role, ROLE_LIMIT)), key


def hold_open(seat: SchouwSeat) -> Schouw:
    """Return the schouw of a seat, held until the end of the transaction; InputError `schouw-telefoon-dicht` when it takes nothing in."""
    held = hold_schouw(seat.schouw_id)
    if not takes_points(held):
        raise InputError("schouw-telefoon-dicht")
    return held


def hold_schouw(schouw_id: int) -> Schouw:
    """Return a schouw with its dossier, held until the end of the transaction."""
    rows = Schouw.objects.select_for_update(of=("self",)).select_related("dossier__organisation")
    return rows.get(pk=schouw_id)

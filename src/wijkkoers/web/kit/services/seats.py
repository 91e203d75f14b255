"""Taking part in a session: a seat without a name, an answer per round, and answers typed in from paper. The log tells of none of these."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.kit.models import Session, SessionAnswer, SessionSeat
from wijkkoers.web.kit.permissions import check_can_lead_session
from wijkkoers.web.kit.selectors import answered_count, is_over, paper_seats, round_now, values_of
from wijkkoers.web.kit.services.record import clean_text

SEAT_LIMIT = 200
NOTE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Said:
    """What one seat answers: a value from 1, and why in a few words or nothing."""

    value: int
    note: str = ""


@transaction.atomic
def take_seat(*, session: Session) -> SessionSeat:
    """Give whoever has the code a seat; InputError `sessie-voorbij`, `sessie-vol`, `dossier-afgesloten`."""
    held = _hold(session)
    _require_open(held)
    if is_over(held):
        raise InputError("sessie-voorbij")
    return _new_seat(held, secrets.token_urlsafe(24))


@transaction.atomic
def give_answer(*, session: Session, key: str, said: Said) -> SessionAnswer:
    """Keep what a seat answers in the round of now; until the round ends it may change its mind.

    InputError `sessie-geen-plek`, `sessie-geen-ronde`, `sessie-antwoord-onbekend`, `sessie-vol`, `kit-tekst-te-lang`, `dossier-afgesloten`.
    """
    held = _hold(session)
    _require_open(held)
    seat = SessionSeat.objects.filter(session=held, key=key).first() if key else None
    if seat is None:
        raise InputError("sessie-geen-plek")
    return _keep(held, seat, said)


@transaction.atomic
def add_paper(*, actor: Actor, session: Session, said: Said, number: int | None = None) -> SessionAnswer:
    """Type in an answer from paper: at a new seat, or in the second round at the seat that a paper had in the first.

    InputError as `give_answer`, and `sessie-vol`.
    """
    held = _hold(session)
    check_can_lead_session(actor, held)
    round_ = round_now(held)
    if round_ is None:
        raise InputError("sessie-geen-ronde")
    if number is None:
        return _keep(held, _new_seat(held, ""), said)
    if number not in paper_seats(held, round_):
        raise InputError("sessie-geen-plek")
    return _keep(held, SessionSeat.objects.get(session=held, number=number), said)


def _keep(session: Session, seat: SessionSeat, said: Said) -> SessionAnswer:
    round_ = round_now(session)
    if round_ is None:
        raise InputError("sessie-geen-ronde")
    if not 1 <= said.value <= len(values_of(session)):
        raise InputError("sessie-antwoord-onbekend")
    if not SessionAnswer.objects.filter(seat=seat).exists():
        _require_room(session)
    values = {"session": session, "value": said.value, "note": clean_text(said.note, NOTE_LIMIT)}
    return SessionAnswer.objects.update_or_create(seat=seat, round=round_, defaults=values)[0]


def _new_seat(session: Session, key: str) -> SessionSeat:
    _require_room(session)
    taken = SessionSeat.objects.filter(session=session).aggregate(last=Max("number"))["last"] or 0
    return SessionSeat.objects.create(session=session, number=taken + 1, key=key)


def _require_room(session: Session) -> None:
    """Only seats that answered count: empty ones keep nobody out."""
    if answered_count(session) >= SEAT_LIMIT:
        raise InputError("sessie-vol", limit=SEAT_LIMIT)


def _require_open(session: Session) -> None:
    if session.dossier.status == Status.AFGESLOTEN:
        raise InputError("dossier-afgesloten")


def _hold(session: Session) -> Session:
    return Session.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=session.pk)

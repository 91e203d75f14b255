"""Taking part: one answer per seat and round, only while the round runs, no more seats than there are."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import move as move_dossier
from tests.web.kit.making import answer, make_session
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.events.models import Event
from wijkkoers.web.kit import services
from wijkkoers.web.kit.models import SessionAnswer, SessionSeat
from wijkkoers.web.kit.selectors import answer_count, answer_of, paper_seats, seat_count, seat_of
from wijkkoers.web.kit.services import SEAT_LIMIT, Said
from wijkkoers.web.kit.states import SessionMove, SessionPhase


def test_changed_mind_is_one_answer_and_the_log_tells_of_none(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    before = Event.objects.count()
    keys = answer(session, 2)
    answer(session, 4, keys=keys)
    seat = seat_of(session, keys[0])
    assert seat is not None
    found = answer_of(seat, 1)
    assert found is not None
    assert (found.value, answer_count(session, 1), Event.objects.count()) == (4, 1, before)


@pytest.mark.parametrize(
    ("phase", "value", "code"),
    [
        (SessionPhase.UITLEG, 3, "sessie-geen-ronde"),
        (SessionPhase.SPREIDING, 3, "sessie-geen-ronde"),
        (SessionPhase.RONDE_1, 0, "sessie-antwoord-onbekend"),
        (SessionPhase.RONDE_1, 6, "sessie-antwoord-onbekend"),
    ],
)
def test_answer_outside_round_or_scale_is_refused(world: World, phase: SessionPhase, value: int, code: str) -> None:
    session = make_session(world, phase)
    seat = services.take_seat(session=session)
    with pytest.raises(InputError) as caught:
        services.give_answer(session=session, key=seat.key, said=Said(value))
    assert caught.value.code == code


def test_nobody_answers_from_a_seat_of_another_session_or_from_paper(world: World) -> None:
    session, other = make_session(world, SessionPhase.RONDE_1), make_session(world, SessionPhase.RONDE_1)
    services.add_paper(actor=world.redacteur, session=session, said=Said(3))
    for key in ("", services.take_seat(session=other).key):
        with pytest.raises(InputError) as caught:
            services.give_answer(session=session, key=key, said=Said(3))
        assert caught.value.code == "sessie-geen-plek"


def test_only_seats_that_answered_fill_a_session_and_a_closed_session_has_none(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    early = services.take_seat(session=session)
    seats = SessionSeat.objects.bulk_create([SessionSeat(session=session, number=number) for number in range(2, SEAT_LIMIT + 2)])
    services.take_seat(session=session)
    SessionAnswer.objects.bulk_create([SessionAnswer(session=session, seat=seat, round=1, value=3) for seat in seats])
    with pytest.raises(InputError) as full:
        services.take_seat(session=session)
    with pytest.raises(InputError) as late:
        services.give_answer(session=session, key=early.key, said=Said(3))
    with pytest.raises(InputError) as closed:
        services.take_seat(session=make_session(world, SessionPhase.GESLOTEN))
    assert (full.value.code, late.value.code, closed.value.code) == ("sessie-vol", "sessie-vol", "sessie-voorbij")


def test_paper_answers_twice_from_the_same_seat(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    number = services.add_paper(actor=world.redacteur, session=session, said=Said(2)).seat.number
    with pytest.raises(InputError):
        services.add_paper(actor=world.redacteur, session=session, said=Said(5), number=number)
    for move in (SessionMove.TONEN, SessionMove.OPNIEUW):
        session = services.move_session(actor=world.redacteur, session=session, move=move)
    assert paper_seats(session, 2) == [number]
    services.add_paper(actor=world.redacteur, session=session, said=Said(5), number=number)
    assert (paper_seats(session, 2), seat_count(session)) == ([], 1)


def test_session_of_a_closed_dossier_takes_no_seat_and_no_answer(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    seat = services.take_seat(session=session)
    move_dossier(world, session.dossier, Move.AFSLUITEN)
    with pytest.raises(InputError) as sitting:
        services.take_seat(session=session)
    with pytest.raises(InputError) as saying:
        services.give_answer(session=session, key=seat.key, said=Said(3))
    assert (sitting.value.code, saying.value.code, answer_count(session, 1)) == ("dossier-afgesloten", "dossier-afgesloten", 0)

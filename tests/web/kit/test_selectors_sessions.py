"""What may be seen of a session: nothing of a round before it is shown, and never so few answers that they tell who."""

from __future__ import annotations

from tests.web.kit.making import answer, make_session
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.selectors import answer_count, changed_count, round_now, session_by_code, spreads_of, values_of
from wijkkoers.web.kit.states import SessionMove, SessionPhase


def _move(world: World, session: Session, *moves: SessionMove) -> Session:
    for move in moves:
        session = services.move_session(actor=world.redacteur, session=session, move=move)
    return session


def test_first_round_is_unread_until_it_is_shown(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    answer(session, 1, 5, 5, note="De huizen lekken")
    assert spreads_of(session) == []
    assert answer_count(session, 1) == 3
    shown = spreads_of(_move(world, session, SessionMove.TONEN))
    assert [(spread.round, spread.counts, spread.notes) for spread in shown] == [(1, (1, 0, 0, 0, 2), ("De huizen lekken",) * 3)]


def test_second_round_is_unread_while_the_first_is_shown(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    keys = answer(session, 1, 5, 5)
    session = _move(world, session, SessionMove.TONEN, SessionMove.OPNIEUW)
    answer(session, 4, 4, 5, keys=keys)
    assert [spread.round for spread in spreads_of(session)] == [1]
    assert changed_count(session) is None
    session = _move(world, session, SessionMove.AFRONDEN)
    assert [spread.counts for spread in spreads_of(session)] == [(1, 0, 0, 0, 2), (0, 0, 0, 2, 1)]
    assert changed_count(session) == 2


def test_fewer_than_three_answers_are_not_shown(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    answer(session, 1, 5, note="Alleen ik")
    spread = spreads_of(_move(world, session, SessionMove.TONEN))[0]
    assert (spread.total, spread.counts, spread.notes, spread.is_shown) == (2, (), (), False)


def test_code_finds_the_session_and_the_phase_tells_the_round(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_2)
    assert session_by_code(session.code.lower()) == session
    assert session_by_code("geen") is None
    assert (round_now(session), round_now(make_session(world))) == (2, None)
    assert values_of(session) == ("1", "2", "3", "4", "5")

"""What pages of a session show."""

from __future__ import annotations

from datetime import timedelta

from tests.web.kit.making import answer, make_session
from tests.web.world import World

from wijkkoers.web.events.clock import telling
from wijkkoers.web.kit import services, session_page
from wijkkoers.web.kit.states import SessionMove, SessionPhase


def test_clock_counts_down_to_nothing_and_never_below(world: World) -> None:
    session = make_session(world, SessionPhase.GESPREK)
    assert session.ends_at is not None
    with telling(session.ends_at - timedelta(seconds=61)):
        assert session_page.clock_of(session).minutes == 2
    with telling(session.ends_at + timedelta(minutes=3)):
        late = session_page.clock_of(session)
        assert (late.minutes, late.left_s) == (0, -180)


def test_phases_show_what_was_and_what_comes(world: World) -> None:
    states = [step.state for step in session_page.phase_steps(make_session(world, SessionPhase.SPREIDING))]
    assert states == ["gehad", "gehad", "nu", "straks", "straks", "straks"]
    assert {step.state for step in session_page.phase_steps(make_session(world, SessionPhase.GESLOTEN))} == {"gehad"}


def test_usual_move_comes_first_and_closing_is_marked(world: World) -> None:
    moves = session_page.next_moves(make_session(world, SessionPhase.RONDE_1))
    assert [(str(move.label), move.is_usual, move.is_end) for move in moves] == [
        ("Toon de spreiding", True, False),
        ("Sluit de sessie", False, True),
    ]


def test_proposal_has_both_rounds_and_what_is_not_agreed_but_nobody(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    keys = answer(session, 1, 5, 5)
    for move in (SessionMove.TONEN, SessionMove.OPNIEUW):
        session = services.move_session(actor=world.redacteur, session=session, move=move)
    answer(session, 5, 5, 5, keys=keys)
    session = services.move_session(actor=world.redacteur, session=session, move=SessionMove.AFRONDEN)
    session = services.write_outcome(actor=world.redacteur, session=session, agreement="", disagreement="Het tempo", revision=None)
    assert session_page.proposal_of(session).splitlines() == [
        "Hoe dringend is dit?",
        "Eerste ronde: 1 (kan wachten): 1, 5 (moet nu): 2.",
        "Tweede ronde: 5 (moet nu): 3.",
        "1 mens antwoordde de tweede keer anders.",
        "Niet eens: Het tempo",
    ]


def test_too_few_answers_show_no_figure_and_no_rows(world: World) -> None:
    session = make_session(world, SessionPhase.RONDE_1)
    answer(session, 1, 5)
    shown = session_page.shown_of(services.move_session(actor=world.redacteur, session=session, move=SessionMove.TONEN))
    assert (shown.figure, shown.rows, len(shown.hidden)) == ("", [], 1)

"""The table of a session: complete, one way, always to an end."""

from __future__ import annotations

from wijkkoers.web.kit.states import MINUTES, ROUND_OF, TRANSITIONS, SessionMove, SessionPhase, moves_from


def _reached(start: SessionPhase) -> set[SessionPhase]:
    found = {TRANSITIONS[start, move] for move in moves_from(start)}
    return found | {phase for after in found for phase in _reached(after)}


def test_every_phase_can_be_reached_and_leads_to_the_end() -> None:
    assert _reached(SessionPhase.UITLEG) | {SessionPhase.UITLEG} == set(SessionPhase)
    assert all(SessionPhase.GESLOTEN in _reached(phase) for phase in SessionPhase if phase is not SessionPhase.GESLOTEN)


def test_no_phase_comes_back_so_that_nobody_answers_the_first_round_after_its_spread() -> None:
    assert all(phase not in _reached(phase) for phase in SessionPhase)


def test_every_move_is_used_and_every_phase_has_its_minutes() -> None:
    assert {move for _phase, move in TRANSITIONS} == set(SessionMove)
    assert set(MINUTES) == set(SessionPhase)
    assert set(ROUND_OF.values()) == {1, 2}

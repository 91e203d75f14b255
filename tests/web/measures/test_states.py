"""The table of moves is whole: every status can be left, every move is offered somewhere."""

from __future__ import annotations

from wijkkoers.web.measures.states import NEEDS_REASON, TRANSITIONS, MaatregelMove, MaatregelStatus, moves_from


def test_every_status_can_be_left_and_reached() -> None:
    assert {first for first, _move in TRANSITIONS} == set(MaatregelStatus) == set(TRANSITIONS.values())


def test_every_move_is_offered_somewhere() -> None:
    assert {move for status in MaatregelStatus for move in moves_from(status)} == set(MaatregelMove)


def test_only_letting_fall_needs_a_reason() -> None:
    assert {move for _first, move in TRANSITIONS if TRANSITIONS[_first, move] is MaatregelStatus.AFGEVALLEN} == NEEDS_REASON

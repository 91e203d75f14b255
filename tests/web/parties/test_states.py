"""The table of moves of a round: complete, no dead ends, and nothing shown is hidden again."""

from __future__ import annotations

from wijkkoers.web.parties.states import SHOWN, TRANSITIONS, RoundMove, RoundStatus, moves_from


def test_every_status_and_move_is_in_the_table() -> None:
    assert {move for _status, move in TRANSITIONS} == set(RoundMove)
    assert {*TRANSITIONS.values()} == set(RoundStatus)


def test_no_status_is_a_dead_end() -> None:
    assert [status for status in RoundStatus if not moves_from(status)] == []


def test_what_was_shown_is_never_hidden_again() -> None:
    assert [key for key, target in TRANSITIONS.items() if key[0] in SHOWN and target not in SHOWN] == []


def test_no_move_stays_where_it_is() -> None:
    assert [key for key, target in TRANSITIONS.items() if key[0] is target] == []

"""The table of transitions of a moment: complete, one way out of each move, without dead ends."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.states import (
    CONSENT_RUNGS,
    INFORMING_RUNG,
    NEEDS_REASON,
    REASON_RUNGS,
    TRANSITIONS,
    MomentMove,
    MomentStatus,
    moves_from,
)


def test_every_status_can_be_left_and_reached() -> None:
    assert {status for status, _move in TRANSITIONS} == set(MomentStatus)
    assert set(TRANSITIONS.values()) == set(MomentStatus)


def test_every_move_is_used_and_moves_to_another_status() -> None:
    assert {move for _status, move in TRANSITIONS} == set(MomentMove)
    assert all(start is not end for (start, _move), end in TRANSITIONS.items())


def test_calling_off_needs_a_reason() -> None:
    assert set(NEEDS_REASON) == {move for (_status, move), end in TRANSITIONS.items() if end is MomentStatus.AFGELAST}


def test_moves_come_in_their_own_order() -> None:
    assert moves_from(MomentStatus.GEPLAND) == (MomentMove.HOUDEN, MomentMove.AFGELASTEN)


def test_rungs_that_ask_more_stand_in_the_handbook() -> None:
    rungs = {rung.id for rung in load_process().rungs}
    assert {INFORMING_RUNG, *REASON_RUNGS, *CONSENT_RUNGS} <= rungs
    assert not REASON_RUNGS & CONSENT_RUNGS

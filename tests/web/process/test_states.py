"""The tables of moves are complete, disjoint and without dead ends; the timeline never gates."""

from __future__ import annotations

from wijkkoers.web.process.states import (
    ACTION_TRANSITIONS,
    BESLUIT_TRANSITIONS,
    NEEDS_REASON,
    SETTLED,
    TRANSITIONS,
    ActionStatus,
    BesluitStatus,
    StapMove,
    StapStatus,
    moves_from,
)


def test_every_status_of_a_stap_can_be_left_and_reached() -> None:
    assert all(moves_from(status) for status in StapStatus)
    assert set(TRANSITIONS.values()) == set(StapStatus)


def test_no_two_moves_lead_from_one_status_to_the_same_and_none_stays() -> None:
    pairs = [(start, to) for (start, _move), to in TRANSITIONS.items()]
    assert sorted(set(pairs)) == sorted(pairs)
    assert [start for start, to in pairs if start is to] == []


def test_every_move_is_used() -> None:
    assert {move for _start, move in TRANSITIONS} == set(StapMove)


def test_stopping_and_revising_need_a_reason_and_going_on_does_not() -> None:
    assert {StapMove.PAUZEREN, StapMove.OVERSLAAN, StapMove.HERZIEN} == NEEDS_REASON


def test_nothing_is_to_be_done_when_klaar_or_not_applicable() -> None:
    assert {StapStatus.KLAAR, StapStatus.NIET_VAN_TOEPASSING} == SETTLED


def test_every_status_of_an_action_and_a_besluit_can_be_left_and_reached() -> None:
    assert set(ACTION_TRANSITIONS) == {to for targets in ACTION_TRANSITIONS.values() for to in targets} == set(ActionStatus)
    assert set(BESLUIT_TRANSITIONS) == {to for targets in BESLUIT_TRANSITIONS.values() for to in targets} == set(BesluitStatus)

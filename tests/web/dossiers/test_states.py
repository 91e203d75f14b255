"""The table of transitions is complete, disjoint and without dead ends."""

from __future__ import annotations

from wijkkoers.web.dossiers.states import NEEDS_AREA, NEEDS_REASON, TRANSITIONS, Move, Status, moves_from


def test_every_status_can_be_left() -> None:
    assert [status for status in Status if not moves_from(status)] == []


def test_every_status_but_the_first_can_be_reached() -> None:
    reached, edge = {Status.VOORBEREIDING}, {Status.VOORBEREIDING}
    while edge:
        edge = {to for (start, _), to in TRANSITIONS.items() if start in edge} - reached
        reached |= edge
    assert reached == set(Status)


def test_no_two_moves_lead_from_one_status_to_the_same() -> None:
    pairs = [(start, to) for (start, _), to in TRANSITIONS.items()]
    assert sorted(set(pairs)) == sorted(pairs)


def test_no_move_stays_where_it_is() -> None:
    assert [start for (start, _), to in TRANSITIONS.items() if start is to] == []


def test_every_move_is_used() -> None:
    assert {move for _, move in TRANSITIONS} == set(Move)


def test_a_closed_dossier_can_only_be_reopened_with_a_reason() -> None:
    assert moves_from(Status.AFGESLOTEN) == (Move.HEROPENEN,)
    assert Move.HEROPENEN in NEEDS_REASON


def test_stopping_and_reopening_need_a_reason_and_going_on_does_not() -> None:
    assert {Move.PAUZEREN, Move.AFSLUITEN, Move.HEROPENEN} == NEEDS_REASON
    assert not NEEDS_REASON & NEEDS_AREA

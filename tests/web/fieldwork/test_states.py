"""The tables of moves of a schouw and of a point: complete, without dead ends."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import pytest

from wijkkoers.web.fieldwork.states import (
    PUNT_NEEDS_REASON,
    PUNT_TRANSITIONS,
    SCHOUW_TRANSITIONS,
    PuntMove,
    PuntStatus,
    SchouwMove,
    SchouwStatus,
)

TABLES = [(SCHOUW_TRANSITIONS, SchouwStatus, SchouwMove), (PUNT_TRANSITIONS, PuntStatus, PuntMove)]


@pytest.mark.parametrize(("table", "statuses", "moves"), TABLES)
def test_every_status_can_be_left_and_reached_and_every_move_is_used(
    table: Mapping[tuple[Any, Any], Any], statuses: type[StrEnum], moves: type[StrEnum]
) -> None:
    first = next(iter(statuses))
    assert {status for status, _move in table} == {first, *table.values()} == set(statuses)
    assert {move for _status, move in table} == set(moves)


@pytest.mark.parametrize(("table", "_statuses", "_moves"), TABLES)
def test_every_move_leads_to_another_status(table: Mapping[tuple[Any, Any], Any], _statuses: Any, _moves: Any) -> None:
    assert [(status, move) for (status, move), end in table.items() if status is end] == []


def test_doing_nothing_about_a_point_is_the_one_move_that_needs_a_reason() -> None:
    assert {end for (_status, move), end in PUNT_TRANSITIONS.items() if move in PUNT_NEEDS_REASON} == {PuntStatus.GEEN_ACTIE}

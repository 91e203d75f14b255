"""What came back, all moments together."""

from __future__ import annotations

from typing import Any

from tests.web.kit.making import make_batch, make_sheet, values_for
from tests.web.world import World

from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import Column
from wijkkoers.web.kit.selectors import Tally, cards_of, outcome_of


def test_dots_add_up_and_the_spread_over_moments_is_kept(world: World) -> None:
    batch = make_batch(world)
    make_sheet(world, batch, 1, 7)
    make_sheet(world, batch, 4, 2, 0)
    rows = outcome_of(batch).rows
    assert [row.card.number for row in rows] == [2, 1, 3]
    assert [row.tallies[Column.BELANGRIJK] for row in rows] == [Tally(9, 2, 7, 2), Tally(5, 1, 4, 2), Tally(0, 0, 0, 1)]
    assert all(Column.DRINGEND not in row.tallies for row in rows)


def test_participants_that_nobody_noted_are_unknown_and_no_zero(world: World) -> None:
    batch = make_batch(world)
    services.enter_results(actor=world.redacteur, batch=batch, values=values_for(batch, 1, participants=None))
    assert (outcome_of(batch).participants, outcome_of(batch).untold) == (None, 1)
    make_sheet(world, batch)
    assert (outcome_of(batch).participants, outcome_of(batch).untold) == (6, 1)


def test_outcome_costs_the_same_for_many(world: World, django_assert_num_queries: Any) -> None:
    for count in (3, 30):
        batch = make_batch(world, blanks=count)
        for number in range(count // 3):
            make_sheet(world, batch, *([1] * count), title=f"Tafel {number}")
        with django_assert_num_queries(4):
            outcome_of(batch)
        assert len(cards_of(batch)) == count

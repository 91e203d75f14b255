"""Other programmes that are nearly as good."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.appraisal.programme.cases import a_measure, a_programme

from wijkkoers.appraisal.programme import Change, Goal, Objective, Partij, Programme, find_alternatives, solve
from wijkkoers.base.errors import InputError

TRADE = a_programme(a_measure("a", 10.0, latest=2026), a_measure("b", 9.5, latest=2026), a_measure("c", 5.0, latest=2026))


def counts(programme: Programme, within: float) -> list[tuple[Change, ...]]:
    return [one.changes for one in find_alternatives(programme, solve(programme), within=within)]


def test_alternative_within_the_margin_tells_what_it_changes_and_loses() -> None:
    [one] = find_alternatives(TRADE, solve(TRADE), within=0.05)
    assert one.changes == (Change("a", 1, 0), Change("b", 0, 1))
    assert (one.loss, one.loss_share) == pytest.approx((0.5, 0.05))


def test_no_alternative_beyond_the_margin() -> None:
    assert counts(TRADE, 0.01) == []


def test_alternatives_differ_from_one_another() -> None:
    found = counts(TRADE, 0.5)
    assert len(set(found)) == len(found) == 2


def test_units_in_between_can_go_up_and_down() -> None:
    programme = a_programme(a_measure("a", 1.0, 10.0, max_count=20, latest=2026), a_measure("b", 0.99, 10.0, max_count=4, latest=2026))
    [first, *_] = find_alternatives(programme, solve(programme), within=0.05)
    assert first.changes == (Change("a", 10, 6), Change("b", 0, 4))


def test_order_and_fairness_keep_their_own_margins() -> None:
    programme = replace(TRADE, objective=Objective.ORDER, order=("doel",))
    assert len(find_alternatives(programme, solve(programme), within=0.05)) == 1
    fair = replace(TRADE, objective=Objective.PARTIJEN, partijen=(Partij("p", "P", {"doel": 1.0}),))
    assert len(find_alternatives(fair, solve(fair), within=0.05)) == 1


def test_another_year_alone_is_no_other_programme() -> None:
    assert counts(replace(TRADE, measures=TRADE.measures[:1] and (a_measure("a", 10.0),)), 0.0) == []


@pytest.mark.parametrize("within", [-0.1, 1.1, float("nan")])
def test_margin_outside_its_range_is_refused(within: float) -> None:
    with pytest.raises(InputError) as caught:
        find_alternatives(TRADE, solve(TRADE), within=within)
    assert caught.value.code == "marge-ongeldig"


def test_infeasible_programme_has_no_alternatives() -> None:
    programme = replace(TRADE, goals=(Goal("doel", "Doel", 1.0, 99.0),))
    assert find_alternatives(programme, solve(programme)) == ()

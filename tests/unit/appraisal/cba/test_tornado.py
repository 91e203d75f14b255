"""One thing at a time, and whether the order of the alternatives holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reference.cba_studies import B, K, line, renovation, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.tornado import Moved, find_swings, ncw_of, order_of
from wijkkoers.base.ranges import Range, exact


def test_ncw_is_that_of_the_appraisal() -> None:
    assert ncw_of(renovation()).tolist() == pytest.approx([appraise(renovation()).alternatives[0].ncw.mid])


def test_exact_inputs_are_not_moved() -> None:
    assert {swing.moved for swing in find_swings(renovation()).swings} == {Moved.RATE, Moved.HORIZON, Moved.EFFECT, Moved.ALL_BENEFITS}


def test_quantity_goes_to_its_low_and_high() -> None:
    found = find_swings(study([line("k", K, 10.0, years=1), line("b", B, Range(5, 20, 40), years=1)]))
    swing = next(swing for swing in found.swings if swing.moved is Moved.QUANTITY)
    assert (swing.name, swing.low, swing.high, swing.ncw_low, swing.ncw_high) == ("b/hoeveelheid", 5, 40, (-5.0,), (30.0,))


def test_shared_price_moves_in_all_alternatives_at_once() -> None:
    price = {"price": Range(1, 2, 4), "price_input": "kental", "years": 1}
    lines = [line("a", B, 10.0, **price), line("b", K, 5.0, alternative="b", **price)]
    swing = next(swing for swing in find_swings(study(lines)).swings if swing.moved is Moved.PRICE)
    assert (swing.lines, swing.ncw_low, swing.ncw_high) == (("a", "b"), (10.0, -5.0), (40.0, -20.0))


def test_rate_and_horizon_are_those_of_a_study_with_them() -> None:
    found = {swing.moved: swing for swing in find_swings(renovation()).swings}
    up = replace(renovation(), scheme=renovation().scheme.shifted(0.01))
    assert found[Moved.RATE].ncw_high == pytest.approx(ncw_of(up).tolist())
    assert found[Moved.HORIZON].ncw_low == pytest.approx(ncw_of(renovation(horizon_years=20)).tolist())


def test_half_of_all_benefits_takes_half_of_them_away() -> None:
    swing = next(swing for swing in find_swings(renovation()).swings if swing.moved is Moved.ALL_BENEFITS)
    one = appraise(renovation()).alternatives[0]
    assert swing.ncw_low == pytest.approx([one.ncw.mid - one.benefits.mid / 2])


def test_widest_swing_comes_first() -> None:
    found = find_swings(renovation())
    widths = [swing.width(0) for swing in found.of("renovatie")]
    assert widths == sorted(widths, reverse=True)


def test_turns_of_the_order_are_counted() -> None:
    lines = [line("a", B, Range(4, 10, 12), years=1), line("b", B, exact(6), years=1, alternative="b")]
    found = find_swings(study(lines))
    turning = [(swing.moved, swing.name, swing.turns) for swing in found.swings if any(swing.turns)]
    assert turning == [(Moved.QUANTITY, "a/hoeveelheid", (True, False)), (Moved.EFFECT, "a", (True, False))]
    assert (found.rank_changes, found.runs) == (2, 9)


def test_alternatives_within_half_a_cent_share_a_rank() -> None:
    assert order_of([5.0, 5.001, -1.0]) == (1, 1, 4, 3)

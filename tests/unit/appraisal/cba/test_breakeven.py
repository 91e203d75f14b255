"""Break-even points: where they lie, and why a line has none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reference.cba_studies import B, K, T, line, renovation, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.breakeven import NoBreakEven, break_even_of, find_break_evens
from wijkkoers.appraisal.cba.study import Entry
from wijkkoers.base.ranges import Range, exact


def test_factor_follows_the_rule() -> None:
    assert break_even_of(20, 80) == 0.75
    assert break_even_of(20, 0) is None


def test_ncw_is_nil_at_the_break_even_point() -> None:
    found = renovation()
    for point in find_break_evens(appraise(found)):
        if point.amount_eur is not None:
            lines = [
                replace(entry, quantity=exact(point.amount_eur), price=exact(1)) if entry.id == point.line else entry
                for entry in found.lines
            ]
            assert appraise(replace(found, lines=tuple(lines))).alternatives[0].ncw.mid == pytest.approx(0, abs=1e-6)


def test_transfer_has_no_break_even_point() -> None:
    points = {point.line: point for point in find_break_evens(appraise(renovation()))}
    assert (points["huur"].reason, points["huur"].amount_eur) == (NoBreakEven.TRANSFER, None)


def test_small_benefit_would_have_to_become_a_loss() -> None:
    points = {point.line: point for point in find_break_evens(appraise(renovation()))}
    assert points["politie"].reason is NoBreakEven.TURNS_SIGN
    assert (points["politie"].factor or 0) < 0


def test_line_of_nought_has_no_break_even_point() -> None:
    points = {point.line: point for point in find_break_evens(appraise(study([line("k", K, 1.0), line("b", B, 0.0)])))}
    assert points["b"].reason is NoBreakEven.NO_VALUE


def test_point_in_the_bandwidth_says_so() -> None:
    lines = [line("k", K, 100.0, years=1), line("b", B, Range(80, 120, 130), years=1), line("t", T, 1.0, to_actor="y")]
    points = {point.line: point for point in find_break_evens(appraise(study(lines)))}
    assert (points["b"].amount_eur, points["b"].is_within_range, points["k"].is_within_range) == (pytest.approx(100), True, False)


def test_line_that_shares_its_price_cannot_turn_the_sign_when_the_others_move_along() -> None:
    lines = [
        line("n", K, 10.0, years=1, alternative="nul", price=Range(50, 100, 150), price_input="uur"),
        line("p", K, 9.0, years=1, price=Range(50, 100, 150), price_input="uur"),
    ]
    points = find_break_evens(appraise(study(lines, entry=Entry.ABSOLUTE)))
    assert [(point.line, point.amount_eur, point.is_within_range) for point in points] == [("n", 900, False), ("p", 1000, False)]


def test_shared_price_that_can_turn_the_sign_says_so() -> None:
    price = {"price": Range(50, 100, 150), "price_input": "uur", "years": 1}
    found = study([line("k", K, 3.0, **price), line("b", B, 1.0, **price), line("c", B, 240.0, years=1)])
    points = {point.line: point for point in find_break_evens(appraise(found))}
    assert (points["k"].amount_eur, points["k"].is_within_range) == (pytest.approx(340), True)


def test_closest_points_come_first() -> None:
    factors = [abs(point.factor - 1) for point in find_break_evens(appraise(renovation())) if point.amount_eur is not None and point.factor]
    assert factors == sorted(factors)

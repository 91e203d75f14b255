"""Low and high of a sum of lines whose figures are shared, held against trying every combination of ends."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from tests.reference.cba_studies import B, line, study

from wijkkoers.appraisal.cba.bandwidth import MOST_SHARED, Part, bandwidth_of, shared_inputs
from wijkkoers.appraisal.cba.cashflow import flow_of
from wijkkoers.appraisal.cba.study import Line
from wijkkoers.base.ranges import Range

RATE = Range(50, 100, 150)


def part(entry: Line, factor: int = 1) -> Part:
    return Part(flow_of(entry, study([entry])), factor)


def worth(id: str, quantity: float | Range, price: Range = RATE, factor: int = 1, **inputs: str) -> Part:
    return part(line(id, B, quantity, price=price, years=1, **inputs), factor)


def test_lines_that_share_nothing_stand_each_at_their_own_end() -> None:
    assert bandwidth_of([worth("p", 10.0), worth("q", 9.0, factor=-1)]) == Range(-850, 100, 1050)


def test_a_shared_price_moves_as_one() -> None:
    assert bandwidth_of([worth("p", 10.0, price_input="k"), worth("q", 9.0, factor=-1, price_input="k")]) == Range(50, 100, 150)


def test_parts_of_one_quantity_move_as_one_whatever_their_size() -> None:
    parts = [part(line("p", B, Range(10, 20, 30), years=1, quantity_input="k")), part(line("q", B, Range(5, 10, 15), quantity_input="k"))]
    found = bandwidth_of([parts[0], Part(parts[1].flow, -2)])
    scale = 20 - 2 * 10 * parts[1].flow.present
    assert (found.low, found.high) == pytest.approx((1.5 * scale, 0.5 * scale))


def test_product_of_two_shared_figures_takes_the_corners() -> None:
    parts = [
        worth("p", Range(1, 2, 4), quantity_input="q", price_input="k"),
        worth("r", Range(1, 2, 4), Range(30, 70, 80), -1, quantity_input="q"),
        worth("s", 3.0, factor=-1, price_input="k"),
    ]
    ends = [q * k - q * r - 3 * k for q, k, r in product((1, 4), (50, 150), (30, 80))]
    found = bandwidth_of(parts)
    assert (found.low, found.high) == (min(ends), max(ends))


def test_groups_that_hang_together_by_a_later_line_are_taken_together() -> None:
    first = worth("p", Range(1, 2, 4), quantity_input="q")
    second = worth("r", 3.0, factor=-1, price_input="k")
    bridge = worth("s", Range(1, 2, 4), factor=-1, quantity_input="q", price_input="k")
    ends = [q * p - 3 * k - q * k for q, p, k in product((1, 4), (50, 150), (50, 150))]
    found = bandwidth_of([first, second, bridge])
    assert (found.low, found.high) == (min(ends), max(ends))


def test_one_name_with_bandwidths_of_another_shape_is_never_too_narrow() -> None:
    parts = [worth("p", 1.0, price_input="k"), worth("q", 1.0, Range(0, 100, 100), -1, price_input="k")]
    assert bandwidth_of(parts) == Range(-50, 0, 150)


def test_one_input_as_quantity_and_price_of_a_line_is_never_too_narrow() -> None:
    assert bandwidth_of([worth("p", Range(-1, 0, 2), Range(-1, 0, 2), quantity_input="k", price_input="k")]) == Range(-2, 0, 4)


def test_too_many_figures_that_hang_together_are_taken_apart() -> None:
    names = [str(number) for number in range(MOST_SHARED + 1)]
    wide = Range(1, 2, 4)
    chain = [worth(f"p{one}", wide, wide, quantity_input=f"q{one}", price_input=f"q{two}") for one, two in pairwise(names)]
    both = [worth(f"r{name}{sign}", 1.0, wide, sign, price_input=f"q{name}") for name in names for sign in (1, -1)]
    assert bandwidth_of([*chain, *both]).low == len(chain) * 1 + len(names) * (1 - 4)
    assert bandwidth_of([*chain[:-1], *both[:-2]]).low == len(chain) - 1


def test_only_the_named_inputs_move() -> None:
    parts = [worth("p", 10.0, price_input="k"), worth("q", 9.0, factor=-1)]
    assert bandwidth_of(parts, frozenset({"k"})) == Range(-400, 100, 600)


def test_shared_inputs_are_uncertain_ones_used_twice() -> None:
    parts = [worth("p", 1.0, price_input="k"), worth("q", 1.0, price_input="k"), worth("r", 1.0, quantity_input="e"), worth("s", 1.0)]
    assert shared_inputs(parts) == {"k"}


def test_nothing_is_nought() -> None:
    assert bandwidth_of([]) == Range(0, 0, 0)

"""Laws of an MKBA, and plain loops beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reference.cba_loops import ncw_per_actor
from tests.reference.cba_studies import B, T, line, study

from wijkkoers.appraisal.cba.appraise import appraise
from wijkkoers.appraisal.cba.breakeven import find_break_evens
from wijkkoers.appraisal.cba.discount import annuity_factor, factors, payback_years
from wijkkoers.appraisal.cba.schemes import SCHEMES
from wijkkoers.appraisal.cba.study import BuildUp, Entry, Kind, Line, Study, Timing
from wijkkoers.base.ranges import Range

HORIZON = 12
ACTORS = ("x", "y", "z")
amounts = st.integers(-50, 200).map(float)
shares = st.integers(0, 4).map(lambda quarter: quarter / 4)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    return Range(*sorted(draw(st.tuples(amounts, amounts, amounts))))


@st.composite
def entries(draw: st.DrawFn, alternatives: tuple[str, ...] = ("a", "b")) -> Line:
    kind = draw(st.sampled_from(list(Kind)))
    actor, other = draw(st.permutations(ACTORS))[:2]
    rest: dict[str, Any] = {
        "alternative": draw(st.sampled_from(alternatives)),
        "actor": actor,
        "to_actor": other if kind is T else "",
        "price": draw(ranges()),
        "start_year": draw(st.integers(0, HORIZON)),
        "years": draw(st.none() | st.integers(1, 20)),
        "growth_per_year": draw(st.sampled_from([-0.02, 0.0, 0.035])),
        "build_up": draw(st.sampled_from(list(BuildUp))),
        "build_up_years": draw(st.integers(0, 5)),
        "attribution": draw(shares),
        "additionality": draw(shares),
        "waterbed_share": draw(st.none() | shares) if kind is B else None,
        "category": draw(st.sampled_from(["", "wonen", "zorg"])),
    }
    return line("", kind, draw(ranges()), **rest)


@st.composite
def studies(draw: st.DrawFn) -> Study:
    entry = draw(st.sampled_from(list(Entry)))
    alternatives = ("a", "b", "nul") if entry is Entry.ABSOLUTE else ("a", "b")
    lines = draw(st.lists(entries(alternatives), min_size=1, max_size=6))
    named = [replace(found, id=f"r{place}") for place, found in enumerate(lines)]
    frame = study([line("a", T, 1, to_actor="y"), line("b", T, 1, actor="z", to_actor="y", alternative="b")], horizon_years=HORIZON)
    scheme, timing = draw(st.sampled_from(list(SCHEMES.values()))), draw(st.sampled_from(list(Timing)))
    return replace(frame, lines=tuple(named), entry=entry, scheme=scheme, timing=timing)


def mids(found: Study) -> list[float]:
    return [one.ncw.mid for one in appraise(found).alternatives]


def scaled(found: Study, factor: float) -> Study:
    return replace(found, lines=tuple(replace(entry, quantity=entry.quantity.scaled(factor)) for entry in found.lines))


@given(studies())
def test_every_actor_gets_what_plain_loops_give(found: Study) -> None:
    for one in appraise(found).alternatives:
        expected = ncw_per_actor(found, one.id)
        assert {actor: part.ncw.mid for actor, part in one.per_actor.items()} == pytest.approx(expected, abs=1e-6)


@given(studies())
def test_sum_over_actors_is_the_total_and_transfers_add_up_to_nothing(found: Study) -> None:
    result = appraise(found)
    assert result.control_eur <= 0.005
    assert all(one.transfer_control_eur <= 0.005 for one in result.alternatives)


@given(studies())
def test_transfers_do_not_alter_the_total(found: Study) -> None:
    without = tuple(replace(entry, quantity=Range(0, 0, 0)) if entry.kind is T else entry for entry in found.lines)
    assert mids(replace(found, lines=without)) == pytest.approx(mids(found), abs=1e-6)


@given(studies(), st.integers(0, 9))
def test_ncw_scales_with_all_amounts(found: Study, factor: int) -> None:
    assert mids(scaled(found, factor)) == pytest.approx([factor * value for value in mids(found)], abs=1e-6)


@given(studies(), studies())
def test_ncw_of_lines_together_is_the_sum_of_their_parts(found: Study, other: Study) -> None:
    more = replace(found, lines=other.lines, entry=Entry.ABSOLUTE)
    own = replace(found, entry=Entry.ABSOLUTE)
    renamed = tuple(replace(entry, id=f"s{entry.id}") for entry in other.lines)
    both = replace(own, lines=own.lines + renamed)
    assert mids(both) == pytest.approx([a + b for a, b in zip(mids(own), mids(more), strict=True)], abs=1e-6)


@given(studies(), st.randoms(use_true_random=False))
def test_order_of_lines_does_not_matter(found: Study, random: Any) -> None:
    lines = list(found.lines)
    random.shuffle(lines)
    turned = appraise(replace(found, lines=tuple(lines)))
    for one, other in zip(appraise(found).alternatives, turned.alternatives, strict=True):
        assert [other.ncw.low, other.ncw.mid, other.ncw.high] == pytest.approx([one.ncw.low, one.ncw.mid, one.ncw.high], abs=1e-6)


@given(studies())
def test_mid_lies_in_its_bandwidth_and_parts_add_up(found: Study) -> None:
    for one in appraise(found).alternatives:
        assert one.ncw.low <= one.ncw.mid <= one.ncw.high
        assert one.benefits.mid - one.costs.mid == pytest.approx(one.ncw.mid, abs=1e-6)
        assert one.matrix.sum() == pytest.approx(one.ncw.mid, abs=1e-6)
        assert one.per_year_present.sum() == pytest.approx(one.ncw.mid, abs=1e-6)


@given(studies())
def test_break_even_factor_on_a_line_makes_the_ncw_nil(found: Study) -> None:
    result = appraise(found)
    for point in find_break_evens(result):
        if point.factor is not None:
            lines = tuple(
                replace(entry, quantity=Range(*[entry.quantity.mid * point.factor] * 3)) if entry.id == point.line else entry
                for entry in found.lines
            )
            after = appraise(replace(found, lines=lines)).alternative(point.alternative)
            assert after.ncw.mid == pytest.approx(0, abs=1e-5 * max(1.0, abs(point.factor)))


@given(st.sampled_from(list(SCHEMES.values())), st.integers(1, 200))
def test_factors_fall_and_annuities_are_their_sum(scheme: Any, years: int) -> None:
    found = factors(scheme, years)
    assert (found[1:] < found[:-1]).all()
    assert annuity_factor(scheme, years) == pytest.approx(sum(found[1:].tolist()))


@given(st.lists(amounts, min_size=1, max_size=12))
def test_payback_is_after_the_last_year_in_the_red(flows: list[float]) -> None:
    sums = [sum(flows[: place + 1]) for place in range(len(flows))]
    red = [place for place, total in enumerate(sums) if total < 0]
    found = payback_years(flows)
    if not red:
        assert found == 0
    elif sums[-1] < 0:
        assert found is None
    else:
        assert found is not None
        assert red[-1] < found <= red[-1] + 1

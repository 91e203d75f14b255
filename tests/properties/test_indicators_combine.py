"""Laws of derived figures and of figures of areas taken together."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.combine import add_up, weigh
from wijkkoers.indicators.derived import rate_per_1000, share_of_sum_pct, share_pct
from wijkkoers.indicators.reliability import mark_thin

counts = st.integers(0, 10**6)
figures = st.one_of(
    counts.map(present),
    st.sampled_from([status for status in Status if status is not Status.VALUE]).map(absent),
)
areas = st.lists(st.tuples(counts, st.integers(1, 10**6)), min_size=2, max_size=12)


@given(st.lists(counts, min_size=1, max_size=20), st.data())
def test_a_sum_does_not_depend_on_how_areas_are_grouped(parts: list[int], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(parts)))
    groups = [[present(part) for part in group] for group in (parts[:cut], parts[cut:]) if group]
    assert add_up([add_up(group) for group in groups]) == add_up([present(part) for part in parts])


@given(st.lists(figures, min_size=1, max_size=6))
def test_a_sum_has_a_value_only_when_every_part_has(parts: list[Figure]) -> None:
    assert add_up(parts).has_value == all(part.has_value for part in parts)


@given(st.lists(figures, min_size=1, max_size=4))
def test_the_order_of_areas_does_not_matter(parts: list[Figure]) -> None:
    assert len({add_up(order) for order in permutations(parts)}) == 1


@given(areas, st.integers(1, 1000))
def test_weights_on_another_scale_give_the_same_mean(pairs: list[tuple[int, int]], scale: int) -> None:
    values = [present(value) for value, _ in pairs]
    small = weigh(values, [present(weight) for _, weight in pairs])
    large = weigh(values, [present(weight * scale) for _, weight in pairs])
    assert small.value == pytest.approx(large.value)


@given(areas)
def test_a_mean_lies_between_its_parts(pairs: list[tuple[int, int]]) -> None:
    values = [value for value, _ in pairs]
    mean = weigh([present(value) for value in values], [present(weight) for _, weight in pairs]).value
    assert mean is not None
    assert min(values) <= mean + 1e-6
    assert mean - 1e-6 <= max(values)


@given(areas)
def test_a_mean_of_shares_weighed_by_their_wholes_is_the_share_of_the_sums(pairs: list[tuple[int, int]]) -> None:
    parts = [(present(min(part, whole)), present(whole)) for part, whole in pairs]
    of_parts = weigh([share_pct(part, whole) for part, whole in parts], [whole for _, whole in parts])
    of_whole = share_pct(add_up([part for part, _ in parts]), add_up([whole for _, whole in parts]))
    assert of_parts.value == pytest.approx(of_whole.value)


@given(areas, figures)
def test_an_area_of_weight_zero_never_changes_a_mean(pairs: list[tuple[int, int]], stranger: Figure) -> None:
    values = [present(value) for value, _ in pairs]
    weights = [present(weight) for _, weight in pairs]
    assert weigh([*values, stranger], [*weights, present(0)]) == weigh(values, weights)


@given(st.integers(2, 10), counts, st.integers(1, 100))
def test_equal_weights_give_the_plain_mean(number: int, value: int, weight: int) -> None:
    values = [value + place for place in range(number)]
    mean = weigh([present(item) for item in values], [present(weight)] * number).value
    assert mean == pytest.approx(sum(values) / number)


@given(st.lists(counts, min_size=2, max_size=5))
def test_shares_of_a_sum_add_up_to_a_hundred(parts: list[int]) -> None:
    assume(sum(parts) > 0)
    shares = [share_of_sum_pct(*(present(item) for item in parts[place:] + parts[:place])).value for place in range(len(parts))]
    assert sum(share for share in shares if share is not None) == pytest.approx(100)


@given(figures, figures)
def test_a_share_lies_between_0_and_100_or_is_absent_with_a_reason(part: Figure, whole: Figure) -> None:
    share = share_pct(part, whole)
    assert share.status is not Status.VALUE if share.value is None else 0 <= share.value <= 100


@given(figures, figures)
def test_a_rate_never_makes_a_value_from_something_absent(count: Figure, inhabitants: Figure) -> None:
    if not (count.has_value and inhabitants.has_value):
        assert not rate_per_1000(count, inhabitants).has_value


@given(counts, st.integers(0, 1000), st.integers(1, 1000))
def test_more_people_never_make_a_figure_thin(base: int, extra: int, minimum: int) -> None:
    if Mark.THIN in mark_thin(present(1), present(base + extra), minimum).marks:
        assert Mark.THIN in mark_thin(present(1), present(base), minimum).marks

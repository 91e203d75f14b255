"""Laws of divisions laid over each other, and of figures converted through them."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from tests.reference.grid_overlay import count_pieces

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.indicators.concordance import Overlay, Shapes, Tolerance, overlay
from wijkkoers.indicators.conversion import Limits, Part, convert

SIDE = 12
EXACT = Tolerance(share=0, width_m=0)
FREE = Limits(least_involved=0)
cuts = st.tuples(st.sets(st.integers(1, SIDE - 1), max_size=3), st.sets(st.integers(1, SIDE - 1), max_size=3))
counts = st.lists(st.integers(0, 10**6), min_size=16, max_size=16)


def division(cut: tuple[set[int], set[int]]) -> Shapes:
    """Return a square that is cut into rectangles, from left to right and from bottom to top."""
    xs, ys = ([0, *sorted(part), SIDE] for part in cut)
    boxes = [shapely.box(xs[i], ys[j], xs[i + 1], ys[j + 1]) for i in range(len(xs) - 1) for j in range(len(ys) - 1)]
    return np.array(boxes, dtype=object)


def parts_of(found: Overlay, place: int, figures: list[Figure], weights: list[Figure] | None = None) -> list[Part]:
    rows = zip(found.from_index, found.to_index, found.share, found.cover, strict=True)
    return [Part(figures[i], float(s), float(c), weights[i] if weights else None) for i, j, s, c in rows if j == place]


@given(cuts, cuts)
def test_overlay_agrees_with_counting_cells(first: tuple[set[int], set[int]], second: tuple[set[int], set[int]]) -> None:
    older, newer = division(first), division(second)
    found = overlay(older, newer, EXACT)
    rows = zip(found.from_index, found.to_index, found.share, found.cover, strict=True)
    exact = {(int(i), int(j)): (pytest.approx(float(s)), pytest.approx(float(c))) for i, j, s, c in rows}
    assert count_pieces(list(older), list(newer)) == exact


@given(cuts, cuts, st.floats(0, 0.2), st.floats(0, 3))
def test_shares_and_covers_of_a_partition_add_up_to_one_whatever_the_tolerance(
    first: tuple[set[int], set[int]], second: tuple[set[int], set[int]], share: float, width: float
) -> None:
    older, newer = division(first), division(second)
    found = overlay(older, newer, Tolerance(share, width, 0.2))
    kept = np.bincount(found.from_index, weights=found.share, minlength=len(older))
    assert all(total == pytest.approx(1) or total == 0 for total in kept)
    assert all(total == pytest.approx(1) or total == 0 for total in found.covered(len(newer)))


@given(cuts, counts)
def test_division_laid_over_itself_returns_the_same_figures(cut: tuple[set[int], set[int]], values: list[int]) -> None:
    areas = division(cut)
    found = overlay(areas, areas)
    for place in range(len(areas)):
        for rule in ("som", "gewogen", "niet"):
            converted = convert(rule, parts_of(found, place, [present(value) for value in values])).figure
            assert converted.value == pytest.approx(values[place])
            assert converted.marks == {Mark.CONVERTED}


@given(cuts, cuts, counts)
def test_counts_keep_their_total_over_a_complete_partition(
    first: tuple[set[int], set[int]], second: tuple[set[int], set[int]], values: list[int]
) -> None:
    older, newer = division(first), division(second)
    found = overlay(older, newer)
    figures = [present(value) for value in values]
    converted = [convert("som", parts_of(found, place, figures), FREE).figure.value for place in range(len(newer))]
    assert sum(value or 0 for value in converted) == pytest.approx(sum(values[: len(older)]))


@given(cuts, cuts, counts, counts)
def test_mean_stays_between_those_of_its_parts(
    first: tuple[set[int], set[int]], second: tuple[set[int], set[int]], values: list[int], bases: list[int]
) -> None:
    older, newer = division(first), division(second)
    found = overlay(older, newer)
    for place in range(len(newer)):
        parts = parts_of(found, place, [present(value) for value in values], [present(base) for base in bases])
        mean = convert("gewogen", parts, FREE).figure.value
        own = [part.figure.value or 0.0 for part in parts]
        assert mean is None or min(own) - 1e-6 <= mean <= max(own) + 1e-6


@given(cuts, cuts, counts, st.sampled_from(["som", "gewogen", "niet"]))
def test_what_was_converted_is_never_converted_again(
    first: tuple[set[int], set[int]], second: tuple[set[int], set[int]], values: list[int], rule: str
) -> None:
    older, newer = division(first), division(second)
    found = overlay(older, newer)
    once = [convert("som", parts_of(found, place, [present(v) for v in values]), FREE).figure for place in range(len(newer))]
    back = overlay(newer, older)
    for place in range(len(older)):
        assert not convert(rule, parts_of(back, place, once), FREE).figure.has_value  # type: ignore[arg-type]


@given(cuts, counts, st.sampled_from([status for status in Status if status is not Status.VALUE]))
def test_area_without_figure_never_becomes_a_value(cut: tuple[set[int], set[int]], values: list[int], status: Status) -> None:
    """Every area of the older division matters to the one area it becomes part of: it is more than a sliver of itself."""
    older = division(cut)
    found = overlay(older, division((set(), set())))
    figures = [absent(status), *(present(value) for value in values)]
    assert convert("som", parts_of(found, 0, figures)).figure.status is status

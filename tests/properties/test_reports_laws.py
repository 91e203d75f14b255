"""Laws of the figures: they hold for any wijkfoto, not only for the samples."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import box
from tests.unit.reports import samples
from tests.unit.reports.drawn import outside, overlapping, root_of

from wijkkoers.base.missing import present
from wijkkoers.reports.figures.axis import round_ticks
from wijkkoers.reports.figures.classes import class_of
from wijkkoers.reports.figures.labels import Name, overlap, place_labels
from wijkkoers.reports.figures.measure import shorten, text_width, wrap
from wijkkoers.reports.figures.position import place
from wijkkoers.reports.figures.svg import Sheet
from wijkkoers.reports.tables import FORMULA_STARTS, neutral

VALUES = st.floats(-1e6, 1e6, allow_nan=False)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60)


@given(st.lists(VALUES, min_size=1, max_size=40), st.lists(VALUES, max_size=4, unique=True))
def test_a_higher_value_is_never_in_a_lower_class(values: list[float], borders: list[float]) -> None:
    found = [class_of(value, sorted(borders)) for value in sorted(values)]
    assert found == sorted(found)


@given(VALUES, VALUES)
def test_axis_encloses_its_range_with_few_ticks(low: float, high: float) -> None:
    low, high = min(low, high), max(low, high)
    ticks = round_ticks(low, high, 5)
    slack = (ticks[-1] - ticks[0]) * 1e-6
    assert ticks[0] <= low + slack and ticks[-1] >= high - slack and 2 <= len(ticks) <= 8


@given(TEXTS, st.floats(20, 300))
def test_shortened_text_fits_and_wrapped_lines_fit(text: str, width: float) -> None:
    assert text_width(shorten(text, width, 12), 12) <= width
    assert all(text_width(line, 12) <= width for line in wrap(text, width, 12, most=3))


@given(st.floats(1, 1e5), st.floats(1, 1e5), st.lists(st.floats(1, 1e5), max_size=12), st.floats(0.01, 1000))
def test_place_does_not_depend_on_the_unit(own: float, gemeente: float, peers: list[float], factor: float) -> None:
    line = replace(samples.lines()[5], figure=present(own), gemeente=present(gemeente), land=None, peers=tuple(peers))
    scaled = replace(line, figure=present(own * factor), gemeente=present(gemeente * factor), peers=tuple(peer * factor for peer in peers))
    first, second = place(line), place(scaled)
    assert first is not None and second is not None and first.area is not None and second.area is not None
    if first.is_rough == second.is_rough:
        assert abs(first.area - second.area) <= 1e-6 * max(1.0, abs(first.area))


@given(st.floats(1, 1e5), st.floats(1, 1e5), st.lists(st.floats(1, 1e5), max_size=12))
def test_area_stands_on_the_side_of_its_difference(own: float, gemeente: float, peers: list[float]) -> None:
    line = replace(samples.lines()[5], figure=present(own), gemeente=present(gemeente), peers=tuple(peers))
    found = place(line)
    assert found is not None and found.area is not None
    assert (found.area > 0) == (own > gemeente) and (found.area < 0) == (own < gemeente)


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300), st.integers(4, 120), st.integers(4, 120)), max_size=25))
def test_labels_never_overlap_nor_leave_the_map(cells: list[tuple[int, int, int, int]]) -> None:
    names = [Name(f"B{number}", f"Buurt nummer {number}", box(x, y, x + wide, y + tall)) for number, (x, y, wide, tall) in enumerate(cells)]
    placed = [label.box for label in place_labels(names, 12, (0, 0, 400, 400)) if label.lines]
    assert not any(overlap(first, second) for first, second in combinations(placed, 2))
    assert all(left >= 0 and top >= 0 and right <= 400 and bottom <= 400 for left, top, right, bottom in placed)


@given(TEXTS)
def test_any_text_gives_a_well_formed_drawing(text: str) -> None:
    sheet = Sheet(100, 100, name="proef", title=text, desc=text)
    sheet.words((0, 50), text, 12, fill=text)
    root = root_of(sheet.text())
    assert overlapping(sheet.text()) == [] and root[0].text in (text, None) and isinstance(outside(sheet.text()), list)


@given(st.text(max_size=30))
def test_no_text_leaves_as_a_formula(text: str) -> None:
    assert not neutral(text).lstrip(" \N{NO-BREAK SPACE}").startswith(FORMULA_STARTS)

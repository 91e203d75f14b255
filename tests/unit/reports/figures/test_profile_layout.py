from __future__ import annotations

import pytest

from wijkkoers.reports.figures.profile_layout import LAYOUTS, Layout


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_cells_follow_each_other_within_the_column(layout: Layout) -> None:
    edges = [layout.label[0] + layout.label[1], layout.number, layout.unit[0], layout.unit[0] + layout.unit[1]]
    drawings = [layout.strip[0], layout.strip[0] + layout.strip[1], layout.spark[0], layout.spark[0] + layout.spark[1], layout.difference]
    rows = [edges, drawings] if layout.tiers == 2 else [edges + drawings]
    assert all(row == sorted(row) and row[-1] <= layout.column for row in rows)


def test_two_columns_and_their_gap_fill_the_width() -> None:
    layout = LAYOUTS["wide"]
    assert 2 * layout.column + layout.gap == layout.width


def test_text_on_the_plate_is_at_least_7_points() -> None:
    layout = LAYOUTS["plate"]
    assert layout.mm_width is not None and layout.small * layout.mm_width / layout.width / 25.4 * 72 >= 7

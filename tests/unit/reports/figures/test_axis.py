from __future__ import annotations

import pytest

from wijkkoers.reports.figures.axis import round_ticks


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 100, (0, 20, 40, 60, 80, 100)),
        (42, 66, (40, 45, 50, 55, 60, 65, 70)),
        (0.1, 0.4, (0.1, 0.2, 0.3, 0.4)),
        (-3, 3, (-4, -2, 0, 2, 4)),
    ],
)
def test_ticks_are_round_and_enclose(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert round_ticks(low, high, 5) == pytest.approx(expected)


@pytest.mark.parametrize("value", [0, 5, -5])
def test_one_value_still_gives_an_axis(value: float) -> None:
    ticks = round_ticks(value, value)
    assert len(ticks) >= 2 and ticks[0] <= value <= ticks[-1]

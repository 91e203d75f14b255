from __future__ import annotations

import pytest
from tests.unit.reports.figures.compasses import FULL, make_compass

from wijkkoers.reports.figures.compass_flag import place_flag
from wijkkoers.reports.figures.compass_layout import lay_out
from wijkkoers.reports.figures.labels import overlap


@pytest.mark.parametrize("sizes", [(4, 8, 4, 7, 2, 2, 3, 4), (9, 12, 3, 2, 4, 6, 7), FULL])
def test_the_flag_hides_no_other_stap(sizes: tuple[int, ...]) -> None:
    disc = lay_out(make_compass(*sizes), (500, 500))
    spot = next(spot for spot in disc.spots if spot.dot.is_next)
    lines, box = place_flag(spot, disc)
    assert " ".join(lines) == spot.dot.label
    for other in disc.spots:
        (x, y), radius = other.at, disc.radius * 0.95
        assert other is spot or not overlap(box, (x - radius, y - radius, x + radius, y + radius))

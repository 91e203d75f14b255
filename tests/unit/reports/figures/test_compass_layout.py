from __future__ import annotations

from itertools import combinations, pairwise
from math import hypot

import pytest
from tests.unit.reports.figures.compasses import FULL, make_compass, make_dot

from wijkkoers.reports.figures.compass_layout import HUB, OUTER, lay_out, place_halves, place_sectors, point

MIDDLE = (500.0, 500.0)
SIZES = [FULL, (4, 8, 4, 7, 2, 2, 3, 4), (1,), (9, 12, 3, 2, 4, 6, 7)]


@pytest.mark.parametrize("has_six_tracks", [False, True])
@pytest.mark.parametrize("sizes", SIZES)
def test_no_two_signs_touch(sizes: tuple[int, ...], has_six_tracks: bool) -> None:
    disc = lay_out(make_compass(*sizes, has_six_tracks=has_six_tracks), MIDDLE)
    spots = [spot for spot in disc.spots if not spot.is_echo]
    assert len(spots) == sum(sizes)
    assert min((hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) for a, b in combinations(spots, 2)), default=99) > 2 * disc.radius


@pytest.mark.parametrize("sizes", SIZES)
def test_every_sign_lies_inside_its_ring(sizes: tuple[int, ...]) -> None:
    disc = lay_out(make_compass(*sizes), MIDDLE)
    for spot in disc.spots:
        away = hypot(spot.at[0] - MIDDLE[0], spot.at[1] - MIDDLE[1])
        assert disc.outer(spot.ring) - disc.band + disc.radius <= away + 1e-6 <= disc.outer(spot.ring) - disc.radius + 1e-6
    assert disc.outer(0) == OUTER and disc.outer(len(sizes)) == pytest.approx(HUB)


def test_spoor_a_stands_left_spoor_b_right_and_both_at_the_bottom_of_the_seam() -> None:
    disc = lay_out(make_compass(12), MIDDLE)
    for spot in disc.spots:
        if not spot.dot.is_both:
            assert (spot.at[0] < MIDDLE[0]) == (spot.dot.spoor == "A")
        else:
            assert 90 < spot.angle < 270


def test_stappen_of_one_half_are_evenly_spaced() -> None:
    dots = [make_dot(f"{number}") for number in range(5)]
    angles = [angle for _dot, angle in place_halves(dots, 300, 20)]
    assert {round(first - second, 6) for first, second in pairwise(angles)} == {round(160 / 5, 6)}


def test_the_top_stays_free_for_the_name() -> None:
    dots = [make_dot(f"{number}", sporen) for number, sporen in enumerate([("A",), ("B",), ("A", "B")] * 8)]
    assert all(40 <= angle <= 320 for _dot, angle in place_halves(dots, 90, 40))


def test_a_stap_stands_in_the_sector_of_its_main_aspect_with_an_echo_in_the_others() -> None:
    (main, echo) = place_sectors([make_dot(letters=("B", "E"))])
    assert (main[2], main[3], echo[2], echo[3]) == ("B", False, "E", True)
    assert 240 < main[1] < 300 and 60 < echo[1] < 120


def test_angles_run_clockwise_from_the_top() -> None:
    assert point(MIDDLE, 10, 0) == pytest.approx((500, 490))
    assert point(MIDDLE, 10, 90) == pytest.approx((510, 500))

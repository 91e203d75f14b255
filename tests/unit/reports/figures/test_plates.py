"""Number plates on a map: they never touch, and each stays as near to its place as it can."""

from __future__ import annotations

from itertools import combinations

from wijkkoers.reports.figures.labels import overlap
from wijkkoers.reports.figures.plates import Spot, place_plates, plate_size

BOUNDS = (0.0, 0.0, 600.0, 400.0)
CROWD = [Spot(str(number), str(number), 300 + number % 8 * 5, 200 + number // 8 * 5, 3.5) for number in range(40)]


def test_plates_of_a_crowd_touch_neither_each_other_nor_the_edge_nor_another_dot() -> None:
    plates = place_plates(CROWD, 11, BOUNDS)
    assert len(plates) == len(CROWD)
    assert [1 for one, other in combinations(plates, 2) if overlap(one.box, other.box)] == []
    dots = [(spot.x - 3.5, spot.y - 3.5, spot.x + 3.5, spot.y + 3.5) for spot in CROWD]
    assert [plate.spot.text for plate in plates if any(overlap(plate.box, dot) for dot in dots)] == []
    assert [plate.spot.text for plate in plates if plate.box[0] < 0 or plate.box[1] < 0 or plate.box[2] > 600 or plate.box[3] > 400] == []


def test_lonely_point_has_its_plate_just_above() -> None:
    (plate,) = place_plates([Spot("x", "12", 300, 200, 3.5)], 11, BOUNDS)
    assert (plate.x, plate.is_away, 10 < 200 - plate.y < 25) == (300, True, True)


def test_lonely_area_has_its_plate_in_its_middle() -> None:
    (plate,) = place_plates([Spot("x", "12", 300, 200)], 11, BOUNDS)
    assert (plate.x, plate.y, plate.is_away) == (300, 200, False)


def test_plate_without_any_room_is_left_out() -> None:
    assert place_plates([Spot("x", "12", 5, 5, 3.5)], 11, (0, 0, 10, 10)) == []


def test_longer_number_has_a_wider_plate_of_the_same_height() -> None:
    short, long = plate_size("1", 11), plate_size("128", 11)
    assert (long[0] > short[0] + 10, long[1] == short[1]) == (True, True)

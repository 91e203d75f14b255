from __future__ import annotations

from itertools import combinations

from wijkkoers.reports.figures.labels import overlap
from wijkkoers.reports.figures.measure import text_width
from wijkkoers.reports.figures.spots import RADIUS, Spot, SpotLabel, place_beside

BOUNDS = (0.0, 0.0, 300.0, 200.0)
SIZE = 12.0


def _box(label: SpotLabel) -> tuple[float, float, float, float]:
    x, base, anchor = label.place
    wide = text_width(label.text, SIZE, 600)
    left = {"start": x, "end": x - wide, "middle": x - wide / 2}[anchor]
    return (left, base - SIZE * 0.75, left + wide, base + SIZE * 0.2)


def _crowd(count: int) -> list[Spot]:
    return [Spot(f"BU{number:02}", f"Buurt nummer {number}", 100 + 7 * (number % 10), 80 + 9 * (number // 10)) for number in range(count)]


def test_a_lonely_dot_gets_its_name_on_the_right() -> None:
    [label] = place_beside([Spot("a", "Seinhuis", 50, 50)], SIZE, BOUNDS)
    assert (label.text, label.place[2], label.number) == ("Seinhuis", "start", 0)


def test_at_the_right_edge_the_name_stands_on_the_left() -> None:
    [label] = place_beside([Spot("a", "Seinhuis", 295, 50)], SIZE, BOUNDS)
    assert label.place[2] == "end"


def test_no_text_touches_another_or_a_dot() -> None:
    spots = _crowd(40)
    labels = place_beside(spots, SIZE, BOUNDS)
    dots = [(spot.x - RADIUS, spot.y - RADIUS, spot.x + RADIUS, spot.y + RADIUS) for spot in spots]
    assert not any(overlap(_box(one), _box(other)) for one, other in combinations(labels, 2))
    assert not any(overlap(_box(label), dot) for label in labels for dot in dots)


def test_numbers_run_on_without_a_gap() -> None:
    numbers = sorted(label.number for label in place_beside(_crowd(20), SIZE, BOUNDS, names=False) if label.number)
    assert numbers == list(range(1, len(numbers) + 1)) and numbers


def test_the_area_in_focus_keeps_its_name_where_others_get_numbers() -> None:
    labels = place_beside([Spot("a", "Seinhuis", 50, 50, is_first=True), Spot("b", "Kade", 200, 50)], SIZE, BOUNDS, names=False)
    assert sorted(label.text for label in labels) == ["1", "Seinhuis"]

from __future__ import annotations

from itertools import combinations

from shapely.geometry import Polygon, box

from wijkkoers.reports.figures.labels import Name, overlap, place_labels

BOUNDS = (0.0, 0.0, 400.0, 400.0)


def _grid(side: float, names: str = "Kraaihoek") -> list[Name]:
    count = int(400 // side)
    cells = [(column * side, row * side) for row in range(count) for column in range(count)]
    return [Name(f"B{number:03}", f"{names} {number}", box(x, y, x + side, y + side)) for number, (x, y) in enumerate(cells)]


def test_names_with_room_are_written_whole() -> None:
    assert [label.lines for label in place_labels(_grid(200), 12, BOUNDS)] == [(f"Kraaihoek {number}",) for number in range(4)]


def test_labels_never_overlap() -> None:
    found = [label.box for label in place_labels(_grid(40), 12, BOUNDS) if label.lines]
    assert not any(overlap(first, second) for first, second in combinations(found, 2))


def test_every_area_gets_a_name_or_a_number() -> None:
    found = place_labels(_grid(25), 12, BOUNDS)
    assert len(found) == 256 and all(label.number or label.lines for label in found)


def test_numbers_are_one_to_n() -> None:
    numbers = sorted(label.number for label in place_labels(_grid(25), 12, BOUNDS) if label.number)
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_area_in_focus_is_written_first() -> None:
    crowd = [Name("A", "Grote naam hier", box(0, 0, 120, 30)), Name("B", "Ook deze naam", box(0, 5, 110, 34), is_first=True)]
    found = {label.code: label for label in place_labels(crowd, 12, BOUNDS)}
    assert found["B"].lines == ("Ook deze naam",)


def test_value_stands_under_the_name_where_there_is_room() -> None:
    (label,) = place_labels([Name("A", "Noord", box(0, 0, 200, 200), "44 %")], 12, BOUNDS)
    assert label.lines == ("Noord", "44 %") and label.has_value


def test_long_name_takes_more_lines_before_it_becomes_a_number() -> None:
    (label,) = place_labels([Name("A", "Bedrijventerrein Oosteind en Ketel", box(0, 0, 110, 200))], 12, BOUNDS)
    assert len(label.lines) > 1 and " ".join(label.lines) == "Bedrijventerrein Oosteind en Ketel"


def test_name_stands_within_the_bounds() -> None:
    (label,) = place_labels([Name("A", "Alblasserbos Oost", box(-100, 0, 20, 100))], 12, BOUNDS)
    assert label.number == 1


def test_name_in_a_bent_area_stands_where_there_is_room() -> None:
    hook = Polygon([(0, 0), (300, 0), (300, 20), (20, 20), (20, 300), (150, 300), (150, 380), (0, 380)])
    (label,) = place_labels([Name("A", "Dijk", hook)], 12, BOUNDS)
    assert hook.contains(box(*label.box))

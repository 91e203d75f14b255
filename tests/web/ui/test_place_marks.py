"""What stands on a map of places: features with number, words and class."""

from __future__ import annotations

import pytest

from wijkkoers.reports.figures.signs import SIGNS
from wijkkoers.reports.tokens import load_tokens
from wijkkoers.web.ui.place_marks import OWNER_LOOKS, PlaceRow, oordeel_classes, owner_classes, place_collection, spoor_classes

POINT = {"type": "Point", "coordinates": [5.1, 52.1]}


def test_row_without_a_place_is_not_on_the_map() -> None:
    found = place_collection([PlaceRow("opgave:1", POINT, "3", "Stoep", "/x/", "a", "scheef"), PlaceRow("opgave:2", None)])
    properties = {"nummer": "3", "titel": "Stoep", "url": "/x/", "klasse": "a", "tekst": "scheef"}
    assert found["features"] == [{"type": "Feature", "id": "opgave:1", "geometry": POINT, "properties": properties}]


@pytest.mark.parametrize("classes", [spoor_classes(), oordeel_classes(), owner_classes([(str(n), f"Partij {n}") for n in range(8)])])
def test_every_class_has_its_own_colour_sign_and_label(classes: list) -> None:  # type: ignore[type-arg]
    tokens = load_tokens()["colour"]
    assert [row for row in classes if row.colour not in tokens or row.sign not in SIGNS or not row.path] == []
    assert len({row.sign for row in classes}) == len({row.colour for row in classes}) == len({row.label for row in classes}) == len(classes)


def test_looks_come_back_when_there_are_more_owners_than_looks() -> None:
    classes = owner_classes([(str(number), str(number)) for number in range(len(OWNER_LOOKS) + 1)])
    assert (classes[-1].colour, classes[-1].sign) == OWNER_LOOKS[0]

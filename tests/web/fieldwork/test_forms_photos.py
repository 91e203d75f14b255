"""Forms of photos."""

from __future__ import annotations

import pytest

from wijkkoers.web.fieldwork.forms.photos import FIRST_BOXES, MOST_BOXES, BlurForm, ReleaseForm

BOX = {"vak-0-links": "10", "vak-0-boven": "20", "vak-0-breed": "30", "vak-0-hoog": "40"}


def test_boxes_in_hundredths_become_shares_and_there_is_room_for_more() -> None:
    form = BlurForm(BOX)
    assert form.is_valid()
    assert form.boxes == [[0.1, 0.2, 0.3, 0.4]]
    assert len(BlurForm().rows) == FIRST_BOXES
    assert len(BlurForm(boxes=[[0, 0, 1, 1]] * 9).rows) == 11


@pytest.mark.parametrize(
    "wrong", [{"vak-0-hoog": ""}, {"vak-0-hoog": "0"}, {"vak-0-links": "100"}, {"vak-0-links": "-1"}, {"vak-0-breed": "nan"}]
)
def test_a_box_that_cannot_be_is_refused(wrong: dict[str, str]) -> None:
    assert not BlurForm({**BOX, **wrong}).is_valid()


def test_a_hostile_number_of_boxes_makes_no_endless_form() -> None:
    assert len(BlurForm({"vak-999-links": "1", "vak-999999999-links": "1", "vak-x-links": "1"}).rows) == MOST_BOXES


def test_words_with_a_photo_are_one_line() -> None:
    assert ReleaseForm({"caption": "Losse tegels"}).is_valid()

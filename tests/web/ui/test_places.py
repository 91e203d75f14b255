"""The field of a place, its text and words, and the way to metres."""

from __future__ import annotations

from typing import Any

import pytest
import shapely
from django import forms
from django.http import QueryDict
from django.utils import translation

from wijkkoers.web.ui.editing import EditForm
from wijkkoers.web.ui.places import PlaceField, describe_place, from_rd, place_text, read_place, to_rd

POINT = {"type": "Point", "coordinates": [5.1234, 52.0123]}
LINE = {"type": "LineString", "coordinates": [[5.1, 52.1], [5.2, 52.2]]}
LOOP = {"type": "LineString", "coordinates": [[5.1, 52.1], [5.2, 52.1], [5.2, 52.2], [5.1, 52.1]]}
AREA = {"type": "Polygon", "coordinates": [[[5.1, 52.1], [5.3, 52.1], [5.3, 52.3], [5.1, 52.1]]]}
RING = [[5.2, 52.12], [5.25, 52.12], [5.25, 52.15], [5.2, 52.12]]
HOLED = {"type": "Polygon", "coordinates": [AREA["coordinates"][0], RING]}


class ThingForm(EditForm):
    """A thing with a place."""

    EDITED = ("place",)
    place = PlaceField(label="Plaats", required=False)


class PointForm(forms.Form):
    """A thing that is at a point."""

    place = PlaceField(kinds=("Point",))


@pytest.mark.parametrize("geometry", [POINT, LINE, LOOP, AREA, HOLED, None])
def test_text_of_a_place_is_read_back_as_the_same_place(geometry: dict[str, Any] | None) -> None:
    assert read_place(place_text(geometry)) == geometry


def test_text_gives_latitude_before_longitude() -> None:
    assert place_text(POINT) == "52.0123 5.1234"


def test_form_takes_a_geometry_and_shows_its_text() -> None:
    assert (">\n52.0123 5.1234</textarea>" in str(ThingForm(initial={"place": POINT})["place"]), ThingForm().is_bound) == (True, False)


def test_text_becomes_a_geometry_and_nothing_becomes_none() -> None:
    sent, empty = ThingForm(QueryDict("place=52,0123 5,1234")), ThingForm(QueryDict("place="))
    assert (sent.is_valid(), sent.cleaned_data["place"], empty.is_valid(), empty.cleaned_data["place"]) == (True, POINT, True, None)


def test_refusal_is_plain_dutch_and_english() -> None:
    form = PointForm({"place": "5,1234 52,0123"})
    assert form.errors["place"] == ["De twee getallen van “5,1234 52,0123” staan omgewisseld. Bedoelde u “52,0123 5,1234”?"]
    with translation.override("en"):
        assert PointForm({"place": place_text(LINE)}).errors["place"] == ["No line fits here. Expected: point."]


def test_required_place_cannot_stay_empty() -> None:
    assert PointForm({"place": " "}).errors.as_data()["place"][0].code == "required"


def test_other_way_to_write_the_same_place_is_no_change() -> None:
    field = PlaceField()
    assert (field.has_changed(POINT, "52,0123 5,1234"), field.has_changed(POINT, "52,1 5,1"), field.has_changed(None, "ergens")) == (
        False,
        True,
        True,
    )


def test_two_people_who_move_a_place_clash_and_both_are_shown() -> None:
    held = {"place": place_text(POINT)}
    data = QueryDict(mutable=True)
    data.update({"revision": "1", "base": '{"place": "52.0123 5.1234"}', "place": "52.1 5.1"})
    again = ThingForm(data, held=held, revision=1).merged({"place": "52.2 5.2"}, 2)
    assert [(row["theirs"], row["mine"]) for row in again.clash_rows()] == [("52.2 5.2", "52.1 5.1")]
    assert again["place"].value() == "52.1 5.1"


def test_hostile_text_is_shown_as_text() -> None:
    assert "<script" not in str(PointForm({"place": "</textarea><script>x</script>"})["place"])


def test_metres_and_back_give_the_same_place() -> None:
    assert [from_rd(to_rd(geometry)) for geometry in (POINT, LINE, HOLED)] == [POINT, LINE, HOLED]


SIZES = [
    (shapely.Point(155_000, 463_000), "punt", "point"),
    (shapely.LineString([(155_000, 463_000), (155_240, 463_000)]), "lijn van 240 m", "line of 240 m"),
    (shapely.LineString([(155_000, 463_000), (156_240, 463_000)]), "lijn van 1,2 km", "line of 1.2 km"),
    (shapely.box(155_000, 463_000, 155_020, 463_030), "vlak van 600 m²", "area of 600 m²"),
    (shapely.box(155_000, 463_000, 155_100, 463_120), "vlak van 1,2 ha", "area of 1.2 ha"),
]


@pytest.mark.parametrize(("shape", "dutch", "english"), SIZES)
def test_place_is_described_with_its_size_in_metres(shape: Any, dutch: str, english: str) -> None:
    place = from_rd(shape)
    assert (describe_place(place, "nl"), describe_place(place, "en"), describe_place(None, "nl")) == (dutch, english, "")

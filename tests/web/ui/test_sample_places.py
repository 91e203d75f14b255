"""The made-up places of the page with all parts are real places to the code."""

from __future__ import annotations

from wijkkoers.web.ui.places import check_place
from wijkkoers.web.ui.sample_places import sample_base, sample_context, sample_items, sample_places


def test_every_sample_is_a_place() -> None:
    features = [*sample_places("nl")["features"], *sample_base()["features"], *sample_items()["features"]]
    assert [check_place(feature["geometry"])["type"] for feature in features] == [feature["geometry"]["type"] for feature in features]


def test_every_sample_has_a_class_of_the_legend() -> None:
    shown = sample_context("nl")
    assert {feature["properties"]["klasse"] for feature in shown["place_data"]["features"]} == {row.id for row in shown["place_classes"]}

"""The table of parts fits the model, whole and without a name twice."""

from __future__ import annotations

import dataclasses

import pytest

from wijkkoers.sources.weegbestand.fields import Kind, Part
from wijkkoers.sources.weegbestand.headings import plain
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.parts import BY_KEY, PARTS

each_part = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.key)


def test_every_part_of_the_model_is_in_the_table() -> None:
    assert [part.attribute for part in PARTS] != [] and {part.attribute for part in PARTS} == {
        known.name for known in dataclasses.fields(Weegbestand)
    }


def test_keys_and_sheets_are_used_once() -> None:
    assert len({part.key for part in PARTS}) == len({plain(part.sheet) for part in PARTS}) == len(PARTS)


@each_part
def test_every_attribute_has_its_column(part: Part) -> None:
    assert [field.attribute for field in part.fields] and {field.attribute for field in part.fields} == {
        known.name for known in dataclasses.fields(part.shape)
    }


@each_part
def test_headings_are_used_once(part: Part) -> None:
    headings = [plain(heading) for field in part.fields for heading in field.headings]
    assert len(set(headings)) == len(headings)


@each_part
def test_attribute_without_default_is_required_or_filled_in(part: Part) -> None:
    open_ones = {field.key for field in part.fields if not field.is_required and field.attribute not in part.defaults}
    assert open_ones == ({"betaler"} if part.key == "kosten" else set())


@each_part
def test_percentage_says_so_in_key_and_heading(part: Part) -> None:
    shares = (Kind.FRACTION, Kind.STEPS)
    assert [
        f.key for f in part.fields if (f.kind in shares) != f.key.endswith("_pct") or (f.kind in shares) != f.heading.endswith("%")
    ] == []


@each_part
def test_references_lead_to_a_part_with_ids(part: Part) -> None:
    assert [field.key for field in part.fields if field.refers_to and "id" not in BY_KEY[field.refers_to].unique] == []


@each_part
def test_every_column_has_an_explanation_that_is_a_sentence(part: Part) -> None:
    assert [field.key for field in part.fields if not field.remark.endswith((".", "?"))] == []


@each_part
def test_default_of_a_choice_is_one_of_the_choices(part: Part) -> None:
    chosen = {f.key: part.defaults.get(f.attribute) for f in part.fields if f.kind is Kind.CHOICE}
    assert [key for key, value in chosen.items() if value not in (None, "", *next(f.choices for f in part.fields if f.key == key))] == []

from __future__ import annotations

import pytest

from wijkkoers.base.merging import Conflict, Merged, merge_lines, merge_values

BASE = {"naam": "Team", "wie": "Anna", "tekst": "een\ntwee\ndrie\nvier"}


def test_each_side_keeps_its_own_field() -> None:
    merged = merge_values(BASE, {**BASE, "wie": "Bram"}, {**BASE, "naam": "Startteam"})
    assert merged == Merged({**BASE, "naam": "Startteam", "wie": "Bram"}, (), ("wie",))


def test_a_field_that_both_changed_is_a_conflict_and_keeps_mine() -> None:
    merged = merge_values(BASE, {**BASE, "wie": "Bram"}, {**BASE, "wie": "Carla"})
    assert (merged.values["wie"], merged.conflicts, merged.taken) == ("Carla", (Conflict("wie", "Anna", "Bram", "Carla"),), ())


@pytest.mark.parametrize(("theirs", "expected"), [("Bram", True), ("Anna", False)])
def test_a_merge_says_whether_a_person_has_to_choose(theirs: str, expected: bool) -> None:
    assert merge_values(BASE, {**BASE, "wie": theirs}, {**BASE, "wie": "Carla"}).has_conflicts is expected


def test_the_same_change_on_both_sides_is_no_conflict_and_nothing_taken() -> None:
    both = {**BASE, "wie": "Bram"}
    assert merge_values(BASE, both, both) == Merged(both)


def test_lines_that_do_not_touch_are_merged() -> None:
    merged = merge_values(BASE, {**BASE, "tekst": "een!\ntwee\ndrie\nvier"}, {**BASE, "tekst": "een\ntwee\ndrie!\nvier"})
    assert (merged.values["tekst"], merged.conflicts, merged.taken) == ("een!\ntwee\ndrie!\nvier", (), ("tekst",))


@pytest.mark.parametrize(
    ("theirs", "mine", "expected"),
    [
        ("een!\ntwee\ndrie", "een\ntwee\ndrie!", "een!\ntwee\ndrie!"),
        ("nul\neen\ntwee\ndrie", "een\ntwee\ndrie\nvier", "nul\neen\ntwee\ndrie\nvier"),
        ("een\ndrie", "een\ntwee\ndrie\nvier", "een\ndrie\nvier"),
        ("een\ntwee", "nul\neen\ntwee\ndrie", "nul\neen\ntwee"),
        ("x\neen\ntwee\ndrie\nz", "x\neen\ntwee\ndrie", "x\neen\ntwee\ndrie\nz"),
    ],
)
def test_changes_with_an_unchanged_line_between_them_fit(theirs: str, mine: str, expected: str) -> None:
    assert merge_lines("een\ntwee\ndrie", theirs, mine) == expected


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        ("een\ntwee!\ndrie", "een\ntwee?\ndrie"),
        ("een!\ntwee\ndrie", "een\ntwee!\ndrie"),
        ("een\ntwee\ndrie\nvier", "een\ntwee\ndrie\nvijf"),
        ("een\ndrie", "een\ntwee!\ndrie"),
        ("een\ntwee\ntussen\ndrie", "een\ntwee\ndrie!"),
        ("", "een\ntwee\ndrie!"),
    ],
)
def test_changes_of_the_same_or_neighbouring_lines_do_not_fit(theirs: str, mine: str) -> None:
    assert merge_lines("een\ntwee\ndrie", theirs, mine) is None


def test_two_first_texts_in_an_empty_field_are_a_conflict() -> None:
    merged = merge_values({"tekst": ""}, {"tekst": "van hen"}, {"tekst": "van mij"})
    assert merged.conflicts == (Conflict("tekst", "", "van hen", "van mij"),)


def test_ends_of_lines_of_a_browser_are_no_change() -> None:
    mine = {**BASE, "tekst": "een\r\ntwee\r\ndrie\r\nvier"}
    assert merge_values(BASE, {**BASE, "tekst": "een\ntwee\ndrie\nvijf"}, mine).values["tekst"] == "een\ntwee\ndrie\nvijf"


def test_only_other_ends_of_lines_on_their_side_take_nothing() -> None:
    merged = merge_values({"t": "a\nb"}, {"t": "a\r\nb"}, {"t": "a\nc"})
    assert (merged.values, merged.taken, merged.conflicts) == ({"t": "a\nc"}, (), ())


def test_the_same_change_with_other_ends_of_lines_is_no_conflict() -> None:
    merged = merge_values({"t": ""}, {"t": "a\r\nb"}, {"t": "a\nb"})
    assert (merged.values, merged.taken, merged.conflicts) == ({"t": "a\nb"}, (), ())


def test_merged_lines_end_alike() -> None:
    merged = merge_values({"t": "a\r\nb\r\nc"}, {"t": "a!\r\nb\r\nc"}, {"t": "a\r\nb\r\nc!"})
    assert merged.values == {"t": "a!\nb\nc!"}


def test_a_box_that_they_unticked_stays_absent() -> None:
    merged = merge_values({"vinkje": "on"}, {}, {"vinkje": "on"})
    assert (merged.values, merged.taken) == ({}, ("vinkje",))


def test_a_field_that_one_side_removed_and_the_other_changed_is_a_conflict() -> None:
    merged = merge_values({"t": "a"}, {}, {"t": "b"})
    assert (merged.values, merged.conflicts) == ({"t": "b"}, (Conflict("t", "a", "", "b"),))


def test_fields_keep_the_order_of_the_form() -> None:
    merged = merge_values({"b": "", "a": ""}, {"b": "", "a": "", "d": "4"}, {"c": "3", "b": "", "a": ""})
    assert list(merged.values) == ["b", "a", "d", "c"]

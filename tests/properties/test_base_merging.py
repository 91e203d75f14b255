"""Laws of merging a form for two browsers: nothing is lost, one side alone wins, and it does not matter who is who."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.merging import Merged, merge_lines, merge_values

lines = st.sampled_from(["", "a", "b", "c", "d", "e"])
texts = st.lists(lines, min_size=1, max_size=8).map("\n".join)
forms = st.dictionaries(st.sampled_from(["naam", "tekst", "datum"]), texts, max_size=3)
Form = dict[str, str]


@st.composite
def three(draw: st.DrawFn) -> tuple[Form, Form, Form]:
    """A form and two edits of it: most lines stay, some are changed, added or removed, each with words of its own side."""
    base = draw(forms)
    return base, _edited(draw, base, "hun"), _edited(draw, base, "mijn")


def _edited(draw: st.DrawFn, form: Form, side: str) -> Form:
    return {field: "\n".join(_edited_lines(draw, text.split("\n"), side)) for field, text in form.items()}


def _edited_lines(draw: st.DrawFn, old: list[str], side: str) -> list[str]:
    new: list[str] = []
    for place, line in enumerate(old):
        act = draw(st.sampled_from(["keep", "keep", "keep", "change", "add", "remove"]))
        new += {"keep": [line], "change": [f"{side} {place}"], "add": [line, f"{side} na {place}"], "remove": []}[act]
    return new


def added_by(base: str, own: str, other: str) -> Counter[str]:
    """Lines that only one side has, with how often."""
    return Counter(own.split("\n")) - Counter(base.split("\n")) - Counter(other.split("\n"))


def lost_from(base: Form, own: Form, other: Form, merged: Merged) -> dict[str, Counter[str]]:
    """Lines added by one side that are neither in the merged form nor in a conflict, per field."""
    shown = {conflict.field for conflict in merged.conflicts if own.get(conflict.field, "") in (conflict.mine, conflict.theirs)}
    fields = {*base, *own, *other} - shown
    found = {
        field: added_by(base.get(field, ""), own.get(field, ""), other.get(field, "")) - Counter(merged.values.get(field, "").split("\n"))
        for field in fields
    }
    return {field: lines for field, lines in found.items() if lines}


@given(three())
def test_no_line_of_mine_or_theirs_is_lost(case: tuple[Form, Form, Form]) -> None:
    base, theirs, mine = case
    merged = merge_values(base, theirs, mine)
    assert (lost_from(base, mine, theirs, merged), lost_from(base, theirs, mine, merged)) == ({}, {})


@given(forms, forms, forms)
def test_no_line_is_lost_from_forms_that_have_nothing_in_common(base: Form, theirs: Form, mine: Form) -> None:
    merged = merge_values(base, theirs, mine)
    assert (lost_from(base, mine, theirs, merged), lost_from(base, theirs, mine, merged)) == ({}, {})


@given(forms, forms)
def test_mine_stands_when_they_changed_nothing(base: Form, mine: Form) -> None:
    assert merge_values(base, base, mine) == Merged(mine)


@given(forms, forms)
def test_theirs_stands_when_i_changed_nothing(base: Form, theirs: Form) -> None:
    merged = merge_values(base, theirs, base)
    assert (merged.values, merged.conflicts) == (theirs, ())
    assert set(merged.taken) == {field for field in {*base, *theirs} if base.get(field) != theirs.get(field)}


@given(st.one_of(three(), st.tuples(forms, forms, forms)))
def test_it_does_not_matter_who_is_who_except_in_a_conflict(case: tuple[Form, Form, Form]) -> None:
    base, theirs, mine = case
    one, other = merge_values(base, theirs, mine), merge_values(base, mine, theirs)
    fields = {conflict.field for conflict in one.conflicts}
    assert fields == {conflict.field for conflict in other.conflicts}
    for field in {*one.values, *other.values} - fields:
        assert one.values.get(field) == other.values.get(field)


@given(st.one_of(three(), st.tuples(forms, forms, forms)))
def test_a_conflict_is_a_field_that_both_changed_and_keeps_mine(case: tuple[Form, Form, Form]) -> None:
    base, theirs, mine = case
    merged = merge_values(base, theirs, mine)
    for conflict in merged.conflicts:
        sides = [form.get(conflict.field) for form in (base, theirs, mine)]
        assert len(set(sides)) == 3
        assert merged.values.get(conflict.field) == sides[2]


@given(texts, texts)
def test_lines_merged_with_an_unchanged_side_are_those_of_the_other(base: str, mine: str) -> None:
    assert (merge_lines(base, base, mine), merge_lines(base, mine, base), merge_lines(base, mine, mine)) == (mine, mine, mine)

"""Laws of the method: editions, what is up next, and dates that come back."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.handbook.process_samples import content, fixed, knooppunt, method, prose, text

from wijkkoers.handbook.calendar import next_occurrence, occurrences
from wijkkoers.handbook.edition import compare_editions, digest_of, dump_content, restore_content
from wijkkoers.handbook.process import Output, Phase, ProcessContent
from wijkkoers.handbook.progress import DONE, OPEN, next_up

IDS = ("een", "twee", "drie", "vier", "vijf")
STATES = (OPEN, "bezig", "gepauzeerd", "klaar", "herzien", "niet-van-toepassing")
few = settings(max_examples=40)
"""Methods are slow to draw."""

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
dates = st.builds(fixed, st.sampled_from("abc"), days, st.integers(1, 20))
states = st.dictionaries(st.sampled_from(IDS), st.sampled_from(STATES))


@st.composite
def methods(draw: st.DrawFn) -> ProcessContent:
    """A method with some knooppunten in any order and any graph between them, some with other texts."""
    ids = draw(st.permutations(IDS))[: draw(st.integers(1, len(IDS)))]
    entries = tuple(knooppunt(id, **draw(changes(ids))) for id in ids)
    cut = draw(st.integers(1, len(ids)))
    phases = [
        Phase(id=id, label=text(id), purpose=prose(id), knooppunten=part) for id, part in (("p", ids[:cut]), ("q", ids[cut:])) if part
    ]
    chosen = tuple(draw(st.permutations(ids)))
    return content(knooppunten=entries, phases=tuple(draw(st.permutations(phases))), methods=(method("kompas", ("alles", chosen)),))


def changes(ids: tuple[str, ...] | list[str]) -> st.SearchStrategy[dict[str, Any]]:
    users = st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple)
    output = st.builds(Output, id=st.sampled_from(["x", "y"]), label=st.sampled_from("ab").map(text), to=users)
    fields = {"goal": st.sampled_from(["a", "b"]).map(prose), "sensitive": st.booleans(), "label": st.sampled_from("ab").map(text)}
    return st.fixed_dictionaries({"gives": st.tuples(output)}, optional=fields)


def without_order(start: ProcessContent) -> ProcessContent:
    """The same method with its knooppunten by id: their order is that of the phases."""
    return start.model_copy(update={"knooppunten": tuple(sorted(start.knooppunten, key=lambda entry: entry.id))})


@few
@given(methods())
def test_content_survives_being_kept(start: ProcessContent) -> None:
    again = restore_content(json.loads(json.dumps(dump_content(start))))
    assert (again, digest_of(again)) == (start, digest_of(start))


@few
@given(methods())
def test_an_edition_does_not_differ_from_itself(start: ProcessContent) -> None:
    assert compare_editions(start, start) == ()


@few
@given(methods(), methods())
def test_editions_without_changes_are_equal(old: ProcessContent, new: ProcessContent) -> None:
    assert (compare_editions(old, new) == ()) == (without_order(old) == without_order(new))


@few
@given(methods(), methods())
def test_what_is_new_one_way_has_left_the_other_way(old: ProcessContent, new: ProcessContent) -> None:
    there, back = compare_editions(old, new), compare_editions(new, old)
    for one, other in (("nieuw", "vervallen"), ("vervallen", "nieuw"), ("gewijzigd", "gewijzigd")):
        assert {(c.entry, c.id) for c in there if c.kind == one} == {(c.entry, c.id) for c in back if c.kind == other}


@few
@given(methods(), states)
def test_every_open_knooppunt_of_a_method_is_up_once(start: ProcessContent, states: dict[str, str]) -> None:
    chosen = start.methods[0].knooppunten
    found = [entry.knooppunt.id for entry in next_up(start, start.methods[0], states, limit=99)]
    assert sorted(found) == sorted(id for id in chosen if states.get(id, OPEN) == OPEN)


@few
@given(methods(), states)
def test_who_waits_stands_behind_who_does_not_and_waits_for_what_is_not_done(start: ProcessContent, states: dict[str, str]) -> None:
    found = next_up(start, start.methods[0], states, limit=99)
    assert [bool(entry.waiting_for) for entry in found] == sorted(bool(entry.waiting_for) for entry in found)
    assert not [id for entry in found for id in entry.waiting_for if states.get(id, OPEN) in DONE]


@few
@given(methods(), st.sets(st.sampled_from(IDS)))
def test_some_open_knooppunt_never_waits_when_the_others_are_done(start: ProcessContent, done: set[str]) -> None:
    found = next_up(start, start.methods[0], dict.fromkeys(done, "klaar"))
    assert not found or found[0].waiting_for == ()


@given(dates, days)
def test_the_next_time_is_the_first_one_after_a_day(entry: Any, after: date) -> None:
    on = next_occurrence(entry, after)
    assert [found.on for found in occurrences([entry], after + timedelta(days=1), on)] == [on]


@given(st.lists(dates, max_size=4), st.tuples(days, days, days))
def test_times_of_two_stretches_are_those_of_the_whole(entries: list[Any], bounds: tuple[date, date, date]) -> None:
    start, cut, end = sorted(bounds)
    parts = occurrences(entries, start, cut) + occurrences(entries, cut + timedelta(days=1), end)
    assert parts == occurrences(entries, start, end)

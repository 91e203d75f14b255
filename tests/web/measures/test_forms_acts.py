"""Small forms: a reason is asked only where a move needs one, a partij can say nothing."""

from __future__ import annotations

from django.http import QueryDict

from wijkkoers.web.measures.forms.acts import MergeForm, MoveForm, SplitForm, SupportForm, held_support
from wijkkoers.web.measures.states import MaatregelMove


def test_a_reason_is_asked_only_where_a_move_needs_it() -> None:
    assert "reason" in MoveForm(moves=[MaatregelMove.LATEN_VALLEN]).fields
    assert "reason" not in MoveForm(moves=[MaatregelMove.TERUGZETTEN]).fields


def test_a_move_that_is_not_offered_is_refused() -> None:
    assert not MoveForm(QueryDict("move=kiezen"), moves=[MaatregelMove.TERUGZETTEN]).is_valid()


def test_a_partij_can_say_nothing() -> None:
    form = SupportForm(QueryDict("position=&revision=0"), held=held_support(None), revision=0)
    assert form.is_valid() and form.value.position is None and form.seen_revision == 0


def test_only_what_is_offered_is_merged_and_a_split_needs_names() -> None:
    assert not MergeForm(QueryDict("others=9"), others=[("1", "Een")]).is_valid()
    assert not SplitForm(QueryDict("names=+")).is_valid()

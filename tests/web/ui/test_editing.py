"""Forms that survive two browsers at once."""

from __future__ import annotations

import json

import pytest
from django import forms
from django.http import QueryDict

from wijkkoers.web.ui.editing import EditForm

HELD = {"title": "Oud", "note": "Een\nTwee\nDrie"}


class NoteForm(EditForm):
    """A title, a note and a choice of more."""

    EDITED = ("title", "note", "groups")
    title = forms.CharField(required=False)
    note = forms.CharField(required=False, widget=forms.Textarea)
    groups = forms.MultipleChoiceField(required=False, choices=[("a", "A"), ("b", "B")])


def _sent(**values: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({"revision": "1", "base": json.dumps(HELD), **HELD, **values})
    return data


def test_form_starts_with_the_row_and_its_revision() -> None:
    form = NoteForm(held=HELD, revision=4)
    assert (form["title"].value(), form["revision"].value(), json.loads(form["base"].value())) == ("Oud", 4, HELD)


def test_revision_that_was_seen_comes_back() -> None:
    form = NoteForm(_sent(), held=HELD, revision=2)
    assert (form.is_valid(), form.seen_revision) == (True, 1)


def test_form_without_a_revision_never_overwrites() -> None:
    data = _sent()
    del data["revision"]
    form = NoteForm(data, held=HELD, revision=2)
    assert (form.is_valid(), form.seen_revision) == (True, -1)


def test_new_row_has_no_revision() -> None:
    form = NoteForm(QueryDict("title=Nieuw"))
    assert (form.is_valid(), form.seen_revision) == (True, None)


def test_edits_of_other_fields_are_put_together() -> None:
    again = NoteForm(_sent(title="Mijn titel"), held=HELD, revision=1).merged({**HELD, "note": "Hun tekst"}, 2)
    assert (again["title"].value(), again["note"].value(), again["revision"].value()) == ("Mijn titel", "Hun tekst", 2)
    assert (again.conflicts, again.taken_labels()) == ((), ["Note"])


def test_edits_of_one_field_clash_and_both_are_shown() -> None:
    again = NoteForm(_sent(title="Mijn titel"), held=HELD, revision=1).merged({**HELD, "title": "Hun titel"}, 2)
    assert again.clash_rows() == [{"label": "Title", "theirs": "Hun titel", "mine": "Mijn titel"}]
    assert again["title"].value() == "Mijn titel"


def test_choice_of_more_is_merged_too() -> None:
    data = _sent()
    data.setlist("groups", ["a", "b"])
    again = NoteForm(data, held=HELD, revision=1).merged({**HELD, "title": "Hun titel"}, 2)
    assert again["groups"].value() == ["a", "b"]


@pytest.mark.parametrize("told", ["", "geen json", "[1]"])
def test_base_that_cannot_be_read_shows_every_difference(told: str) -> None:
    again = NoteForm(_sent(base=told, title="Mijn titel"), held=HELD, revision=1).merged({**HELD, "title": "Hun titel"}, 2)
    assert [row.field for row in again.conflicts] == ["title"]

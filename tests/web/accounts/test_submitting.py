"""Saving a form: done, refused, or merged with what another changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import pytest
from django import forms
from django.test import RequestFactory

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Save, submit
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.ui.editing import EditForm

GET, POST = RequestFactory().get("/"), RequestFactory().post("/")
HELD = {"title": "Eerst", "note": ""}
SENT = {"title": "Van mij", "note": "", "revision": "1", "base": '{"title": "Eerst", "note": ""}'}
FIELDS = {"al-lid": "title", "niet-ingelogd": "reason"}


class RowForm(EditForm):
    """Edits a row."""

    EDITED: ClassVar[tuple[str, ...]] = ("title", "note")
    title = forms.CharField()
    note = forms.CharField(required=False)


class PlainForm(forms.Form):
    """Edits no row."""

    title = forms.CharField()


class Row:
    """A row at a revision that counts how often somebody tried to save it."""

    def __init__(self, revision: int, texts: Mapping[str, str] = HELD) -> None:
        """Hold these texts."""
        self.revision, self.texts = revision, texts
        self.tries: list[int | None] = []

    def save(self, seen: int | None) -> str:
        """Save at the revision that was seen."""
        self.tries.append(seen)
        if seen != self.revision:
            raise InputError(STALE)
        return "bewaard"

    def now(self) -> tuple[Mapping[str, str], int]:
        """Read it again."""
        return self.texts, self.revision


def _form(**changes: str) -> RowForm:
    return RowForm({**SENT, **changes}, held=HELD, revision=1)


def _refuse(code: str, **values: Any) -> Save:
    def save(_seen: int | None) -> None:
        raise InputError(code, **values)

    return save


def test_form_that_was_only_asked_for_is_shown() -> None:
    outcome = submit(GET, RowForm(), _refuse("nooit"), FIELDS)
    assert (outcome.status, outcome.is_done) == (200, False)


@pytest.mark.parametrize("kept", ["rij", "", None])
def test_form_that_is_right_is_done_whatever_the_service_gives(kept: object) -> None:
    outcome = submit(POST, _form(), lambda _seen: kept, FIELDS)
    assert (outcome.is_done, outcome.kept) == (True, kept)


@pytest.mark.parametrize(("make", "seen"), [(_form, 1), (lambda: RowForm(SENT), None), (lambda: PlainForm(SENT), None)])
def test_service_is_handed_the_revision_that_the_person_saw(make: Callable[[], forms.Form], seen: int | None) -> None:
    assert submit(POST, make(), lambda revision: ("bij", revision), FIELDS).kept == ("bij", seen)


def test_form_that_is_wrong_is_not_saved() -> None:
    outcome = submit(POST, _form(title=""), _refuse("nooit"), FIELDS)
    assert (outcome.status, outcome.is_done, list(outcome.form.errors)) == (400, False, ["title"])


@pytest.mark.parametrize(("code", "place"), [("al-lid", "title"), ("onbekend", "__all__"), ("niet-ingelogd", "__all__")])
def test_refusal_stands_at_its_field_or_above_a_form_without_it(code: str, place: str) -> None:
    outcome = submit(POST, _form(), _refuse(code, email="a@b.test"), FIELDS)
    assert (outcome.status, outcome.is_done, list(outcome.form.errors)) == (400, False, [place])


def test_clash_gives_both_edits_on_the_row_as_it_is_now() -> None:
    row = Row(2, {"title": "Van de ander", "note": "Ook van de ander"})
    outcome = submit(POST, _form(), row.save, FIELDS, row.now)
    assert (outcome.status, outcome.is_done, row.tries) == (409, False, [1])
    assert [outcome.form[name].value() for name in ("title", "note", "revision")] == ["Van mij", "Ook van de ander", 2]
    assert [conflict.theirs for conflict in outcome.form.conflicts] == ["Van de ander"]


def test_person_first_reads_what_another_changed_in_another_field() -> None:
    row = Row(2, {"title": "Eerst", "note": "Van de ander"})
    outcome = submit(POST, _form(), row.save, FIELDS, row.now)
    assert (outcome.status, outcome.form.taken, row.tries) == (409, ("note",), [1])


def test_clash_with_nothing_is_saved_at_the_revision_of_now() -> None:
    row = Row(2)
    outcome = submit(POST, _form(), row.save, FIELDS, row.now)
    assert (outcome.kept, outcome.is_done, row.tries) == ("bewaard", True, [1, 2])


def test_refusal_after_a_clash_with_nothing_tells_only_that() -> None:
    def save(seen: int | None) -> None:
        raise InputError(STALE if seen == 1 else "al-lid", email="a@b.test")

    outcome = submit(POST, _form(), save, FIELDS, Row(2).now)
    assert (outcome.status, list(outcome.form.errors)) == (400, ["title"])


def test_second_clash_is_shown_and_not_overwritten() -> None:
    outcome = submit(POST, _form(), _refuse(STALE), FIELDS, Row(3).now)
    assert (outcome.status, outcome.is_done) == (409, False)
    assert [outcome.form[name].value() for name in ("title", "revision")] == ["Van mij", 3]


@pytest.mark.parametrize("make", [_form, lambda: PlainForm(SENT)])
def test_change_that_cannot_be_merged_is_told_above_the_form(make: Callable[[], forms.Form]) -> None:
    outcome = submit(POST, make(), _refuse(STALE), FIELDS, None if isinstance(make(), RowForm) else Row(2).now)
    assert (outcome.status, outcome.form.non_field_errors()) == (400, [sentence_of(InputError(STALE))])

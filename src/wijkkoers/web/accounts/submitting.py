"""Saving a form that was sent, in one way for all apps: done, refused at its field, or changed by another and then merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.ui.editing import EditForm

Held = tuple[Mapping[str, str], int]
"""The texts of a row now, as a browser sends them, and its revision."""
Save = Callable[[int | None], Any]
"""Saves what a form says, of the row at the revision that it is handed; None for a new row and for a form that edits no row.

Hand that revision to the service, never `form.seen_revision`: on a clash with nothing it is called again with the revision of now.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The form to show with the status of the answer; `is_done` when it was saved, with what the service gave in `kept`."""

    form: Any
    status: int = 200
    kept: Any = None
    is_done: bool = False


def show_refusal(form: forms.Form, error: InputError, fields: Mapping[str, str]) -> None:
    """Put the sentence of an error at the field it is about; `fields` gives the field of a code."""
    field = fields.get(error.code)
    form.add_error(field if field in form.fields else None, sentence_of(error))


def submit(request: HttpRequest, form: Any, save: Save, fields: Mapping[str, str], now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form when it was sent; else only show it. A clash gives the form with both edits, made from the row as it is `now`, and 409.

    What another person changed in a part of the row that is not in this form clashes with nothing: then this is saved as it is.
    """
    if request.method != "POST":
        return Outcome(form)
    if not form.is_valid():
        return Outcome(form, 400)
    is_edit = isinstance(form, EditForm)
    try:
        return Outcome(form, kept=save(form.seen_revision if is_edit else None), is_done=True)
    except InputError as error:
        if error.code != STALE or now is None or not is_edit:
            return _refused(form, error, fields)
    return _save_merged(form, save, fields, now)


def _save_merged(form: EditForm, save: Save, fields: Mapping[str, str], now: Callable[[], Held]) -> Outcome:
    """Save a form of a row that changed when nothing clashes; when the row changed once more, the person looks first."""
    held, revision = now()
    merged = form.merged(held, revision)
    if merged.conflicts or merged.taken:
        return Outcome(merged, 409)
    try:
        return Outcome(form, kept=save(revision), is_done=True)
    except InputError as error:
        return Outcome(form.merged(*now()), 409) if error.code == STALE else _refused(form, error, fields)


def _refused(form: forms.Form, error: InputError, fields: Mapping[str, str]) -> Outcome:
    show_refusal(form, error, fields)
    return Outcome(form, 400)

"""What every page that edits a moment does: save the form, tell of a clash, offer an earlier text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.participation.forms import show_error
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import earlier_texts
from wijkkoers.web.ui.editing import EditForm

Held = tuple[Mapping[str, str], int]
"""The texts of a row now, and its revision."""
Save = Callable[[int | None], Any]
"""Saves what a form says, of a row at this revision."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The form to show with its status, or what was kept."""

    form: Any
    status: int = 200
    kept: Any = None


def submit(form: forms.Form, save: Save, now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form that was sent. On a clash give the form with both edits in it, made from the row as it is `now`.

    What another person changed in another part of the moment clashes with nothing here, so then this is saved as it is.
    """
    if not form.is_valid():
        return Outcome(form, 400)
    seen = form.seen_revision if isinstance(form, EditForm) else None
    try:
        return Outcome(form, kept=save(seen))
    except InputError as error:
        if error.code != STALE or now is None or not isinstance(form, EditForm):
            show_error(form, error)
            return Outcome(form, 409 if error.code == STALE else 400)
    held, revision = now()
    merged = form.merged(held, revision)
    if merged.conflicts or merged.taken:
        return Outcome(merged, 409)
    return submit_again(form, save, revision)


def submit_again(form: EditForm, save: Save, revision: int) -> Outcome:
    """Save a form that clashes with nothing, of the row as it is now."""
    try:
        return Outcome(form, kept=save(revision))
    except InputError as error:
        show_error(form, error)
        return Outcome(form, 409 if error.code == STALE else 400)


def asked_texts(request: HttpRequest, moment: Participatiemoment) -> dict[str, str]:
    """Return the earlier texts that the address asks to put back (`?uit=<event>`), when they are of this moment."""
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not asked.isdecimal() or len(asked) > 18:
        return {}
    return earlier_texts(moment, int(asked)) or {}

"""Saving a form: done, refused at its field, or changed by another in the meantime and then merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.parties.forms.errors import show_error
from wijkkoers.web.parties.selectors import Viewer
from wijkkoers.web.parties.views.access import Trail
from wijkkoers.web.ui.editing import EditForm

Held = Callable[[], tuple[Mapping[str, str], int]]
"""Reads the row again: its values as the browser sends them, and its revision."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with one form: what stands above it, what its button says, and the way back."""

    title: str
    lead: str
    button: str
    trail: Trail
    back: str
    extra: Mapping[str, Any] = field(default_factory=dict)
    template: str = "parties/form_page.html"


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a form: the form to show now and the status of the answer; `is_done` when it was saved."""

    form: forms.Form
    status: int = 200
    is_done: bool = False


def save(request: HttpRequest, form: forms.Form, act: Callable[[], object], held: Held | None = None) -> Saved:
    """Run an act with a form that was sent; a clash gives the same form with both edits in it and status 409."""
    if request.method != "POST":
        return Saved(form)
    if not form.is_valid():
        return Saved(form, 400)
    try:
        act()
    except InputError as error:
        if error.code == STALE and held is not None and isinstance(form, EditForm):
            return Saved(form.merged(*held()), 409)
        show_error(form, error)
        return Saved(form, 400)
    return Saved(form, 302, is_done=True)


def show(request: HttpRequest, viewer: Viewer, saved: Saved, page: Page) -> HttpResponse:
    """Show the page of a form."""
    context = {"dossier": viewer.dossier, "form": saved.form, "page": page, "trail": page.trail, **page.extra}
    return render(request, page.template, context, status=saved.status)

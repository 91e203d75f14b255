"""Saving a form: done, refused at its field, or changed by another in the meantime and then merged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from wijkkoers.web.accounts.submitting import Held, Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.dossiers.opening import Trail
from wijkkoers.web.parties.forms.errors import FIELD_OF_CODE
from wijkkoers.web.parties.selectors import Viewer


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


def submit(request: HttpRequest, form: forms.Form, save: Save, now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form when it was sent; else only show it."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)


def show(request: HttpRequest, viewer: Viewer, saved: Outcome, page: Page) -> HttpResponse:
    """Show the page of a form."""
    context = {"dossier": viewer.dossier, "form": saved.form, "page": page, "trail": page.trail, **page.extra}
    return render(request, page.template, context, status=saved.status)

"""What every page that edits a moment does: save the form, tell of a clash, offer an earlier text."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.http import HttpRequest

from wijkkoers.web.accounts.submitting import Held, Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.participation.forms.moments import FIELD_OF_CODE
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import earlier_texts


def submit(request: HttpRequest, form: forms.Form, save: Save, now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form when it was sent. A moment has three forms on one page; what another changed in another of them clashes with nothing."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)


def asked_texts(request: HttpRequest, moment: Participatiemoment) -> dict[str, str]:
    """Return the earlier texts that the address asks to put back (`?uit=<event>`), when they are of this moment."""
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not asked.isdecimal() or len(asked) > 18:
        return {}
    return earlier_texts(moment, int(asked)) or {}

"""What every page that edits a row does: show the form, save it, tell of a clash, and offer an earlier text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.process.forms.fields import show_error
from wijkkoers.web.process.selectors import earlier_texts, earlier_versions
from wijkkoers.web.ui.editing import EditForm

CARRIED_LIMIT = 4000
Held = tuple[Mapping[str, str], int]
"""The texts of a row now, and its revision."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The form to show with its status, or the row that was kept."""

    form: forms.Form
    status: int = 200
    kept: Any = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier texts of a row: the events that hold them, and the one that the address asks to put back."""

    versions: list[Any] = field(default_factory=list)
    texts: Mapping[str, str] = field(default_factory=dict)
    is_shown: bool = False


def submit(request: HttpRequest, form: forms.Form, save: Callable[[], Any], now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form that was sent; on a clash with another person give the merged form, made from the row as it is `now`."""
    if request.method != "POST":
        return Outcome(form)
    if not form.is_valid():
        return Outcome(form, 400)
    try:
        kept = save()
    except InputError as error:
        if error.code == STALE and now is not None and isinstance(form, EditForm):
            return Outcome(form.merged(*now()), 409)
        show_error(form, error)
        return Outcome(form, 409 if error.code == STALE else 400)
    return Outcome(form, kept=kept)


def earlier(request: HttpRequest, row: Any, prefix: str, matching: Mapping[str, str] | None = None) -> Earlier:
    """Return the earlier texts of a row; with `?uit=<event>` those of that event, when it is one of this row."""
    versions = earlier_versions(row, prefix, matching)
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not asked.isdecimal() or len(asked) > 18:
        return Earlier(versions)
    texts = earlier_texts(row, int(asked), prefix, matching)
    return Earlier(versions, texts, bool(texts))


def carried(request: HttpRequest, names: tuple[str, ...], held: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return texts that another page sends along in the address (the outcome of a session), below what the row holds; not yet saved."""
    if request.method != "GET":
        return {}
    sent = {name: request.GET[name].strip()[:CARRIED_LIMIT] for name in names if request.GET.get(name, "").strip()}
    return {name: "\n\n".join(filter(None, [(held or {}).get(name, ""), text])) for name, text in sent.items()}

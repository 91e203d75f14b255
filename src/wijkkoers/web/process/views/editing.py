"""What every page that edits a row does: show the form, save it, tell of a clash, and offer an earlier text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpRequest

from wijkkoers.web.accounts.submitting import Held, Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.process.forms.fields import FIELD_OF_CODE
from wijkkoers.web.process.selectors import earlier_texts, earlier_versions

CARRIED_LIMIT = 4000


@dataclass(frozen=True, slots=True)
class Earlier:
    """Earlier texts of a row: the events that hold them, and the one that the address asks to put back."""

    versions: list[Any] = field(default_factory=list)
    texts: Mapping[str, str] = field(default_factory=dict)
    is_shown: bool = False


def submit(request: HttpRequest, form: forms.Form, save: Save, now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form when it was sent; else only show it."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)


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

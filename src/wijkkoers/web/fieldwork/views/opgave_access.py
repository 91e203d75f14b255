"""Opening pages of opgaven and werken: what a person may not know of gets the same answer as what does not exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.forms.opgaven import FIELD_OF_CODE
from wijkkoers.web.fieldwork.models import Opgave, Werk
from wijkkoers.web.fieldwork.selectors.opgaven import opgave_of
from wijkkoers.web.fieldwork.selectors.werken import werk_of

CLASHES = frozenset({STALE, "verbinding-intussen-besloten"})
"""Codes that say that another was first."""


def open_opgave(request: HttpRequest, dossier_id: int, opgave_id: int) -> tuple[Viewer, Opgave]:
    """Return who looks and the opgave, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    opgave = opgave_of(viewer, opgave_id)
    if opgave is None:
        raise Http404
    return viewer, opgave


def open_werk(request: HttpRequest, dossier_id: int, werk_id: int) -> tuple[Viewer, Werk]:
    """Return who looks and the work, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    werk = werk_of(viewer, werk_id)
    if werk is None:
        raise Http404
    return viewer, werk


def opgave_trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of opgaven is."""
    return dossier_trail(dossier, (_("Opgaven"), reverse("opgave-list", args=[dossier.pk])), *pages)


def werk_trail(dossier: Any, *pages: tuple[str, str]) -> Trail:
    """Return where a page of werken is."""
    return opgave_trail(dossier, (_("Werken"), reverse("werk-list", args=[dossier.pk])), *pages)


def submit(request: HttpRequest, form: Any, save: Save, now: Any = None) -> Outcome:
    """Save a form when it was sent, with refusals at their fields."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)


def submit_seen(request: HttpRequest, form: Any, save: Callable[[], Any], fresh: Mapping[str, object]) -> Outcome:
    """Save a form that tells in hidden fields what the person saw. When another was first it comes back with 409 and what is there now.

    `fresh` gives those fields as they are now, so that who looked and sends it once more does it all the same.
    """
    clashes: list[str] = []

    def save_or_tell(_seen: int | None) -> Any:
        try:
            return save()
        except InputError as error:
            clashes.extend({error.code} & CLASHES)
            raise

    outcome = submit(request, form, save_or_tell)
    if not clashes:
        return outcome
    form.data = form.data.copy()
    for name, value in fresh.items():
        form.data[name] = str(value)
    return Outcome(form, 409)


def geojson(collection: dict[str, Any]) -> JsonResponse:
    """Return a FeatureCollection as the map takes it; nobody else keeps it."""
    response = JsonResponse(collection, content_type="application/geo+json")
    response["Cache-Control"] = "private, no-store"
    return response

"""Opening pages of opgaven and werken: what a person may not know of gets the same answer as what does not exist."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.accounts.submitting import Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_texts
from wijkkoers.web.fieldwork.forms.opgaven import FIELD_OF_CODE
from wijkkoers.web.fieldwork.models import Opgave, Werk
from wijkkoers.web.fieldwork.selectors.opgaven import opgave_of
from wijkkoers.web.fieldwork.selectors.werken import werk_of

PER_PAGE = 50


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


def page_of(rows: Any, request: HttpRequest) -> Page[Any]:
    """Return the asked page of a long list; one that does not exist gives the nearest."""
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))


def submit(request: HttpRequest, form: Any, save: Save, now: Any = None) -> Outcome:
    """Save a form when it was sent, with refusals at their fields."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)


def asked_texts(request: HttpRequest, viewer: Viewer, subject: str) -> dict[str, str]:
    """Return the earlier texts that the address asks to put back (`?uit=<event>`), when they are of this row."""
    asked = request.GET.get("uit", "")
    if request.method != "GET" or not (asked.isascii() and asked.isdecimal()) or len(asked) > 18:
        return {}
    return earlier_texts(viewer, subject, int(asked))


def geojson(collection: dict[str, Any]) -> JsonResponse:
    """Return a FeatureCollection as the map takes it; nobody else keeps it."""
    response = JsonResponse(collection, content_type="application/geo+json")
    response["Cache-Control"] = "private, no-store"
    return response

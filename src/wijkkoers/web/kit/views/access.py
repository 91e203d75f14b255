"""Opening the kit of a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.kit.forms import show_error
from wijkkoers.web.kit.models import Dilemma, PrintBatch, ResultSheet, Session
from wijkkoers.web.kit.selectors import batch_of, dilemma_of, sheet_of
from wijkkoers.web.process.selectors import Viewer, compass_of, viewer_for
from wijkkoers.web.ui.editing import EditForm

Trail = list[tuple[str, str]]
OfDossier = Viewer | PrintBatch | Session
Held = tuple[Mapping[str, str], int]
"""The texts of a row now, and its revision."""


def open_viewer(request: HttpRequest, dossier_id: int) -> Viewer:
    """Return who looks at the dossier, or answer 404."""
    viewer = viewer_for(request.user, dossier_id)
    if viewer is None:
        raise Http404
    return viewer


def open_batch(request: HttpRequest, dossier_id: int, batch_id: int) -> tuple[Viewer, PrintBatch]:
    """Return who looks and the set of cards, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    batch = batch_of(viewer.dossier, batch_id)
    if batch is None:
        raise Http404
    return viewer, batch


def open_sheet(request: HttpRequest, keys: tuple[int, int, int]) -> tuple[Viewer, ResultSheet]:
    """Return who looks and what came back at one moment, by the numbers of dossier, set and moment, or answer 404."""
    viewer, batch = open_batch(request, keys[0], keys[1])
    sheet = sheet_of(batch, keys[2])
    if sheet is None:
        raise Http404
    return viewer, sheet


def open_dilemma(request: HttpRequest, dossier_id: int, dilemma_id: int) -> tuple[Viewer, Dilemma]:
    """Return who looks and the dilemma, or answer 404."""
    viewer = open_viewer(request, dossier_id)
    dilemma = dilemma_of(viewer.dossier, dilemma_id)
    if dilemma is None:
        raise Http404
    return viewer, dilemma


def language() -> str:
    """Return the language of the page: `nl` or `en`."""
    return (get_language() or "nl")[:2]


def stap_choices(thing: OfDossier) -> list[tuple[int, str]]:
    """Return the stappen of its dossier that a form offers: number and name."""
    compass = compass_of(thing.dossier)
    return [(view.id, view.label(language())) for view in compass.in_method] if compass else []


def trail(thing: OfDossier, *pages: tuple[str, str]) -> Trail:
    """Return where a page of the kit of its dossier is."""
    dossier = thing.dossier
    return [
        (_("Dossiers"), reverse("dossier-list")),
        (dossier.name, reverse("dossier-detail", args=[dossier.pk])),
        (_("Werkvormen"), reverse("kit", args=[dossier.pk])),
        *pages,
    ]


def batch_trail(batch: PrintBatch, *pages: tuple[str, str]) -> Trail:
    """Return where a page of a set of cards is."""
    return trail(batch, (batch.title, reverse("kit-batch", args=[batch.dossier_id, batch.pk])), *pages)


def submitted(request: HttpRequest, form: forms.Form, save: Callable[[], Any], now: Callable[[], Held] | None = None) -> tuple[Any, Any]:
    """Save a form that was sent; returns (what was kept or None, (the form to show, its status))."""
    if request.method != "POST":
        return None, (form, 200)
    if not form.is_valid():
        return None, (form, 400)
    try:
        return save(), (form, 200)
    except InputError as error:
        if error.code == STALE and now is not None and isinstance(form, EditForm):
            return None, (form.merged(*now()), 409)
        show_error(form, error)
        return None, (form, 400)

"""Opening the kit of a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.accounts.submitting import Held, Outcome, Save
from wijkkoers.web.accounts.submitting import submit as submit_form
from wijkkoers.web.dossiers.opening import Trail, dossier_trail, open_viewer, page_language
from wijkkoers.web.kit.forms import FIELD_OF_CODE
from wijkkoers.web.kit.models import Dilemma, PrintBatch, ResultSheet, Session
from wijkkoers.web.kit.selectors import batch_of, dilemma_of, sheet_of
from wijkkoers.web.process.selectors import Viewer, compass_of

OfDossier = Viewer | PrintBatch | Session


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


def stap_choices(thing: OfDossier) -> list[tuple[int, str]]:
    """Return the stappen of its dossier that a form offers: number and name."""
    compass = compass_of(thing.dossier)
    return [(view.id, view.label(page_language())) for view in compass.in_method] if compass else []


def trail(thing: OfDossier, *pages: tuple[str, str]) -> Trail:
    """Return where a page of the kit of its dossier is."""
    dossier = thing.dossier
    return dossier_trail(dossier, (_("Werkvormen"), reverse("kit", args=[dossier.pk])), *pages)


def batch_trail(batch: PrintBatch, *pages: tuple[str, str]) -> Trail:
    """Return where a page of a set of cards is."""
    return trail(batch, (batch.title, reverse("kit-batch", args=[batch.dossier_id, batch.pk])), *pages)


def submit(request: HttpRequest, form: forms.Form, save: Save, now: Callable[[], Held] | None = None) -> Outcome:
    """Save a form when it was sent; else only show it."""
    return submit_form(request, form, save, FIELD_OF_CODE, now)

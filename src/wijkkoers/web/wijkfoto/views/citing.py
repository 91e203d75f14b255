"""Figures as grounds: take one from the wijkfoto, see what rests on it, drop it with a reason."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.wording import MARK_LABELS
from wijkkoers.web.dossiers.opening import dossier_trail, open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.wijkfoto.models import CitedFigure
from wijkkoers.web.wijkfoto.permissions import check_can_cite
from wijkkoers.web.wijkfoto.selectors.citing import cited_figure, cited_figures
from wijkkoers.web.wijkfoto.services import citing
from wijkkoers.web.wijkfoto.things import figure_text


@require_GET
def show_figures(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the figures that were taken as a ground."""
    viewer = open_viewer(request, dossier_id)
    rows = [(row, figure_text(row)) for row in cited_figures(viewer.dossier)]
    context = {
        "dossier": viewer.dossier,
        "rows": [pair for pair in rows if pair[0].dropped_at is None],
        "dropped": [pair for pair in rows if pair[0].dropped_at is not None],
        "trail": _trail(viewer, (_("Cijfers als grond"), "")),
    }
    return render(request, "wijkfoto/cited_figures.html", context)


@require_POST
def cite_figure(request: HttpRequest, dossier_id: int, indicator: str) -> HttpResponse:
    """Take a figure as a ground."""
    viewer = open_viewer(request, dossier_id)
    try:
        figure = citing.cite_figure(actor=request.user, dossier=viewer.dossier, indicator=indicator, note=request.POST.get("note", ""))
    except InputError as error:
        messages.error(request, sentence_of(error))
        return redirect("wijkfoto-dossier", dossier_id)
    messages.success(request, _("Dit cijfer staat nu als grond in het dossier, zoals het vandaag is."))
    return redirect("cited-figure", dossier_id, figure.pk)


@require_GET
def show_figure(request: HttpRequest, dossier_id: int, figure_id: int) -> HttpResponse:
    """Show a figure as it was taken, and what rests on it."""
    viewer, figure = _open(request, dossier_id, figure_id)
    context: dict[str, Any] = {
        "viewer": viewer,
        "dossier": viewer.dossier,
        "figure": figure,
        "text": figure_text(figure),
        "marks": [MARK_LABELS[mark] for mark in figure.marks],
        "refusal": check_can_cite.reason(request.user, viewer.dossier),
        "trail": _trail(viewer, (_("Cijfers als grond"), reverse("cited-figures", args=[dossier_id])), (figure.label, "")),
    }
    return render(request, "wijkfoto/cited_figure.html", context)


@require_http_methods(["GET", "POST"])
def drop_figure(request: HttpRequest, dossier_id: int, figure_id: int) -> HttpResponse:
    """Say that a figure is no ground any more, with the reason."""
    viewer, figure = _open(request, dossier_id, figure_id)
    check_can_cite(request.user, viewer.dossier)
    error, reason = "", request.POST.get("reason", "")
    if request.method == "POST":
        try:
            citing.drop_figure(actor=request.user, figure=figure, reason=reason)
        except InputError as refused:
            error = sentence_of(refused)
        else:
            messages.success(request, _("Het cijfer is geen grond meer. U kunt het hier terughalen."))
            return redirect("cited-figure", dossier_id, figure_id)
    trail = _trail(viewer, (figure.label, reverse("cited-figure", args=[dossier_id, figure_id])), (_("Laten vervallen"), ""))
    context = {"dossier": viewer.dossier, "figure": figure, "error": error, "reason": reason, "trail": trail}
    return render(request, "wijkfoto/cited_figure_drop.html", context, status=400 if error else 200)


@require_POST
def restore_figure(request: HttpRequest, dossier_id: int, figure_id: int) -> HttpResponse:
    """Take a figure as a ground again."""
    _viewer, figure = _open(request, dossier_id, figure_id)
    try:
        citing.restore_figure(actor=request.user, figure=figure)
    except InputError as error:
        messages.error(request, sentence_of(error))
    else:
        messages.success(request, _("Het cijfer is weer een grond."))
    return redirect("cited-figure", dossier_id, figure_id)


def _open(request: HttpRequest, dossier_id: int, figure_id: int) -> tuple[Viewer, CitedFigure]:
    viewer = open_viewer(request, dossier_id)
    figure = cited_figure(viewer.dossier, figure_id)
    if figure is None:
        raise Http404
    return viewer, figure


def _trail(viewer: Viewer, *pages: tuple[str, str]) -> list[tuple[str, str]]:
    wijkfoto = (_("Wijkfoto"), reverse("wijkfoto-dossier", args=[viewer.dossier.pk]))
    return dossier_trail(viewer.dossier, wijkfoto, *pages)

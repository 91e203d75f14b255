"""The compass of a dossier: as a page, and on paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET

from wijkkoers.reports.compass import compass_pdf
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.process import compass_page, compass_sheet
from wijkkoers.web.process.asked import Reader, asked_of
from wijkkoers.web.process.permissions import check_can_plan
from wijkkoers.web.process.selectors import Viewer
from wijkkoers.web.process.selectors.lists import shown_compass
from wijkkoers.web.process.views.access import trail


@require_GET
def show_compass(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show where the dossier stands; without a method, say how to begin."""
    viewer = open_viewer(request, dossier_id)
    compass = shown_compass(viewer.dossier)
    shared = {
        "dossier": viewer.dossier,
        "trail": trail(viewer.dossier),
        "plan_refusal": check_can_plan.reason(request.user, viewer.dossier),
    }
    if compass is None:
        return render(request, "process/compass_none.html", shared)
    asked = asked_of(request.GET, compass)
    context: dict[str, Any] = compass_page.context_of(viewer, compass, asked, reader_of(viewer), page_language())
    return render(request, "process/compass.html", {**context, **shared})


@require_GET
def print_compass(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Give the compass as A4 sheets: the figure, and every stap with its state, owner and date."""
    viewer = open_viewer(request, dossier_id)
    compass = shown_compass(viewer.dossier)
    if compass is None:
        raise Http404
    content = compass_sheet.content_of(viewer.dossier, compass, asked_of(request.GET, compass), reader_of(viewer), page_language())
    response = HttpResponse(compass_pdf(content), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="kompas-dossier-{viewer.dossier.pk}.pdf"'
    return response


def reader_of(viewer: Viewer) -> Reader:
    """Return who reads, and on which day."""
    return Reader(viewer.user_id, localdate())

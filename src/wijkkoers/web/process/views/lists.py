"""Stappen and actions of a dossier as a list, as a board by status, and along the time."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.process import list_page, stap_exports, timeline_page
from wijkkoers.web.process.asked import Asked, Reader, asked_of
from wijkkoers.web.process.selectors import Compass, Viewer, actions_of, besluiten_of
from wijkkoers.web.process.selectors.lists import shown_compass
from wijkkoers.web.process.views.access import trail
from wijkkoers.web.process.views.compass import reader_of


@require_GET
def show_list(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show stappen and actions, filtered and in the order asked for."""
    viewer, compass = _opened(request, dossier_id)
    if compass is None:
        return redirect("compass", dossier_id)
    asked, reader = _asked(request, viewer, compass)
    context = list_page.context_of(viewer, compass, actions_of(viewer.dossier), asked, (reader, page_language()))
    return render(request, "process/stap_list.html", {**context, **_shared(viewer, "stap-list", _("Stappen en acties"))})


@require_GET
def download_list(request: HttpRequest, dossier_id: int, ending: str) -> HttpResponse:
    """Give the same as csv or xlsx."""
    viewer, compass = _opened(request, dossier_id)
    if compass is None or ending not in stap_exports.FILES:
        raise Http404
    asked, reader = _asked(request, viewer, compass)
    rows, actions = list_page.files_of(viewer, compass, actions_of(viewer.dossier), asked, (reader, page_language()))
    content_type, write = stap_exports.FILES[ending]
    response = HttpResponse(write(rows, actions), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="stappen-dossier-{dossier_id}.{ending}"'
    return response


@require_GET
def show_board(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the stappen in columns by status."""
    viewer, compass = _opened(request, dossier_id)
    if compass is None:
        return redirect("compass", dossier_id)
    asked, reader = _asked(request, viewer, compass)
    context = list_page.context_of(viewer, compass, (), asked, (reader, page_language()))
    lanes = list_page.board_of(compass, asked, reader, page_language())
    return render(request, "process/stap_board.html", {**context, "lanes": lanes, **_shared(viewer, "stap-board", _("Bord"))})


@require_GET
def show_timeline(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show stappen, actions, besluiten and fixed dates along the time."""
    viewer, compass = _opened(request, dossier_id)
    if compass is None:
        return redirect("compass", dossier_id)
    asked, reader = _asked(request, viewer, compass)
    rows = timeline_page.Given(viewer.dossier, compass, tuple(actions_of(viewer.dossier)), tuple(besluiten_of(viewer.dossier)))
    context = timeline_page.context_of(rows, asked, reader, page_language())
    return render(request, "process/stap_timeline.html", {**context, **_shared(viewer, "stap-timeline", _("Tijdlijn"))})


def _opened(request: HttpRequest, dossier_id: int) -> tuple[Viewer, Compass | None]:
    viewer = open_viewer(request, dossier_id)
    return viewer, shown_compass(viewer.dossier)


def _asked(request: HttpRequest, viewer: Viewer, compass: Compass) -> tuple[Asked, Reader]:
    return asked_of(request.GET, compass), reader_of(viewer)


def _shared(viewer: Viewer, address: str, page: str) -> dict[str, Any]:
    here = reverse(address, args=[viewer.dossier.pk])
    return {"dossier": viewer.dossier, "trail": trail(viewer.dossier, (page, "")), "here": here}

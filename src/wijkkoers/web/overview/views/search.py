"""Searching everything in a dossier."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import dossier_trail, open_viewer, page_language
from wijkkoers.web.overview.search.page import page_of
from wijkkoers.web.overview.search.ranking import find
from wijkkoers.web.overview.selectors.entries import entries_of

QUERY_LIMIT = 80


@require_GET
def search_dossier(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what holds the words asked for, as far as this person may know of it."""
    viewer = open_viewer(request, dossier_id)
    asked = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:QUERY_LIMIT]
    kind = request.GET.get("soort", "")[:20]
    hits = find(entries_of(viewer, page_language(), asked), asked) if asked else []
    context = {
        "dossier": viewer.dossier,
        "asked": asked,
        "kind": kind,
        "found": page_of(hits, asked, kind, request.GET.get("pagina")),
        "trail": dossier_trail(viewer.dossier, (_("Zoeken"), "")),
    }
    return render(request, "overview/dossier_search.html", context)

"""The boundary of a dossier, for the maps on its pages."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.selectors import dossier_for
from wijkkoers.web.wijkfoto.selectors import outline_of


@require_GET
def show_outline(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Give the areas of a dossier as GeoJSON to who may see it; without areas a collection without features."""
    dossier = dossier_for(request.user, dossier_id)
    if dossier is None:
        raise Http404
    return JsonResponse(outline_of(dossier))

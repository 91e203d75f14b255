"""Opening a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.opening import Trail, dossier_trail
from wijkkoers.web.dossiers.selectors import dossier_for


def open_dossier(request: HttpRequest, dossier_id: int) -> Dossier:
    """Return the dossier for the person of this request, or answer 404."""
    dossier = dossier_for(request.user, dossier_id)
    if dossier is None:
        raise Http404
    return dossier


def trail(dossier: Dossier, page: str = "") -> Trail:
    """Return where a page of this dossier is."""
    return dossier_trail(dossier, (page, "")) if page else dossier_trail(dossier)

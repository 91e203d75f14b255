"""Opening a dossier: who may not see it gets the same answer as for one that does not exist."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import dossier_for


def open_dossier(request: HttpRequest, dossier_id: int) -> Dossier:
    """Return the dossier for the person of this request, or answer 404."""
    dossier = dossier_for(request.user, dossier_id)
    if dossier is None:
        raise Http404
    return dossier


def trail(dossier: Dossier, page: str = "") -> list[tuple[str, str]]:
    """Return where a page of this dossier is."""
    here = [(_("Dossiers"), reverse("dossier-list")), (dossier.name, reverse("dossier-detail", args=[dossier.pk]))]
    return [*here, (page, "")] if page else here

"""Opening a page of a dossier, for this app and those above: who looks, in which language, and where the page is."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import Viewer, viewer_for

Trail = list[tuple[str, str]]
"""The pages above a page and the page itself: name and address, empty for the page itself."""


def open_viewer(request: HttpRequest, dossier_id: int) -> Viewer:
    """Return who looks at the dossier; who may not see it gets the same 404 as for one that does not exist."""
    viewer = viewer_for(request.user, dossier_id)
    if viewer is None:
        raise Http404
    return viewer


def page_language() -> str:
    """Return the language of the page: `nl` or `en`."""
    return (get_language() or "nl")[:2]


def dossier_trail(dossier: Dossier, *pages: tuple[str, str]) -> Trail:
    """Return where a page of this dossier is; `pages` are those below the dossier."""
    return [(_("Dossiers"), reverse("dossier-list")), (dossier.name, reverse("dossier-detail", args=[dossier.pk])), *pages]

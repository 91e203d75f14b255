"""The picture of influence and stake."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.parties import picture_page
from wijkkoers.web.parties.views.access import open_viewer, trail_of


@require_GET
def show_picture(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show who has influence and for whom much is at stake, with what to do with each."""
    viewer = open_viewer(request, dossier_id)
    context = {"dossier": viewer.dossier, "may_change": viewer.is_editor and viewer.is_open, "trail": trail_of(viewer, _("Speelveld"))}
    return render(request, "parties/party_picture.html", context | picture_page.context_of(viewer))

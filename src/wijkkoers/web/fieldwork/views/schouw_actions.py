"""What comes of a schouw, for residents: on a page to print, as PDF and as csv."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.reports.schouw.actions import ActionList, actions_csv, actions_pdf
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import schouw_papers
from wijkkoers.web.fieldwork.models import Schouw
from wijkkoers.web.fieldwork.selectors.schouw import actions_of, standing_punten
from wijkkoers.web.fieldwork.views.talk_pages import open_schouw, schouw_trail, url_of

FILES = {
    "actielijst.pdf": (actions_pdf, "application/pdf"),
    "actielijst.csv": (actions_csv, "text/csv; charset=utf-8"),
}


@require_GET
def show_actions(request: HttpRequest, dossier_id: int, schouw_id: int) -> HttpResponse:
    """Show the list as residents read it."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    listed = _listed(viewer, schouw)
    context = {
        "dossier": viewer.dossier,
        "schouw": schouw,
        "listed": listed,
        "left_out": standing_punten(viewer).filter(schouw=schouw).count() - len(listed.actions),
        "trail": schouw_trail(viewer, (schouw.title, url_of("schouw-detail", schouw)), (_("Actielijst"), "")),
    }
    return render(request, "fieldwork/schouw_actions.html", context)


@require_GET
def download_actions(request: HttpRequest, dossier_id: int, schouw_id: int, file_name: str) -> HttpResponse:
    """Give the list as PDF or csv."""
    viewer, schouw = open_schouw(request, dossier_id, schouw_id)
    if file_name not in FILES:
        raise Http404
    make, content_type = FILES[file_name]
    response = HttpResponse(make(_listed(viewer, schouw)), content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def _listed(viewer: Viewer, schouw: Schouw) -> ActionList:
    return schouw_papers.action_list(schouw, actions_of(viewer, schouw), page_language())

"""The matrix of goals and partijen, as a page and as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.parties.exports import rows_csv, rows_xlsx
from wijkkoers.web.parties.matrix_page import file_rows, headings, matrix_of
from wijkkoers.web.parties.views.access import open_viewer, trail_of

CSV, XLSX = "text/csv; charset=utf-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def show_matrix(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show goals x partijen, or turned round on request."""
    viewer = open_viewer(request, dossier_id)
    matrix = matrix_of(viewer)
    context = {
        "dossier": viewer.dossier,
        "matrix": matrix,
        "is_turned": "draai" in request.GET,
        "own": [partij for partij in matrix.partijen if viewer.is_open and viewer.writes_for(partij)],
        "trail": trail_of(viewer, _("Doelen")),
    }
    return render(request, "parties/goal_matrix.html", context)


@require_GET
def download_matrix(request: HttpRequest, dossier_id: int, ending: str) -> HttpResponse:
    """Give the matrix as csv or xlsx: what this person may read."""
    viewer = open_viewer(request, dossier_id)
    matrix = matrix_of(viewer)
    if ending == "csv":
        response = HttpResponse(rows_csv(headings(matrix), file_rows(matrix)), content_type=CSV)
    elif ending == "xlsx":
        response = HttpResponse(rows_xlsx(_("Doelen"), headings(matrix), file_rows(matrix)), content_type=XLSX)
    else:
        raise Http404
    response["Content-Disposition"] = f'attachment; filename="doelen-dossier-{dossier_id}.{ending}"'
    return response

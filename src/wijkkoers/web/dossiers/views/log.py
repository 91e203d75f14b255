"""The log of a dossier, as a page and as a file."""

from __future__ import annotations

import csv

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.log import line_of, log_table
from wijkkoers.web.dossiers.selectors import names_of_people
from wijkkoers.web.dossiers.views.access import open_dossier, trail
from wijkkoers.web.events.selectors import events_of_dossier

PER_PAGE = 50


@require_GET
def show_log(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show who did what and when, newest first."""
    dossier = open_dossier(request, dossier_id)
    page = Paginator(events_of_dossier(dossier.pk), PER_PAGE).get_page(request.GET.get("pagina"))
    names = names_of_people(dossier)
    context = {"dossier": dossier, "page": page, "lines": [line_of(event, names) for event in page], "trail": trail(dossier, _("Logboek"))}
    return render(request, "dossiers/dossier_log.html", context)


@require_GET
def download_log(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Give the whole log as csv, for a spreadsheet."""
    dossier = open_dossier(request, dossier_id)
    names = names_of_people(dossier)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="logboek-dossier-{dossier.pk}.csv"'
    response.write("\ufeff")
    writer = csv.writer(response, delimiter=";", lineterminator="\r\n")
    writer.writerows(log_table([line_of(event, names) for event in events_of_dossier(dossier.pk)]))
    return response

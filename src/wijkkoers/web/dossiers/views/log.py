"""The log of a dossier, as a page and as a file."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.forms import LogForm
from wijkkoers.web.dossiers.log import earlier_text_url, line_of, log_table
from wijkkoers.web.dossiers.selectors import names_of_people
from wijkkoers.web.dossiers.views.access import open_dossier, trail
from wijkkoers.web.events.selectors import actors_of_log, filtered_events, parts_of_log

PER_PAGE = 50
ROWS_PER_PART = 500


@require_GET
def show_log(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show who did what and when, newest first; of one thing, with a way back to what it said before."""
    dossier = open_dossier(request, dossier_id)
    form = LogForm(request.GET, parts=parts_of_log(dossier.pk), actors=actors_of_log(dossier.pk))
    wanted = form.wanted
    page = Paginator(filtered_events(dossier.pk, wanted), PER_PAGE).get_page(request.GET.get("pagina"))
    names = names_of_people(dossier)
    rows = [(line_of(event, names), earlier_text_url(event) if wanted.subject else "") for event in page]
    context = {"dossier": dossier, "page": page, "rows": rows, "form": form, "wanted": wanted, "trail": trail(dossier, _("Logboek"))}
    return render(request, "dossiers/dossier_log.html", context)


@require_GET
def download_log(request: HttpRequest, dossier_id: int) -> StreamingHttpResponse:
    """Give the log as csv, for a spreadsheet: the whole, or what the same questions leave in. A long log comes in parts."""
    dossier = open_dossier(request, dossier_id)
    wanted = LogForm(request.GET, parts=parts_of_log(dossier.pk), actors=actors_of_log(dossier.pk)).wanted
    names = names_of_people(dossier)
    events = filtered_events(dossier.pk, wanted).iterator(chunk_size=ROWS_PER_PART)
    parts = _csv_parts(log_table(line_of(event, names) for event in events), get_language())
    response = StreamingHttpResponse(parts, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="logboek-dossier-{dossier.pk}.csv"'
    return response


def _csv_parts(rows: Iterator[list[str]], language: str | None) -> Iterator[str]:
    """Give rows as csv in parts, each made in this language: that of the page is gone when it is sent."""
    yield "\ufeff"
    while True:
        part = StringIO()
        with override(language):
            csv.writer(part, delimiter=";", lineterminator="\r\n").writerows(islice(rows, ROWS_PER_PART))
        if not part.getvalue():
            return
        yield part.getvalue()

"""The pairs of opgaven and works that meet in place and time, with their map."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.indicators.meeting import BUFFER_M, YEARS
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.fieldwork import meetings_page
from wijkkoers.web.fieldwork.forms.opgave_filter import MeetingFilterForm
from wijkkoers.web.fieldwork.selectors.meetings import is_undecided, meetings_of
from wijkkoers.web.fieldwork.views.asking import page_of
from wijkkoers.web.fieldwork.views.opgave_access import geojson, werk_trail
from wijkkoers.web.ui.place_marks import place_collection

MOST_MISSING = 50


@require_GET
def show_meetings(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what meets by the rule that was asked for, and what could not be compared and why."""
    viewer = open_viewer(request, dossier_id)
    form = MeetingFilterForm(request.GET)
    buffer_m, years = form.rule
    found = meetings_of(viewer, timezone.localdate(), buffer_m, years)
    shown = meetings_page.chosen(found, form.kind, form.outcome)
    page = page_of(shown, request)
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "found": found,
        "page": page,
        "rows": meetings_page.rows_of(viewer, page.object_list, page_language()),
        "undecided": sum(is_undecided(row) for row in found.meetings),
        "missing": meetings_page.missing_rows(viewer, found.not_compared[:MOST_MISSING], page_language()),
        "missing_count": len(found.not_compared),
        "buffer_m": buffer_m,
        "years": years,
        "is_usual": (buffer_m, years) == (BUFFER_M, YEARS),
        "classes": meetings_page.map_classes(),
        "map_url": f"{reverse('meeting-map', args=[dossier_id])}?{request.GET.urlencode()}",
        "trail": werk_trail(viewer.dossier, (_("Ontmoetingen"), "")),
    }
    return render(request, "fieldwork/meetings.html", context)


@require_GET
def map_meetings(request: HttpRequest, dossier_id: int) -> JsonResponse:
    """Give everything that meets something by the rule that was asked for, as GeoJSON."""
    viewer = open_viewer(request, dossier_id)
    form = MeetingFilterForm(request.GET)
    found = meetings_of(viewer, timezone.localdate(), *form.rule)
    shown = meetings_page.chosen(found, form.kind, form.outcome)
    return geojson(place_collection(meetings_page.map_rows(viewer, shown)))

"""The calendar of works and of opgaven with a time."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.fieldwork import calendar_page, meetings_page
from wijkkoers.web.fieldwork.calendar_figure import draw_calendar
from wijkkoers.web.fieldwork.permissions.opgaven import check_can_add
from wijkkoers.web.fieldwork.selectors.meetings import sides_of
from wijkkoers.web.fieldwork.views.opgave_access import werk_trail


@require_GET
def show_calendar(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what runs when, by partij or by street, for one to three years ahead or for all."""
    viewer = open_viewer(request, dossier_id)
    language, today = page_language(), timezone.localdate()
    horizon = request.GET.get("jaren", "")
    grouping = request.GET.get("per", "")
    asked = (
        horizon if horizon in calendar_page.HORIZONS else "alles",
        grouping if grouping == calendar_page.BY_STREET else calendar_page.BY_PARTIJ,
    )
    content = calendar_page.calendar_of(sides_of(viewer, today).values(), meetings_page.side_pages(viewer), asked, (language, today))
    context = {
        "dossier": viewer.dossier,
        "calendar": content,
        "figure": SafeString(draw_calendar(content, today, _("Kalender van werken"))) if content.groups else "",
        "horizon": asked[0],
        "grouping": asked[1],
        "refusal": check_can_add.reason(request.user, viewer.dossier),
        "trail": werk_trail(viewer.dossier, (_("Kalender"), "")),
    }
    return render(request, "fieldwork/werk_calendar.html", context)

"""Pakketten side by side, on the page, on paper and as a file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors.opgaven import opgaven_of
from wijkkoers.web.measures import comparison
from wijkkoers.web.measures.catalogue import all_theme_labels
from wijkkoers.web.measures.comparison_files import KINDS, write_comparison
from wijkkoers.web.measures.comparison_page import shown_parts
from wijkkoers.web.measures.selectors import Weighing, effects_by_maatregel, opgaven_by_maatregel, support_rows, weigh
from wijkkoers.web.measures.views.access import trail

SHOWN_LOOSE = 60


@require_GET
def show_comparison(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the pakketten side by side with the nulalternatief; without it nothing is compared."""
    viewer = open_viewer(request, dossier_id)
    weighing = weigh(viewer, timezone.localdate().year)
    told = _told(viewer, weighing)
    loose = comparison.loose_opgaven(weighing, told)
    context = {
        "dossier": viewer.dossier,
        "weighing": weighing,
        "parts": shown_parts(comparison.compare(weighing, told, page_language())) if _can_compare(weighing) else [],
        "loose": list(loose.items())[:SHOWN_LOOSE],
        "loose_more": max(0, len(loose) - SHOWN_LOOSE),
        "may_write": viewer.takes_part and viewer.is_open,
        "kinds": list(KINDS),
        "columns": len(weighing.pakketten) + 1,
        "today": timezone.localdate(),
        "trail": trail(viewer.dossier, (_("Vergelijken"), "")),
    }
    return render(request, "measures/pakket_compare.html", context)


@require_GET
def download_comparison(request: HttpRequest, dossier_id: int, ending: str) -> HttpResponse:
    """Give the comparison as a file; 404 while there is nothing to compare."""
    viewer = open_viewer(request, dossier_id)
    weighing = weigh(viewer, timezone.localdate().year)
    if ending not in KINDS or not _can_compare(weighing):
        raise Http404
    names = [pakket.name for pakket in weighing.pakketten]
    content = write_comparison(ending, names, comparison.compare(weighing, _told(viewer, weighing), page_language()))
    headers = {"Content-Disposition": f'attachment; filename="pakketten.{ending}"'}
    return HttpResponse(content, content_type=KINDS[ending], headers=headers)


def _can_compare(weighing: Weighing) -> bool:
    return weighing.has_null and len(weighing.pakketten) > 1


def _told(viewer: Viewer, weighing: Weighing) -> comparison.Told:
    return comparison.Told(
        opgaven=dict(opgaven_of(viewer).values_list("pk", "title")),
        worked_on=opgaven_by_maatregel(viewer),
        themes=all_theme_labels(viewer.dossier, page_language()),
        effects=effects_by_maatregel(viewer),
        support=support_rows(weighing.maatregelen),
    )

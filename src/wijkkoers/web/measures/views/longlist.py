"""The longlist of a dossier, and the catalogue of themes from which it can start."""

from __future__ import annotations

from collections import Counter

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors.opgaven import opgaven_of
from wijkkoers.web.measures.catalogue import catalogue_of, theme_labels
from wijkkoers.web.measures.forms.longlist import FilterForm
from wijkkoers.web.measures.kinds import MaatregelKind
from wijkkoers.web.measures.permissions import check_can_add_maatregel
from wijkkoers.web.measures.presentation import list_rows, sum_rows
from wijkkoers.web.measures.selectors import find_maatregelen, maatregelen_of, opgaven_by_maatregel, payers_of, sums_of
from wijkkoers.web.measures.states import MaatregelStatus
from wijkkoers.web.measures.views.access import trail
from wijkkoers.web.measures.wording import KIND_LABELS
from wijkkoers.web.parties.selectors import present_partijen

PER_PAGE = 50


@require_GET
def show_longlist(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the maatregelen, filtered and sorted, with what is known of their cost together."""
    viewer = open_viewer(request, dossier_id)
    dossier, language = viewer.dossier, page_language()
    form = _filter_form(request, viewer)
    found = find_maatregelen(viewer, form.wanted)
    rows = found.select_related("organisation").prefetch_related("shares__partij")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    counted = found.exclude(status=MaatregelStatus.AFGEVALLEN.value)
    statuses = Counter(maatregelen_of(viewer).order_by().values_list("status", flat=True))
    context = {
        "dossier": dossier,
        "page": page,
        "rows": list_rows(list(page.object_list), opgaven_by_maatregel(viewer), theme_labels(dossier, language), language),
        "sums": sum_rows(sums_of(counted), counted.count(), language),
        "has_any": bool(statuses),
        "fallen": statuses[MaatregelStatus.AFGEVALLEN.value],
        "form": form,
        "is_filtered": form.is_filtered,
        "refusal": check_can_add_maatregel.reason(request.user, dossier),
        "trail": trail(dossier),
    }
    return render(request, "measures/measure_list.html", context)


def _filter_form(request: HttpRequest, viewer: Viewer) -> FilterForm:
    opgaven = opgaven_of(viewer).values_list("pk", "number", "title")
    return FilterForm(
        request.GET,
        themes=theme_labels(viewer.dossier, page_language()).items(),
        payers=payers_of(viewer),
        opgaven=[(str(pk), f"{number or _('concept')} {title}") for pk, number, title in opgaven],
        partijen=[(str(partij.pk), partij.name) for partij in present_partijen(viewer.dossier)],
    )


@require_GET
def show_catalogue(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show measures to start from per theme; choosing one opens the form with it filled in."""
    viewer = open_viewer(request, dossier_id)
    language = page_language()
    wanted = request.GET.get("thema", "")
    themes = [
        {
            "id": theme.id,
            "label": theme.label.in_language(language),
            "explanation": theme.explanation,
            "measures": [{"entry": entry, "kind": KIND_LABELS[MaatregelKind(entry.kind.value)]} for entry in theme.measures],
        }
        for theme in catalogue_of(viewer.dossier)
    ]
    context = {
        "dossier": viewer.dossier,
        "themes": themes,
        "wanted": wanted,
        "refusal": check_can_add_maatregel.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Catalogus"), "")),
    }
    return render(request, "measures/catalogue.html", context)

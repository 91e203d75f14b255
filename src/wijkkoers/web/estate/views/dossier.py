"""The complexes in the areas of a dossier, for its whole team."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.permissions import check_can_edit_dossier
from wijkkoers.web.dossiers.selectors import area_keys, dossier_for
from wijkkoers.web.estate import presentation
from wijkkoers.web.estate.labels import label_table
from wijkkoers.web.estate.permissions import check_can_add_complex
from wijkkoers.web.estate.selectors import complexes_of_dossier


@require_GET
def show_dossier_complexes(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the complexes that the team shares, with their energy labels together; small counts stay hidden."""
    dossier = dossier_for(request.user, dossier_id)
    if dossier is None:
        raise Http404
    areas = area_keys(dossier)
    found = complexes_of_dossier(dossier)
    labels = label_table(((row.eenheid_count, row.energy_labels) for row in found), is_shared=True)
    other_years = [row for row in found if row.boundary_year not in {year for _code, year in areas}]
    context = {
        "dossier": dossier,
        "rows": [presentation.row_of(row, is_shared=True) for row in found],
        "total": presentation.total_eenheden(found),
        "labels": labels,
        "label_rows": presentation.label_rows(labels),
        "figure": presentation.label_figure(labels, "labels-dossier") if found else "",
        "source": presentation.sources_of(found) if found else "",
        "has_areas": bool(areas),
        "other_years": other_years,
        "has_several_organisations": len({row.organisation_id for row in found}) > 1,
        "may_add": check_can_add_complex.allows(request.user, None),
        "may_choose_areas": check_can_edit_dossier.allows(request.user, dossier),
        "trail": [
            (_("Dossiers"), reverse("dossier-list")),
            (dossier.name, reverse("dossier-detail", args=[dossier.pk])),
            (_("Complexen"), ""),
        ],
    }
    return render(request, "estate/dossier_complexes.html", context)

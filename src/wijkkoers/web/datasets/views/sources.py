"""The page of one source: what is in, which years, licence and attribution, what was left out and why."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.accounts.selectors import organisation_ids_of
from wijkkoers.web.datasets import selectors
from wijkkoers.web.datasets.presentation_sources import source_page


@require_GET
def show_source(request: HttpRequest, source: str) -> HttpResponse:
    """Show one source of the handbook, also one of which nothing was read in yet."""
    entry = next((found for found in load_handbook().sources if found.id == source), None)
    if entry is None:
        raise Http404
    context = source_page(entry, selectors.releases_for(organisation_ids_of(request.user)).filter(source=source))
    trail = [(_("Gegevens"), reverse("release-list")), (context["label"], "")]
    return render(request, "datasets/source_detail.html", {**context, "trail": trail})

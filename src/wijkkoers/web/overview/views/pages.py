"""The front page, the word list and the handbook."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.overview import handbook_page, presentation
from wijkkoers.web.overview.guide.presentation import groups_of, next_stappen, summary_of
from wijkkoers.web.overview.handbook_page import QUERY_LIMIT, HandbookFilter
from wijkkoers.web.overview.selectors import home_of
from wijkkoers.web.overview.selectors.guide import facts_of
from wijkkoers.web.parties.selectors import viewer_for
from wijkkoers.web.process.selectors import compass_of


@login_not_required
@require_GET
def show_home(request: HttpRequest) -> HttpResponse:
    """Show what to do next; who is not logged in reads what Wijkkoers is."""
    if not request.user.is_authenticated:
        return render(request, "overview/front.html")
    home = home_of(request.user)
    return render(request, "overview/home.html", {"home": home, "cards": presentation.dossier_cards(home.dossiers)})


@require_GET
def show_words(request: HttpRequest) -> HttpResponse:
    """Show the words of Wijkkoers with their one meaning."""
    query = _query(request)
    groups = presentation.word_groups(load_handbook().terms, get_language() or "nl", query)
    return render(request, "overview/words.html", {"groups": groups, "query": query})


@require_GET
def show_handbook(request: HttpRequest) -> HttpResponse:
    """Show the indicators that are asked for with their definition, unit, direction, levels and source, and the sources."""
    handbook, language = load_handbook(), get_language() or "nl"
    asked = HandbookFilter.from_query(request.GET, handbook)
    themes = handbook_page.theme_groups(handbook, language, asked)
    context = {
        "themes": themes,
        "sources": handbook_page.source_entries(handbook, language),
        "choices": handbook_page.choices(handbook, language),
        "asked": asked,
        "version": handbook.version,
        "shown": sum(len(theme.entries) for theme in themes),
        "number": len([row for row in handbook.indicators if row.retired is None]),
    }
    return render(request, "overview/handbook.html", context)


@require_GET
def show_guide(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what a dossier still lacks, each with the link that mends it."""
    viewer, language = viewer_for(request.user, dossier_id), get_language() or "nl"
    if viewer is None:
        raise Http404
    dossier = viewer.dossier
    compass = compass_of(dossier)
    groups = groups_of(facts_of(dossier, compass, localdate(), language), viewer)
    trail = [(_("Dossiers"), reverse("dossier-list")), (dossier.name, reverse("dossier-detail", args=[dossier.pk])), (_("Gids"), "")]
    context = {
        "dossier": dossier,
        "groups": groups,
        "summary": summary_of(groups),
        "next": next_stappen(compass, language) if compass else [],
        "trail": trail,
    }
    return render(request, "overview/guide.html", context)


def _query(request: HttpRequest) -> str:
    return request.GET.get("zoek", "").strip()[:QUERY_LIMIT]

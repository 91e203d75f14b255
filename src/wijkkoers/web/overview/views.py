"""The front page, the word list and the handbook."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.overview import handbook_page, presentation
from wijkkoers.web.overview.handbook_page import QUERY_LIMIT, HandbookFilter
from wijkkoers.web.overview.selectors import home_of


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


def _query(request: HttpRequest) -> str:
    return request.GET.get("zoek", "").strip()[:QUERY_LIMIT]

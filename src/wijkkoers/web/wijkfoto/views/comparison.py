"""Comparing up to five areas: choose them, look, sort, take along. The address holds the whole comparison."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.reports.comparison import MOST_AREAS, Comparison
from wijkkoers.reports.comparison_tables import comparison_csv, comparison_xlsx
from wijkkoers.web.wijkfoto import choosing, comparison_page
from wijkkoers.web.wijkfoto.comparison_page import Choice
from wijkkoers.web.wijkfoto.selectors import comparison_of
from wijkkoers.web.wijkfoto.views.answers import XLSX, file_answer, page_language

FILES: dict[str, tuple[str, Callable[[Comparison], bytes]]] = {
    "vergelijking.csv": ("text/csv; charset=utf-8", comparison_csv),
    "vergelijking.xlsx": (XLSX, comparison_xlsx),
}


@require_GET
def show_comparison(request: HttpRequest) -> HttpResponse:
    """Show the areas of the address beside each other; what is typed in the field is added when it means one area."""
    choice = Choice.of(request.GET)
    query = request.GET.get("zoek", "").strip()
    found = choosing.options_for(query) if query else []
    if len(found) == 1 and not choice.is_full:
        return redirect(choice.adding(found[0].code).url)
    if query and choice.is_full:
        messages.warning(request, _("U vergelijkt al %(most)s gebieden. Haal er eerst een weg.") % {"most": MOST_AREAS})
    subjects = comparison_page.subjects_of(choice)
    comparison = comparison_of(subjects, language=page_language()) if subjects else None
    context = comparison_page.context_of(choice, comparison, query, found)
    return render(request, "wijkfoto/comparison.html", context)


@require_GET
def download(request: HttpRequest, file: str) -> HttpResponse:
    """Give the comparison as a table."""
    choice = Choice.of(request.GET)
    subjects = comparison_page.subjects_of(choice)
    if file not in FILES or not subjects:
        raise Http404
    content_type, write = FILES[file]
    return file_answer(write(comparison_of(subjects, language=page_language())), content_type, file, "-".join(choice.codes))

"""Stand and richting of the areas of a gemeente, as a page and as a table to take along."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from wijkkoers.handbook.schema import Indicator
from wijkkoers.web.wijkfoto import quadrant_page
from wijkkoers.web.wijkfoto.places import place_of
from wijkkoers.web.wijkfoto.quadrant_choice import Choice, choice_of, level_asked
from wijkkoers.web.wijkfoto.selectors import Subject
from wijkkoers.web.wijkfoto.selectors.quadrant import indicators_over_years, standings_of
from wijkkoers.web.wijkfoto.views.answers import file_answer, page_language

Asked = tuple[Subject, Choice, list[Indicator]]


@require_GET
def show_quadrant(request: HttpRequest, code: str) -> HttpResponse:
    """Show where the areas of the gemeente stand and where they are heading."""
    subject, choice, options = _asked(request, code)
    if not options:
        return render(request, "wijkfoto/quadrant_none.html", {"subject": subject})
    standings = standings_of(subject, choice.level, choice.asked)
    return render(request, "wijkfoto/quadrant_page.html", quadrant_page.context_of(subject, choice, standings, options, page_language()))


@require_GET
def download(request: HttpRequest, code: str) -> HttpResponse:
    """Give the same as a table."""
    subject, choice, options = _asked(request, code)
    if not options:
        raise Http404
    content = quadrant_page.table_csv(subject, standings_of(subject, choice.level, choice.asked), page_language())
    return file_answer(content, "text/csv; charset=utf-8", quadrant_page.FILE, subject.code)


def _asked(request: HttpRequest, code: str) -> Asked:
    subject = place_of(request.user, code=code).subject
    if subject.gemeente is None:
        raise Http404
    level = level_asked(request.GET, subject)
    options = indicators_over_years(subject, level)
    return subject, choice_of(request.GET, level, options, page_language()), options

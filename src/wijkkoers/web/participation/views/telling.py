"""Letters that tell what became of inbreng: one, or all that wait; and writing down that people were told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import day_text
from wijkkoers.reports.participation_letters import ODT_TYPE, Letter, letter_text, letters_odt, letters_pdf, letters_txt
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.participation import inbreng_page, services
from wijkkoers.web.participation.inbreng_letters import letter_of, letters_of
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng, check_can_edit_inbreng, require_see_letter
from wijkkoers.web.participation.selectors.fate import stories_of, story_of
from wijkkoers.web.participation.selectors.heard import answer_marks
from wijkkoers.web.participation.selectors.inbreng import filtered, inbreng_of, untold_of
from wijkkoers.web.participation.views.opening_inbreng import inbreng_page as page_of
from wijkkoers.web.participation.views.opening_inbreng import open_inbreng, trail

FILES: Mapping[str, tuple[str, Callable[[Sequence[Letter]], bytes]]] = {
    "pdf": ("application/pdf", letters_pdf),
    "odt": (ODT_TYPE, letters_odt),
    "txt": ("text/plain; charset=utf-8", letters_txt),
}
MOST_LETTERS = 300


@never_cache
@require_GET
def show_letter(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Show the letter about one inbreng, with its code."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    require_see_letter(viewer)
    story = story_of(row)
    letter = letter_of(story, timezone.localdate())
    context = {
        "dossier": viewer.dossier,
        "row": row,
        "letter": letter,
        "text": letter_text(letter),
        "story": story,
        "files": [(ending, f"brief.{ending}") for ending in FILES],
        "mark": answer_marks(viewer.dossier, [row.pk])[row.pk],
        "told": day_text(row.told_on, page_language()) if row.told_on else "",
        "refusal": check_can_change_inbreng.reason(request.user, row),
        "trail": trail(viewer.dossier, page_of(row), (_("Brief"), "")),
    }
    return render(request, "participation/inbreng_letter.html", context)


@never_cache
@require_GET
def download_letter(request: HttpRequest, dossier_id: int, inbreng_id: int, file_name: str) -> HttpResponse:
    """Give the letter about one inbreng as a file."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    require_see_letter(viewer)
    return _file([letter_of(story_of(row), timezone.localdate())], file_name, f"brief-inbreng-{row.number}")


@never_cache
@require_GET
def show_letters(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show to whom an answer was given that nobody told yet, with all their letters in one document."""
    viewer = open_viewer(request, dossier_id)
    require_see_letter(viewer)
    language = page_language()
    asked, rows = _asked(request), _waiting(request, viewer)
    context = {
        "dossier": viewer.dossier,
        "rows": inbreng_page.rows_of(viewer, rows, frozenset(), language),
        "marks": answer_marks(viewer.dossier, [row.pk for row in rows]).items(),
        "asked": asked,
        "oproepen": inbreng_page.oproep_choices(viewer.dossier),
        "moments": inbreng_page.moment_choices(viewer.dossier),
        "files": [(ending, f"brieven.{ending}") for ending in FILES],
        "most": MOST_LETTERS,
        "refusal": check_can_edit_inbreng.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Brieven"), "")),
    }
    return render(request, "participation/inbreng_letters.html", context)


@never_cache
@require_GET
def download_letters(request: HttpRequest, dossier_id: int, file_name: str) -> HttpResponse:
    """Give the letters that wait as one document."""
    viewer = open_viewer(request, dossier_id)
    require_see_letter(viewer)
    rows = _waiting(request, viewer)
    return _file(letters_of(stories_of(viewer.dossier, rows), timezone.localdate()), file_name, f"brieven-dossier-{dossier_id}")


@require_POST
def mark_told(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Write down that the people behind the chosen inbreng were told."""
    viewer = open_viewer(request, dossier_id)
    check_can_edit_inbreng(request.user, viewer.dossier)
    ids = [int(text) for text in request.POST.getlist("kies") if text.isascii() and text.isdigit() and len(text) < 13][:MOST_LETTERS]
    rows = list(inbreng_of(viewer.dossier).filter(pk__in=ids))
    marks = {row.pk: request.POST[f"antwoord-{row.pk}"] for row in rows if f"antwoord-{row.pk}" in request.POST}
    try:
        told = services.tell_fate(actor=request.user, rows=rows, marks=marks)
    except InputError as refused:
        if refused.code != "inbreng-antwoord-gewijzigd":
            raise
        messages.error(request, sentence_of(refused))
    else:
        count = {"count": len(told)}
        messages.success(request, ngettext("%(count)s keer verteld.", "%(count)s keer verteld.", len(told)) % count)
    if len(ids) == 1 and request.POST.get("terug") == "een" and rows:
        return redirect("inbreng-letter", dossier_id, rows[0].pk)
    return redirect("inbreng-letters", dossier_id)


@require_POST
def take_back_told(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Take back that somebody was told."""
    _viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    services.untell_fate(actor=request.user, inbreng=row)
    messages.success(request, _("Het staat weer op nog niet verteld."))
    return redirect("inbreng-letter", dossier_id, inbreng_id)


def _asked(request: HttpRequest) -> dict[str, str]:
    numbers = {name: request.GET.get(name, "") for name in ("oproep", "moment")}
    return {name: text for name, text in numbers.items() if text.isascii() and text.isdigit() and len(text) < 13}


def _waiting(request: HttpRequest, viewer: Viewer) -> list[Inbreng]:
    rows = filtered(untold_of(viewer.dossier), viewer, {**_asked(request), "volgorde": "oud"})
    return list(rows.select_related("dossier__organisation")[:MOST_LETTERS])


def _file(letters: Sequence[Letter], asked: str, name: str) -> HttpResponse:
    ending = asked.rpartition(".")[2]
    if ending not in FILES or not letters:
        raise Http404
    content_type, make = FILES[ending]
    response = HttpResponse(make(letters), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response

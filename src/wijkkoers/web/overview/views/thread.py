"""The thread: through one thing, of a whole dossier, and its loose ends."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from wijkkoers.web.dossiers.opening import dossier_trail, open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.overview.selectors.loose import loose_facts
from wijkkoers.web.overview.thread import loose_page, page, sheet, whole_page
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.permissions import may_link
from wijkkoers.web.thread.selectors import Reach, reach_of
from wijkkoers.web.thread.things import Card, ref_of

TYPES = {"svg": "image/svg+xml", "pdf": "application/pdf"}


@require_GET
def show_thread(request: HttpRequest, dossier_id: int, kind: str, number: int) -> HttpResponse:
    """Show the whole thread through one thing: as a drawing, and the same as a list."""
    viewer, card, reach = _open(request, dossier_id, kind, number)
    context = page.context_of(viewer, card, reach, shows_all="alles" in request.GET)
    context["trail"] = dossier_trail(viewer.dossier, (_("Rode draad"), reverse("thread", args=[dossier_id])), (card.title, ""))
    return render(request, "overview/thread_of.html", context)


@require_GET
def download_thread(request: HttpRequest, dossier_id: int, kind: str, number: int, ending: str) -> HttpResponse:
    """Give the drawing as SVG, or the drawing with its list as PDF."""
    if ending not in TYPES:
        raise Http404
    viewer, card, reach = _open(request, dossier_id, kind, number)
    made = sheet.svg_of(reach, card) if ending == "svg" else sheet.pdf_of(viewer, reach, card, page_language())
    response = HttpResponse(made, content_type=TYPES[ending])
    response["Content-Disposition"] = f'inline; filename="draad-{card.kind.value}-{card.id}.{ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_GET
def show_whole(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the thread of the whole dossier in numbers, and every opgave with what it rests on and what came of it."""
    viewer = open_viewer(request, dossier_id)
    context = whole_page.context_of(viewer, request.GET, page_language())
    context["trail"] = dossier_trail(viewer.dossier, (_("Rode draad"), ""))
    return render(request, "overview/thread.html", context)


@require_GET
def show_loose(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what is tied to nothing yet, by rule; with `regel` all of one rule."""
    viewer = open_viewer(request, dossier_id)
    facts = loose_facts(viewer, localdate())
    code = request.GET.get("regel", "")
    found = loose_page.page_of_rule(facts, viewer, code, request.GET.get("pagina")) if code else None
    context = {
        "dossier": viewer.dossier,
        "groups": [found[0]] if found else loose_page.groups_of(facts, viewer),
        "page": found[1] if found else None,
        "may_link": may_link(viewer),
        "trail": dossier_trail(viewer.dossier, (_("Rode draad"), reverse("thread", args=[dossier_id])), (_("Losse einden"), "")),
    }
    return render(request, "overview/thread_loose.html", context)


def _open(request: HttpRequest, dossier_id: int, kind: str, number: int) -> tuple[Viewer, Card, Reach]:
    viewer = open_viewer(request, dossier_id)
    if kind not in set(ThingKind):
        raise Http404
    ref = ref_of(ThingKind(kind), number)
    reach = reach_of(viewer, ref)
    if ref not in reach.cards:
        raise Http404
    return viewer, reach.cards[ref], reach

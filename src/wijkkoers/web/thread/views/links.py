"""Tying two things together, untying them with a reason, and tying them again."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.opening import dossier_trail, open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.thread import services
from wijkkoers.web.thread.kinds import ArrowKind, ThingKind
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.permissions import may_link, require_link
from wijkkoers.web.thread.presentation import Side, candidates, kinds_at, label_of
from wijkkoers.web.thread.selectors import arrow_of, card_for, dropped_links, neighbours
from wijkkoers.web.thread.things import Card, ref_of

PAGE_SIZE = 30
SIDES = ("grond", "gevolg")


@require_http_methods(["GET", "POST"])
def link_thing(request: HttpRequest, dossier_id: int, kind: str, number: int) -> HttpResponse:
    """Choose what a thing rests on, or what came of it, and tie them together."""
    viewer, card = _open(request, dossier_id, kind, number)
    require_link(viewer)
    side = cast(Side, request.GET.get("richting") if request.GET.get("richting") in SIDES else SIDES[0])
    error = ""
    if request.method == "POST":
        try:
            _link_all(request, viewer, card, side)
        except InputError as refused:
            error = sentence_of(refused)
        else:
            messages.success(request, _("Verbonden."))
            return redirect(card.url)
    context = {
        **_choice_of(request, viewer, card, side),
        "error": error,
        "chosen": set(request.POST.getlist("kies")),
        "note": request.POST.get("note", ""),
        "trail": dossier_trail(viewer.dossier, (card.title, card.url), (_("Verbinden"), "")),
    }
    return render(request, "thread/link.html", context, status=400 if error else 200)


@require_http_methods(["GET", "POST"])
def unlink_thing(request: HttpRequest, dossier_id: int, arrow_id: int) -> HttpResponse:
    """Untie two things, with the reason."""
    viewer, arrow = _open_arrow(request, dossier_id, arrow_id)
    require_link(viewer)
    ends, back = _ends(viewer, arrow), _back(viewer, arrow, request)
    error, reason = "", request.POST.get("reason", "")
    if request.method == "POST":
        try:
            services.unlink(actor=request.user, viewer=viewer, arrow=arrow, reason=reason)
        except InputError as refused:
            error = sentence_of(refused)
        else:
            messages.success(request, _("Losgemaakt. De reden is bewaard; bij de draad kunt u weer verbinden."))
            return redirect(back)
    context = {
        "dossier": viewer.dossier,
        "source": ends[0],
        "target": ends[1],
        "back": back,
        "error": error,
        "reason": reason,
        "trail": dossier_trail(viewer.dossier, (ends[1].title, ends[1].url), (_("Losmaken"), "")),
    }
    return render(request, "thread/unlink.html", context, status=400 if error else 200)


@require_POST
def relink_thing(request: HttpRequest, dossier_id: int, arrow_id: int) -> HttpResponse:
    """Tie two things together again."""
    viewer, arrow = _open_arrow(request, dossier_id, arrow_id)
    require_link(viewer)
    services.relink(actor=request.user, viewer=viewer, arrow=arrow)
    messages.success(request, _("Weer verbonden."))
    return redirect(_back(viewer, arrow, request))


@require_http_methods(["GET"])
def show_dropped(request: HttpRequest, dossier_id: int, kind: str, number: int) -> HttpResponse:
    """Show the arrows of a thing that were taken away, with the reasons and the way back."""
    viewer, card = _open(request, dossier_id, kind, number)
    context: dict[str, Any] = {
        "dossier": viewer.dossier,
        "card": card,
        "rows": dropped_links(viewer, card.ref),
        "may_link": may_link(viewer),
        "trail": dossier_trail(viewer.dossier, (card.title, card.url), (_("Losgemaakt"), "")),
    }
    return render(request, "thread/dropped.html", context)


def _open(request: HttpRequest, dossier_id: int, kind: str, number: int) -> tuple[Viewer, Card]:
    viewer = open_viewer(request, dossier_id)
    card = card_for(viewer, ref_of(ThingKind(kind), number)) if kind in set(ThingKind) else None
    if card is None:
        raise Http404
    return viewer, card


def _open_arrow(request: HttpRequest, dossier_id: int, arrow_id: int) -> tuple[Viewer, Arrow]:
    viewer = open_viewer(request, dossier_id)
    arrow = arrow_of(viewer, arrow_id)
    if arrow is None or arrow.kind != ArrowKind.DRAAGT:
        raise Http404  # merging and splitting are undone at the thing itself
    return viewer, arrow


def _choice_of(request: HttpRequest, viewer: Viewer, card: Card, side: Side) -> dict[str, Any]:
    """Return what a thing can be tied to on a side, with the words and the kind that were asked."""
    asked, only = request.GET.get("zoek", "").strip()[:200], request.GET.get("soort", "")
    kinds = kinds_at(card.kind, side)
    taken = [card.ref, *(end.card.ref for end in neighbours(viewer, card.ref)[SIDES.index(side)])]
    found = candidates(viewer, [kind for kind in kinds if not only or kind.value == only], asked, taken)
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("pagina"))
    return {
        "dossier": viewer.dossier,
        "card": card,
        "side": side,
        "page": page,
        "rows": [(row, label_of(row.kind)) for row in page],
        "kinds": [(kind.value, label_of(kind, 2)) for kind in kinds],
        "only": only,
        "asked": asked,
    }


def _link_all(request: HttpRequest, viewer: Viewer, card: Card, side: Side) -> None:
    chosen = request.POST.getlist("kies")
    if not chosen:
        raise InputError("draad-niets-gekozen")
    pairs = [(ref, card.ref) if side == "grond" else (card.ref, ref) for ref in chosen[:PAGE_SIZE]]
    services.link_all(actor=request.user, viewer=viewer, pairs=pairs, note=request.POST.get("note", ""))


def _ends(viewer: Viewer, arrow: Arrow) -> tuple[Card, Card]:
    source, target = card_for(viewer, arrow.source), card_for(viewer, arrow.target)
    if source is None or target is None:
        raise Http404
    return source, target


def _back(viewer: Viewer, arrow: Arrow, request: HttpRequest) -> str:
    """Return to the end from which the person came; to the dossier when the address names neither."""
    wanted = request.GET.get("terug", arrow.target)
    card = card_for(viewer, wanted) if wanted in (arrow.source, arrow.target) else None
    return card.url if card else reverse("dossier-detail", args=[viewer.dossier.pk])

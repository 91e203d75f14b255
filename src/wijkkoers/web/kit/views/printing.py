"""The kit itself: which werkvormen there are, choosing cards, a set that was printed, its files."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.reports.kit.content import PAPERS
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.kit import papers, services
from wijkkoers.web.kit.forms.printing import FilterForm, PrintForm
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.models import PrintBatch
from wijkkoers.web.kit.permissions import check_can_enter, check_can_print
from wijkkoers.web.kit.presentation import card_lines, kind_choices
from wijkkoers.web.kit.selectors import batches_of, cards_of, choices_of, filtered, sessions_of, sheets_of, sources_of
from wijkkoers.web.kit.views.access import open_batch, submit, trail
from wijkkoers.web.kit.werkvormen import WERKVORMEN
from wijkkoers.web.kit.wording import EMPTY_REASONS, KIND_LABELS


@require_GET
def show_kit(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the werkvormen, and what was printed and held before."""
    viewer = open_viewer(request, dossier_id)
    context = {
        "dossier": viewer.dossier,
        "werkvormen": WERKVORMEN,
        "batches": batches_of(viewer.dossier),
        "sessions": sessions_of(viewer.dossier),
        "refusal": check_can_enter.reason(request.user, viewer.dossier),
        "trail": trail(viewer),
    }
    return render(request, "kit/kit.html", context)


@require_http_methods(["GET", "POST"])
def choose_cards(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Choose a kind of cards, which of them, and print them."""
    viewer = open_viewer(request, dossier_id)
    check_can_print(request.user, viewer.dossier)
    kind = _kind(request)
    if kind is None:
        context = {"dossier": viewer.dossier, "kinds": kind_choices(), "trail": trail(viewer, (_("Kaarten kiezen"), ""))}
        return render(request, "kit/cards_kind.html", context)
    sources = sources_of(viewer.dossier, kind)
    filter_form = FilterForm(request.GET, choices_of(sources))
    shown = filtered(sources, filter_form.wanted)
    form = PrintForm(request.POST or None, kind=kind, sources=shown)
    outcome = submit(
        request, form, lambda _seen: services.print_cards(actor=request.user, dossier=viewer.dossier, order=form.order(page_language()))
    )
    if outcome.is_done:
        messages.success(request, _("De kaarten staan klaar. Download ze hieronder."))
        return redirect("kit-batch", dossier_id, outcome.kept.pk)
    context = {
        "dossier": viewer.dossier,
        "kind": kind,
        "kind_label": KIND_LABELS[kind],
        "empty_reason": EMPTY_REASONS[kind],
        "has_sources": bool(sources) or kind is CardKind.LEEG,
        "lines": card_lines(outcome.form, shown),
        "filter_form": filter_form,
        "form": outcome.form,
        "trail": trail(viewer, (_("Kaarten kiezen"), "")),
    }
    return render(request, "kit/cards.html", context, status=outcome.status)


@require_GET
def show_batch(request: HttpRequest, dossier_id: int, batch_id: int) -> HttpResponse:
    """Show a set of cards with its codes, its files, and what came back."""
    viewer, batch = open_batch(request, dossier_id, batch_id)
    context = {
        "dossier": viewer.dossier,
        "batch": batch,
        "kind_label": KIND_LABELS[CardKind(batch.kind)],
        "cards": cards_of(batch),
        "sheets": sheets_of(batch),
        "withdrawn": sheets_of(batch, withdrawn=True),
        "papers": PAPERS,
        "refusal": check_can_enter.reason(request.user, viewer.dossier),
        "trail": trail(viewer, (batch.title, "")),
    }
    return render(request, "kit/batch.html", context)


@require_GET
def download_cards(request: HttpRequest, dossier_id: int, batch_id: int) -> HttpResponse:
    """Give the cards of a set as PDF."""
    return _file(request, (dossier_id, batch_id), "kaarten", lambda batch: papers.cards_file(batch, cards_of(batch)))


@require_GET
def download_dots(request: HttpRequest, dossier_id: int, batch_id: int, paper: str) -> HttpResponse:
    """Give the sheet for dots of a set as PDF, on A3 or A4."""
    if paper not in PAPERS:
        raise Http404
    return _file(request, (dossier_id, batch_id), f"stippenvel-{paper}", lambda batch: papers.dots_file(batch, cards_of(batch), paper))


@require_GET
def download_form(request: HttpRequest, dossier_id: int, batch_id: int) -> HttpResponse:
    """Give the form of a set for one participant as PDF."""
    return _file(request, (dossier_id, batch_id), "formulier", lambda batch: papers.form_file(batch, cards_of(batch)))


def _file(request: HttpRequest, keys: tuple[int, int], name: str, make: Callable[[PrintBatch], bytes]) -> HttpResponse:
    _viewer, batch = open_batch(request, *keys)
    response = HttpResponse(make(batch), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}-{batch.pk}.pdf"'
    return response


def _kind(request: HttpRequest) -> CardKind | None:
    asked = request.GET.get("soort", "")
    return CardKind(asked) if asked in set(CardKind) else None

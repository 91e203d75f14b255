"""Dilemma's: the list, a new one, change, drop with a reason, bring back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import Trail, open_viewer
from wijkkoers.web.kit import services
from wijkkoers.web.kit.forms.dilemmas import DilemmaForm, texts_of
from wijkkoers.web.kit.forms.results import ReasonForm
from wijkkoers.web.kit.models import Dilemma
from wijkkoers.web.kit.permissions import check_can_change_dilemma, check_can_enter, check_can_restore_dilemma
from wijkkoers.web.kit.selectors import dilemmas_of
from wijkkoers.web.kit.views.access import open_dilemma, submit, trail
from wijkkoers.web.process.selectors import Viewer


@require_GET
def show_dilemmas(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the dilemma's of a dossier."""
    viewer = open_viewer(request, dossier_id)
    context = {
        "dossier": viewer.dossier,
        "dilemmas": dilemmas_of(viewer.dossier),
        "dropped": dilemmas_of(viewer.dossier, dropped=True),
        "refusal": check_can_enter.reason(request.user, viewer.dossier),
        "trail": trail(viewer, (_("Dilemma's"), "")),
    }
    return render(request, "kit/dilemma_list.html", context)


@require_http_methods(["GET", "POST"])
def add_dilemma(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Write down a dilemma."""
    viewer = open_viewer(request, dossier_id)
    check_can_enter(request.user, viewer.dossier)
    form = DilemmaForm(request.POST or None)
    outcome = submit(request, form, lambda _seen: services.add_dilemma(actor=request.user, dossier=viewer.dossier, values=form.values))
    if outcome.is_done:
        messages.success(request, _("Het dilemma staat in de lijst. U kunt er een kaart van drukken."))
        return redirect("dilemma-list", dossier_id)
    context = {"dossier": viewer.dossier, "form": outcome.form, "trail": _dilemma_trail(viewer, _("Nieuw dilemma"))}
    return render(request, "kit/dilemma_edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_dilemma(request: HttpRequest, dossier_id: int, dilemma_id: int) -> HttpResponse:
    """Change a dilemma; cards that were printed keep their text."""
    viewer, dilemma = open_dilemma(request, dossier_id, dilemma_id)
    check_can_change_dilemma(request.user, dilemma)
    form = DilemmaForm(request.POST or None, held=texts_of(dilemma), revision=dilemma.revision)
    outcome = submit(
        request,
        form,
        lambda seen: services.change_dilemma(actor=request.user, dilemma=dilemma, values=form.values, revision=seen),
        lambda: _now(request, dossier_id, dilemma_id),
    )
    if outcome.is_done:
        messages.success(request, _("Het dilemma is bewaard. Kaarten die al gedrukt zijn, houden hun tekst."))
        return redirect("dilemma-list", dossier_id)
    context = {"dossier": viewer.dossier, "dilemma": dilemma, "form": outcome.form, "trail": _dilemma_trail(viewer, _("Wijzigen"))}
    return render(request, "kit/dilemma_edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def drop_dilemma(request: HttpRequest, dossier_id: int, dilemma_id: int) -> HttpResponse:
    """Take a dilemma away, with the reason."""
    viewer, dilemma = open_dilemma(request, dossier_id, dilemma_id)
    check_can_change_dilemma(request.user, dilemma)
    form = ReasonForm(request.POST or None)
    outcome = submit(
        request, form, lambda _seen: services.drop_dilemma(actor=request.user, dilemma=dilemma, reason=form.cleaned_data["reason"])
    )
    if outcome.is_done:
        messages.success(request, _("Het dilemma is vervallen. U kunt het terugzetten."))
        return redirect("dilemma-list", dossier_id)
    context = {"dossier": viewer.dossier, "dilemma": dilemma, "form": outcome.form, "trail": _dilemma_trail(viewer, _("Laten vervallen"))}
    return render(request, "kit/dilemma_drop.html", context, status=outcome.status)


@require_POST
def restore_dilemma(request: HttpRequest, dossier_id: int, dilemma_id: int) -> HttpResponse:
    """Bring back a dilemma that was dropped."""
    _viewer, dilemma = open_dilemma(request, dossier_id, dilemma_id)
    check_can_restore_dilemma(request.user, dilemma)
    services.restore_dilemma(actor=request.user, dilemma=dilemma)
    messages.success(request, _("Het dilemma staat weer in de lijst."))
    return redirect("dilemma-list", dossier_id)


def _dilemma_trail(viewer: Viewer, page: str) -> Trail:
    return trail(viewer, (_("Dilemma's"), reverse("dilemma-list", args=[viewer.dossier.pk])), (page, ""))


def _now(request: HttpRequest, dossier_id: int, dilemma_id: int) -> Held:
    found: Dilemma = open_dilemma(request, dossier_id, dilemma_id)[1]
    return texts_of(found), found.revision

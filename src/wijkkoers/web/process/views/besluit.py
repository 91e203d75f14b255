"""Besluiten of a dossier: the list, adding and changing one, and where it stands."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import Trail, open_viewer, page_language
from wijkkoers.web.process import presentation_actions, services, wording
from wijkkoers.web.process.forms.besluit import BesluitForm, BesluitStatusForm
from wijkkoers.web.process.forms.fields import ReasonForm
from wijkkoers.web.process.models import Besluit
from wijkkoers.web.process.permissions import check_can_plan
from wijkkoers.web.process.selectors import besluit_of, besluiten_of, subject_of
from wijkkoers.web.process.states import BesluitStatus
from wijkkoers.web.process.values import BESLUIT_FIELDS, texts_of
from wijkkoers.web.process.views.access import asked_stap, compass_for, open_besluit, stap_choices, trail
from wijkkoers.web.process.views.editing import carried, earlier, submit


@require_GET
def list_besluiten(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the besluiten with what they lack."""
    viewer = open_viewer(request, dossier_id)
    compass = compass_for(viewer)
    staps = {view.id: view for view in compass.staps} if compass else {}
    context = {
        "dossier": viewer.dossier,
        "rows": presentation_actions.besluit_rows(besluiten_of(viewer.dossier), staps, (page_language(), timezone.localdate())),
        "refusal": check_can_plan.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Besluiten"), "")),
    }
    return render(request, "process/besluit_list.html", context)


@require_http_methods(["GET", "POST"])
def add_besluit(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a besluit; `?stap=` says at which stap."""
    viewer = open_viewer(request, dossier_id)
    check_can_plan(request.user, viewer.dossier)
    stap = asked_stap(request, viewer.dossier)
    choices = stap_choices(compass_for(viewer), stap.pk if stap else None)
    initial = {**carried(request, ("title", "outcome")), **({"stap": stap.pk} if stap else {})}
    form = BesluitForm(request.POST or None, staps=choices, initial=initial)
    outcome = submit(request, form, lambda _seen: services.add_besluit(actor=request.user, dossier=viewer.dossier, values=form.values))
    if outcome.is_done:
        messages.success(request, _("Het besluit is toegevoegd als voorgenomen."))
        return redirect(_home(outcome.kept))
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "title": _("Besluit toevoegen"),
        "goal": _("Schrijf op wat er gekozen wordt en waarom. Dan is het later terug te vinden."),
        "back": reverse("stap-detail", args=[dossier_id, stap.pk]) if stap else reverse("besluit-list", args=[dossier_id]),
        "trail": _trail(viewer.dossier, _("Nieuw besluit")),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_besluit(request: HttpRequest, dossier_id: int, besluit_id: int) -> HttpResponse:
    """Change what a besluit says."""
    viewer, besluit = open_besluit(request, dossier_id, besluit_id)
    check_can_plan(request.user, viewer.dossier)
    old = earlier(request, besluit, "besluit")
    held, revision = _held(besluit)
    choices = stap_choices(compass_for(viewer), besluit.stap_id)
    form = BesluitForm(request.POST or None, held=held, revision=revision, staps=choices, initial=dict(old.texts))

    def save(seen: int | None) -> Besluit:
        return services.change_besluit(actor=request.user, besluit=besluit, values=form.values, revision=seen)

    outcome = submit(request, form, save, lambda: _held(besluit_of(viewer.dossier, besluit_id) or besluit))
    if outcome.is_done:
        messages.success(request, _("Het besluit is bewaard."))
        return redirect(_home(outcome.kept))
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "status": outcome.status,
        "earlier": old,
        "title": besluit.title,
        "subject": subject_of(besluit),
        "back": _home(besluit),
        "trail": _trail(viewer.dossier, besluit.title),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def move_besluit(request: HttpRequest, dossier_id: int, besluit_id: int) -> HttpResponse:
    """Take a besluit; putting it back (`?naar=voorgenomen`) or dropping it asks for the reason first."""
    viewer, besluit = open_besluit(request, dossier_id, besluit_id)
    check_can_plan(request.user, viewer.dossier)
    form = ReasonForm() if request.method == "GET" else BesluitStatusForm(request.POST)
    outcome = submit(request, form, lambda _seen: services.move_besluit(actor=request.user, besluit=besluit, **form.cleaned_data))
    if outcome.is_done:
        _tell_moved(request, outcome.kept)
        return redirect(_home(outcome.kept))
    if request.method == "POST" and "reason" not in form.errors:
        messages.error(request, sentence_of(InputError("process-zet-kan-niet")))
        return redirect(_home(besluit))
    asked = request.POST.get("status") or request.GET.get("naar")
    target = BesluitStatus.VOORGENOMEN if asked == BesluitStatus.VOORGENOMEN else BesluitStatus.VERVALLEN
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "title": besluit.title,
        "goal": str(wording.BESLUIT_MOVE_HELP[target]),
        "target": target.value,
        "submit": str(wording.BESLUIT_MOVE_LABELS[target]),
        "back": _home(besluit),
        "trail": _trail(viewer.dossier, besluit.title),
    }
    return render(request, "process/status.html", context, status=outcome.status)


def _tell_moved(request: HttpRequest, besluit: Besluit) -> None:
    if besluit.status == BesluitStatus.GENOMEN and not besluit.grounds:
        messages.warning(request, _("Het besluit is genomen, maar er staat nog niet waarom. Schrijf de gronden erbij."))
    else:
        messages.success(request, _("De status van het besluit is gewijzigd."))


def _held(besluit: Besluit) -> Held:
    return texts_of(besluit, BESLUIT_FIELDS, page_language()), besluit.revision


def _home(besluit: Besluit) -> str:
    """Return the page on which a besluit stands."""
    return f"{reverse('besluit-list', args=[besluit.dossier_id])}#besluit-{besluit.pk}"


def _trail(dossier: Any, here: str) -> Trail:
    return trail(dossier, (_("Besluiten"), reverse("besluit-list", args=[dossier.pk])), (here, ""))

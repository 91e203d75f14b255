"""A stap of a dossier: read it, say who and when, move its status, write its results, add one of the team's own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Held
from wijkkoers.web.dossiers.opening import Trail, open_viewer, page_language
from wijkkoers.web.process import presentation_actions, services
from wijkkoers.web.process.forms.stap import MoveForm, OwnStapForm, ResultForm, StapForm
from wijkkoers.web.process.models import Result, Stap
from wijkkoers.web.process.permissions import check_can_change_stap, check_can_plan, check_can_take_part
from wijkkoers.web.process.presentation_stap import StapPage, stap_page
from wijkkoers.web.process.selectors import (
    Compass,
    Viewer,
    actions_of,
    attachments_of,
    besluiten_of,
    dropped_attachments_of,
    results_of,
    stap_of,
    subject_of,
)
from wijkkoers.web.process.states import StapMove, StapStatus, moves_from
from wijkkoers.web.process.values import OWN_FIELDS, RESULT_FIELDS, STAP_FIELDS, texts_of
from wijkkoers.web.process.views.access import compass_for, people_choices, trail
from wijkkoers.web.process.views.editing import carried, earlier, submit


@require_GET
def show_stap(request: HttpRequest, dossier_id: int, stap_id: int) -> HttpResponse:
    """Show a stap: the knooppunt beside what this dossier made of it."""
    viewer, compass, page = _page(request, dossier_id, stap_id)
    stap, dossier, today = page.view.stap, viewer.dossier, (page_language(), timezone.localdate())
    staps = {view.id: view for view in compass.staps}
    stap.dossier = dossier
    context = {
        "dossier": dossier,
        "page": page,
        "stap": stap,
        "knooppunt": page.view.knooppunt,
        "actions": presentation_actions.action_rows(viewer, actions_of(dossier).filter(stap=stap), staps, today),
        "besluiten": presentation_actions.besluit_rows(besluiten_of(dossier).filter(stap=stap), staps, today),
        "attachments": presentation_actions.attachment_rows(viewer, attachments_of(dossier).filter(stap=stap)),
        "dropped": presentation_actions.attachment_rows(viewer, dropped_attachments_of(dossier).filter(stap=stap)),
        "refusal": check_can_change_stap.reason(request.user, stap),
        "part_refusal": check_can_take_part.reason(request.user, dossier),
        "plan_refusal": check_can_plan.reason(request.user, dossier),
        "subject": subject_of(stap),
        "trail": trail(dossier, (page.label, "")),
    }
    return render(request, "process/stap.html", context)


@require_http_methods(["GET", "POST"])
def edit_stap(request: HttpRequest, dossier_id: int, stap_id: int) -> HttpResponse:
    """Say who leads a stap, when, and what it led to; of an own step also what it is."""
    viewer, compass, page = _page(request, dossier_id, stap_id)
    stap = page.view.stap
    check_can_change_stap(request.user, stap)
    old = earlier(request, stap, "stap")
    held, revision = _held(stap)
    options: dict[str, Any] = {
        "held": held,
        "revision": revision,
        "people": people_choices(viewer.dossier, stap),
        "initial": {**carried(request, ("summary",), held), **old.texts},
    }
    form = StapForm(request.POST or None, **options) if stap.knooppunt else _own_form(request, compass, stap, options)

    def save(seen: int | None) -> Stap:
        return services.change_stap(actor=request.user, stap=stap, values=form.values, own=form.own, revision=seen)

    outcome = submit(request, form, save, lambda: _held(_again(stap)))
    if outcome.is_done:
        messages.success(request, _("De stap is bewaard."))
        return redirect("stap-detail", dossier_id, stap_id)
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "status": outcome.status,
        "earlier": old,
        "title": page.label,
        "goal": page.goal,
        "goal_is_dutch": page.view.knooppunt is not None,
        "back": reverse("stap-detail", args=[dossier_id, stap_id]),
        "trail": _trail(viewer, page, _("Wijzigen")),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def add_stap(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a step of the team's own."""
    viewer = open_viewer(request, dossier_id)
    check_can_plan(request.user, viewer.dossier)
    compass = compass_for(viewer)
    if compass is None:
        messages.info(request, _("Kies eerst een methode. Daarna kunt u eigen stappen toevoegen."))
        return redirect("compass-method", dossier_id)
    stages = [(stage.id, stage.label.in_language(page_language())) for stage in compass.method.stages]
    form = OwnStapForm(
        request.POST or None, people=people_choices(viewer.dossier), stages=stages, initial={"own_stage": request.GET.get("onderdeel", "")}
    )
    outcome = submit(
        request, form, lambda _seen: services.add_stap(actor=request.user, dossier=viewer.dossier, own=form.own, values=form.values)
    )
    if outcome.is_done:
        messages.success(request, _("De stap is toegevoegd."))
        return redirect("stap-detail", dossier_id, outcome.kept.pk)
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "title": _("Eigen stap toevoegen"),
        "goal": _("Voor werk dat het handboek niet kent. De stap staat daarna tussen de andere."),
        "back": reverse("compass", args=[dossier_id]),
        "trail": trail(viewer.dossier, (_("Eigen stap"), "")),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def move_stap(request: HttpRequest, dossier_id: int, stap_id: int) -> HttpResponse:
    """Move the status of a stap; `?zet=pauzeren` chooses the move."""
    viewer, _compass, page = _page(request, dossier_id, stap_id)
    stap = page.view.stap
    check_can_change_stap(request.user, stap)
    moves = moves_from(StapStatus(stap.status))
    wanted = request.GET.get("zet", "")
    form = MoveForm(request.POST or None, moves=moves, initial={"move": wanted} if wanted in moves else {})
    if request.method == "POST" and request.POST.get("move") in set(StapMove) - set(moves):
        messages.error(request, sentence_of(InputError("stap-zet-kan-niet")))
        return redirect("stap-detail", dossier_id, stap_id)
    outcome = submit(request, form, lambda _seen: services.move_stap(actor=request.user, stap=stap, **form.cleaned_data))
    if outcome.is_done:
        _tell_moved(request, page, outcome.kept)
        return redirect("stap-detail", dossier_id, stap_id)
    context = {
        "dossier": viewer.dossier,
        "page": page,
        "form": outcome.form,
        "warns": page.is_empty and wanted in ("", StapMove.AFRONDEN) and StapMove.AFRONDEN in moves,
        "trail": _trail(viewer, page, _("Status")),
    }
    return render(request, "process/stap_status.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def write_result(request: HttpRequest, dossier_id: int, stap_id: int, output: str) -> HttpResponse:
    """Write one result of a stap."""
    viewer, _compass, page = _page(request, dossier_id, stap_id)
    stap = page.view.stap
    card = next((card for card in page.results if card.output == output), None)
    if card is None:
        raise Http404
    check_can_change_stap(request.user, stap)
    old = earlier(request, stap, "result", {"output": output})
    held, revision = _held_result(stap, output)
    form = ResultForm(request.POST or None, held=held, revision=revision, initial=dict(old.texts))

    def save(seen: int | None) -> Result:
        return services.write_result(actor=request.user, stap=stap, output=output, values=form.values, revision=seen)

    outcome = submit(request, form, save, lambda: _held_result(stap, output))
    if outcome.is_done:
        messages.success(request, _("Het resultaat is bewaard. De stappen die erop wachten zien het meteen."))
        return redirect("stap-detail", dossier_id, stap_id)
    context = {
        "dossier": viewer.dossier,
        "form": outcome.form,
        "status": outcome.status,
        "earlier": old,
        "title": card.label,
        "receivers": card.receivers,
        "back": reverse("stap-detail", args=[dossier_id, stap_id]),
        "trail": _trail(viewer, page, card.label),
    }
    return render(request, "process/edit.html", context, status=outcome.status)


def _page(request: HttpRequest, dossier_id: int, stap_id: int) -> tuple[Viewer, Compass, StapPage]:
    viewer = open_viewer(request, dossier_id)
    compass = compass_for(viewer)
    view = next((view for view in compass.staps if view.id == stap_id), None) if compass else None
    if compass is None or view is None:
        raise Http404
    view.stap.dossier = viewer.dossier
    return viewer, compass, stap_page(compass, view, results_of(viewer.dossier), (page_language(), timezone.localdate()))


def _held(stap: Stap) -> Held:
    fields = STAP_FIELDS if stap.knooppunt else (*OWN_FIELDS, *STAP_FIELDS)
    return texts_of(stap, fields, page_language()), stap.revision


def _again(stap: Stap) -> Stap:
    return stap_of(stap.dossier, stap.pk) or stap


def _held_result(stap: Stap, output: str) -> Held:
    row = next((row for row in results_of(stap.dossier).get(stap.pk, ()) if row.output == output), None)
    result = row or Result(stap=stap, output=output, revision=0)
    return texts_of(result, RESULT_FIELDS), result.revision


def _own_form(request: HttpRequest, compass: Compass, stap: Stap, options: dict[str, Any]) -> OwnStapForm:
    stages = [(stage.id, stage.label.in_language(page_language())) for stage in compass.method.stages]
    if stap.own_stage and stap.own_stage not in dict(stages):
        stages.append((stap.own_stage, _("onderdeel van een andere methode")))
    return OwnStapForm(request.POST or None, stages=stages, **options)


def _tell_moved(request: HttpRequest, page: StapPage, stap: Stap) -> None:
    if stap.status == StapStatus.KLAAR and page.is_empty:
        messages.warning(
            request, _("De stap is klaar, maar er staat nog niet wat hij opleverde. Schrijf een uitkomst, dan kunnen anderen verder.")
        )
    else:
        messages.success(request, _("De status is gewijzigd."))


def _trail(viewer: Viewer, page: StapPage, here: str) -> Trail:
    address = reverse("stap-detail", args=[viewer.dossier.pk, page.view.id])
    return trail(viewer.dossier, (page.label, address), (here, ""))

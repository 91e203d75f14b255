"""Choosing the method of a dossier: what there is, what another one would change, and the choice."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.process import presentation_method, services
from wijkkoers.web.process.forms.method import MethodForm
from wijkkoers.web.process.permissions import check_can_plan
from wijkkoers.web.process.selectors import Compass, Viewer, installed_edition, stap_changes, touched_staps
from wijkkoers.web.process.views.access import compass_for, trail


@require_http_methods(["GET", "POST"])
def choose_method(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the methods; with `?naar=<method>` what that one would change; post the choice."""
    viewer = open_viewer(request, dossier_id)
    if request.method == "POST":
        check_can_plan(request.user, viewer.dossier)
        return _choose(request, viewer)
    compass = compass_for(viewer)
    content = compass.content if compass else installed_edition().content
    wanted = request.GET.get("naar", "")
    if compass and wanted:
        return _preview(request, viewer, compass, wanted)
    return _list(request, viewer, compass, content)


def _list(request: HttpRequest, viewer: Viewer, compass: Compass | None, content: ProcessContent) -> HttpResponse:
    dossier = viewer.dossier
    context = {
        "dossier": dossier,
        "plan": compass.plan if compass else None,
        "cards": presentation_method.method_cards(content, dossier.aim, compass.plan.method if compass else "", page_language()),
        "refusal": check_can_plan.reason(request.user, dossier),
        "is_newer": compass is not None and compass.plan.edition.digest != installed_edition().digest,
        "trail": trail(dossier, (_("Methode"), "")),
    }
    return render(request, "process/method.html", context)


def _preview(request: HttpRequest, viewer: Viewer, compass: Compass, wanted: str) -> HttpResponse:
    if wanted not in {method.id for method in compass.content.methods}:
        raise Http404
    dossier, method = viewer.dossier, compass.content.method(wanted)
    changes = stap_changes(compass.staps, compass.content, method)
    context = {
        "dossier": dossier,
        "plan": compass.plan,
        "method": method,
        "label": method.label.in_language(page_language()),
        "present": compass.method.label.in_language(page_language()),
        "changes": presentation_method.changes_of(changes, touched_staps(dossier), page_language()),
        "own": [view for view in compass.staps if not view.stap.knooppunt],
        "refusal": check_can_plan.reason(request.user, dossier),
        "trail": trail(dossier, (_("Andere methode"), "")),
    }
    return render(request, "process/method_change.html", context)


def _choose(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    form = MethodForm(request.POST)
    if not form.is_valid():
        raise InputError("methode-onbekend")
    data = form.cleaned_data
    try:
        plan = services.choose_method(actor=request.user, dossier=viewer.dossier, method=data["method"], revision=data["revision"])
    except InputError as error:
        messages.error(request, sentence_of(error))
        return redirect("compass-method", viewer.dossier.pk)
    text = (
        _("De methode staat vast. Begin met de eerste stap.")
        if plan.revision == 1
        else _("Het dossier volgt nu deze methode. Alles wat er was, is bewaard.")
    )
    messages.success(request, text)
    return redirect("compass", viewer.dossier.pk)

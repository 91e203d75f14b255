"""Moving a dossier to a newer handbook: what changes, and the step itself."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.process import presentation_method, services
from wijkkoers.web.process.forms.method import EditionForm
from wijkkoers.web.process.permissions import check_can_plan
from wijkkoers.web.process.selectors import Viewer, edition_move, installed_edition, touched_staps
from wijkkoers.web.process.views.access import compass_for, trail


@require_http_methods(["GET", "POST"])
def move_edition(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what the installed handbook changes in this dossier; post to move to it."""
    viewer = open_viewer(request, dossier_id)
    if request.method == "POST":
        check_can_plan(request.user, viewer.dossier)
        return _move(request, viewer)
    compass = compass_for(viewer)
    if compass is None:
        return redirect("compass-method", dossier_id)
    installed = installed_edition()
    is_newest = compass.plan.edition.digest == installed.digest
    move = edition_move(compass, installed.content)
    context = {
        "dossier": viewer.dossier,
        "plan": compass.plan,
        "installed": installed,
        "is_newest": is_newest,
        "parts": presentation_method.edition_parts(compass, move, page_language()),
        "changes": presentation_method.changes_of(move.staps, touched_staps(viewer.dossier), page_language()) if move.staps else None,
        "refusal": check_can_plan.reason(request.user, viewer.dossier),
        "trail": trail(viewer.dossier, (_("Nieuw handboek"), "")),
    }
    return render(request, "process/edition.html", context)


def _move(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    form = EditionForm(request.POST)
    if not form.is_valid():
        raise InputError("intussen-gewijzigd")
    data = form.cleaned_data
    try:
        plan = services.move_to_edition(actor=request.user, dossier=viewer.dossier, digest=data["digest"], revision=data["revision"])
    except InputError as error:
        messages.error(request, sentence_of(error))
        return redirect("compass-edition", viewer.dossier.pk)
    messages.success(
        request, _("Dit dossier werkt nu met handboek %(version)s. Alle resultaten zijn bewaard.") % {"version": plan.edition.version}
    )
    return redirect("compass", viewer.dossier.pk)

"""Partijen that the map and the stock suggest: add one with one click, or say why it is not needed."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.parties import services
from wijkkoers.web.parties.forms.partijen import ReasonForm
from wijkkoers.web.parties.permissions import check_can_add_partij, check_can_answer_proposal
from wijkkoers.web.parties.proposals_page import ProposalItem, proposals_of
from wijkkoers.web.parties.selectors import Viewer, organisations_to_add
from wijkkoers.web.parties.selectors.proposals import answer_of
from wijkkoers.web.parties.views.access import open_viewer, trail_of
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_GET
def show_proposals(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the partijen that are proposed, and those that were said not to be needed."""
    viewer = open_viewer(request, dossier_id)
    context = {
        "dossier": viewer.dossier,
        "proposals": proposals_of(viewer),
        "refusal": check_can_add_partij.reason(request.user, viewer.dossier),
        "trail": trail_of(viewer, _("Voorstellen")),
    }
    return render(request, "parties/party_proposals.html", context)


@require_POST
def add_proposed(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a proposed partij with what is known of it."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_partij(request.user, viewer.dossier)
    item = _item(viewer, request.POST.get("key", ""))
    organisation = next((row for row in organisations_to_add(viewer.dossier) if row.pk == item.organisation_id), None)
    try:
        services.add_partij(actor=request.user, dossier=viewer.dossier, about=item.about, organisation=organisation)
    except InputError as error:
        messages.error(request, sentence_of(error))
    else:
        messages.success(request, _("%(name)s is nu partij in dit dossier.") % {"name": item.name})
    return redirect("party-proposals", dossier_id)


@require_http_methods(["GET", "POST"])
def decline_proposed(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Say why a proposed partij is not needed."""
    viewer = open_viewer(request, dossier_id)
    check_can_answer_proposal(request.user, viewer.dossier)
    item = _item(viewer, request.GET.get("voorstel", ""))
    form = ReasonForm(request.POST or None)
    saved = submit(
        request,
        form,
        lambda _seen: services.decline_proposal(
            actor=request.user, dossier=viewer.dossier, key=item.key, name=item.name, reason=form.cleaned_data["reason"]
        ),
    )
    back = reverse("party-proposals", args=[dossier_id])
    if saved.is_done:
        messages.success(request, _("De reden is bewaard. U kunt erop terugkomen."))
        return redirect(back)
    trail = trail_of(viewer, (_("Voorstellen"), back), _("Niet nodig"))
    return show(
        request, viewer, saved, Page(_("%(name)s is niet nodig") % {"name": item.name}, item.reason, _("Reden bewaren"), trail, back)
    )


@require_POST
def reconsider(request: HttpRequest, dossier_id: int, answer_id: int) -> HttpResponse:
    """Propose a partij again that was said not to be needed."""
    viewer = open_viewer(request, dossier_id)
    answer = answer_of(viewer.dossier, answer_id)
    if answer is None:
        raise Http404
    services.reconsider_proposal(actor=request.user, answer=answer)
    messages.success(request, _("%(name)s staat weer bij de voorstellen, zolang de reden ervoor geldt.") % {"name": answer.name})
    return redirect("party-proposals", dossier_id)


def _item(viewer: Viewer, key: str) -> ProposalItem:
    item = proposals_of(viewer).item(key)
    if item is None:
        raise Http404
    return item

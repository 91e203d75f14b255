"""The partijen of a dossier: see them, add one, change it, take it out and bring it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.parties import presentation, services
from wijkkoers.web.parties.forms.partijen import AboutForm, NewPartijForm, ReasonForm, held_of
from wijkkoers.web.parties.permissions import (
    check_can_add_partij,
    check_can_change_partij,
    check_can_drop_partij,
    check_can_write_words,
)
from wijkkoers.web.parties.selectors import organisations_to_add, partijen_of
from wijkkoers.web.parties.views.access import open_partij, open_viewer, trail_of
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_GET
def show_partijen(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the partijen with the words that this person may read."""
    viewer = open_viewer(request, dossier_id)
    partijen = partijen_of(viewer.dossier)
    context = {
        "dossier": viewer.dossier,
        "cards": presentation.cards_of(viewer, partijen),
        "dropped": presentation.dropped_of(viewer, partijen),
        "refusal": check_can_add_partij.reason(request.user, viewer.dossier),
        "trail": trail_of(viewer),
    }
    return render(request, "parties/party_list.html", context)


@require_http_methods(["GET", "POST"])
def add_partij(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a partij."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_partij(request.user, viewer.dossier)
    form = NewPartijForm(request.POST or None, organisations=organisations_to_add(viewer.dossier))
    saved = submit(
        request,
        form,
        lambda _seen: services.add_partij(
            actor=request.user, dossier=viewer.dossier, about=form.about, organisation=form.organisation_chosen, profile=form.profile
        ),
    )
    if saved.is_done:
        messages.success(request, _("%(name)s is nu partij in dit dossier.") % {"name": form.about.name})
        return redirect("party-list", dossier_id)
    lead = _("Een partij heeft een belang bij het plan en kan meedoen.")
    page = Page(_("Nieuwe partij"), lead, _("Partij toevoegen"), trail_of(viewer, _("Nieuwe partij")), _list(dossier_id))
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def edit_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Change who a partij is."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_change_partij(request.user, partij)
    form = AboutForm(request.POST or None, held=held_of(partij), revision=partij.revision)
    saved = submit(
        request,
        form,
        lambda seen: services.change_partij(actor=request.user, partij=partij, about=form.about, profile=form.profile, revision=seen),
        lambda: (held_of(now := open_partij(request, dossier_id, partij_id)[1]), now.revision),
    )
    if saved.is_done:
        messages.success(request, _("De gegevens zijn bewaard."))
        return redirect("party-list", dossier_id)
    extra = {
        "partij": partij,
        "words_refusal": check_can_write_words.reason(request.user, partij),
        "may_drop": check_can_drop_partij.allows(request.user, partij),
    }
    lead = _("Wie deze partij is en hoe zij in dit plan staat. Het hele team leest dit.")
    page = Page(partij.name, lead, _("Bewaren"), trail_of(viewer, partij.name), _list(dossier_id), extra, "parties/party_edit.html")
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def drop_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Take a partij out of the dossier, with the reason."""
    viewer, partij = open_partij(request, dossier_id, partij_id)
    check_can_drop_partij(request.user, partij)
    form = ReasonForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.drop_partij(actor=request.user, partij=partij, reason=form.cleaned_data["reason"]))
    if saved.is_done:
        messages.success(request, _("%(name)s doet niet meer mee. De reden staat in het logboek.") % {"name": partij.name})
        return redirect("party-list", dossier_id)
    title = _("%(name)s uit het dossier halen") % {"name": partij.name}
    lead = _("De partij en de reden blijven te lezen. U kunt de partij later terughalen, met alles wat zij schreef.")
    page = Page(title, lead, _("Uit het dossier halen"), trail_of(viewer, _("Uit het dossier halen")), _edit(dossier_id, partij_id))
    return show(request, viewer, saved, page)


@require_POST
def restore_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Let a partij that left take part again."""
    _viewer, partij = open_partij(request, dossier_id, partij_id)
    try:
        services.restore_partij(actor=request.user, partij=partij)
    except InputError as error:
        messages.error(request, sentence_of(error))
    else:
        messages.success(request, _("%(name)s doet weer mee.") % {"name": partij.name})
    return redirect("party-list", dossier_id)


def _list(dossier_id: int) -> str:
    return reverse("party-list", args=[dossier_id])


def _edit(dossier_id: int, partij_id: int) -> str:
    return reverse("party-edit", args=[dossier_id, partij_id])

"""The partijen of a dossier: see them, add one, change it, release its words, take it out."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.parties import presentation, services
from wijkkoers.web.parties.forms import DropForm, NewPartijForm, PartijForm, show_error
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.permissions import (
    check_can_add_partij,
    check_can_change_partij,
    check_can_drop_partij,
    check_can_release_words,
    check_can_write_words,
)
from wijkkoers.web.parties.selectors import Viewer, organisations_to_add, partij_of, partijen_of, viewer_for


@require_GET
def show_partijen(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the partijen with the words that this person may read."""
    viewer = _viewer(request, dossier_id)
    partijen = partijen_of(viewer.dossier)
    context = {
        "dossier": viewer.dossier,
        "cards": presentation.cards_of(viewer, partijen),
        "dropped": presentation.dropped_of(partijen),
        "refusal": check_can_add_partij.reason(request.user, viewer.dossier),
        "trail": _trail(viewer),
    }
    return render(request, "parties/party_list.html", context)


@require_http_methods(["GET", "POST"])
def add_partij(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a partij."""
    viewer = _viewer(request, dossier_id)
    check_can_add_partij(request.user, viewer.dossier)
    form = NewPartijForm(request.POST or None, organisations=organisations_to_add(viewer.dossier))
    if request.method == "POST" and form.is_valid():
        try:
            made = services.add_partij(actor=request.user, dossier=viewer.dossier, about=form.about, organisation=form.organisation_chosen)
        except InputError as error:
            show_error(form, error)
        else:
            messages.success(request, _("%(name)s is nu partij in dit dossier.") % {"name": made.name})
            return redirect("party-list", dossier_id)
    context = {"dossier": viewer.dossier, "form": form, "trail": _trail(viewer, _("Nieuwe partij"))}
    return render(request, "parties/party_new.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def edit_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Change who a partij is; its own people write its words here."""
    viewer, partij = _partij(request, dossier_id, partij_id)
    check_can_change_partij(request.user, partij)
    may_write = check_can_write_words.allows(request.user, partij)
    form = PartijForm(request.POST or None, partij=partij, may_write=may_write)
    if request.method == "POST" and form.is_valid():
        try:
            kept = services.change_partij(actor=request.user, partij=partij, about=form.about, words=form.words)
        except InputError as error:
            show_error(form, error)
        else:
            return _after_edit(request, kept, may_write=may_write)
    context = {
        "dossier": viewer.dossier,
        "partij": partij,
        "form": form,
        "words_refusal": check_can_write_words.reason(request.user, partij),
        "may_drop": check_can_drop_partij.allows(request.user, partij),
        "trail": _trail(viewer, partij.name),
    }
    return render(request, "parties/party_edit.html", context, status=400 if form.errors else 200)


def _after_edit(request: HttpRequest, partij: Partij, *, may_write: bool) -> HttpResponse:
    if may_write and partij.has_draft:
        messages.success(request, _("Bewaard als concept. Alleen uw eigen kant ziet deze tekst, tot u die vrijgeeft."))
    else:
        messages.success(request, _("De gegevens zijn bewaard."))
    return redirect("party-list", partij.dossier_id)


@require_http_methods(["GET", "POST"])
def release_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Show what the team will read, and release it."""
    viewer, partij = _partij(request, dossier_id, partij_id)
    check_can_release_words(request.user, partij)
    if request.method == "POST":
        services.release_partij(actor=request.user, partij=partij)
        messages.success(request, _("Het hele team leest nu het belang van %(name)s.") % {"name": partij.name})
        return redirect("party-list", dossier_id)
    context = {"dossier": viewer.dossier, "partij": partij, "trail": _trail(viewer, _("Vrijgeven"))}
    return render(request, "parties/party_release.html", context)


@require_http_methods(["GET", "POST"])
def drop_partij(request: HttpRequest, dossier_id: int, partij_id: int) -> HttpResponse:
    """Take a partij out of the dossier, with the reason."""
    viewer, partij = _partij(request, dossier_id, partij_id)
    check_can_drop_partij(request.user, partij)
    form = DropForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.drop_partij(actor=request.user, partij=partij, reason=form.cleaned_data["reason"])
        except InputError as error:
            show_error(form, error)
        else:
            messages.success(request, _("%(name)s doet niet meer mee. De reden staat in het logboek.") % {"name": partij.name})
            return redirect("party-list", dossier_id)
    context = {"dossier": viewer.dossier, "partij": partij, "form": form, "trail": _trail(viewer, _("Uit het dossier halen"))}
    return render(request, "parties/party_drop.html", context, status=400 if form.errors else 200)


def _viewer(request: HttpRequest, dossier_id: int) -> Viewer:
    viewer = viewer_for(request.user, dossier_id)
    if viewer is None:
        raise Http404
    return viewer


def _partij(request: HttpRequest, dossier_id: int, partij_id: int) -> tuple[Viewer, Partij]:
    viewer = _viewer(request, dossier_id)
    partij = partij_of(viewer.dossier, partij_id)
    if partij is None:
        raise Http404
    return viewer, partij


def _trail(viewer: Viewer, page: str = "") -> list[tuple[str, str]]:
    dossier = viewer.dossier
    here = [
        (_("Dossiers"), reverse("dossier-list")),
        (dossier.name, reverse("dossier-detail", args=[dossier.pk])),
        (_("Partijen"), reverse("party-list", args=[dossier.pk])),
    ]
    return [*here, (page, "")] if page else here

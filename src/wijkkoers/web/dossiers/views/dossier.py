"""One dossier: make it, look at it, change what it says, move its status."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.dossiers import presentation, services
from wijkkoers.web.dossiers.forms import FIELD_OF_CODE, DossierForm, MoveForm, NewDossierForm, first_choice
from wijkkoers.web.dossiers.log import line_of
from wijkkoers.web.dossiers.permissions import check_can_create_dossier, check_can_edit_dossier, check_can_manage_team
from wijkkoers.web.dossiers.selectors import areas_of, names_of_people, organisations_to_make_in, team_of
from wijkkoers.web.dossiers.states import Aim, Move
from wijkkoers.web.dossiers.views.access import open_dossier, trail
from wijkkoers.web.events.selectors import events_of_dossier

LAST_EVENTS = 5


@require_http_methods(["GET", "POST"])
def make_dossier(request: HttpRequest) -> HttpResponse:
    """Make a dossier and go on to choosing its area."""
    check_can_create_dossier(request.user, None)
    organisations = organisations_to_make_in(request.user)
    form = NewDossierForm(request.POST or None, organisations=organisations, initial={"aim": Aim.WIJKVISIE.value})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            dossier = services.create_dossier(
                actor=request.user,
                organisation=form.organisation_chosen,
                name=values["name"],
                aim=Aim(values["aim"]),
                summary=values["summary"],
            )
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("Het dossier is gemaakt. Kies nu het gebied."))
            return redirect("dossier-areas", dossier.pk)
    where = [(_("Dossiers"), reverse("dossier-list")), (_("Nieuw dossier"), "")]
    return render(request, "dossiers/dossier_new.html", {"form": form, "trail": where}, status=400 if form.errors else 200)


@require_GET
def show_dossier(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show where the dossier stands and what can be done next."""
    dossier = open_dossier(request, dossier_id)
    areas = areas_of(dossier)
    names = names_of_people(dossier)
    context = {
        "dossier": dossier,
        "words": presentation.status_of(dossier),
        "areas": areas,
        "photo_url": presentation.photo_url(dossier) if areas else "",
        "team": team_of(dossier),
        "moves": presentation.move_options(request.user, dossier),
        "next_step": presentation.next_step(request.user, dossier, has_areas=bool(areas)),
        "lines": [line_of(event, names) for event in events_of_dossier(dossier.pk)[:LAST_EVENTS]],
        "edit_refusal": check_can_edit_dossier.reason(request.user, dossier),
        "team_refusal": check_can_manage_team.reason(request.user, dossier),
        "trail": trail(dossier),
    }
    return render(request, "dossiers/dossier_detail.html", context)


@require_http_methods(["GET", "POST"])
def edit_dossier(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Change name, aim and summary."""
    dossier = open_dossier(request, dossier_id)
    check_can_edit_dossier(request.user, dossier)
    form = DossierForm(request.POST or None, initial={"name": dossier.name, "aim": dossier.aim, "summary": dossier.summary})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            services.change_dossier(
                actor=request.user, dossier=dossier, name=values["name"], aim=Aim(values["aim"]), summary=values["summary"]
            )
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("De gegevens zijn bewaard."))
            return redirect("dossier-detail", dossier.pk)
    context = {"dossier": dossier, "form": form, "trail": trail(dossier, _("Gegevens van het dossier"))}
    return render(request, "dossiers/dossier_edit.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def change_status(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Make a move to another status."""
    dossier = open_dossier(request, dossier_id)
    options = presentation.move_options(request.user, dossier)
    allowed = [option.move for option in options if not option.reason]
    chosen = first_choice(Move, request.GET.get("stap"))
    form = MoveForm(request.POST or None, moves=allowed, initial={"move": chosen.value if chosen else None})
    if request.method == "POST" and not allowed:
        check_can_edit_dossier(request.user, dossier)
    if request.method == "POST" and form.is_valid():
        try:
            services.move_status(actor=request.user, dossier=dossier, move=form.cleaned_data["move"], reason=form.cleaned_data["reason"])
        except InputError as error:
            show_refusal(form, error, FIELD_OF_CODE)
        else:
            messages.success(request, _("De status is gewijzigd."))
            return redirect("dossier-detail", dossier.pk)
    refused = [option for option in options if option.reason]
    context = {"dossier": dossier, "form": form, "refused": refused, "has_moves": bool(allowed), "trail": trail(dossier, _("Status"))}
    return render(
        request, "dossiers/dossier_status.html", {**context, "words": presentation.status_of(dossier)}, status=400 if form.errors else 200
    )

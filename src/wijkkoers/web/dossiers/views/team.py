"""The team of a dossier: who is in it, add someone, change a role, take someone out."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.permissions import check_can_invite
from wijkkoers.web.accounts.submitting import show_refusal
from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.forms import FIELD_OF_CODE, MemberForm, RoleForm
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.permissions import check_can_end_member, check_can_manage_team
from wijkkoers.web.dossiers.selectors import dossier_for, member_of, team_of
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.dossiers.views.access import open_dossier, trail


@require_http_methods(["GET", "POST"])
def show_team(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the team; add a person by e-mail address."""
    dossier = open_dossier(request, dossier_id)
    form = MemberForm(request.POST or None, initial={"role": TeamRole.PARTNER.value})
    if request.method == "POST":
        check_can_manage_team(request.user, dossier)
        if form.is_valid() and _add(request, dossier, form):
            return redirect("dossier-team", dossier.pk)
    context = {
        "dossier": dossier,
        "team": team_of(dossier),
        "form": form,
        "refusal": check_can_manage_team.reason(request.user, dossier),
        "may_invite": check_can_invite.allows(request.user, dossier.organisation),
        "trail": trail(dossier, _("Team")),
    }
    return render(request, "dossiers/dossier_team.html", context, status=400 if form.errors else 200)


def _add(request: HttpRequest, dossier: Dossier, form: MemberForm) -> bool:
    values = form.cleaned_data
    try:
        member = services.add_member(actor=request.user, dossier=dossier, email=values["email"], role=values["role"])
    except InputError as error:
        show_refusal(form, error, FIELD_OF_CODE)
        return False
    messages.success(request, _("%(name)s zit nu in het team.") % {"name": member.user})
    return True


@require_http_methods(["GET", "POST"])
def change_member(request: HttpRequest, dossier_id: int, member_id: int) -> HttpResponse:
    """Show one member; give another role."""
    dossier = open_dossier(request, dossier_id)
    member = _member(dossier, member_id)
    form = RoleForm(request.POST or None, initial={"role": member.role})
    if request.method == "POST":
        check_can_manage_team(request.user, dossier)
        if form.is_valid():
            services.change_member_role(actor=request.user, member=member, role=form.cleaned_data["role"])
            messages.success(request, _("De rol is gewijzigd."))
            return redirect("dossier-team", dossier.pk)
    where = [*trail(dossier), (_("Team"), reverse("dossier-team", args=[dossier.pk])), (str(member.user), "")]
    context = {
        "dossier": dossier,
        "member": member,
        "form": form,
        "refusal": check_can_manage_team.reason(request.user, dossier),
        "end_refusal": check_can_end_member.reason(request.user, member),
        "is_self": member.user_id == request.user.pk,
        "trail": where,
    }
    return render(request, "dossiers/dossier_member.html", context, status=400 if form.errors else 200)


@require_POST
def remove_member(request: HttpRequest, dossier_id: int, member_id: int) -> HttpResponse:
    """Take a member out of the team; who leaves may no longer see the dossier and goes back to the board."""
    dossier = open_dossier(request, dossier_id)
    member = _member(dossier, member_id)
    services.end_member(actor=request.user, member=member)
    messages.success(request, _("%(name)s zit niet meer in het team.") % {"name": member.user})
    return redirect("dossier-team", dossier.pk) if dossier_for(request.user, dossier.pk) else redirect("dossier-list")


def _member(dossier: Dossier, member_id: int) -> DossierMember:
    member = member_of(dossier, member_id)
    if member is None:
        raise Http404
    return member

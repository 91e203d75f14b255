"""Pages about people and organisations: parse, call, render."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts import permissions, selectors, services
from wijkkoers.web.accounts.forms import ConfirmForm, InviteForm, JoinForm, LanguageForm, OrganisationForm, PersonForm, RoleForm
from wijkkoers.web.accounts.log import lines_of
from wijkkoers.web.accounts.models import Language, Membership, Organisation, User
from wijkkoers.web.events.selectors import events_of_organisation

LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LOG_PAGE_SIZE = 25
LINK_KEY = "uitnodiging-link"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
def my_account(request: HttpRequest) -> HttpResponse:
    """The own name, language, password, second factor and organisations."""
    person = permissions.require_person(request.user)
    form = PersonForm(_posted(request), initial={"name": person.name})
    if request.method == "POST" and form.is_valid():
        form.carry_out(services.rename_person, user=person)
        if form.is_valid():
            messages.success(request, _("Uw naam is gewijzigd."))
            return redirect("my-account")
    context = {
        "form": form,
        "language_form": LanguageForm(initial={"taal": request.LANGUAGE_CODE}),
        "memberships": [(own, permissions.check_can_leave.reason(person, own)) for own in selectors.memberships_of(person)],
        "has_second_factor": selectors.has_second_factor(person),
        "create_reason": permissions.check_can_create_organisation.reason(person, None),
    }
    return render(request, "accounts/my_account.html", context)


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Keep the language: with the person when logged in, and in a cookie."""
    language = request.POST.get("taal", "")
    if language not in tuple(Language):
        raise InputError("taal-onbekend", language=language)
    if isinstance(request.user, User):
        services.set_language(user=request.user, language=language)
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        target = reverse("home")
    response = HttpResponseRedirect(target)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, max_age=LANGUAGE_COOKIE_AGE, secure=settings.IS_SECURE_SITE, httponly=True, samesite="Lax"
    )
    return response


@form_page
def organisation_create(request: HttpRequest) -> HttpResponse:
    """Add an organisation, of which the person becomes beheerder."""
    permissions.check_can_create_organisation(request.user, None)
    form = OrganisationForm(_posted(request))
    if request.method == "POST" and form.is_valid():
        organisation = form.carry_out(services.create_organisation, actor=request.user)
        if organisation:
            messages.success(request, _("De organisatie is toegevoegd. Nodig nu de mensen uit."))
            return redirect("organisation-detail", slug=organisation.slug)
    return render(request, "accounts/organisation_create.html", {"form": form})


@require_safe
@never_cache
def organisation_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Members, invitations and log of an organisation."""
    organisation = _organisation(request, slug)
    return _render_organisation(request, organisation, InviteForm(), link=request.session.pop(LINK_KEY, ""))


@form_page
def organisation_invite(request: HttpRequest, slug: str) -> HttpResponse:
    """Invite someone; the link is shown once on the page of the organisation."""
    organisation = _organisation(request, slug)
    permissions.check_can_invite(request.user, organisation)
    if request.method != "POST":
        return redirect("organisation-detail", slug=slug)
    form = InviteForm(request.POST)
    if form.is_valid():
        invited = form.carry_out(services.invite_member, actor=request.user, organisation=organisation)
        if invited:
            request.session[LINK_KEY] = request.build_absolute_uri(reverse("invitation-accept", kwargs={"token": invited.token}))
            messages.add_message(request, *_mail_message(invited))
            return redirect("organisation-detail", slug=slug)
    return _render_organisation(request, organisation, form)


@require_POST
def organisation_withdraw(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Withdraw an invitation."""
    invitation = selectors.find_invitation_of(_organisation(request, slug), pk)
    if invitation is None:
        raise Http404
    services.withdraw_invitation(actor=request.user, invitation=invitation)
    messages.success(request, _("De uitnodiging van {email} is ingetrokken. De link werkt niet meer.").format(email=invitation.email))
    return redirect("organisation-detail", slug=slug)


@form_page
def organisation_role(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Give a member another role."""
    membership = _membership(request, slug, pk)
    permissions.check_can_change_role(request.user, membership)
    form = RoleForm(_posted(request), initial={"role": membership.role})
    if request.method == "POST" and form.is_valid():
        services.change_role(actor=request.user, membership=membership, role=form.cleaned_data["role"])
        messages.success(request, _("De rol van {name} is gewijzigd.").format(name=membership.user))
        return redirect("organisation-detail", slug=slug)
    return render(request, "accounts/organisation_role.html", {"form": form, "membership": membership})


@form_page
def organisation_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """End a membership, after a question."""
    membership = _membership(request, slug, pk)
    permissions.check_can_end_membership(request.user, membership)
    if request.method == "POST":
        services.end_membership(actor=request.user, membership=membership)
        messages.success(request, _("{name} is geen lid meer.").format(name=membership.user))
        return redirect("my-account") if membership.user_id == request.user.pk else redirect("organisation-detail", slug=slug)
    return render(request, "accounts/organisation_end.html", {"form": ConfirmForm(), "membership": membership})


@form_page
def organisation_leave(request: HttpRequest, slug: str) -> HttpResponse:
    """Leave an organisation, after a question."""
    organisation = _organisation(request, slug)
    membership = selectors.memberships_of(request.user).get(organisation=organisation)
    permissions.check_can_leave(request.user, membership)
    if request.method == "POST":
        services.leave(actor=request.user, membership=membership)
        messages.success(request, _("U bent geen lid meer van {name}.").format(name=organisation))
        return redirect("my-account")
    return render(request, "accounts/organisation_leave.html", {"form": ConfirmForm(), "membership": membership})


@login_not_required
@sensitive_post_parameters("password", "repeated")
@never_cache
@form_page
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    """Join an organisation with the link of an invitation."""
    invitation = selectors.find_invitation(token)
    if invitation is None:
        raise Http404
    permissions.check_can_accept_invitation(request.user, invitation)
    is_known = request.user.is_authenticated or selectors.find_person(invitation.email) is not None
    form = (ConfirmForm if is_known else JoinForm)(_posted(request))
    if request.method == "POST" and form.is_valid():
        membership = form.carry_out(services.accept_invitation, actor=request.user, invitation=invitation)
        if membership:
            return _welcome(request, membership)
    context = {"form": form, "invitation": invitation, "is_known": is_known}
    return render(request, "accounts/invitation_accept.html", context)


@login_not_required
def closed(request: HttpRequest) -> HttpResponse:
    """An address that django-allauth must be able to name and that we do not offer."""
    raise Http404


def _posted(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _organisation(request: HttpRequest, slug: str) -> Organisation:
    """Return the organisation; for who may not see it, it does not exist."""
    organisation = selectors.find_organisation(slug)
    if organisation is None or not permissions.check_can_see_organisation.allows(request.user, organisation):
        raise Http404
    return organisation


def _membership(request: HttpRequest, slug: str, pk: int) -> Membership:
    membership = selectors.find_member(_organisation(request, slug), pk)
    if membership is None:
        raise Http404
    return membership


def _render_organisation(request: HttpRequest, organisation: Organisation, form: InviteForm, link: str = "") -> HttpResponse:
    page = Paginator(events_of_organisation(organisation.pk), LOG_PAGE_SIZE).get_page(request.GET.get("pagina"))
    context = {
        "organisation": organisation,
        "members": [
            (member, permissions.check_can_end_membership.reason(request.user, member)) for member in selectors.members_of(organisation)
        ],
        "invitations": [(item, item.state_at(timezone.now()).value) for item in selectors.open_invitations_of(organisation)],
        "manage_reason": permissions.check_can_manage_organisation.reason(request.user, organisation),
        "form": form,
        "link": link,
        "page": page,
        "log": lines_of(page),
    }
    return render(request, "accounts/organisation_detail.html", context)


def _mail_message(invited: services.Invited) -> tuple[int, str]:
    address = invited.invitation.email
    if invited.is_mailed:
        return messages.SUCCESS, _("De uitnodiging is gemaild aan {email}.").format(email=address)
    return messages.WARNING, _("Mailen lukt niet. Geef {email} zelf de link.").format(email=address)


def _welcome(request: HttpRequest, membership: Membership) -> HttpResponse:
    if not request.user.is_authenticated:
        login(request, membership.user)
    messages.success(request, _("Welkom bij {organisation}.").format(organisation=membership.organisation))
    return redirect("organisation-detail", slug=membership.organisation.slug)

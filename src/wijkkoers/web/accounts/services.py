"""Changing people, organisations, memberships and invitations. Each act is one transaction and ends with its event."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.mail import send_invitation
from wijkkoers.web.accounts.models import Invitation, Language, Membership, Organisation, OrganisationKind, Role, User, expiry_of
from wijkkoers.web.accounts.permissions import (
    check_can_accept_invitation,
    check_can_change_role,
    check_can_create_organisation,
    check_can_end_membership,
    check_can_invite,
    check_can_leave,
    check_can_withdraw_invitation,
)
from wijkkoers.web.accounts.selectors import Actor, digest_of, find_person, first_organisation, members_of, open_invitations_of
from wijkkoers.web.events.services import append_event

LOCAL_EMAIL = "lokaal@wijkkoers.invalid"
LOCAL_NAME = "Lokale gebruiker"
LOCAL_ORGANISATION = "Mijn organisatie"
NAME_LIMIT = 120
RESERVED_SLUGS = ("nieuw",)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation with its token, which is known at this moment only, and whether the e-mail left."""

    invitation: Invitation
    token: str
    is_mailed: bool


@transaction.atomic
def create_organisation(*, actor: Actor, name: str, kind: str) -> Organisation:
    """Make an organisation with the actor as its first beheerder."""
    check_can_create_organisation(actor, None)
    assert isinstance(actor, User)  # noqa: S101 - the check above lets no one else through
    organisation = _make_organisation(name, kind, is_fictional=False)
    _make_membership(actor, organisation, Role.BEHEERDER)
    _log(actor, "organisatie.gemaakt", f"organisatie:{organisation.pk}", organisation)
    return organisation


@transaction.atomic
def found_organisation(*, name: str, kind: str, is_fictional: bool = False) -> Organisation:
    """Make an organisation without members: for commands on the server and the example, where nobody is logged in."""
    organisation = _make_organisation(name, kind, is_fictional=is_fictional)
    _log(None, "organisatie.gemaakt", f"organisatie:{organisation.pk}", organisation)
    return organisation


@transaction.atomic
def found_member(*, organisation: Organisation, email: str, name: str, role: str, password: str | None = None) -> Membership:
    """Make a person and a membership without invitation: for commands on the server and the example."""
    user = find_person(_clean_email(email)) or User.objects.create_user(_clean_email(email), password, name=_clean_name(name))
    membership = _make_membership(user, organisation, _clean_role(role))
    _log(None, "lid.toegevoegd", f"lidmaatschap:{membership.pk}", organisation, after={"rol": membership.role})
    return membership


def found_invitation(*, organisation: Organisation, email: str, role: str) -> Invited:
    """Invite without an actor: for the command on the server that makes the first beheerder."""
    return _send(_store_invitation(None, organisation, email, role))


def invite_member(*, actor: Actor, organisation: Organisation, email: str, role: str) -> Invited:
    """Invite someone by e-mail; the link is returned as well, for whoever has no mail."""
    check_can_invite(actor, organisation)
    return _send(_store_invitation(actor, organisation, email, role))


@transaction.atomic
def _store_invitation(actor: Actor, organisation: Organisation, email: str, role: str) -> tuple[Invitation, str]:
    address = _clean_email(email)
    if members_of(organisation).filter(user__email=address).exists():
        raise InputError("al-lid", email=address)
    if open_invitations_of(organisation).filter(email=address, expires_at__gt=timezone.now()).exists():
        raise InputError("al-uitgenodigd", email=address)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    inviter = actor if isinstance(actor, User) else None
    invitation = Invitation.objects.create(
        organisation=organisation,
        email=address,
        role=_clean_role(role),
        token_digest=digest_of(token),
        invited_by=inviter,
        expires_at=expiry_of(timezone.now()),
    )
    _log(inviter, "lid.uitgenodigd", f"uitnodiging:{invitation.pk}", organisation, after={"rol": invitation.role})
    return invitation, token


def _send(stored: tuple[Invitation, str]) -> Invited:
    invitation, token = stored
    person = find_person(invitation.email)
    language = Language(person.language) if person and person.language else Language.NL
    return Invited(invitation, token, is_mailed=send_invitation(invitation, token, language))


@transaction.atomic
def withdraw_invitation(*, actor: Actor, invitation: Invitation) -> None:
    """Withdraw an invitation: its link works no more."""
    current = Invitation.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=invitation.pk)
    check_can_withdraw_invitation(actor, current)
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])
    _log(actor, "uitnodiging.ingetrokken", f"uitnodiging:{current.pk}", current.organisation)


@transaction.atomic
def accept_invitation(*, actor: Actor, invitation: Invitation, name: str = "", password: str = "") -> Membership:
    """Accept an invitation once: a new person gets a name and a password, an existing person must be logged in."""
    current = Invitation.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=invitation.pk)
    check_can_accept_invitation(actor, current)
    user = actor if isinstance(actor, User) else _create_invited(current.email, name, password)
    membership = user.memberships.filter(organisation=current.organisation, left_at=None).first()
    membership = membership or _make_membership(user, current.organisation, Role(current.role))
    current.accepted_at = timezone.now()
    current.save(update_fields=["accepted_at"])
    _log(user, "uitnodiging.aangenomen", f"lidmaatschap:{membership.pk}", current.organisation, after={"rol": membership.role})
    return membership


def _create_invited(email: str, name: str, password: str) -> User:
    if find_person(email) is not None:
        raise NotAllowed("uitnodiging-eerst-inloggen")
    clean = _clean_name(name)
    try:
        validate_password(password, User(email=email, name=clean))
    except ValidationError as error:
        raise InputError("wachtwoord-zwak", advice=" ".join(error.messages)) from error
    return User.objects.create_user(email, password, name=clean)


@transaction.atomic
def change_role(*, actor: Actor, membership: Membership, role: str) -> None:
    """Give a member another role."""
    current = _lock(membership)
    check_can_change_role(actor, current)
    before, current.role = current.role, _clean_role(role)
    if before == current.role:
        return
    current.save(update_fields=["role"])
    _log(actor, "lid.rol-gewijzigd", f"lidmaatschap:{current.pk}", current.organisation, {"rol": before}, {"rol": current.role})


@transaction.atomic
def end_membership(*, actor: Actor, membership: Membership) -> None:
    """End the membership of someone."""
    current = _lock(membership)
    check_can_end_membership(actor, current)
    _end(current)
    _log(actor, "lid.beeindigd", f"lidmaatschap:{current.pk}", current.organisation, {"rol": current.role})


@transaction.atomic
def leave(*, actor: Actor, membership: Membership) -> None:
    """Leave an organisation."""
    current = _lock(membership)
    check_can_leave(actor, current)
    _end(current)
    _log(actor, "lid.vertrokken", f"lidmaatschap:{current.pk}", current.organisation, {"rol": current.role})


@transaction.atomic
def set_language(*, user: User, language: str) -> None:
    """Keep the language this person chose."""
    if language not in tuple(Language):
        raise InputError("taal-onbekend", language=language)
    if user.language != language:
        User.objects.filter(pk=user.pk).update(language=language)
        user.language = language
        _log(user, "persoon.taal-gekozen", f"persoon:{user.pk}")


@transaction.atomic
def rename_person(*, user: User, name: str) -> None:
    """Change how this person is called; the log keeps no names."""
    clean = _clean_name(name)
    if user.name != clean:
        User.objects.filter(pk=user.pk).update(name=clean)
        user.name = clean
        _log(user, "persoon.naam-gewijzigd", f"persoon:{user.pk}")


def ensure_local_person() -> User:
    """Return the person of the local mode, who is beheerder of the organisation that was made first."""
    person = User.objects.filter(is_local=True).first()
    organisation = first_organisation()
    if person and organisation and person.memberships.filter(organisation=organisation, role=Role.BEHEERDER, left_at=None).exists():
        return person
    return _make_local_person()


@transaction.atomic
def _make_local_person() -> User:
    person, _is_new = User.objects.get_or_create(is_local=True, defaults={"email": LOCAL_EMAIL, "name": LOCAL_NAME, "password": "!"})
    organisation = first_organisation() or _make_organisation(LOCAL_ORGANISATION, OrganisationKind.OVERIG, is_fictional=False)
    membership, _is_new = Membership.objects.update_or_create(
        user=person, organisation=organisation, left_at=None, defaults={"role": Role.BEHEERDER}
    )
    _log(person, "lid.toegevoegd", f"lidmaatschap:{membership.pk}", organisation, after={"rol": membership.role})
    return person


def _make_organisation(name: str, kind: str, *, is_fictional: bool) -> Organisation:
    if kind not in tuple(OrganisationKind):
        raise InputError("soort-onbekend", kind=kind)
    clean = _clean_name(name)
    return Organisation.objects.create(name=clean, slug=_free_slug(clean), kind=kind, is_fictional=is_fictional)


def _free_slug(name: str) -> str:
    stem = slugify(name)[:50] or "organisatie"
    taken = {*RESERVED_SLUGS, *Organisation.objects.filter(slug__startswith=stem).values_list("slug", flat=True)}
    number = 1
    while (slug := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return slug


def _make_membership(user: User, organisation: Organisation, role: Role) -> Membership:
    return Membership.objects.create(user=user, organisation=organisation, role=role)


def _lock(membership: Membership) -> Membership:
    """Read a membership afresh while its organisation is locked, so that two acts cannot both spare the last beheerder."""
    organisation = Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    current = Membership.objects.select_related("user").get(pk=membership.pk)
    current.organisation = organisation
    return current


def _end(membership: Membership) -> None:
    membership.left_at = timezone.now()
    membership.save(update_fields=["left_at"])


def _clean_name(name: str) -> str:
    clean = " ".join(name.split())
    if not clean:
        raise InputError("naam-leeg")
    if len(clean) > NAME_LIMIT:
        raise InputError("naam-te-lang", limit=NAME_LIMIT)
    return clean


def _clean_email(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise InputError("adres-ongeldig", email=address) from error
    return address


def _clean_role(role: str) -> Role:
    if role not in tuple(Role):
        raise InputError("rol-onbekend", role=role)
    return Role(role)


def _log(
    actor: Actor,
    kind: str,
    subject: str,
    organisation: Organisation | None = None,
    before: dict[str, str] | None = None,
    after: dict[str, str] | None = None,
) -> None:
    append_event(
        actor_id=actor.pk if isinstance(actor, User) else None,
        kind=kind,
        subject=subject,
        organisation_id=organisation.pk if organisation else None,
        change=(before or {}, after or {}),
    )

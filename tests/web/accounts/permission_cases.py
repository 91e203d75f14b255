"""Rows of the permission table: people, organisations, invitations, login."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone
from tests.web.permission_table import BAD, DONE, HIDDEN, LOGIN, REFUSED, SEEN, Case, everyone, members_only, public
from tests.web.world import World

from wijkkoers.web.accounts.models import Invitation, Membership, Role
from wijkkoers.web.accounts.selectors import digest_of

TOKEN = "een-token-voor-de-tabel"


def own_slug(world: World) -> Mapping[str, Any]:
    return {"slug": world.corporatie.slug}


def partner_member(world: World) -> Mapping[str, Any]:
    return {"slug": world.corporatie.slug, "pk": world.membership_of(world.partner).pk}


def last_beheerder(world: World) -> Mapping[str, Any]:
    return {"slug": world.corporatie.slug, "pk": world.membership_of(world.beheerder).pk}


def member_elsewhere(world: World) -> Mapping[str, Any]:
    return {"slug": world.corporatie.slug, "pk": world.membership_of(world.buitenstaander).pk}


def second_beheerder(world: World) -> Mapping[str, Any]:
    Membership.objects.filter(user=world.redacteur).update(role=Role.BEHEERDER)
    return {"slug": world.corporatie.slug}


def ended_member(world: World) -> Mapping[str, Any]:
    Membership.objects.filter(user=world.partner).update(left_at=timezone.now())
    return {"slug": world.corporatie.slug, "pk": Membership.objects.get(user=world.partner).pk}


def invitation(world: World, **values: Any) -> Invitation:
    given = {"email": "nieuw@voorbeeld.test", "role": Role.LEZER, "expires_at": timezone.now() + timedelta(days=1)} | values
    return Invitation.objects.create(organisation=world.corporatie, token_digest=digest_of(TOKEN), invited_by=world.beheerder, **given)


def open_invitation(world: World) -> Mapping[str, Any]:
    invitation(world)
    return {"token": TOKEN}


def invitation_of_outsider(world: World) -> Mapping[str, Any]:
    invitation(world, email=world.buitenstaander.email)
    return {"token": TOKEN}


def used_invitation(world: World) -> Mapping[str, Any]:
    invitation(world, accepted_at=timezone.now())
    return {"token": TOKEN}


def to_withdraw(world: World) -> Mapping[str, Any]:
    return {"slug": world.corporatie.slug, "pk": invitation(world).pk}


def withdrawn(world: World) -> Mapping[str, Any]:
    return {"slug": world.corporatie.slug, "pk": invitation(world, withdrawn_at=timezone.now()).pk}


MANAGERS = members_only(REFUSED, beheerder=SEEN)
MANAGERS_DO = members_only(REFUSED, beheerder=DONE)
BEHEERDERS = everyone(REFUSED, beheerder=SEEN, buitenstaander=SEEN)
NEW_PERSON = {"name": "Nieuw", "password": "Zeven-kikkers-in-de-sloot", "repeated": "Zeven-kikkers-in-de-sloot"}
NEW_MEMBER = {"email": "nieuw@voorbeeld.test", "role": "lezer"}

PEOPLE_CASES = [
    Case("my-account", everyone(SEEN)),
    Case("my-account", everyone(DONE), "post", data={"name": "Anders"}),
    Case("set-language", public(DONE), "post", data={"taal": "en"}),
    Case("set-language", public(BAD), "post", "with a language we do not have", data={"taal": "fr"}),
]

ORGANISATION_CASES = [
    Case("organisation-create", BEHEERDERS),
    Case(
        "organisation-create",
        everyone(REFUSED, beheerder=DONE, buitenstaander=DONE),
        "post",
        data={"name": "Basisschool De Wilg", "kind": "school"},
    ),
    Case("organisation-detail", members_only(SEEN), prepare=own_slug),
    Case("organisation-detail", everyone(HIDDEN), moment="that does not exist", prepare=lambda world: {"slug": "bestaat-niet"}),
    Case("organisation-invite", MANAGERS_DO, prepare=own_slug),
    Case("organisation-invite", MANAGERS_DO, "post", prepare=own_slug, data=NEW_MEMBER),
    Case("organisation-withdraw", MANAGERS_DO, "post", prepare=to_withdraw),
    Case("organisation-withdraw", members_only(REFUSED), "post", "withdrawn before", prepare=withdrawn),
    Case("organisation-role", MANAGERS, prepare=partner_member),
    Case("organisation-role", MANAGERS_DO, "post", prepare=partner_member, data={"role": "redacteur"}),
    Case("organisation-role", members_only(REFUSED), "post", "of the last beheerder", prepare=last_beheerder, data={"role": "lezer"}),
    Case("organisation-role", everyone(HIDDEN), moment="of someone elsewhere", prepare=member_elsewhere),
    Case("organisation-end", MANAGERS, prepare=partner_member),
    Case("organisation-end", MANAGERS_DO, "post", prepare=partner_member),
    Case("organisation-end", members_only(REFUSED), "post", "of the last beheerder", prepare=last_beheerder),
    Case("organisation-end", members_only(REFUSED, partner=HIDDEN), "post", "that ended before", prepare=ended_member),
    Case("organisation-leave", members_only(SEEN, beheerder=REFUSED), prepare=own_slug),
    Case("organisation-leave", members_only(DONE, beheerder=REFUSED), "post", prepare=own_slug),
    Case("organisation-leave", members_only(DONE), "post", "with a second beheerder", prepare=second_beheerder),
]

INVITATION_CASES = [
    Case("invitation-accept", everyone(REFUSED, anoniem=SEEN), prepare=open_invitation),
    Case("invitation-accept", everyone(REFUSED, anoniem=DONE), "post", prepare=open_invitation, data=NEW_PERSON),
    Case("invitation-accept", public(REFUSED), "post", "used before", prepare=used_invitation, data=NEW_PERSON),
    Case("invitation-accept", public(REFUSED, buitenstaander=DONE), "post", "for the outsider", prepare=invitation_of_outsider),
    Case("invitation-accept", public(HIDDEN), moment="with a token that is not ours", prepare=lambda world: {"token": "verzonnen"}),
]

LOGIN_CASES = [
    Case("account_login", everyone(DONE, anoniem=SEEN)),
    Case("account_logout", everyone(SEEN, anoniem=DONE)),
    Case("account_logout", public(DONE), "post"),
    Case("account_inactive", public(SEEN)),
    Case("account_reauthenticate", everyone(SEEN)),
    Case("account_change_password", everyone(SEEN)),
    Case("account_reset_password", public(SEEN)),
    Case("account_reset_password", public(DONE), "post", data={"email": "onbekend@voorbeeld.test"}),
    Case("account_reset_password_done", public(SEEN)),
    Case("account_reset_password_from_key", public(SEEN), prepare=lambda world: {"uidb36": "1", "key": "verzonnen"}),
    Case("account_reset_password_from_key_done", public(SEEN)),
    Case("account_signup", public(HIDDEN)),
    Case("account_signup", public(HIDDEN), "post", data={"email": "indringer@voorbeeld.test"}),
    Case("account_email", public(HIDDEN)),
    Case("account_email", public(HIDDEN), "post", data={"email": "indringer@voorbeeld.test", "action_add": ""}),
    Case("account_set_password", public(HIDDEN)),
]

SECOND_FACTOR_CASES = [
    Case("mfa_index", everyone(SEEN)),
    Case("mfa_authenticate", everyone(DONE, anoniem=LOGIN)),
    Case("mfa_reauthenticate", everyone(DONE), moment="without a second factor"),
    Case("mfa_activate_totp", everyone(DONE), moment="without confirming who one is"),
    Case("mfa_deactivate_totp", everyone(HIDDEN), moment="when it is off"),
    Case("mfa_view_recovery_codes", everyone(HIDDEN), moment="when there are none"),
    Case("mfa_generate_recovery_codes", everyone(DONE), moment="without confirming who one is"),
    Case("mfa_download_recovery_codes", everyone(HIDDEN), moment="when there are none"),
]

CASES = [*PEOPLE_CASES, *ORGANISATION_CASES, *INVITATION_CASES, *LOGIN_CASES, *SECOND_FACTOR_CASES]

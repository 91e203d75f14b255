"""Reading people, organisations and memberships."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from allauth.mfa.utils import is_mfa_enabled
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from wijkkoers.web.accounts.models import Invitation, Membership, Organisation, Role, User

Actor = User | AnonymousUser | None
"""Who acts: a person, or nobody that is known."""


def memberships_of(user: Actor) -> QuerySet[Membership]:
    """Return the current memberships of a person, oldest first, with their organisation; none for nobody."""
    if user is None or not user.is_authenticated:
        return Membership.objects.none()
    return Membership.objects.filter(user_id=user.pk, left_at=None).select_related("organisation")


def members_of(organisation: Organisation) -> QuerySet[Membership]:
    """Return the current members of an organisation by name."""
    return organisation.memberships.filter(left_at=None).select_related("user", "organisation").order_by("user__name", "user_id")


def role_in(user: Actor, organisation: Organisation) -> Role | None:
    """Return the role of a person in an organisation now; None for who is no member."""
    role = memberships_of(user).filter(organisation=organisation).values_list("role", flat=True).first()
    return Role(role) if role else None


def organisations_of(user: Actor) -> QuerySet[Organisation]:
    """Return the organisations to which a person belongs now, by name."""
    return Organisation.objects.filter(pk__in=memberships_of(user).values("organisation_id"))


def organisation_ids_of(user: Actor) -> frozenset[int]:
    """Return the numbers of the organisations a person is a member of: whose own figures and files he may see."""
    return frozenset(memberships_of(user).values_list("organisation_id", flat=True))


def organisations_where(user: Actor, *roles: Role) -> QuerySet[Organisation]:
    """Return the organisations in which a person has one of these roles now, by name."""
    return Organisation.objects.filter(pk__in=memberships_of(user).filter(role__in=roles).values("organisation_id"))


def current_organisation(user: Actor) -> Organisation | None:
    """Return the organisation on whose behalf a person works when nothing else is said: the one joined first."""
    membership = memberships_of(user).first()
    return membership.organisation if membership else None


def first_organisation() -> Organisation | None:
    """Return the organisation that was made first."""
    return Organisation.objects.order_by("pk").first()


def find_organisation(slug: str) -> Organisation | None:
    """Return the organisation with this slug."""
    return Organisation.objects.filter(slug=slug).first()


def all_organisations() -> QuerySet[Organisation]:
    """Return all organisations by name (to add one to the team of a dossier)."""
    return Organisation.objects.all()


def find_member(organisation: Organisation, membership_id: int) -> Membership | None:
    """Return a membership of this organisation, ended or not."""
    return organisation.memberships.filter(pk=membership_id).select_related("user", "organisation").first()


def find_person(email: str) -> User | None:
    """Return the person with this e-mail address, in any case."""
    return User.objects.filter(email=email.strip().lower()).first()


def person_of(person_id: int | None) -> User | None:
    """Return the person with this number, for work that goes on after the page is gone."""
    return User.objects.filter(pk=person_id or 0).first()


def is_last_beheerder(membership: Membership) -> bool:
    """Whether the organisation would have no beheerder left without this membership."""
    if membership.role != Role.BEHEERDER or membership.left_at is not None:
        return False
    others = Membership.objects.filter(organisation_id=membership.organisation_id, role=Role.BEHEERDER, left_at=None)
    return not others.exclude(pk=membership.pk).exists()


def open_invitations_of(organisation: Organisation) -> QuerySet[Invitation]:
    """Return the invitations that were not accepted or withdrawn, expired ones too, newest first."""
    return organisation.invitations.filter(accepted_at=None, withdrawn_at=None).select_related("organisation", "invited_by")


def find_invitation(token: str) -> Invitation | None:
    """Return the invitation to which a token belongs."""
    return Invitation.objects.filter(token_digest=digest_of(token)).select_related("organisation", "invited_by").first()


def find_invitation_of(organisation: Organisation, invitation_id: int) -> Invitation | None:
    """Return an invitation of this organisation, in any state."""
    return organisation.invitations.filter(pk=invitation_id).select_related("organisation", "invited_by").first()


def has_second_factor(user: User) -> bool:
    """Whether this person is asked for a code after the password."""
    return bool(is_mfa_enabled(user))


def digest_of(token: str) -> str:
    """Return the SHA-256 of a token: the only form in which it is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def personal_fields() -> dict[str, tuple[str, ...]]:
    """Return per model of ours (`accounts.User`) the fields that hold personal data, as the model marks them."""
    ours = (model for model in apps.get_models() if model.__module__.startswith("wijkkoers."))
    marked = {model._meta.label: tuple(getattr(model, "PERSONAL_FIELDS", ())) for model in ours}
    return {label: fields for label, fields in marked.items() if fields}


def people_of_subjects(subjects: Iterable[str]) -> dict[str, str]:
    """Return who a subject of an event is: the name for `lidmaatschap:<id>`, the address for `uitnodiging:<id>`."""
    pairs = {subject: subject.partition(":")[::2] for subject in subjects}
    wanted = {kind: [int(number) for found, number in pairs.values() if found == kind] for kind in ("lidmaatschap", "uitnodiging")}
    members = Membership.objects.filter(pk__in=wanted["lidmaatschap"]).select_related("user")
    named = {f"lidmaatschap:{membership.pk}": str(membership.user) for membership in members}
    invited = Invitation.objects.filter(pk__in=wanted["uitnodiging"]).values_list("pk", "email")
    return named | {f"uitnodiging:{pk}": email for pk, email in invited}

"""Who may do what with people and organisations. The reason of a denial is the sentence beside the disabled button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from django.utils import timezone

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.models import Invitation, InvitationState, Membership, Organisation, Role, User
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.selectors import Actor, is_last_beheerder, memberships_of, role_in

Thing = TypeVar("Thing")
EDITORS = (Role.BEHEERDER, Role.REDACTEUR)
REFUSED_STATES = {
    InvitationState.ACCEPTED: "uitnodiging-gebruikt",
    InvitationState.WITHDRAWN: "uitnodiging-ingetrokken",
    InvitationState.EXPIRED: "uitnodiging-verlopen",
}


class Check(Generic[Thing]):
    """A rule that raises NotAllowed when called, with its yes-or-no and its sentence derived from the same rule."""

    def __init__(self, rule: Callable[[Actor, Thing], None]) -> None:
        """Wrap the rule."""
        self.rule = rule
        self.__name__ = rule.__name__
        self.__doc__ = rule.__doc__

    def __call__(self, actor: Actor, thing: Thing) -> None:
        """Raise NotAllowed with the code of the reason, or do nothing."""
        self.rule(actor, thing)

    def allows(self, actor: Actor, thing: Thing) -> bool:
        """Whether this person may do it."""
        try:
            self.rule(actor, thing)
        except NotAllowed:
            return False
        return True

    def reason(self, actor: Actor, thing: Thing) -> str:
        """Return why not, as a sentence; empty when it is allowed."""
        try:
            self.rule(actor, thing)
        except NotAllowed as refusal:
            return sentence_of(refusal)
        return ""


def check(rule: Callable[[Actor, Thing], None]) -> Check[Thing]:
    """Make a check of a rule `check_can_x(actor, thing)` that raises NotAllowed(code)."""
    return Check(rule)


def require_person(actor: Actor) -> User:
    """Return the person who acts; raise NotAllowed for nobody."""
    if not isinstance(actor, User) or not actor.is_active:
        raise NotAllowed("niet-ingelogd")
    return actor


def require_role(actor: Actor, organisation: Organisation, roles: tuple[Role, ...], code: str) -> None:
    """Raise NotAllowed unless the person has one of these roles in the organisation; who is no member hears that first."""
    role = role_in(require_person(actor), organisation)
    if role is None:
        raise NotAllowed("geen-lid")
    if role not in roles:
        raise NotAllowed(code)


@check
def check_can_see_organisation(actor: Actor, organisation: Organisation) -> None:
    """Members see the page of their organisation."""
    require_role(actor, organisation, tuple(Role), "geen-lid")


@check
def check_can_manage_organisation(actor: Actor, organisation: Organisation) -> None:
    """A beheerder manages members and invitations."""
    require_role(actor, organisation, (Role.BEHEERDER,), "niet-beheerder")


@check
def check_can_create_organisation(actor: Actor, thing: None) -> None:
    """Who is beheerder somewhere may add an organisation, for a partner that is to join."""
    if not memberships_of(require_person(actor)).filter(role=Role.BEHEERDER).exists():
        raise NotAllowed("nergens-beheerder")


@check
def check_can_invite(actor: Actor, organisation: Organisation) -> None:
    """A beheerder invites."""
    check_can_manage_organisation(actor, organisation)


@check
def check_can_withdraw_invitation(actor: Actor, invitation: Invitation) -> None:
    """A beheerder withdraws an invitation that was not used or withdrawn yet."""
    check_can_manage_organisation(actor, invitation.organisation)
    state = invitation.state_at(timezone.now())
    if state not in (InvitationState.OPEN, InvitationState.EXPIRED):
        raise NotAllowed(REFUSED_STATES[state])


@check
def check_can_accept_invitation(actor: Actor, invitation: Invitation) -> None:
    """Who holds the link of an open invitation may accept it; who is logged in must be the one invited."""
    state = invitation.state_at(timezone.now())
    if state is not InvitationState.OPEN:
        raise NotAllowed(REFUSED_STATES[state])
    if isinstance(actor, User) and actor.is_local:
        raise NotAllowed("lokale-persoon")
    if isinstance(actor, User) and actor.email != invitation.email:
        raise NotAllowed("uitnodiging-ander-adres")


@check
def check_can_change_role(actor: Actor, membership: Membership) -> None:
    """A beheerder changes the role of a member, but never takes away the last beheerder."""
    check_can_manage_organisation(actor, membership.organisation)
    _require_current(membership)


@check
def check_can_end_membership(actor: Actor, membership: Membership) -> None:
    """A beheerder ends a membership, but never of the last beheerder."""
    check_can_manage_organisation(actor, membership.organisation)
    _require_current(membership)


@check
def check_can_leave(actor: Actor, membership: Membership) -> None:
    """Everyone may leave, except the last beheerder."""
    person = require_person(actor)
    if membership.user_id != person.pk:
        raise NotAllowed("niet-eigen-lidmaatschap")
    if person.is_local:
        raise NotAllowed("lokale-persoon")
    _require_current(membership)


@check
def check_can_import_data(actor: Actor, organisation: Organisation | None) -> None:
    """A beheerder or redacteur imports data: of this organisation, or of any when none is named."""
    if organisation is not None:
        return require_role(actor, organisation, EDITORS, "niet-redacteur")
    own = memberships_of(require_person(actor))
    if not own.exists():
        raise NotAllowed("geen-organisatie")
    if not own.filter(role__in=EDITORS).exists():
        raise NotAllowed("niet-redacteur")


def _require_current(membership: Membership) -> None:
    if membership.left_at is not None:
        raise NotAllowed("lid-al-weg")
    if is_last_beheerder(membership):
        raise NotAllowed("laatste-beheerder")

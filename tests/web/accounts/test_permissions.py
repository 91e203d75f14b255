"""Who may do what: person x moment -> the code of the reason, or nothing when it is allowed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from tests.web.accounts.permission_cases import invitation
from tests.web.world import PEOPLE, World, make_user

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts import permissions
from wijkkoers.web.accounts.models import Membership, Role

OK = ""
MEMBERS = ("beheerder", "redacteur", "partner", "lezer")


def row(member: str, **others: str) -> dict[str, str]:
    """The same for all members of the corporatie; outsiders are no members, nobody is logged in."""
    outside = {"gemeente_redacteur": "geen-lid", "buitenstaander": "geen-lid", "anoniem": "niet-ingelogd"}
    return {name: member for name in MEMBERS} | outside | others


def code_of(check: Any, actor: Any, thing: Any) -> str:
    try:
        check(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return OK


def corporatie(world: World) -> Any:
    return world.corporatie


def nothing(world: World) -> None:
    return None


def membership_of_partner(world: World) -> Any:
    return world.membership_of(world.partner)


def last_beheerder(world: World) -> Any:
    return world.membership_of(world.beheerder)


def ended(world: World) -> Any:
    Membership.objects.filter(user=world.partner).update(left_at=timezone.now())
    return Membership.objects.select_related("organisation").get(user=world.partner)


def with_second_beheerder(world: World) -> Any:
    Membership.objects.filter(user=world.redacteur).update(role=Role.BEHEERDER)
    return world.membership_of(world.beheerder)


def open_invitation(world: World) -> Any:
    return invitation(world)


def invitation_for_lezer(world: World) -> Any:
    return invitation(world, email=world.lezer.email)


def expired_invitation(world: World) -> Any:
    return invitation(world, expires_at=timezone.now() - timedelta(seconds=1))


def accepted_invitation(world: World) -> Any:
    return invitation(world, accepted_at=timezone.now())


def withdrawn_invitation(world: World) -> Any:
    return invitation(world, withdrawn_at=timezone.now())


ONLY_BEHEERDER = row("niet-beheerder", beheerder=OK)
NOWHERE_BEHEERDER = row("nergens-beheerder", beheerder=OK, buitenstaander=OK, gemeente_redacteur="nergens-beheerder")
EDITORS = row("niet-redacteur", beheerder=OK, redacteur=OK)
OTHER_ADDRESS = dict.fromkeys(PEOPLE, "uitnodiging-ander-adres") | {"anoniem": OK}
NOT_OWN = dict.fromkeys(PEOPLE, "niet-eigen-lidmaatschap") | {"anoniem": "niet-ingelogd"}

TABLE = [
    (permissions.check_can_see_organisation, corporatie, row(OK)),
    (permissions.check_can_manage_organisation, corporatie, ONLY_BEHEERDER),
    (permissions.check_can_invite, corporatie, ONLY_BEHEERDER),
    (
        permissions.check_can_create_organisation,
        nothing,
        NOWHERE_BEHEERDER,
    ),
    (permissions.check_can_change_role, membership_of_partner, ONLY_BEHEERDER),
    (permissions.check_can_change_role, last_beheerder, ONLY_BEHEERDER | {"beheerder": "laatste-beheerder"}),
    (permissions.check_can_change_role, with_second_beheerder, ONLY_BEHEERDER | {"redacteur": OK}),
    (permissions.check_can_change_role, ended, ONLY_BEHEERDER | {"beheerder": "lid-al-weg", "partner": "geen-lid"}),
    (permissions.check_can_end_membership, membership_of_partner, ONLY_BEHEERDER),
    (permissions.check_can_end_membership, last_beheerder, ONLY_BEHEERDER | {"beheerder": "laatste-beheerder"}),
    (permissions.check_can_end_membership, with_second_beheerder, ONLY_BEHEERDER | {"redacteur": OK}),
    (permissions.check_can_end_membership, ended, ONLY_BEHEERDER | {"beheerder": "lid-al-weg", "partner": "geen-lid"}),
    (permissions.check_can_leave, membership_of_partner, NOT_OWN | {"partner": OK}),
    (permissions.check_can_leave, last_beheerder, NOT_OWN | {"beheerder": "laatste-beheerder"}),
    (permissions.check_can_leave, with_second_beheerder, NOT_OWN | {"beheerder": OK}),
    (permissions.check_can_leave, ended, NOT_OWN | {"partner": "lid-al-weg"}),
    (permissions.check_can_withdraw_invitation, open_invitation, ONLY_BEHEERDER),
    (permissions.check_can_withdraw_invitation, expired_invitation, ONLY_BEHEERDER),
    (permissions.check_can_withdraw_invitation, accepted_invitation, ONLY_BEHEERDER | {"beheerder": "uitnodiging-gebruikt"}),
    (permissions.check_can_withdraw_invitation, withdrawn_invitation, ONLY_BEHEERDER | {"beheerder": "uitnodiging-ingetrokken"}),
    (permissions.check_can_accept_invitation, open_invitation, OTHER_ADDRESS),
    (permissions.check_can_accept_invitation, invitation_for_lezer, OTHER_ADDRESS | {"lezer": OK}),
    (permissions.check_can_accept_invitation, expired_invitation, dict.fromkeys(PEOPLE, "uitnodiging-verlopen")),
    (permissions.check_can_accept_invitation, accepted_invitation, dict.fromkeys(PEOPLE, "uitnodiging-gebruikt")),
    (permissions.check_can_accept_invitation, withdrawn_invitation, dict.fromkeys(PEOPLE, "uitnodiging-ingetrokken")),
    (permissions.check_can_import_data, corporatie, EDITORS),
    (permissions.check_can_import_data, nothing, EDITORS | {"gemeente_redacteur": OK, "buitenstaander": OK}),
]


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(("check", "moment", "expected"), TABLE, ids=[f"{check.__name__}-{moment.__name__}" for check, moment, _ in TABLE])
def test_rule_answers_as_the_table_says(check: Any, moment: Any, expected: dict[str, str], person: str, world: World) -> None:
    thing = moment(world)
    assert code_of(check, world.person(person), thing) == expected[person]


def test_every_check_stands_in_the_table() -> None:
    checks = {name for name, value in vars(permissions).items() if isinstance(value, permissions.Check)}
    assert checks == {check.__name__ for check, _moment, _expected in TABLE}


def test_yes_or_no_follows_the_rule(world: World) -> None:
    assert permissions.check_can_invite.allows(world.beheerder, world.corporatie)
    assert not permissions.check_can_invite.allows(world.lezer, world.corporatie)


def test_reason_is_the_sentence_of_the_refusal_and_empty_when_allowed(world: World) -> None:
    assert permissions.check_can_invite.reason(world.lezer, world.corporatie) == "Alleen een beheerder van de organisatie kan dit."
    assert permissions.check_can_invite.reason(world.beheerder, world.corporatie) == ""


def test_anonymous_user_is_treated_as_nobody(world: World) -> None:
    assert code_of(permissions.check_can_see_organisation, AnonymousUser(), world.corporatie) == "niet-ingelogd"


def test_person_whose_account_is_closed_may_do_nothing(world: World) -> None:
    world.beheerder.is_active = False
    assert code_of(permissions.check_can_see_organisation, world.beheerder, world.corporatie) == "niet-ingelogd"


def test_person_without_organisation_hears_that_importing_needs_one(world: World) -> None:
    assert code_of(permissions.check_can_import_data, make_user("los"), None) == "geen-organisatie"


def test_local_person_cannot_leave_or_accept(world: World) -> None:
    local = make_user("lokaal", is_local=True)
    membership = Membership.objects.create(user=local, organisation=world.corporatie, role=Role.BEHEERDER)
    assert code_of(permissions.check_can_leave, local, membership) == "lokale-persoon"
    assert code_of(permissions.check_can_accept_invitation, local, invitation(world, email=local.email)) == "lokale-persoon"

"""Reading people, organisations and memberships."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from tests.web.accounts.permission_cases import TOKEN, invitation
from tests.web.world import World, make_user

from wijkkoers.web.accounts import selectors
from wijkkoers.web.accounts.models import Membership, Role


def leave(world: World) -> None:
    Membership.objects.filter(user=world.lezer).update(left_at=timezone.now())


def test_nobody_has_no_memberships(world: World) -> None:
    assert [list(selectors.memberships_of(nobody)) for nobody in (None, AnonymousUser())] == [[], []]


def test_role_is_the_one_in_that_organisation(world: World) -> None:
    assert selectors.role_in(world.redacteur, world.corporatie) is Role.REDACTEUR
    assert selectors.role_in(world.redacteur, world.gemeente) is None


def test_role_ends_with_the_membership(world: World) -> None:
    leave(world)
    assert selectors.role_in(world.lezer, world.corporatie) is None


def test_organisation_that_was_left_is_not_listed(world: World) -> None:
    assert list(selectors.organisations_of(world.lezer)) == [world.corporatie]
    leave(world)
    assert list(selectors.organisations_of(world.lezer)) == []


def test_organisations_are_found_by_role(world: World) -> None:
    Membership.objects.create(user=world.lezer, organisation=world.gemeente, role=Role.REDACTEUR)
    assert list(selectors.organisations_where(world.lezer, Role.BEHEERDER, Role.REDACTEUR)) == [world.gemeente]


def test_current_organisation_is_the_one_joined_first(world: World) -> None:
    Membership.objects.create(user=world.lezer, organisation=world.gemeente, role=Role.BEHEERDER)
    assert selectors.current_organisation(world.lezer) == world.corporatie


def test_person_without_membership_has_no_current_organisation(world: World) -> None:
    assert selectors.current_organisation(make_user("los")) is None


def test_members_are_listed_by_name_without_those_who_left(world: World) -> None:
    leave(world)
    names = [str(membership.user) for membership in selectors.members_of(world.corporatie)]
    assert names == ["Beheerder", "Partner", "Redacteur"]


def test_member_of_another_organisation_is_not_found(world: World) -> None:
    assert selectors.find_member(world.corporatie, world.membership_of(world.buitenstaander).pk) is None


def test_person_is_found_by_address_in_any_case(world: World) -> None:
    assert selectors.find_person(" LEZER@voorbeeld.test ") == world.lezer


def test_person_is_found_by_number(world: World) -> None:
    assert [selectors.person_of(number) for number in (world.lezer.pk, None, 0)] == [world.lezer, None, None]


def test_first_organisation_is_the_one_made_first(world: World) -> None:
    assert selectors.first_organisation() == world.corporatie


def test_last_beheerder_is_known(world: World) -> None:
    assert selectors.is_last_beheerder(world.membership_of(world.beheerder))
    assert not selectors.is_last_beheerder(world.membership_of(world.redacteur))


def test_beheerder_of_another_organisation_does_not_count(world: World) -> None:
    Membership.objects.create(user=world.lezer, organisation=world.gemeente, role=Role.BEHEERDER)
    assert selectors.is_last_beheerder(world.membership_of(world.beheerder))


def test_beheerder_who_left_does_not_count(world: World) -> None:
    Membership.objects.filter(user=world.lezer).update(role=Role.BEHEERDER, left_at=timezone.now())
    assert selectors.is_last_beheerder(world.membership_of(world.beheerder))


def test_invitation_is_found_by_token_and_the_token_is_not_stored(world: World) -> None:
    made = invitation(world)
    assert selectors.find_invitation(TOKEN) == made
    assert TOKEN not in str(vars(made))


def test_invitation_of_another_organisation_is_not_found(world: World) -> None:
    assert selectors.find_invitation_of(world.gemeente, invitation(world).pk) is None


def test_expired_invitation_stays_listed_and_an_accepted_one_does_not(world: World) -> None:
    made = invitation(world, expires_at=timezone.now() - timedelta(days=1))
    assert list(selectors.open_invitations_of(world.corporatie)) == [made]
    made.accepted_at = timezone.now()
    made.save()
    assert list(selectors.open_invitations_of(world.corporatie)) == []


def test_subjects_of_events_become_names_and_addresses(world: World) -> None:
    member, made = world.membership_of(world.lezer), invitation(world)
    subjects = [f"lidmaatschap:{member.pk}", f"uitnodiging:{made.pk}", "organisatie:1", "lidmaatschap:99999"]
    assert selectors.people_of_subjects(subjects) == {subjects[0]: "Lezer", subjects[1]: "nieuw@voorbeeld.test"}


def test_memberships_cost_one_query(world: World, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert [str(membership.organisation) for membership in selectors.memberships_of(world.lezer)] == ["Woonstichting De Terp"]

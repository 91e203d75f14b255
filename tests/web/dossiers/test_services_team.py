"""The team across organisations."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World, make_user

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.accounts.models import Membership, Role
from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.models import DossierMember
from wijkkoers.web.dossiers.selectors import visible_dossiers
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.events.models import Event


def test_guest_takes_part_for_the_own_organisation(world: World) -> None:
    assert join(world, make_dossier(world), world.gemeente_redacteur, TeamRole.PARTNER).organisation == world.gemeente


def test_person_of_two_organisations_takes_part_for_the_owner(world: World) -> None:
    Membership.objects.create(user=world.gemeente_redacteur, organisation=world.corporatie, role=Role.LEZER)
    assert join(world, make_dossier(world), world.gemeente_redacteur, TeamRole.PARTNER).organisation == world.corporatie


def test_person_without_organisation_may_take_part(world: World) -> None:
    assert join(world, make_dossier(world), make_user("zzp"), TeamRole.LEZER).organisation is None


def test_address_is_found_in_any_case(world: World) -> None:
    email = world.gemeente_redacteur.email.upper()
    member = services.add_member(actor=world.beheerder, dossier=make_dossier(world), email=f" {email}", role=TeamRole.LEZER)
    assert member.user == world.gemeente_redacteur


def test_address_without_account_is_refused_with_what_to_do(world: World) -> None:
    with pytest.raises(InputError, match="dossier-geen-account"):
        services.add_member(actor=world.beheerder, dossier=make_dossier(world), email="niemand@voorbeeld.test", role=TeamRole.LEZER)


def test_closed_account_counts_as_no_account(world: World) -> None:
    gone = make_user("weg", is_active=False)
    with pytest.raises(InputError, match="dossier-geen-account"):
        join(world, make_dossier(world), gone, TeamRole.LEZER)


def test_nobody_is_in_a_team_twice(world: World) -> None:
    dossier = make_dossier(world)
    with pytest.raises(InputError, match="dossier-al-in-team"):
        join(world, dossier, world.redacteur, TeamRole.LEZER)


def test_who_left_may_come_back_and_the_old_row_stays(world: World) -> None:
    dossier = make_dossier(world)
    services.end_member(actor=world.beheerder, member=join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER))
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    rows = DossierMember.objects.filter(dossier=dossier, user=world.gemeente_redacteur)
    assert [(row.role, row.ended_at is None) for row in rows] == [("partner", False), ("lezer", True)]


def test_guest_who_left_sees_the_dossier_no_more(world: World) -> None:
    dossier = make_dossier(world)
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    assert dossier in visible_dossiers(world.gemeente_redacteur)
    services.end_member(actor=world.gemeente_redacteur, member=member)
    assert not visible_dossiers(world.gemeente_redacteur).exists()


def test_the_last_trekker_stays(world: World) -> None:
    member = make_dossier(world).members.get()
    with pytest.raises(NotAllowed, match="dossier-laatste-trekker"):
        services.end_member(actor=world.beheerder, member=member)
    with pytest.raises(NotAllowed, match="dossier-laatste-trekker"):
        services.change_member_role(actor=world.beheerder, member=member, role=TeamRole.LEZER)


def test_with_a_second_trekker_the_first_may_go(world: World) -> None:
    dossier = make_dossier(world)
    first = dossier.members.get()
    join(world, dossier, world.beheerder, TeamRole.TREKKER)
    services.end_member(actor=world.redacteur, member=first)
    assert [member.user for member in dossier.members.filter(ended_at=None)] == [world.beheerder]


def test_role_is_logged_with_before_and_after_and_without_a_name(world: World) -> None:
    dossier = make_dossier(world)
    services.change_member_role(
        actor=world.beheerder, member=join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER), role=TeamRole.REDACTEUR
    )
    event = Event.objects.filter(dossier=dossier).first()
    assert event is not None
    person = {"person": world.gemeente_redacteur.pk}
    assert (event.kind, event.before, event.after) == ("team.rol-gewijzigd", {**person, "role": "partner"}, {**person, "role": "redacteur"})


def test_same_role_logs_nothing(world: World) -> None:
    dossier = make_dossier(world)
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    before = Event.objects.count()
    services.change_member_role(actor=world.beheerder, member=member, role=TeamRole.PARTNER)
    assert Event.objects.count() == before


def test_who_was_taken_out_already_cannot_be_changed(world: World) -> None:
    member = join(world, make_dossier(world), world.gemeente_redacteur, TeamRole.PARTNER)
    services.end_member(actor=world.beheerder, member=member)
    with pytest.raises(NotAllowed, match="dossier-lid-al-weg"):
        services.change_member_role(actor=world.beheerder, member=member, role=TeamRole.LEZER)
    with pytest.raises(NotAllowed, match="dossier-lid-al-weg"):
        services.end_member(actor=world.beheerder, member=member)


def test_redacteur_of_the_team_does_not_decide_on_the_team(world: World) -> None:
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.REDACTEUR)
    with pytest.raises(NotAllowed, match="dossier-team-niet-trekker"):
        services.add_member(actor=world.gemeente_redacteur, dossier=dossier, email=world.lezer.email, role=TeamRole.LEZER)

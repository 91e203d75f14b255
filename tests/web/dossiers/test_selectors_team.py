"""The team, grouped by organisation."""

from __future__ import annotations

from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World, make_user

from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.selectors import is_last_trekker, member_of, names_of_people, present_member, team_of, team_size
from wijkkoers.web.dossiers.states import TeamRole


def test_owner_comes_first_and_people_without_organisation_last(world: World) -> None:
    dossier = make_dossier(world)
    join(world, dossier, make_user("zzp"), TeamRole.LEZER)
    join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    groups = [(group.organisation, group.is_owner) for group in team_of(dossier)]
    assert groups == [(world.corporatie.name, True), (world.gemeente.name, False), ("", False)]


def test_trekkers_come_first_inside_a_group(world: World) -> None:
    dossier = make_dossier(world)
    join(world, dossier, world.beheerder, TeamRole.LEZER)
    assert [(member.name, member.role_label) for member in team_of(dossier)[0].members] == [
        ("Redacteur", "Trekker"),
        ("Beheerder", "Lezer"),
    ]


def test_who_left_is_no_member_but_keeps_a_name_in_the_log(world: World) -> None:
    dossier = make_dossier(world)
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    assert (member_of(dossier, member.pk), team_size(dossier)) == (member, 2)
    services.end_member(actor=world.beheerder, member=member)
    assert (member_of(dossier, member.pk), present_member(dossier, member.user_id), team_size(dossier)) == (None, None, 1)
    assert names_of_people(dossier)[world.gemeente_redacteur.pk] == "Gemeente redacteur"


def test_last_trekker_is_known(world: World) -> None:
    dossier = make_dossier(world)
    first = dossier.members.get()
    assert is_last_trekker(first)
    second = join(world, dossier, world.beheerder, TeamRole.TREKKER)
    assert not is_last_trekker(first)
    assert not is_last_trekker(join(world, dossier, world.lezer, TeamRole.LEZER)) and not is_last_trekker(second)

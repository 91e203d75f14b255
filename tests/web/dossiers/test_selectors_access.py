"""Which dossiers a person may see."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from tests.web.dossiers.making import join, make_dossier
from tests.web.world import World

from wijkkoers.web.accounts.models import Role
from wijkkoers.web.dossiers.selectors import (
    Standing,
    area_keys,
    areas_of,
    dossier_for,
    organisations_to_make_in,
    standing_of,
    visible_dossiers,
)
from wijkkoers.web.dossiers.states import TeamRole


@pytest.mark.parametrize("person", ["beheerder", "redacteur", "partner", "lezer"])
def test_every_member_of_the_owner_sees_it(world: World, person: str) -> None:
    dossier = make_dossier(world)
    assert dossier_for(world.person(person), dossier.pk) == dossier


@pytest.mark.parametrize("person", ["gemeente_redacteur", "buitenstaander", "anoniem"])
def test_for_others_it_does_not_exist(world: World, person: str) -> None:
    dossier = make_dossier(world)
    assert dossier_for(world.person(person), dossier.pk) is None
    assert dossier_for(AnonymousUser(), dossier.pk) is None


def test_guest_sees_the_dossier_of_the_team_and_no_other(world: World) -> None:
    dossier, _other = make_dossier(world), make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    assert list(visible_dossiers(world.gemeente_redacteur)) == [dossier]


def test_who_is_member_and_in_the_team_sees_it_once(world: World) -> None:
    assert visible_dossiers(world.redacteur).filter(pk=make_dossier(world).pk).count() == 1


def test_former_member_of_the_owner_sees_nothing(world: World) -> None:
    make_dossier(world)
    world.lezer.memberships.update(left_at=timezone.now())
    assert not visible_dossiers(world.lezer).exists()


def test_standing_says_role_in_organisation_and_in_team(world: World) -> None:
    dossier = make_dossier(world)
    assert standing_of(world.redacteur, dossier) == Standing(Role.REDACTEUR, TeamRole.TREKKER)
    assert standing_of(world.lezer, dossier) == Standing(Role.LEZER, None)
    assert standing_of(world.buitenstaander, dossier).is_outsider
    assert standing_of(None, dossier).is_outsider


def test_areas_come_by_code(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990102", "WK990101"))
    assert area_keys(dossier) == [("WK990101", 2025), ("WK990102", 2025)]
    assert [area.name for area in areas_of(dossier)] == ["Spoorwijk", "Oude Haven"]


def test_dossiers_can_be_made_where_a_person_edits(world: World) -> None:
    assert list(organisations_to_make_in(world.redacteur)) == [world.corporatie]
    assert list(organisations_to_make_in(world.lezer)) == []

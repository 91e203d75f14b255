"""Who looks at a dossier and which drafts that person may know of."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import join, make_dossier
from tests.web.thread.making import make_opgave, make_team
from tests.web.world import World

from wijkkoers.web.accounts.models import Membership
from wijkkoers.web.dossiers.selectors import may_know, viewer_for, viewer_of, visible
from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.fieldwork.models import Opgave


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_nobody_looks_at_a_dossier(world: World, nobody: AnonymousUser | None) -> None:
    dossier = make_dossier(world)
    assert viewer_for(nobody, dossier.pk) is None
    assert viewer_of(nobody, dossier).organisation_ids == frozenset()


def test_draft_is_known_to_its_own_organisation_only(world: World) -> None:
    dossier = make_team(world)
    draft = make_opgave(world, dossier, world.gemeente_redacteur)
    people = ("beheerder", "redacteur", "partner", "lezer", "gemeente_redacteur", "buitenstaander", "anoniem")
    eyes = {name: viewer_of(world.person(name), dossier) for name in people}
    assert [name for name in people if may_know(eyes[name], draft)] == ["gemeente_redacteur"]
    assert [name for name in people if visible(Opgave.objects.all(), eyes[name]).exists()] == ["gemeente_redacteur"]


def test_draft_stays_with_the_organisation_when_its_writer_leaves_it(world: World) -> None:
    dossier = make_team(world)
    draft = make_opgave(world, dossier, world.gemeente_redacteur)
    Membership.objects.filter(user=world.gemeente_redacteur).update(left_at=dossier.created_at)
    assert not may_know(viewer_of(world.gemeente_redacteur, dossier), draft)


def test_rows_of_another_dossier_are_never_among_the_visible(world: World) -> None:
    make_opgave(world, make_team(world))
    assert not visible(Opgave.objects.all(), viewer_of(world.redacteur, make_dossier(world))).exists()


def test_people_write_for_the_owner_or_for_the_organisation_they_came_with(world: World) -> None:
    dossier = make_team(world)
    assert viewer_of(world.redacteur, dossier).writing_organisation_id == world.corporatie.pk
    assert viewer_of(world.gemeente_redacteur, dossier).writing_organisation_id == world.gemeente.pk
    join(world, dossier, world.lezer, TeamRole.PARTNER)
    assert viewer_of(world.lezer, dossier).writing_organisation_id == world.corporatie.pk
    assert viewer_of(world.buitenstaander, dossier).writing_organisation_id is None
